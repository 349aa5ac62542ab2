#include "templates/assessment_json.hpp"

#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const PanelMember& member) {
  ObjectWriter object(slot);
  object.member("person", member.person);
  object.member("assessor", member.assessor);
  if (member.is_chair) object.member("chair", true);
}

void write(const Slot& slot, const AssessmentPanel& panel) {
  ObjectWriter object(slot);
  object.member("blind", panel.is_blind);
  object.member("members", panel.members);
}

void write(const Slot& slot, const InterestDeclaration& declaration) {
  ObjectWriter object(slot);
  object.member("interest", declaration.interest);
  if (!declaration.firms.empty()) object.member("firms", declaration.firms);
  object.filled("explanation", declaration.explanation);
}

void write(const Slot& slot, const BlindName& name) {
  ObjectWriter object(slot);
  object.member("bid", name.bid);
  object.member("name", name.name);
}

namespace {

template <typename Value>
std::string canonical(const Value& value) {
  DataTree tree;
  write(Slot{tree, {}}, value);
  return canonical_json(tree.root());
}

}  // namespace

std::string canonical_json(const AssessmentPanel& panel) { return canonical(panel); }
std::string canonical_json(const InterestDeclaration& declaration) { return canonical(declaration); }
std::string canonical_json(const std::vector<BlindName>& names, const std::string& nonce) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.member("names", names);
    object.member("nonce", nonce);
  }
  return canonical_json(tree.root());
}

}  // namespace templates
