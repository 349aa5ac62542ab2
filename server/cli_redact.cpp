#include "import/redaction_json.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/redact_dossier.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"

namespace server {

Exit run_redact(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--fields", "--format", "--language", "-o"}, {}, 1});
  if (!arguments.has("--fields")) throw UsageError("--fields must name the list of what is left out");
  const auto format = arguments.has("--format") ? arguments.value("--format") : "json";
  if (format != "json" && format != "html") throw UsageError("--format must be json or html");
  const auto language = language_option(arguments);
  const auto check = check_dossier(read_input(arguments.operand(0)));
  const auto rules = importing::read_redactions(read_input(arguments.value("--fields")), importing::Limits{});
  if (!check.dossier || !rules) {
    auto findings = check.dossier ? criteria::Findings{} : check.findings;
    if (!rules) findings.insert(findings.end(), rules.error().begin(), rules.error().end());
    write_findings(console, findings);
    return Exit::findings;
  }
  const auto redacted = redact(*check.dossier, *rules, language);
  write_findings(console, redacted ? redacted->warnings : redacted.error());
  if (!redacted) return Exit::findings;
  write_output(arguments, console, format == "json" ? redacted->json : redacted->html);
  return Exit::fine;
}

}  // namespace server
