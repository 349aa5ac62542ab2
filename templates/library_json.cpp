#include "templates/library_json.hpp"

#include "criteria/data_difference.hpp"
#include "criteria/library_names.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const LibraryMeasure& measure) {
  ObjectWriter object(slot);
  object.member("quantity", measure.quantity);
  object.member("basis", measure.basis);
  object.member("unit", measure.unit);
  object.member("method", measure.method);
  object.member("methodVersion", measure.method_version);
}

void write(const Slot& slot, const LibraryVariant& variant) {
  ObjectWriter object(slot);
  object.member("level", variant.level);
  object.member("text", variant.text);
  object.member("accept", variant.accept);
  object.member("scoring", variant.scoring);
}

void write(const Slot& slot, const LibraryCriterion& criterion) {
  ObjectWriter object(slot);
  object.member("id", criterion.id);
  object.member("kind", criterion.kind);
  object.member("title", criterion.title);
  object.member("segments", criterion.segments);
  object.member("owner", criterion.owner);
  object.member("theme", criterion.theme);
  object.member("strategy", criterion.strategy);
  object.member("measure", criterion.measure);
  object.member("answer", criterion.answer);
  object.member("variants", criterion.variants);
  object.member("evidence", criterion.evidence);
  object.member("verification", criterion.verification);
  object.member("guidance", criterion.guidance);
  object.member("example", criterion.example);
  object.member("why", criterion.why);
  object.member("whyNot", criterion.why_not);
  object.member("sources", criterion.sources);
  object.member("reviewBy", criterion.review_by);
}

void write(const Slot& slot, const Library& library) {
  ObjectWriter object(slot);
  object.word("format", library_format);
  object.member("criteria", library.criteria);
}

std::string library_json(const Library& library) {
  DataTree tree;
  write(Slot{tree, {}}, library);
  return readable_json(tree.root());
}

Findings library_differences(const LibraryCriterion& before, const LibraryCriterion& after,
                             std::size_t most) {
  DataTree old_tree, new_tree;
  write(Slot{old_tree, {}}, before);
  write(Slot{new_tree, {}}, after);
  return differences(old_tree.root(), new_tree.root(), most);
}

std::string canonical_library_criterion_json(const LibraryCriterion& criterion) {
  DataTree tree;
  write(Slot{tree, {}}, criterion);
  return canonical_json(tree.root());
}

}  // namespace templates
