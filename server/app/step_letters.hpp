// What the steps around the letters are held against: their check list, and the term that follows from them.
#pragma once

#include "criteria/date.hpp"
#include "server/app/step_conditions.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace server {

// The letters as they would be sent now, by what is recorded around the award.
struct LettersToSend {
  Findings missing;  // why they must not be sent, or were not: `letter.…`, `step.lettersSentOn`,
                     // `step.lettersSentPast`
  criteria::Date sent_on;
  std::int64_t letters = 0;
  std::int64_t file_version = 0;  // of the award file
  std::string file_sha256;
};
LettersToSend letters_to_send(Unit& unit, const StepQuestion& question);

// The last day of the standstill term: from the day on which the letters were sent, by the settings that they
// were sent with. Nothing before.
struct StandstillTerm {
  criteria::Date sent_on, last_day;
};
std::optional<StandstillTerm> standstill_term(Unit& unit, const StepQuestion& question);

// A date in the facts of the newest step of that name.
std::optional<criteria::Date> stated_day(const StepQuestion& question, criteria::ProcessStep step,
                                         std::string_view member);

}  // namespace server
