#include "server/app/step_letters.hpp"

#include "import/json_reader.hpp"
#include "server/app/award.hpp"
#include "server/app/clock.hpp"

#include <algorithm>

namespace server {
namespace {

Findings findings_of(const Failure& failure) {
  if (const auto* findings = std::get_if<Findings>(&failure)) return *findings;
  return {criteria::error("letter.settingsMissing", "")};
}

void add_errors(Findings& all, const Findings& found) {
  for (const auto& finding : found)
    if (finding.severity == criteria::Severity::error &&
        std::find(all.begin(), all.end(), finding) == all.end())
      all.push_back(finding);
}

// Letters go out after the award was decided, or was reached again by a reversal. Those that replace earlier
// ones are recorded on the day itself: the day that stands in the file may still be that of the earlier ones.
criteria::Date first_day_of_sending(const StepQuestion& question) {
  const auto is_sent = [](const StoredStep& step) {
    return step.step == criteria::ProcessStep::send_letters;
  };
  if (std::any_of(question.steps.begin(), question.steps.end(), is_sent)) return day_of(question.now);
  for (auto at = question.steps.rbegin(); at != question.steps.rend(); ++at)
    if (at->to == criteria::TenderStage::award_decided) return day_of(at->at);
  return day_of(question.now);
}

void check_sent_on(const StepQuestion& question, LettersToSend& letters) {
  const auto since = first_day_of_sending(question);
  if (letters.sent_on > day_of(question.now))
    letters.missing.push_back(
        criteria::error("step.lettersSentOn", "letters.sentOn", {{"day", letters.sent_on.text()}}));
  else if (letters.sent_on < since)
    letters.missing.push_back(criteria::error("step.lettersSentPast", "letters.sentOn",
                                              {{"day", letters.sent_on.text()}, {"since", since.text()}}));
}

}  // namespace

LettersToSend letters_to_send(Unit& unit, const StepQuestion& question) {
  LettersToSend letters;
  const auto& admitted = question.admitted;
  const auto sources = award_sources(unit, question.whole, admitted);
  if (!sources || !admitted.evaluation) {
    letters.missing = sources ? admitted.evaluation.error() : findings_of(sources.error());
    return letters;
  }
  const templates::AwardQuestion asked{admitted.dossier,  *admitted.evaluation,    sources->file,
                                       sources->log_head, templates::Language::nl, sources->excluded,
                                       sources->advice};
  for (std::size_t lot = 0; lot < admitted.dossier.tender.lots.size(); ++lot) {
    const auto made = templates::award_letters(asked, lot);
    add_errors(letters.missing, made.findings);
    letters.letters += static_cast<std::int64_t>(made.letters.size());
  }
  letters.sent_on = sources->file.letters.sent_on;
  letters.file_version = sources->stored.version;
  letters.file_sha256 = sources->stored.document.sha256;
  check_sent_on(question, letters);
  return letters;
}

std::optional<StandstillTerm> standstill_term(Unit& unit, const StepQuestion& question) {
  const auto sent_on = stated_day(question, criteria::ProcessStep::send_letters, "sentOn");
  const auto sources = award_sources(unit, question.whole, question.admitted);
  if (!sent_on || !sources) return std::nullopt;
  return StandstillTerm{*sent_on, criteria::standstill_end(*sent_on, sources->file.letters.standstill)};
}

std::optional<criteria::Date> stated_day(const StepQuestion& question, criteria::ProcessStep step,
                                         std::string_view member) {
  for (auto at = question.steps.rbegin(); at != question.steps.rend(); ++at) {
    if (at->step != step) continue;
    const auto facts = importing::read_json(at->facts.text, importing::Limits{});
    const auto value = facts ? facts->root().find(member) : std::nullopt;
    return value ? criteria::Date::parse(value->text()) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace server
