#include "server/app/make_documents.hpp"
#include "server/app/tender_archive.hpp"
#include "server/http/conditional.hpp"
#include "server/http/document_order.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/patient.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/static_files.hpp"

namespace server {
namespace {

constexpr std::string_view theme_name = "theme.css";

template <const std::string_view& name>
Response give_document(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  auto order = document_order(request);
  if (!order) return order.error();
  order->name = name;
  order->language = context_of(site, request).language;
  if (const auto lot = value_of(request.parameters, "lot")) order->lot = *lot;
  auto document = make_document(site.service, *tender, *order);
  if (!document)
    return failure_page(site, request, document.error(),
                        {FindingsView::Subject::dossier, "", {}, page_path::tender(std::to_string(*tender))});
  return download(std::move(document->content), document->content_type, document->file_name);
}

Response give_archive(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto definition = load_definition(site.service, *tender);
  if (!definition) return failure_page(site, request, definition.error());
  auto zip = make_tender_archive(site.service, *tender, request.progress);
  if (!zip)
    return failure_page(site, request, zip.error(),
                        {FindingsView::Subject::dossier, "", {}, page_path::tender(std::to_string(*tender))});
  return download(std::move(*zip), "application/zip", archive_file_name((*definition)->tender.reference));
}

// Everybody's pages name the same file; what is in it is the theme of their party.
std::optional<StaticFile> theme_of(const Site& site, const Request& request) {
  std::vector<std::string> parties;
  if (request.viewer && request.viewer->person())
    for (const auto& role : request.viewer->person()->party_roles) parties.push_back(role.party);
  const auto css = theme_for(site.themes, parties);
  return css.empty() ? static_file(theme_name) : theme_file(css);
}

Response give_static(Site& site, const Request& request) {
  const auto& name = request.parameter("name");
  const bool is_personal = name == theme_name && !site.themes.of_parties.empty();
  const auto file = name == theme_name ? theme_of(site, request) : static_file(name);
  if (!file) return failure_page(site, request, NotFound{"file", name});
  Response response;
  if (check_precondition(request, file->etag) == Precondition::not_modified) {
    response = not_modified(file->etag);
  } else {
    response.body = file->bytes;
    set_header(response, "Content-Type", file->content_type);
    set_header(response, "ETag", file->etag);
  }
  set_header(response, "Vary", "Accept-Encoding");
  set_header(response, "Cache-Control", is_personal ? "private, no-cache" : "public, max-age=3600");
  return response;
}

}  // namespace

void add_document_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  const auto add = [&](const std::string& path, const std::string& name, PageHandler handle) {
    router.add({Method::get, tender + path, "document." + name, with(site, handle)});
  };
  router.add({Method::get, tender + "/archive.zip", "document.tender-archive", patient(site, give_archive)});
  add("/evaluation.xlsx", "evaluation-workbook", give_document<document_name::evaluation_workbook>);
  add("/report.html", "evaluation-report", give_document<document_name::evaluation_report>);
  add("/archive.xml", "archive", give_document<document_name::archive>);
  add("/dossier.json", "dossier", give_document<document_name::dossier>);
  add("/evaluation.json", "evaluation", give_document<document_name::evaluation>);
  add("/tender-document.xlsx", "tender-document", give_document<document_name::tender_document>);
  add("/tender-document.xml", "tender-document-xml", give_document<document_name::tender_document_xml>);
  add("/lots/{lot}/bid-form.xlsx", "bid-form", give_document<document_name::bid_form>);
  add("/lots/{lot}/grade-form.xlsx", "grade-form", give_document<document_name::grade_form>);
}

void add_static_routes(Router& router, Site& site) {
  router.add({Method::get, "/static/{name}", "static", with(site, give_static)});
}

void add_page_routes(Router& router, Site& site) {
  add_work_page_routes(router, site);
  add_help_page_routes(router, site);
  add_kept_form_routes(router, site);
  add_search_page_routes(router, site);
  add_tender_page_routes(router, site);
  add_upload_page_routes(router, site);
  add_document_page_routes(router, site);
  add_segment_page_routes(router, site);
  add_party_page_routes(router, site);
  add_segment_form_routes(router, site);
  add_segment_choice_page_routes(router, site);
  add_agreement_page_routes(router, site);
  add_agreement_form_routes(router, site);
  add_template_page_routes(router, site);
  add_library_page_routes(router, site);
  add_library_form_routes(router, site);
  add_consultation_page_routes(router, site);
  add_consultation_form_routes(router, site);
  add_lint_page_routes(router, site);
  add_insight_page_routes(router, site);
  add_what_if_page_routes(router, site);
  add_job_page_routes(router, site);
  add_running_request_routes(router, site);
  add_draft_page_routes(router, site);
  add_draft_criteria_page_routes(router, site);
  add_draft_structure_page_routes(router, site);
  add_template_update_page_routes(router, site);
  add_publication_page_routes(router, site);
  add_award_record_page_routes(router, site);
  add_letter_page_routes(router, site);
  add_redaction_page_routes(router, site);
  add_notice_page_routes(router, site);
  add_vault_page_routes(router, site);
  add_process_page_routes(router, site);
  add_panel_page_routes(router, site);
  add_assessment_page_routes(router, site);
  add_monitor_page_routes(router, site);
  add_promise_page_routes(router, site);
  add_audit_page_routes(router, site);
  add_retention_page_routes(router, site);
  add_sign_in_routes(router, site);
  add_single_sign_on_routes(router, site);
  add_account_page_routes(router, site);
  add_people_page_routes(router, site);
  add_static_routes(router, site);
}

}  // namespace server
