// The tables behind templates/labels, by origin. Only templates/labels.cpp reads them.
#pragma once

#include <span>
#include <string_view>

namespace templates {

// One text in both languages: of a finding code, or of a label. {placeholders} as `fill_in` says.
struct BilingualText {
  std::string_view key;
  std::string_view nl;
  std::string_view en;
};

std::span<const BilingualText> dossier_finding_texts();       // the definition: tender, bids, grades
std::span<const BilingualText> evaluation_finding_texts();    // rejections, missing answers, draws
std::span<const BilingualText> file_finding_texts();          // containers, syntax, limits
std::span<const BilingualText> sheet_finding_texts();         // forms that came back
std::span<const BilingualText> service_finding_texts();       // the web service and the command line
std::span<const BilingualText> agreement_finding_texts();     // regional agreements
std::span<const BilingualText> region_finding_texts();        // parties, library, templates
std::span<const BilingualText> template_finding_texts();      // sharing templates
std::span<const BilingualText> segment_finding_texts();       // segments, spend, the choice of three
std::span<const BilingualText> library_finding_texts();       // the criteria library in the service
std::span<const BilingualText> publication_finding_texts();   // drafting, publishing and correcting tenders
std::span<const BilingualText> consultation_finding_texts();  // market consultations
std::span<const BilingualText> monitor_finding_texts();       // what is asked of the monitor
std::span<const BilingualText> letter_finding_texts();        // letters and the record of an award
std::span<const BilingualText> vault_finding_texts();         // sealed bids and their opening
std::span<const BilingualText> process_finding_texts();       // stages, steps and gates of a tender
std::span<const BilingualText> assessment_finding_texts();    // the panel and its work
std::span<const BilingualText> promise_finding_texts();       // the register of promises
std::span<const BilingualText> archive_finding_texts();       // the archive of a tender
std::span<const BilingualText> insight_finding_texts();       // what is asked of insight
std::span<const BilingualText> audit_finding_texts();         // the audit log and what it names
std::span<const BilingualText> notice_finding_texts();        // European notices
std::span<const BilingualText> account_finding_texts();       // signing in, passwords, roles

std::span<const BilingualText> contract_words();         // methods, rules, kinds, …
std::span<const BilingualText> document_words();         // headings and sentences of documents
std::span<const BilingualText> form_words();             // the forms for bidders and assessors
std::span<const BilingualText> sheet_words();            // the evaluation workbook
std::span<const BilingualText> formula_words();          // steps of a calculation and their symbols
std::span<const BilingualText> agreement_words();        // regional agreements and their rules
std::span<const BilingualText> tender_document_words();  // the tender document
std::span<const BilingualText> region_words();           // parties, library, templates
std::span<const BilingualText> template_sheet_words();   // the workbook of a template
std::span<const BilingualText> template_words();         // sharing templates
std::span<const BilingualText> segment_words();          // segments, spend, the choice of three
std::span<const BilingualText> library_words();          // the criteria library in the service
std::span<const BilingualText> publication_words();      // drafting, publishing and correcting tenders
std::span<const BilingualText> consultation_words();     // market consultations and their packs
std::span<const BilingualText> lint_words();             // advice on a draft tender
std::span<const BilingualText> monitor_words();          // what the board follows
std::span<const BilingualText> letter_words();           // letters on an award, advice, the opening
std::span<const BilingualText> vault_words();            // sealed bids and their opening
std::span<const BilingualText> process_words();          // stages, steps and gates of a tender
std::span<const BilingualText> assessment_words();       // the panel and its work
std::span<const BilingualText> promise_words();          // the register of promises
std::span<const BilingualText> archive_words();          // the archive of a tender
std::span<const BilingualText> audit_words();            // the audit log
std::span<const BilingualText> notice_words();           // European notices
std::span<const BilingualText> notice_code_words();      // the codes of European lists
std::span<const BilingualText> region_code_words();      // regions of NUTS 3
std::span<const BilingualText> insight_words();          // what a formula does
std::span<const BilingualText> robustness_words();       // how firm a ranking is
std::span<const BilingualText> account_words();          // roles, events of accounts

}  // namespace templates
