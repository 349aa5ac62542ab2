#include "server/app/acting_person.hpp"

#include "server/app/person_name.hpp"
#include "server/app/typed_text.hpp"

namespace server {

criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed) {
  return acting_person(actor, typed, {"person", "step.person"});
}

criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed,
                                             const PersonField& field) {
  constexpr std::size_t name_bytes = 200;
  if (actor.person) {
    if (tidy_name(typed).empty() || is_same_person(typed, actor.person->name)) return actor.person->name;
    return tl::unexpected(Findings{
        criteria::error("step.otherPerson", std::string(field.name), {{"name", actor.person->name}})});
  }
  auto name = tidy_name(typed);
  if (!is_text(name, name_bytes))
    return tl::unexpected(Findings{criteria::error(std::string(field.missing), std::string(field.name))});
  return name;
}

DecisionMaker decision_maker(const Actor& actor, std::string_view typed) {
  if (!actor.person) return {std::string(typed), ""};
  const auto& name = actor.person->name;
  auto decider = tidy_name(typed);
  if (decider.empty() || is_same_person(decider, name)) return {name, name};
  return {std::move(decider), name};
}

}  // namespace server
