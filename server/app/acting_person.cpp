#include "server/app/acting_person.hpp"

#include "server/app/person_name.hpp"
#include "server/app/typed_text.hpp"

namespace server {

criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed) {
  constexpr std::size_t name_bytes = 200;
  if (actor.person) {
    if (tidy_name(typed).empty() || is_same_person(typed, actor.person->name)) return actor.person->name;
    return tl::unexpected(
        Findings{criteria::error("step.otherPerson", "person", {{"name", actor.person->name}})});
  }
  auto name = tidy_name(typed);
  if (!is_text(name, name_bytes)) return tl::unexpected(Findings{criteria::error("step.person", "person")});
  return name;
}

}  // namespace server
