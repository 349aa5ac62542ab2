#include "server/app/make_documents.hpp"

#include "server/app/evaluation_documents.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/assessment_store.hpp"
#include "templates/dossier_json.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/grade_form.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view json_type = "application/json";
constexpr std::string_view xml_type = "application/xml";
constexpr std::string_view html_type = "text/html; charset=utf-8";
constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct Making {
  Service& service;
  const LoadedDossier& loaded;
  const DocumentOrder& order;
};

std::string file_name(const Making& making, std::string_view what, std::string_view ending) {
  return fmt::format("{}-{}.{}", making.loaded.dossier.tender.reference, what, ending);
}

// The lot that is asked for, or the only one.
Result<const criteria::Lot*> lot_of(const Making& making) {
  const auto& tender = making.loaded.dossier.tender;
  if (making.order.lot.empty() && tender.lots.size() == 1) return &tender.lots.front();
  const auto* lot = criteria::find_lot(tender, making.order.lot);
  if (lot == nullptr) return failed(NotFound{"lot", making.order.lot});
  return lot;
}

// Made once for each version of the definition, so that equal versions give equal bytes.
templates::FormIssue issue_of(const Making& making) {
  const auto& tender = making.loaded.tender;
  return {std::to_string(tender.version),
          criteria::Timestamp::parse(tender.updated_at).value_or(criteria::Timestamp())};
}

Result<MadeDocument> make_dossier(const Making& making) {
  return MadeDocument{templates::dossier_json(making.loaded.dossier), json_type,
                      file_name(making, "dossier", "json")};
}

Result<MadeDocument> make_evaluation(const Making& making) {
  return MadeDocument{templates::evaluation_json(making.loaded.dossier, *making.loaded.evaluation,
                                                 {making.loaded.document.sha256}),
                      json_type, file_name(making, "evaluation", "json")};
}

Result<MadeDocument> make_report(const Making& making, ReportFormat format, std::string_view type,
                                 std::string_view name, std::string_view ending) {
  const templates::EvaluationIdentity identity{making.loaded.document.sha256};
  return MadeDocument{evaluation_document({making.loaded.dossier, *making.loaded.evaluation, identity},
                                          format, making.order.language),
                      type, file_name(making, name, ending)};
}

Result<MadeDocument> make_archive(const Making& making) {
  return make_report(making, ReportFormat::xml, xml_type, "archive", "xml");
}
Result<MadeDocument> make_workbook(const Making& making) {
  return make_report(making, ReportFormat::xlsx, xlsx_type, "evaluation", "xlsx");
}
Result<MadeDocument> make_html(const Making& making) {
  return make_report(making, ReportFormat::html, html_type, "evaluation", "html");
}

Result<MadeDocument> make_bid_form(const Making& making) {
  const auto lot = lot_of(making);
  if (!lot) return failed(lot.error());
  const auto envelope = making.order.envelope;
  const std::string_view part = envelope == templates::Envelope::quality ? "-quality"
                                : envelope == templates::Envelope::price ? "-price"
                                                                         : "";
  return MadeDocument{templates::bid_form(making.loaded.dossier.tender, **lot, issue_of(making),
                                          making.order.language, envelope),
                      xlsx_type, file_name(making, "bid-form-" + (*lot)->id + std::string(part), "xlsx")};
}

// Where a panel assesses, each of its members has a workbook of their own (server/app/grade_workbook).
Result<void> without_panel(const Making& making) {
  const auto id = making.loaded.tender.id;
  const auto has_panel =
      making.service.database.read([id](Unit& unit) { return AssessmentStore(unit).panel(id).has_value(); });
  if (has_panel && process_state(making.service, id))
    return failed(Conflict{"grade.byPanel", std::to_string(id), {}});
  return {};
}

Result<MadeDocument> make_grade_form(const Making& making) {
  if (auto allowed = without_panel(making); !allowed) return failed(allowed.error());
  const auto lot = lot_of(making);
  if (!lot) return failed(lot.error());
  templates::Grading grading;
  for (const auto& bid : making.loaded.dossier.bids)
    if (bid.lot == (*lot)->id) grading.bids.push_back({bid.id, bid.bidder ? bid.bidder->name : ""});
  if (!making.order.assessor.empty()) grading.assessor = making.order.assessor;
  return MadeDocument{templates::grade_form(making.loaded.dossier.tender, **lot, grading, issue_of(making),
                                            making.order.language),
                      xlsx_type, file_name(making, "grade-form-" + (*lot)->id, "xlsx")};
}

Result<MadeDocument> make_announcement(const Making& making) {
  return MadeDocument{
      make_tender_document(making.service, making.loaded, TenderDocumentFormat::xlsx, making.order.language),
      xlsx_type, file_name(making, "tender-document", "xlsx")};
}
Result<MadeDocument> make_announcement_xml(const Making& making) {
  return MadeDocument{
      make_tender_document(making.service, making.loaded, TenderDocumentFormat::xml, making.order.language),
      xml_type, file_name(making, "tender-document", "xml")};
}

struct Maker {
  std::string_view name;
  bool needs_evaluation;
  std::optional<criteria::ReadKind> shows;  // beside what the loaded dossier discloses
  Result<MadeDocument> (*make)(const Making&);
};
constexpr std::array makers{
    Maker{document_name::dossier, false, std::nullopt, make_dossier},
    Maker{document_name::archive, true, criteria::ReadKind::prices, make_archive},
    Maker{document_name::evaluation, true, criteria::ReadKind::prices, make_evaluation},
    Maker{document_name::evaluation_workbook, true, criteria::ReadKind::prices, make_workbook},
    Maker{document_name::evaluation_report, true, criteria::ReadKind::prices, make_html},
    Maker{document_name::bid_form, false, std::nullopt, make_bid_form},
    Maker{document_name::grade_form, false, criteria::ReadKind::bids, make_grade_form},
    Maker{document_name::tender_document, false, std::nullopt, make_announcement},
    Maker{document_name::tender_document_xml, false, std::nullopt, make_announcement_xml}};

}  // namespace

Result<MadeDocument> make_document(Service& service, TenderId tender, const DocumentOrder& order) {
  const auto maker = std::find_if(makers.begin(), makers.end(),
                                  [&](const Maker& candidate) { return candidate.name == order.name; });
  if (maker == makers.end()) return failed(NotFound{"document", order.name});
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (maker->shows)
    if (auto gate = may_read(service, tender, *maker->shows); !gate) return failed(gate.error());
  if (maker->needs_evaluation && !(*loaded)->evaluation) return failed((*loaded)->evaluation.error());
  return maker->make({service, **loaded, order});
}

}  // namespace server
