#include "server/app/import_part.hpp"

#include "criteria/archive_names.hpp"
#include "criteria/validate.hpp"
#include "import/archive_tree.hpp"
#include "import/bid_sheet.hpp"
#include "import/criteria_json.hpp"
#include "import/grade_sheet.hpp"
#include "import/notice_xml.hpp"
#include "import/template_sheet.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/app/read_workbook.hpp"
#include "templates/dossier_json.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"
#include "templates/notice_json.hpp"
#include "templates/template_json.hpp"

namespace server {
namespace {

using criteria::Checked;
using criteria::Findings;
using Imported = Checked<ImportedPart>;

template <typename Part>
std::string json_of(const Part& part) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, part);
  return templates::readable_json(tree.root());
}

char first_character(std::string_view bytes) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, utf8_mark.size()) == utf8_mark) bytes.remove_prefix(utf8_mark.size());
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? '\0' : bytes[first];
}

// The JSON text of a document: itself, or that of an XML document with that root.
Checked<std::string> json_text(std::string_view bytes, std::string_view root) {
  if (!is_xml(bytes)) return std::string(bytes);
  const importing::XmlRoot expected{root, criteria::archive_namespace, "import.otherRoot"};
  const auto tree = importing::read_xml_tree(bytes, expected, importing::Limits{});
  if (!tree) return tl::make_unexpected(tree.error());
  return templates::compact_json(tree->root());
}

importing::IssuedForm issued_form(const PartContext& context) {
  return {context.dossier ? &context.dossier->tender : nullptr, std::nullopt};
}

Imported import_bid_document(std::string_view bytes, const PartContext& context) {
  if (!context.dossier) throw std::logic_error("a bid in JSON or XML without its tender");
  const auto json = json_text(bytes, criteria::archive_bid_root);
  if (!json) return tl::make_unexpected(json.error());
  const auto bid = read_bid(*json, context.dossier->tender);
  if (!bid) return tl::make_unexpected(bid.error());
  return ImportedPart{json_of(*bid), {}, {}};
}

Imported import_bid(std::string_view bytes, const PartContext& context) {
  if (is_document(bytes)) return import_bid_document(bytes, context);
  const auto workbook = read_workbook(bytes);
  if (!workbook) return tl::make_unexpected(workbook.error());
  auto sheet = importing::read_bid_sheet(*workbook, issued_form(context));
  if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
  sheet->bid.id = context.bid_id;
  if (context.dossier)
    if (auto findings = check_bid(sheet->bid, context.dossier->tender); criteria::has_errors(findings))
      return tl::make_unexpected(std::move(findings));
  return ImportedPart{json_of(sheet->bid), std::move(sheet->notes), {}};
}

Checked<importing::GradeSheet> read_grades_of(std::string_view bytes, const PartContext& context) {
  if (!is_document(bytes)) {
    const auto workbook = read_workbook(bytes);
    if (!workbook) return tl::make_unexpected(workbook.error());
    return importing::read_grade_sheet(*workbook, issued_form(context));
  }
  const auto json = json_text(bytes, criteria::archive_grades_root);
  if (!json) return tl::make_unexpected(json.error());
  auto grades = read_grades(*json);
  if (!grades) return tl::make_unexpected(std::move(grades.error()));
  importing::GradeSheet sheet;  // without cells
  sheet.grades = std::move(*grades);
  return sheet;
}

Imported import_grades(std::string_view bytes, const PartContext& context) {
  auto sheet = read_grades_of(bytes, context);
  if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
  if (context.dossier)
    if (auto findings = check_grades(sheet->grades, *context.dossier); criteria::has_errors(findings))
      return tl::make_unexpected(std::move(findings));
  return ImportedPart{json_of(sheet->grades), std::move(sheet->notes), {}};
}

Imported import_template(std::string_view bytes) {
  const auto received = receive_template(bytes, {});
  if (!received) return tl::make_unexpected(received.error());
  return ImportedPart{templates::template_json(received->set), received->warnings, {}};
}

// A list of criteria, or those of a template.
Imported import_criteria(std::string_view bytes) {
  const importing::Limits limits;
  if (!is_document(bytes)) {
    const auto workbook = read_workbook(bytes);
    if (!workbook) return tl::make_unexpected(workbook.error());
    const auto criteria = importing::read_criteria_sheet(*workbook, limits);
    if (!criteria) return tl::make_unexpected(criteria.error());
    return ImportedPart{json_of(*criteria), workbook->notes, {}};
  }
  const bool is_list = is_xml(bytes)
                           ? importing::root_of_xml(bytes, limits) == criteria::archive_criteria_root
                           : first_character(bytes) == '[';
  if (is_list) {
    const auto json = json_text(bytes, criteria::archive_criteria_root);
    if (!json) return tl::make_unexpected(json.error());
    const auto criteria = importing::read_criteria(*json, limits);
    if (!criteria) return tl::make_unexpected(criteria.error());
    return ImportedPart{json_of(*criteria), {}, {}};
  }
  const auto received = receive_template(bytes, {});
  if (!received) return tl::make_unexpected(received.error());
  return ImportedPart{json_of(received->set.criteria), received->warnings, {}};
}

Imported import_notice(std::string_view bytes) {
  auto notice = importing::read_notice(bytes, importing::Limits{});
  if (!notice) return tl::make_unexpected(std::move(notice.error()));
  return ImportedPart{templates::dossier_json({std::move(notice->tender), {}, {}, {}}),
                      std::move(notice->notes), templates::notice_json(notice->file)};
}

Imported import_tender(std::string_view bytes) {
  if (importing::is_notice(bytes)) return import_notice(bytes);
  if (is_document(bytes)) {
    const auto check = check_dossier(bytes);
    if (!check.dossier) return tl::make_unexpected(check.findings);
    return ImportedPart{templates::dossier_json(*check.dossier), check.findings, {}};
  }
  const auto received = receive_template(bytes, {});
  if (!received) return tl::make_unexpected(received.error());
  criteria::Dossier draft;
  draft.tender.reference = received->set.id;
  draft.tender.title = received->set.title.nl;
  draft.tender.segment = received->set.segment;
  draft.tender.provisions = received->set.provisions;
  draft.tender.lots.push_back(criteria::lot_of(received->set, "1"));
  auto notes = received->warnings;
  for (criteria::Finding& finding : criteria::validate(draft)) notes.push_back(std::move(finding));
  if (criteria::has_errors(notes)) return tl::make_unexpected(std::move(notes));
  return ImportedPart{templates::dossier_json(draft), std::move(notes), {}};
}

}  // namespace

bool is_document(std::string_view bytes) {
  const char first = first_character(bytes);
  return first == '{' || first == '[' || first == '<';
}

Imported import_part(std::string_view kind, std::string_view bytes, const PartContext& context) {
  if (bytes.empty()) return tl::make_unexpected(Findings{criteria::error("file.empty", "")});
  if (kind == "tender") return import_tender(bytes);
  if (kind == "bid") return import_bid(bytes, context);
  if (kind == "grades") return import_grades(bytes, context);
  if (kind == "criteria") return import_criteria(bytes);
  if (kind == "template") return import_template(bytes);
  throw std::logic_error("no kind of part: " + std::string(kind));
}

}  // namespace server
