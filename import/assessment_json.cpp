#include "import/assessment_json.hpp"

#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, PanelMember& member) {
  ObjectReader object(field);
  object.required("person", member.person);
  if (const auto assessor = object.member("assessor")) read_id(*assessor, member.assessor.emplace());
  std::optional<bool> is_chair;
  object.optional("chair", is_chair);
  member.is_chair = is_chair.value_or(false);
  object.finish();
}

void read(const Field& field, BlindName& name) {
  ObjectReader object(field);
  object.required_id("bid", name.bid);
  object.required("name", name.name);
  object.finish();
}

Checked<AssessmentPanel> read_panel(std::string_view json, const Limits& limits) {
  return read_whole<AssessmentPanel>(
      json, limits,
      [](const Field& root, AssessmentPanel& panel) {
        ObjectReader object(root);
        object.required("blind", panel.is_blind);
        object.required("members", panel.members);
        object.finish();
      },
      [](const AssessmentPanel&) { return Findings{}; });
}

void read_members(ObjectReader& object, InterestDeclaration& declaration) {
  object.required("interest", declaration.interest);
  std::optional<std::vector<std::string>> firms;
  object.optional("firms", firms);
  if (firms) declaration.firms = std::move(*firms);
  object.optional_filled("explanation", declaration.explanation);
}

Checked<InterestDeclaration> read_interest_declaration(std::string_view json, const Limits& limits) {
  return read_whole<InterestDeclaration>(
      json, limits,
      [](const Field& root, InterestDeclaration& declaration) {
        ObjectReader object(root);
        read_members(object, declaration);
        object.finish();
      },
      [](const InterestDeclaration& declaration) { return validate(declaration); });
}

Checked<std::vector<BlindName>> read_blind_names(std::string_view json, const Limits& limits) {
  return read_whole<std::vector<BlindName>>(
      json, limits,
      [](const Field& root, std::vector<BlindName>& names) {
        ObjectReader object(root);
        object.required("names", names);
        std::string nonce;
        object.required("nonce", nonce);
        object.finish();
      },
      [](const std::vector<BlindName>&) { return Findings{}; });
}

}  // namespace importing
