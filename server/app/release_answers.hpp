// What of the texts in answers to a market consultation the public report may show: nothing until a buyer has
// read it and decided so.
#pragma once

#include "criteria/names.hpp"
#include "server/app/failure.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/service.hpp"
#include "templates/consultation_report_html.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

enum class ReleaseDecision { release, edit, withhold };

struct AnswerRelease {
  std::string respondent;    // by name
  std::int64_t version = 1;  // of the answer that was read
  std::string question;
  ReleaseDecision decision = ReleaseDecision::withhold;
  std::string text;  // what stands in the report instead, where it is edited
};

struct ReleasableText {
  std::string respondent;
  std::int64_t version = 1;
  std::string question;
  std::string text;                      // as it was written
  bool names_respondent = false;         // a name of a respondent, or a word of one, stands in it
  std::optional<AnswerRelease> release;  // nothing: nobody has decided on this version
  bool edited_names_respondent = false;  // likewise in the edited text
};

// Every text that is not confidential: by respondent, then in the order of the questions.
std::vector<ReleasableText> releasable_texts(Service& service, const criteria::Consultation& consultation);
// Those that the report shows.
templates::ReleasedTexts released_texts(const std::vector<ReleasableText>& texts);

// The text with that decision. `NotFound` of kind "consultation". Findings: `consultation.answerUnknown` (at
// "question": no such text, or in confidence), `consultation.releaseText`, `consultation.releaseNeedless`
// (both at "text"); `Outdated` where the answer was replaced since it was read.
Result<ReleasableText> release_answer(Service& service, const Actor& actor, std::string_view consultation,
                                      const AnswerRelease& release);

}  // namespace server

template <>
struct criteria::NameTable<server::ReleaseDecision> {
  static constexpr std::array<std::pair<server::ReleaseDecision, std::string_view>, 3> names{
      {{server::ReleaseDecision::release, "release"},
       {server::ReleaseDecision::edit, "edit"},
       {server::ReleaseDecision::withhold, "withhold"}}};
};
