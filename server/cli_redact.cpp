#include "import/json_reader.hpp"
#include "import/redaction_json.hpp"
#include "server/app/check_dossier.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/storage/sha256.hpp"
#include "templates/dossier_json.hpp"
#include "templates/redaction_report.hpp"

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
  // The canonical form is the dossier as it is named by its hash.
  const auto canonical = templates::canonical_dossier_json(*check.dossier);
  const auto whole = importing::read_json(canonical, importing::Limits{}).value();
  const auto marks = templates::redaction_marks(*rules, language);
  const auto redacted = criteria::redact(whole.root(), *rules, marks);
  write_findings(console, redacted.findings);
  if (criteria::has_errors(redacted.findings)) return Exit::findings;
  const templates::RedactionAccount account{redacted, *rules, sha256_hex(canonical),
                                            check.dossier->tender.reference};
  write_output(arguments, console,
               format == "json" ? templates::redacted_json(account)
                                : templates::redaction_report_html(account, language));
  return Exit::fine;
}

}  // namespace server
