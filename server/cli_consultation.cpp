#include "import/consultation_json.hpp"
#include "import/consultation_sheet.hpp"
#include "server/app/read_workbook.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/storage/document_history.hpp"
#include "templates/consultation_json.hpp"
#include "templates/consultation_pack.hpp"

namespace server {
namespace {

templates::ConsultationIssue issue_of(const criteria::Consultation& consultation) {
  return {1, document_of(templates::canonical_consultation_json(consultation)).sha256};
}

Exit make_pack(const Arguments& arguments, const Console& console) {
  const auto consultation =
      importing::read_consultation(read_input(arguments.operand(1)), importing::Limits{});
  if (!consultation) {
    write_findings(console, consultation.error());
    return Exit::findings;
  }
  const std::string format = arguments.has("--format") ? arguments.value("--format") : "xlsx";
  if (format == "xlsx")
    write_output(
        arguments, console,
        templates::consultation_pack(*consultation, issue_of(*consultation), language_option(arguments)));
  else if (format == "xml")
    write_output(arguments, console, templates::consultation_xml(*consultation));
  else
    throw UsageError("--format must be xlsx or xml");
  return Exit::fine;
}

Exit read_pack(const Arguments& arguments, const Console& console) {
  if (!arguments.has("--of")) throw UsageError("--of must name the consultation's file");
  const auto consultation =
      importing::read_consultation(read_input(arguments.value("--of")), importing::Limits{});
  const auto workbook = read_workbook(read_input(arguments.operand(1)));
  auto findings = consultation ? criteria::Findings{} : consultation.error();
  if (!workbook) findings.insert(findings.end(), workbook.error().begin(), workbook.error().end());
  write_findings(console, findings);
  if (!consultation || !workbook) return Exit::findings;
  const auto sheet =
      importing::read_consultation_sheet(*workbook, *consultation, issue_of(*consultation).sha256);
  write_findings(console, sheet ? sheet->notes : sheet.error());
  if (!sheet) return Exit::findings;
  write_output(arguments, console, templates::consultation_response_json(sheet->response));
  return Exit::fine;
}

}  // namespace

Exit run_consultation(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--format", "--language", "--of", "-o"}, {}, 2});
  if (arguments.operand(0) == "pack") return make_pack(arguments, console);
  if (arguments.operand(0) == "read") return read_pack(arguments, console);
  throw UsageError("consultation must be followed by pack or read");
}

}  // namespace server
