#include "criteria/template_difference.hpp"
#include "criteria/template_exchange.hpp"
#include "server/app/clock.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/storage/sha256.hpp"
#include "templates/finding_tree.hpp"
#include "templates/json_writer.hpp"
#include "templates/template_changes.hpp"
#include "templates/template_json.hpp"
#include "templates/template_workbook.hpp"
#include "templates/template_xml.hpp"

#include <ostream>

namespace server {
namespace {

criteria::Checked<ReceivedTemplate> read_file_of(const std::string& path) {
  return receive_template(read_input(path), {});
}

std::string unsigned_xml(const criteria::CriteriaTemplate& set) {
  return templates::template_xml({set, 0, sha256_hex(templates::canonical_template_json(set)), {}});
}

std::string converted(const Arguments& arguments, const criteria::CriteriaTemplate& set) {
  const auto format = arguments.value("--format");
  if (format == "json") return templates::template_json(set);
  if (format == "xml") return unsigned_xml(set);
  if (format != "xlsx") throw UsageError("--format must be json, xml or xlsx");
  const auto now = criteria::Timestamp::parse(system_time()).value();
  return templates::template_workbook(set, {0, now}, language_option(arguments));
}

Exit run_difference(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"-o"}, {}, 2});
  const auto before = read_file_of(arguments.operand(0));
  const auto after = read_file_of(arguments.operand(1));
  if (!before || !after) {
    auto findings = before ? criteria::Findings{} : before.error();
    if (!after) findings.insert(findings.end(), after.error().begin(), after.error().end());
    write_findings(console, findings);
    return Exit::findings;
  }
  const auto changes = criteria::differences(before->set, after->set);
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, changes);
  write_output(arguments, console, templates::readable_json(tree.root()));
  return changes.empty() ? Exit::fine : Exit::findings;
}

}  // namespace

Exit run_template(const Words& words, const Console& console) {
  if (!words.empty() && words.front() == "diff")
    return run_difference({words.begin() + 1, words.end()}, console);
  const Arguments arguments(words, {{"--format", "--language", "-o"}, {}, 1});
  const auto received = read_file_of(arguments.operand(0));
  const auto& findings = received ? received->warnings : received.error();
  if (!arguments.has("--format")) {
    console.out << templates::findings_json(findings);
    return received ? Exit::fine : Exit::findings;
  }
  write_findings(console, findings);
  if (!received) return Exit::findings;
  write_output(arguments, console, converted(arguments, received->set));
  return Exit::fine;
}

}  // namespace server
