#include "embedded/api_description.hpp"

#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"

namespace server {
namespace {

// Any page may read what the API is like.
Response get_description(Service&, const Request&) {
  auto response = json(std::string(embedded::api_description("openapi.json")));
  set_header(response, "Access-Control-Allow-Origin", "*");
  set_header(response, "Cache-Control", "public, max-age=3600");
  return response;
}

}  // namespace

void add_description_routes(Router& router, Service& service) {
  router.add({Method::get, api_pattern("/openapi.json"), "api.description", with(service, get_description)});
}

void add_api_routes(Router& router, Service& service) {
  add_segment_routes(router, service);
  add_party_routes(router, service);
  add_spend_routes(router, service);
  add_segment_choice_routes(router, service);
  add_agreement_routes(router, service);
  add_template_routes(router, service);
  add_library_routes(router, service);
  add_library_comment_routes(router, service);
  add_consultation_routes(router, service);
  add_answer_release_routes(router, service);
  add_award_record_routes(router, service);
  add_letter_routes(router, service);
  add_notice_routes(router, service);
  add_lint_routes(router, service);
  add_insight_routes(router, service);
  add_what_if_routes(router, service);
  add_job_routes(router, service);
  add_monitor_routes(router, service);
  add_work_routes(router, service);
  add_search_routes(router, service);
  add_promise_routes(router, service);
  add_audit_routes(router, service);
  add_retention_routes(router, service);
  add_archive_routes(router, service);
  add_tender_routes(router, service);
  add_publish_routes(router, service);
  add_draft_structure_routes(router, service);
  add_template_update_routes(router, service);
  add_process_routes(router, service);
  add_bid_routes(router, service);
  add_grade_routes(router, service);
  add_assessment_routes(router, service);
  add_draw_routes(router, service);
  add_evaluation_routes(router, service);
  add_upload_routes(router, service);
  add_vault_routes(router, service);
  add_document_routes(router, service);
  add_account_routes(router, service);
  add_people_routes(router, service);
  add_description_routes(router, service);
}

}  // namespace server
