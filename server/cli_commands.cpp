#include "server/cli_commands.hpp"

#include "import/limits.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/evaluation_documents.hpp"
#include "server/app/verify_evaluation.hpp"
#include "server/cli_options.hpp"
#include "server/config.hpp"
#include "server/files.hpp"
#include "server/serve.hpp"
#include "server/storage/sha256.hpp"
#include "templates/dossier_json.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/finding_tree.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

Exit exit_for(const criteria::Findings& findings) {
  return criteria::has_errors(findings) ? Exit::findings : Exit::fine;
}

// One line for each, for people.
std::string lines_of(const criteria::Findings& findings) {
  std::string lines;
  for (const auto& finding : findings)
    lines += fmt::format("{}: {} [{}] {}\n", finding.place.empty() ? "-" : finding.place,
                         templates::text(finding, templates::Language::nl), finding.code,
                         finding.severity == criteria::Severity::error ? "error" : "warning");
  return lines;
}

// An evaluation in full, or nothing after its findings were printed.
struct Evaluated {
  criteria::Dossier dossier;
  evaluator::Evaluation evaluation;
  templates::EvaluationIdentity identity;
  Exit exit;
};
std::optional<Evaluated> evaluate_file(const std::string& path, const Console& console) {
  auto check = check_dossier(read_input(path));
  write_findings(console, check.findings);
  if (!check.dossier || !check.evaluation) return std::nullopt;
  auto sha256 = sha256_hex(templates::canonical_dossier_json(*check.dossier));
  return Evaluated{
      std::move(*check.dossier), std::move(*check.evaluation), {std::move(sha256)}, exit_for(check.findings)};
}

void write_differences(const std::vector<Difference>& differences, const Console& console) {
  templates::JsonWriter json;
  json.open_object().key("identical").boolean(differences.empty()).key("differences").open_array();
  // What is in only one of the two has no member for the other.
  for (const auto& difference : differences) {
    json.open_object().member("path", difference.path);
    if (!difference.stored.empty()) json.member("stored", difference.stored);
    if (!difference.recomputed.empty()) json.member("recomputed", difference.recomputed);
    json.close_object();
  }
  console.out << json.close_array().close_object().take() << '\n';
}

}  // namespace

std::string read_input(const std::string& path) {
  return read_start(path, importing::Limits{}.file_bytes + 1);
}

void write_output(const Arguments& arguments, const Console& console, std::string_view content) {
  if (arguments.has("-o"))
    write_file(arguments.value("-o"), content);
  else
    console.out << content;
}

void write_findings(const Console& console, const criteria::Findings& findings) {
  if (!findings.empty()) console.err << templates::findings_json(findings);
}

Exit run_check(const Words& words, const Console& console) {
  const Arguments arguments(words, {{}, {"--text"}, 1});
  const auto check = check_dossier(read_input(arguments.operand(0)));
  console.out << (arguments.has("--text") ? lines_of(check.findings)
                                          : templates::findings_json(check.findings));
  return exit_for(check.findings);
}

Exit run_evaluate(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"-o"}, {"--steps"}, 1});
  const auto evaluated = evaluate_file(arguments.operand(0), console);
  if (!evaluated) return Exit::findings;
  const auto detail =
      arguments.has("--steps") ? templates::EvaluationDetail::steps : templates::EvaluationDetail::results;
  write_output(
      arguments, console,
      templates::evaluation_json(evaluated->dossier, evaluated->evaluation, evaluated->identity, detail));
  return evaluated->exit;
}

Exit run_report(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--format", "-o", "--language"}, {}, 1});
  const auto format = report_format(arguments.value("--format"));
  if (!format) throw UsageError("--format must be xlsx, xml or html");
  if (!arguments.has("-o")) throw UsageError("-o must name the file to write");
  const auto language = language_option(arguments);
  const auto evaluated = evaluate_file(arguments.operand(0), console);
  if (!evaluated) return Exit::findings;
  write_output(arguments, console,
               evaluation_document({evaluated->dossier, evaluated->evaluation, evaluated->identity}, *format,
                                   language));
  return evaluated->exit;
}

Exit run_verify(const Words& words, const Console& console) {
  const bool is_of_data = std::any_of(words.begin(), words.end(),
                                      [](const std::string& word) { return word.rfind("--data", 0) == 0; });
  if (is_of_data) return run_verify_data(words, console);
  const Arguments arguments(words, {{"--dossier"}, {}, 1});
  const auto recorded = read_input(arguments.operand(0));
  if (recorded.rfind("PK", 0) == 0) return run_verify_archive(words, console);
  const bool is_archive = is_xml(recorded);
  if (is_archive && arguments.has("--dossier"))
    throw UsageError("an archive holds its own dossier; leave --dossier out");
  if (!is_archive && !arguments.has("--dossier"))
    throw UsageError("an evaluation needs --dossier DOSSIER.json");
  const auto differences = is_archive ? verify_archive(recorded)
                                      : verify_evaluation(recorded, read_input(arguments.value("--dossier")));
  if (!differences) {
    write_findings(console, differences.error());
    return Exit::findings;
  }
  write_differences(*differences, console);
  return differences->empty() ? Exit::fine : Exit::findings;
}

Exit run_serve(const Words& words, const Console& console) {
  const Arguments arguments(
      words, {{"--config", "--port", "--host", "--data", "--database", "--accounts"}, {"--demo"}, 0});
  Config config = arguments.has("--config") ? read_config(arguments.value("--config")) : Config{};
  if (arguments.has("--port")) config.port = parse_port(arguments.value("--port"));
  if (arguments.has("--host")) config.host = arguments.value("--host");
  if (arguments.has("--data")) config.data = arguments.value("--data");
  if (arguments.has("--database")) config.database = parse_database(arguments.value("--database"));
  if (arguments.has("--accounts")) config.accounts = parse_accounts(arguments.value("--accounts"));
  if (arguments.has("--demo")) config.demo = true;
  check_config(config);
  serve(config, console.out);
  return Exit::fine;
}

}  // namespace server
