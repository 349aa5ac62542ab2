// The routes of the pages; their addresses are those of pages/page_paths.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/routes.hpp"

namespace server {

// All of them. The site must outlive the router.
void add_page_routes(Router& router, Site& site);

void add_help_page_routes(Router& router, Site& site);
void add_kept_form_routes(Router& router, Site& site);
void add_work_page_routes(Router& router, Site& site);
void add_search_page_routes(Router& router, Site& site);
void add_tender_page_routes(Router& router, Site& site);
void add_upload_page_routes(Router& router, Site& site);
void add_document_page_routes(Router& router, Site& site);
void add_segment_page_routes(Router& router, Site& site);
void add_party_page_routes(Router& router, Site& site);
void add_segment_form_routes(Router& router, Site& site);
void add_segment_choice_page_routes(Router& router, Site& site);
void add_agreement_page_routes(Router& router, Site& site);
void add_agreement_form_routes(Router& router, Site& site);
void add_template_page_routes(Router& router, Site& site);
void add_library_page_routes(Router& router, Site& site);
void add_library_form_routes(Router& router, Site& site);
void add_consultation_page_routes(Router& router, Site& site);
void add_consultation_form_routes(Router& router, Site& site);
void add_lint_page_routes(Router& router, Site& site);
void add_insight_page_routes(Router& router, Site& site);
void add_what_if_page_routes(Router& router, Site& site);
void add_job_page_routes(Router& router, Site& site);
void add_draft_page_routes(Router& router, Site& site);
void add_draft_criteria_page_routes(Router& router, Site& site);
void add_draft_structure_page_routes(Router& router, Site& site);
void add_template_update_page_routes(Router& router, Site& site);
void add_process_page_routes(Router& router, Site& site);
void add_panel_page_routes(Router& router, Site& site);
void add_assessment_page_routes(Router& router, Site& site);
void add_publication_page_routes(Router& router, Site& site);
void add_retention_page_routes(Router& router, Site& site);
void add_audit_page_routes(Router& router, Site& site);
void add_award_record_page_routes(Router& router, Site& site);
void add_redaction_page_routes(Router& router, Site& site);
void add_letter_page_routes(Router& router, Site& site);
void add_notice_page_routes(Router& router, Site& site);
void add_vault_page_routes(Router& router, Site& site);
void add_monitor_page_routes(Router& router, Site& site);
void add_promise_page_routes(Router& router, Site& site);
void add_sign_in_routes(Router& router, Site& site);
void add_single_sign_on_routes(Router& router, Site& site);
void add_account_page_routes(Router& router, Site& site);
void add_people_page_routes(Router& router, Site& site);
void add_static_routes(Router& router, Site& site);

}  // namespace server
