// The routes of the JSON API, /api/v1, by resource. openapi.json describes them; a test walks both.
#pragma once

#include "server/app/service.hpp"
#include "server/http/routes.hpp"

namespace server {

// All of them. The service must outlive the router.
void add_api_routes(Router& router, Service& service);

void add_search_routes(Router& router, Service& service);
void add_work_routes(Router& router, Service& service);
void add_segment_routes(Router& router, Service& service);
void add_party_routes(Router& router, Service& service);
void add_spend_routes(Router& router, Service& service);
void add_segment_choice_routes(Router& router, Service& service);
void add_agreement_routes(Router& router, Service& service);
void add_template_routes(Router& router, Service& service);
void add_library_routes(Router& router, Service& service);
void add_library_comment_routes(Router& router, Service& service);
void add_consultation_routes(Router& router, Service& service);
void add_answer_release_routes(Router& router, Service& service);
void add_award_record_routes(Router& router, Service& service);
void add_letter_routes(Router& router, Service& service);
void add_notice_routes(Router& router, Service& service);
void add_lint_routes(Router& router, Service& service);
void add_insight_routes(Router& router, Service& service);
void add_what_if_routes(Router& router, Service& service);
void add_job_routes(Router& router, Service& service);
void add_archive_routes(Router& router, Service& service);
void add_retention_routes(Router& router, Service& service);
void add_audit_routes(Router& router, Service& service);
void add_monitor_routes(Router& router, Service& service);
void add_promise_routes(Router& router, Service& service);
void add_tender_routes(Router& router, Service& service);
void add_publish_routes(Router& router, Service& service);
void add_draft_structure_routes(Router& router, Service& service);
void add_template_update_routes(Router& router, Service& service);
void add_process_routes(Router& router, Service& service);
void add_bid_routes(Router& router, Service& service);
void add_grade_routes(Router& router, Service& service);
void add_assessment_routes(Router& router, Service& service);
void add_draw_routes(Router& router, Service& service);
void add_evaluation_routes(Router& router, Service& service);
void add_vault_routes(Router& router, Service& service);
void add_upload_routes(Router& router, Service& service);
void add_document_routes(Router& router, Service& service);
void add_account_routes(Router& router, Service& service);
void add_people_routes(Router& router, Service& service);
// /api/v1/openapi.json.
void add_description_routes(Router& router, Service& service);

// The value of the header `API-Version`: that of openapi.json.
inline constexpr std::string_view api_version = "1.0.0";

}  // namespace server
