#include "criteria/date.hpp"
#include "criteria/validate.hpp"
#include "evaluator/insight/reversal_chance.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/clock.hpp"
#include "server/app/lint_tender.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/lint_text.hpp"

namespace server {

Exit run_lint(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--on", "--lang", "-o"}, {}, 1});
  std::optional<templates::Language> language;
  if (arguments.has("--lang")) language = language_option(arguments, "--lang");
  const auto on = day_option(arguments);
  const auto dossier = read_dossier_file(read_input(arguments.operand(0)));
  if (!dossier) {
    write_findings(console, dossier.error());
    return Exit::findings;
  }
  const auto wrong = criteria::validate(*dossier);
  const bool is_sound = !criteria::has_errors(wrong);
  if (!is_sound) write_findings(console, wrong);
  const auto& tender = dossier->tender;
  const auto day = on.value_or(tender.published_on.value_or(today(system_time)));
  auto findings = evaluator::lint::lint(tender, {day});
  if (is_sound) evaluator::insight::add_reversal_chances(tender, chance_question(), findings);
  write_output(arguments, console,
               language ? templates::lint_lines(findings, *language) : templates::lint_json(findings, day));
  const bool is_lawful = evaluator::lint::count(findings, evaluator::lint::Gravity::unlawful) == 0;
  return is_sound && is_lawful ? Exit::fine : Exit::findings;
}

}  // namespace server
