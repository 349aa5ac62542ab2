#include "server/app/audit_export.hpp"
#include "server/app/clock.hpp"
#include "server/app/verify_data.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/files.hpp"

#include <charconv>
#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

// For people: what was looked at, and a line for each finding.
std::string lines_of(const DataCheck& check, templates::Language language) {
  const templates::TextParameters parameters{{"entries", std::to_string(check.entries)},
                                             {"documents", std::to_string(check.documents)},
                                             {"evaluations", std::to_string(check.evaluations)},
                                             {"findings", std::to_string(check.findings.size())}};
  auto lines = fmt::format(
      "{}\n{}\n", head_text(check.head),
      templates::label(check.findings.empty() ? "audit.intact" : "audit.found", language, parameters));
  for (const auto& finding : check.findings)
    lines += fmt::format("{}: {} [{}]\n", finding.place, templates::text(finding, language), finding.code);
  return lines;
}

std::optional<std::int64_t> tender_option(const Arguments& arguments) {
  if (!arguments.has("--tender")) return std::nullopt;
  const auto text = arguments.value("--tender");
  std::int64_t tender = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), tender);
  if (failed != std::errc() || end != text.data() + text.size() || tender < 1)
    throw UsageError("--tender must be the number of a tender");
  return tender;
}

Exit make_checkpoint(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "-o"}, {}, 0});
  const auto address = database_address_option(arguments);
  std::string text;
  read_data(address,
            [&](Unit& unit) { text = checkpoint_of(unit, SigningKey(address.folder), system_time()); });
  write_output(arguments, console, text);
  return Exit::fine;
}

Exit export_log(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--tender", "-o"}, {}, 0});
  const auto tender = tender_option(arguments);
  std::string lines;
  read_data(database_address_option(arguments), [&](Unit& unit) { lines = log_lines(unit, tender); });
  write_output(arguments, console, lines);
  return Exit::fine;
}

}  // namespace

Exit run_verify_data(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--checkpoint", "--lang"}, {}, 0});
  const auto address = database_address_option(arguments);
  const auto& folder = address.folder;
  std::optional<templates::Language> language;
  if (arguments.has("--lang")) language = language_option(arguments, "--lang");
  std::optional<Checkpoint> checkpoint;
  criteria::Findings findings;
  if (arguments.has("--checkpoint")) {
    auto read = read_checkpoint(read_input(arguments.value("--checkpoint")));
    if (!read) {
      write_findings(console, read.error());
      return Exit::findings;
    }
    checkpoint = std::move(*read);
    if (has_signing_key(folder) && SigningKey(folder).public_key() != checkpoint->public_key)
      findings.push_back(criteria::error("checkpoint.otherKey", "", {{"origin", checkpoint->origin}}));
  }
  DataCheck check;
  read_data(address, [&](Unit& unit) { check = verify_data(unit, checkpoint); });
  check.findings.insert(check.findings.begin(), findings.begin(), findings.end());
  console.out << (language ? lines_of(check, *language) : data_check_json(check));
  return check.findings.empty() ? Exit::fine : Exit::findings;
}

Exit run_audit(const Words& words, const Console& console) {
  if (words.empty()) throw UsageError("audit has the commands checkpoint, verify and export");
  const Words rest{words.begin() + 1, words.end()};
  if (words.front() == "checkpoint") return make_checkpoint(rest, console);
  if (words.front() == "verify") return run_verify_data(rest, console);
  if (words.front() == "export") return export_log(rest, console);
  throw UsageError("audit has the commands checkpoint, verify and export");
}

}  // namespace server
