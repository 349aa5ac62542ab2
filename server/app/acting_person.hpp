// Who does something in the process of a tender.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <string>
#include <string_view>

namespace server {

// The person on whose behalf the use case runs. With accounts whoever is signed in; a name may be left out,
// and another name than theirs is the finding `step.otherPerson` at `person`. Without, as `typed`:
// `step.person` at `person` when there is no name, or one that is too long.
criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed);

// The same where the name is typed in another field; `missing` is the finding when it is not there.
struct PersonField {
  std::string_view name, missing;
};
criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed,
                                             const PersonField& field);

// Who took a decision, and who puts it on record.
struct DecisionMaker {
  std::string decided_by;
  std::string recorded_by;  // empty with accounts off
};
// With accounts who is signed in records it, and took it unless another decider is typed, such as a college.
// Without, as `typed`.
DecisionMaker decision_maker(const Actor& actor, std::string_view typed);

}  // namespace server
