#include "import/library_json.hpp"

#include "criteria/library_names.hpp"
#include "import/dossier_parts.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, LibraryMeasure& measure) {
  ObjectReader object(field);
  object.required("quantity", measure.quantity);
  object.optional("basis", measure.basis);
  object.optional("unit", measure.unit);
  object.required("method", measure.method);
  object.required("methodVersion", measure.method_version);
  object.finish();
}

// What may be accepted depends on the answer and on the variant's own rule.
void read_variant(const Field& field, const LibraryCriterion& criterion, LibraryVariant& variant) {
  ObjectReader object(field);
  object.required("level", variant.level);
  object.required("text", variant.text);
  if (const auto scoring = object.member("scoring")) read_scoring_rule(*scoring, variant.scoring);
  if (const auto accept = object.member("accept")) {
    Criterion leaf;
    leaf.answer = criterion.answer;
    leaf.scoring = variant.scoring;
    read_accept(*accept, leaf, variant.accept);
  }
  object.finish();
}

void read(const Field& field, LibraryCriterion& criterion) {
  ObjectReader object(field);
  object.required_id("id", criterion.id);
  object.required("kind", criterion.kind);
  object.required("title", criterion.title);
  if (const auto segments = object.needed("segments")) read_ids(*segments, criterion.segments);
  if (const auto owner = object.member("owner")) read_id(*owner, criterion.owner.emplace());
  object.required("theme", criterion.theme);
  object.optional("strategy", criterion.strategy);
  object.optional("measure", criterion.measure);
  if (const auto answer = object.member("answer")) read_answer_type(*answer, criterion.answer);
  if (const auto variants = object.needed("variants"))
    read_items(*variants, criterion.variants,
               [&](const Field& item, LibraryVariant& variant) { read_variant(item, criterion, variant); });
  object.required("evidence", criterion.evidence);
  object.required("verification", criterion.verification);
  object.required("guidance", criterion.guidance);
  object.required("example", criterion.example);
  object.required("why", criterion.why);
  object.required("whyNot", criterion.why_not);
  object.required("sources", criterion.sources);
  object.required("reviewBy", criterion.review_by);
  object.finish();
}

void read(const Field& field, Library& library) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, library_format)) return;
  object.required("criteria", library.criteria);
  object.finish();
}

namespace {

// The findings on a criterion on its own.
Findings check_alone(const LibraryCriterion& criterion) {
  constexpr std::string_view first = "criteria[0].";
  Findings findings = validate(Library{{criterion}});
  for (Finding& finding : findings)
    if (finding.place.starts_with(first)) finding.place.erase(0, first.size());
  return findings;
}

}  // namespace

Checked<Library> read_library(std::string_view json, const Limits& limits) {
  return read_whole<Library>(
      json, limits, [](const Field& root, Library& library) { read(root, library); },
      [](const Library& library) { return validate(library); });
}

Checked<LibraryCriterion> read_library_criterion(std::string_view json, const Limits& limits) {
  return read_whole<LibraryCriterion>(
      json, limits, [](const Field& root, LibraryCriterion& criterion) { read(root, criterion); },
      check_alone);
}

}  // namespace importing
