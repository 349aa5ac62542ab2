#include "criteria/date.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/clock.hpp"
#include "server/cli_commands.hpp"
#include "templates/lint_text.hpp"

namespace server {

Exit run_lint(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--on", "--lang", "-o"}, {}, 1});
  std::optional<templates::Language> language;
  if (arguments.has("--lang")) {
    language = templates::language_from_name(arguments.value("--lang"));
    if (!language) throw UsageError("--lang must be nl or en");
  }
  std::optional<criteria::Date> on;
  if (arguments.has("--on")) {
    on = criteria::Date::parse(arguments.value("--on"));
    if (!on) throw UsageError("--on must be a date like 2026-11-25");
  }
  const auto check = check_dossier(read_input(arguments.operand(0)));
  if (!check.dossier) {
    write_findings(console, check.findings);
    return Exit::findings;
  }
  const auto& tender = check.dossier->tender;
  const auto day = on ? *on : tender.published_on.value_or(today(system_time));
  const auto findings = evaluator::lint::lint(tender, {day});
  write_output(arguments, console,
               language ? templates::lint_lines(findings, *language) : templates::lint_json(findings, day));
  const bool is_lawful = evaluator::lint::count(findings, evaluator::lint::Gravity::unlawful) == 0;
  return is_lawful ? Exit::fine : Exit::findings;
}

}  // namespace server
