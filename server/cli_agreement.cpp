#include "criteria/agreement_names.hpp"
#include "import/agreement_json.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/clock.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/agreement_json.hpp"
#include "templates/finding_tree.hpp"

#include <algorithm>

namespace server {
namespace {

using evaluator::RuleOutcome;

criteria::AmbitionLevel level_of(const Arguments& arguments, const criteria::Agreement& agreement) {
  if (!arguments.has("--level")) return agreement.level;
  const auto level = criteria::from_name<criteria::AmbitionLevel>(arguments.value("--level"));
  if (!level) throw UsageError("--level must be bronze, silver or gold");
  return *level;
}

}  // namespace

Exit run_agreement(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--agreement", "--on", "--level", "-o"}, {}, 1});
  if (!arguments.has("--agreement")) throw UsageError("--agreement must name the agreement's file");
  auto check = check_dossier(read_input(arguments.operand(0)));
  const auto agreement =
      importing::read_agreement(read_input(arguments.value("--agreement")), importing::Limits{});
  auto findings = check.dossier ? criteria::Findings{} : check.findings;
  if (!agreement) findings.insert(findings.end(), agreement.error().begin(), agreement.error().end());
  write_findings(console, findings);
  if (!check.dossier || !agreement) return Exit::findings;
  const auto& tender = check.dossier->tender;
  const auto day = day_option(arguments).value_or(tender.published_on.value_or(today(system_time)));
  const evaluator::AgreementQuestion question{day, level_of(arguments, *agreement)};
  const auto checks = evaluator::check_agreement(*agreement, tender, question);
  write_output(arguments, console, templates::agreement_check_json(*agreement, question, checks));
  const bool is_met = std::all_of(checks.begin(), checks.end(), [](const evaluator::RuleCheck& each) {
    return each.outcome == RuleOutcome::pass || each.outcome == RuleOutcome::not_applicable;
  });
  return is_met ? Exit::fine : Exit::findings;
}

}  // namespace server
