#include "server/app/check_dossier.hpp"
#include "server/app/insight.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/cli_progress.hpp"
#include "templates/insight_json.hpp"
#include "templates/insight_workbook.hpp"

#include <array>
#include <thread>

namespace server {
namespace {

enum class Format { text, json, xlsx };

Format format_of(const Arguments& arguments) {
  if (!arguments.has("--format")) return arguments.has("--json") ? Format::json : Format::text;
  const std::string format = arguments.value("--format");
  if (format == "text") return Format::text;
  if (format == "json") return Format::json;
  if (format != "xlsx") throw UsageError("--format must be text, json or xlsx");
  if (!arguments.has("-o")) throw UsageError("-o must name the file to write");
  return Format::xlsx;
}

// "--price-spread" for "priceSpread".
std::string option_of(std::string_view name) {
  std::string option = "--";
  for (const char letter : name) {
    const bool is_capital = letter >= 'A' && letter <= 'Z';
    if (is_capital) option += '-';
    option += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return option;
}

template <typename Names>
NamedTexts named(const Arguments& arguments, const Names& names) {
  NamedTexts fields;
  for (const std::string_view name : names) fields.emplace_back(name, arguments.value(option_of(name)));
  return fields;
}

// Words of the command, not of a file: wrong ones are wrong use.
template <typename Question>
Question accepted(criteria::Checked<Question> question) {
  if (question) return std::move(*question);
  throw UsageError(templates::text(question.error().front(), templates::Language::en));
}

}  // namespace

Exit run_simulate(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--seed", "--fields", "--estimate", "--fewest-bids", "--most-bids",
                                     "--price-level", "--estimate-spread", "--price-spread", "--quality",
                                     "--quality-spread", "--format", "--language", "-o"},
                                    {"--json"},
                                    1});
  const Format format = format_of(arguments);
  const auto language = language_option(arguments);
  NamedTexts fields = named(arguments, std::array<std::string_view, 3>{"seed", "fields", "estimate"});
  for (auto& field : named(arguments, model_names)) fields.push_back(std::move(field));
  SimulationQuestion question = accepted(simulation_question(fields, {}, long_limits));
  question.threads = std::thread::hardware_concurrency();
  const auto check = check_dossier(read_input(arguments.operand(0)));
  if (!check.dossier) {
    write_findings(console, check.findings);
    return Exit::findings;
  }
  const criteria::Tender& tender = check.dossier->tender;
  const auto lots = [&] {
    WatchedComputation computation(console, "wederwaarde simulate");
    return simulate_lots(tender, question, &computation.progress());
  }();
  if (format == Format::json) {
    write_output(arguments, console, templates::simulation_json(question, lots));
    return Exit::fine;
  }
  const auto said = in_words(tender, question, lots, language);
  write_output(arguments, console,
               format == Format::text ? templates::insight_lines(said, language)
                                      : templates::simulation_workbook(tender, said, language));
  return Exit::fine;
}

Exit run_robustness(const Words& words, const Console& console) {
  const Arguments arguments(
      words, {{"--seed", "--samples", "--within", "--format", "--language", "-o"}, {"--json"}, 1});
  const Format format = format_of(arguments);
  const auto language = language_option(arguments);
  RobustnessQuestion question = accepted(robustness_question(
      named(arguments, std::array<std::string_view, 3>{"seed", "samples", "within"}), {}, long_limits));
  question.threads = std::thread::hardware_concurrency();
  const auto check = check_dossier(read_input(arguments.operand(0)));
  if (!check.evaluation) {
    write_findings(console, check.findings);
    return Exit::findings;
  }
  const auto lots = [&] {
    WatchedComputation computation(console, "wederwaarde robustness");
    return robustness_of_lots(*check.dossier, *check.evaluation, question, &computation.progress());
  }();
  if (format == Format::json) {
    write_output(arguments, console, templates::robustness_json(question, lots));
    return Exit::fine;
  }
  const auto said = in_words(*check.dossier, question, lots, language);
  write_output(arguments, console,
               format == Format::text
                   ? templates::insight_lines(said, language)
                   : templates::robustness_workbook(check.dossier->tender, said, language));
  return Exit::fine;
}

}  // namespace server
