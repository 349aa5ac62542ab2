#include "server/pages/page_paths.hpp"

#include <fmt/format.h>

namespace server::page_path {
namespace {

std::string under_tender(std::string_view tender_id, std::string_view rest) {
  return fmt::format("/tenders/{}/{}", encoded(tender_id), rest);
}

std::string under_lot(std::string_view tender_id, std::string_view lot, std::string_view rest) {
  return fmt::format("/tenders/{}/lots/{}/{}", encoded(tender_id), encoded(lot), rest);
}

std::string with_choice(std::string address, std::string_view name, std::string_view value) {
  return value.empty() ? address : fmt::format("{}?{}={}", address, name, encoded(value));
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

std::string work() { return "/work"; }
std::string help(std::string_view topic) { return topic.empty() ? "/help" : "/help#" + std::string(topic); }
std::string guide(std::string_view name) { return "/help/guides/" + encoded(name); }
std::string search(std::string_view words) { return "/search?q=" + encoded(words); }
std::string tenders() { return "/tenders"; }
std::string tender(std::string_view tender) { return "/tenders/" + encoded(tender); }
std::string bids(std::string_view tender) { return under_tender(tender, "bids"); }
std::string prices(std::string_view tender) { return under_tender(tender, "prices"); }
std::string grades(std::string_view tender) { return under_tender(tender, "grades"); }
std::string draws(std::string_view tender, std::string_view lot) { return under_lot(tender, lot, "draws"); }
std::string ranking(std::string_view tender, std::string_view lot) {
  return under_lot(tender, lot, "ranking");
}
std::string bid(std::string_view tender, std::string_view bid) {
  return under_tender(tender, "bids/" + encoded(bid));
}
std::string insight(std::string_view tender) { return under_tender(tender, "insight"); }
std::string robustness(std::string_view tender) { return under_tender(tender, "robustness"); }
std::string what_if(std::string_view tender, std::string_view lot) {
  return with_choice(under_tender(tender, "what-if"), "lot", lot);
}
std::string job(std::string_view tender, std::string_view job) {
  return under_tender(tender, "jobs/" + encoded(job));
}
std::string job_part(std::string_view tender, std::string_view job_id, std::string_view part) {
  return job(tender, job_id) + "/" + std::string(part);
}
std::string insight_workbook(std::string_view tender) { return under_tender(tender, "insight.xlsx"); }
std::string robustness_workbook(std::string_view tender) { return under_tender(tender, "robustness.xlsx"); }
std::string lint(std::string_view tender) { return under_tender(tender, "lint"); }
std::string tender_criteria(std::string_view tender_id, std::string_view search) {
  return with_choice(tender(tender_id), "criteria", search);
}
std::string new_tender(std::string_view set) { return with_choice("/tenders/new", "template", set); }
std::string draft(std::string_view tender) { return under_tender(tender, "draft"); }
std::string draft_undo(std::string_view tender) { return under_tender(tender, "draft/undo"); }
std::string weights(std::string_view tender) { return under_tender(tender, "weights"); }
std::string draft_criterion(std::string_view tender, std::string_view lot, std::string_view criterion) {
  return draft_lots(tender) + "/" + encoded(lot) + "/criteria/" + encoded(criterion);
}
std::string new_criterion(std::string_view tender, std::string_view lot) {
  return draft_lots(tender) + "/" + encoded(lot) + "/new-criterion";
}
std::string draft_template(std::string_view tender) { return under_tender(tender, "draft/template"); }
std::string draft_lots(std::string_view tender) { return under_tender(tender, "draft/lots"); }
std::string lot_removal(std::string_view tender, std::string_view lot) {
  return draft_lots(tender) + "/" + encoded(lot) + "/removal";
}
std::string draft_part(std::string_view tender, std::string_view part) { return under_tender(tender, part); }
std::string publish(std::string_view tender) { return under_tender(tender, "publish"); }
std::string process(std::string_view tender) { return under_tender(tender, "process"); }
std::string step_request(std::string_view tender, std::int64_t number) {
  return under_tender(tender, "step-requests/" + std::to_string(number));
}
std::string admissibility(std::string_view tender) { return under_tender(tender, "admissibility"); }
std::string correct(std::string_view tender) { return under_tender(tender, "correct"); }
std::string sealed_bids(std::string_view tender) { return under_tender(tender, "sealed-bids"); }
std::string withdrawals(std::string_view tender) { return under_tender(tender, "withdrawals"); }
std::string code_checks(std::string_view tender) { return under_tender(tender, "code-checks"); }
std::string own_key_letter(std::string_view tender) { return under_tender(tender, "own-key-letter"); }
std::string key_letters(std::string_view tender) { return under_tender(tender, "key-letters"); }
std::string opening(std::string_view tender, std::string_view envelope) {
  return under_tender(tender, "openings/" + encoded(envelope));
}
std::string corrected_file(std::string_view tender) { return under_tender(tender, "corrected-file"); }
std::string publication(std::string_view tender, std::int64_t number) {
  return under_tender(tender, fmt::format("publications/{}", number));
}
std::string change_notice(std::string_view tender, std::int64_t number) {
  return publication(tender, number) + "/notice.html";
}
std::string tender_document(std::string_view tender, std::string_view ending) {
  return under_tender(tender, fmt::format("tender-document.{}", ending));
}
std::string monitor() { return "/monitor"; }
std::string monitor_workbook(std::string_view query) {
  return "/monitor.xlsx" + (query.empty() ? std::string() : fmt::format("?{}", query));
}
std::string agreements() { return "/agreements"; }
std::string agreement(std::string_view agreement) { return "/agreements/" + encoded(agreement); }
std::string agreement_file(std::string_view id) { return agreement(id) + "/agreement.json"; }
std::string library() { return "/library"; }
std::string library_criterion(std::string_view id) { return "/library/" + encoded(id); }
std::string new_library_criterion() { return "/library-new"; }
std::string edit_library_criterion(std::string_view criterion) {
  return library_criterion(criterion) + "/edit";
}
std::string library_comments(std::string_view criterion) {
  return library_criterion(criterion) + "/comments";
}
std::string tender_agreements(std::string_view tender) { return under_tender(tender, "agreements"); }
std::string retention() { return "/retention"; }
std::string retention_rule(std::string_view kind) { return "/retention/" + encoded(kind); }
std::string audit_log() { return "/audit-log"; }
std::string tender_audit_log(std::string_view tender) { return under_tender(tender, "audit-log"); }
std::string deviations(std::string_view tender) { return under_tender(tender, "deviations"); }
std::string promise_register(std::string_view tender) { return under_tender(tender, "promises"); }
std::string promise(std::string_view tender, std::int64_t promise) {
  return under_tender(tender, fmt::format("promises/{}", promise));
}
std::string measurements(std::string_view tender, std::int64_t id) {
  return promise(tender, id) + "/measurements";
}
std::string promise_terms(std::string_view tender, std::int64_t id) { return promise(tender, id) + "/terms"; }
std::string promise_file(std::string_view tender, std::string_view name) {
  return under_tender(tender, fmt::format("promise-files/{}", name));
}
std::string promise_upload(std::string_view tender) { return under_tender(tender, "promise-uploads"); }
std::string promise_lines(std::string_view tender) { return under_tender(tender, "promise-lines"); }
std::string promise_reminders() { return "/promises"; }
std::string criteria_templates() { return "/templates"; }
std::string criteria_template(std::string_view id) { return "/templates/" + encoded(id); }
std::string template_version(std::string_view id, std::int64_t version) {
  return fmt::format("/templates/{}/versions/{}", encoded(id), version);
}
std::string template_proposal(std::string_view id, std::int64_t number) {
  return fmt::format("/templates/{}/proposals/{}", encoded(id), number);
}
std::string template_reviews(std::string_view id, std::int64_t number) {
  return template_proposal(id, number) + "/reviews";
}
std::string template_differences(std::string_view id, std::int64_t from, std::int64_t to) {
  return fmt::format("/templates/{}/differences?from={}&to={}", encoded(id), from, to);
}
std::string template_impact(std::string_view id, std::string_view of, std::int64_t number) {
  return fmt::format("/templates/{}/impact?{}={}", encoded(id), of, number);
}
std::string template_uploads() { return "/template-uploads"; }
std::string template_file(std::string_view id, std::int64_t version, std::string_view name) {
  return fmt::format("{}/{}", template_version(id, version), encoded(name));
}
std::string consultations() { return "/consultations"; }
std::string new_consultation() { return "/consultations/new"; }
std::string consultation(std::string_view consultation) { return "/consultations/" + encoded(consultation); }
std::string consultation_answers(std::string_view consultation) {
  return "/api/v1/consultations/" + encoded(consultation) + "/responses";
}
std::string consultation_part(std::string_view consultation, std::string_view part) {
  return fmt::format("{}/{}", page_path::consultation(consultation), part);
}
std::string segments() { return "/segments"; }
std::string new_agreement() { return "/agreements-new"; }
std::string edit_agreement(std::string_view agreement) { return page_path::agreement(agreement) + "/edit"; }
std::string agreement_undo(std::string_view agreement) { return page_path::agreement(agreement) + "/undo"; }
std::string adopt_agreement(std::string_view example) { return "/agreement-examples/" + encoded(example); }
std::string new_segment() { return "/segments-new"; }
std::string segment_removal(std::string_view segment) { return page_path::segment(segment) + "/removal"; }
std::string segment_facts(std::string_view segment) { return page_path::segment(segment) + "/facts"; }
std::string segment_choice() { return "/segments/choice"; }
std::string recorded_choice(std::string_view choice) { return "/segments/choices/" + encoded(choice); }
std::string choice_file(std::string_view choice) { return recorded_choice(choice) + "/choice.json"; }
std::string spend_register() { return "/segments/register"; }
std::string spend_register_lines() { return "/segments/register/lines"; }
std::string spend_workbook() { return "/segments/register.xlsx"; }
std::string parties() { return "/parties"; }
std::string party(std::string_view party) { return "/parties/" + encoded(party); }
std::string party_removal(std::string_view party) { return "/parties/" + encoded(party) + "/removal"; }
std::string segment(std::string_view segment) { return "/segments/" + encoded(segment); }

std::string bid_form(std::string_view tender, std::string_view lot, std::string_view envelope) {
  return with_choice(under_lot(tender, lot, "bid-form.xlsx"), "envelope", envelope);
}
std::string grade_form(std::string_view tender, std::string_view lot, std::string_view assessor) {
  return with_choice(under_lot(tender, lot, "grade-form.xlsx"), "assessor", assessor);
}
std::string evaluation_report(std::string_view tender) { return under_tender(tender, "report.html"); }
std::string evaluation_workbook(std::string_view tender) { return under_tender(tender, "evaluation.xlsx"); }
std::string library_workbook() { return "/library.xlsx"; }
std::string library_export() { return "/api/v1/library-criteria/content"; }
std::string tender_archive(std::string_view tender) { return under_tender(tender, "archive.zip"); }
std::string running_request(std::string_view job) { return "/requests/" + encoded(job); }
std::string running_request_part(std::string_view job, std::string_view part) {
  return running_request(job) + "/" + std::string(part);
}
std::string audit_checkpoint() { return "/api/v1/audit-checkpoints/newest"; }
std::string audit_export(std::optional<std::int64_t> tender) {
  return "/api/v1/audit-exports" + (tender ? fmt::format("?tender={}", *tender) : std::string());
}
std::string archive(std::string_view tender) { return under_tender(tender, "archive.xml"); }
std::string dossier(std::string_view tender) { return under_tender(tender, "dossier.json"); }
std::string evaluation(std::string_view tender) { return under_tender(tender, "evaluation.json"); }

std::string static_file(std::string_view name) { return "/static/" + std::string(name); }

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string sign_in() { return "/sign-in"; }
std::string provider_sign_in() { return "/sign-in/oidc"; }
std::string second_factor() { return "/sign-in/second-factor"; }
std::string invitation(std::string_view secret) { return "/invitation/" + encoded(secret); }
std::string reauthenticate() { return "/re-authenticate"; }
std::string account() { return "/account"; }
std::string security_key_removal(std::int64_t key) {
  return "/account/security-keys/" + std::to_string(key) + "/removal";
}
std::string session_end(std::int64_t session) {
  return "/account/sessions/" + std::to_string(session) + "/end";
}
std::string token_revocation(std::int64_t token) {
  return "/account/access-tokens/" + std::to_string(token) + "/revocation";
}
std::string people() { return "/people"; }
std::string people(std::string_view party) { return "/parties/" + encoded(party) + "/people"; }
std::string tender_people(std::string_view tender) { return "/tenders/" + encoded(tender) + "/people"; }

}  // namespace server::page_path
