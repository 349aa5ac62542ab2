#include "import/bid_sheet.hpp"
#include "import/grade_sheet.hpp"
#include "import/notice_xml.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/app/read_workbook.hpp"
#include "server/cli_commands.hpp"
#include "server/files.hpp"
#include "templates/dossier_json.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"
#include "templates/notice_json.hpp"
#include "templates/template_json.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

using criteria::Findings;

constexpr std::array<std::string_view, 5> kinds{"bid", "grades", "criteria", "template", "tender"};
// The id of a bid from a form, which has none, when nothing else is asked for.
constexpr std::string_view first_id = "I1";

struct Importing {
  const Arguments& arguments;
  std::string bytes;
  std::optional<criteria::Tender> tender;  // of the option --dossier
};

// What was read as JSON, and warnings.
struct Imported {
  std::string json;
  Findings notes;
};
using Import = criteria::Checked<Imported>;

template <typename Part>
std::string json_of(const Part& part) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, part);
  return templates::readable_json(tree.root());
}

importing::IssuedForm issued_form(const Importing& importing) {
  return {importing.tender ? &*importing.tender : nullptr, std::nullopt};
}

bool is_json(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

Import import_notice(const Importing& importing) {
  auto notice = importing::read_notice(importing.bytes, importing::Limits{});
  if (!notice) return tl::make_unexpected(std::move(notice.error()));
  if (importing.arguments.has("--details"))
    write_file(importing.arguments.value("--details"), templates::notice_json(notice->file));
  return Imported{templates::dossier_json({std::move(notice->tender), {}, {}, {}}), std::move(notice->notes)};
}

Import import_tender(const Importing& importing) {
  if (importing::is_notice(importing.bytes)) return import_notice(importing);
  const auto check = check_dossier(importing.bytes);
  if (!check.dossier) return tl::make_unexpected(check.findings);
  return Imported{templates::dossier_json(*check.dossier), check.findings};
}

Import import_bid_json(const Importing& importing) {
  if (!importing.tender)
    throw UsageError("a bid in JSON needs --dossier DOSSIER.json with what the tender asks");
  const auto bid = read_bid(importing.bytes, *importing.tender);
  if (!bid) return tl::make_unexpected(bid.error());
  return Imported{json_of(*bid), {}};
}

Import import_bid(const Importing& importing) {
  if (is_json(importing.bytes)) return import_bid_json(importing);
  const auto workbook = read_workbook(importing.bytes);
  if (!workbook) return tl::make_unexpected(workbook.error());
  auto sheet = importing::read_bid_sheet(*workbook, issued_form(importing));
  if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
  sheet->bid.id = importing.arguments.has("--id") ? importing.arguments.value("--id") : std::string(first_id);
  auto notes = workbook->notes;
  notes.insert(notes.end(), sheet->notes.begin(), sheet->notes.end());
  if (importing.tender)
    if (auto findings = check_bid(sheet->bid, *importing.tender); criteria::has_errors(findings))
      return tl::make_unexpected(std::move(findings));
  return Imported{json_of(sheet->bid), std::move(notes)};
}

Import import_grades(const Importing& importing) {
  const auto workbook = read_workbook(importing.bytes);
  if (!workbook) return tl::make_unexpected(workbook.error());
  auto sheet = importing::read_grade_sheet(*workbook, issued_form(importing));
  if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
  auto notes = workbook->notes;
  notes.insert(notes.end(), sheet->notes.begin(), sheet->notes.end());
  return Imported{json_of(sheet->grades), std::move(notes)};
}

Import import_template(const Importing& importing) {
  const auto received = receive_template(importing.bytes, {});
  if (!received) return tl::make_unexpected(received.error());
  return Imported{templates::template_json(received->set), received->warnings};
}

Import import_as(const std::string& kind, const Importing& importing) {
  if (kind == "tender") return import_tender(importing);
  if (kind == "bid") return import_bid(importing);
  if (kind == "grades") return import_grades(importing);
  if (kind == "template") return import_template(importing);
  return tl::make_unexpected(Findings{criteria::error("import.unsupported", "", {{"kind", kind}})});
}

}  // namespace

Exit run_import(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--as", "-o", "--dossier", "--id", "--details"}, {}, 1});
  const auto kind = arguments.value("--as");
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw UsageError("--as must be bid, grades, criteria, template or tender");
  Importing importing{arguments, read_input(arguments.operand(0)), std::nullopt};
  if (arguments.has("--dossier")) {
    auto check = check_dossier(read_input(arguments.value("--dossier")));
    if (!check.dossier) {
      write_findings(console, check.findings);
      return Exit::findings;
    }
    importing.tender = std::move(check.dossier->tender);
  }
  const auto imported = import_as(kind, importing);
  write_findings(console, imported ? imported->notes : imported.error());
  if (!imported) return Exit::findings;
  write_output(arguments, console, imported->json);
  return Exit::fine;
}

}  // namespace server
