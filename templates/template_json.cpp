#include "templates/template_json.hpp"

#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const CriteriaTemplate& set) {
  ObjectWriter object(slot);
  object.word("format", template_format);
  object.member("id", set.id);
  object.member("title", set.title);
  object.member("description", set.description);
  object.member("segment", set.segment);
  object.member("owner", set.owner);
  object.member("award", set.award);
  object.member("criteria", set.criteria);
  object.member("provisions", set.provisions);
}

std::string template_json(const CriteriaTemplate& set) {
  DataTree tree;
  write(Slot{tree, {}}, set);
  return readable_json(tree.root());
}

std::string canonical_template_json(const CriteriaTemplate& set) {
  DataTree tree;
  write(Slot{tree, {}}, set);
  return canonical_json(tree.root());
}

}  // namespace templates
