// The addresses of pages, forms and documents, in one place for links and routes. Ids are percent-encoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server::page_path {

std::string work();                                                  // GET
std::string help(std::string_view topic);                            // GET; empty: all of it
std::string guide(std::string_view name);                            // GET; the name of its file in docs/
std::string search(std::string_view words);                          // GET
std::string tenders();                                               // GET the list, POST a dossier file
std::string tender(std::string_view tender);                         // GET
std::string bids(std::string_view tender);                           // POST a returned bid form
std::string prices(std::string_view tender);                         // POST a price sheet
std::string grades(std::string_view tender);                         // POST a grades sheet
std::string draws(std::string_view tender, std::string_view lot);    // POST the order of a held draw
std::string ranking(std::string_view tender, std::string_view lot);  // GET
std::string bid(std::string_view tender, std::string_view bid);      // GET: how its scores came about
std::string segments();                                              // GET
std::string segment(std::string_view segment);                       // GET
std::string new_segment();
std::string new_agreement();
std::string edit_agreement(std::string_view agreement);
std::string agreement_undo(std::string_view agreement);  // POST
std::string adopt_agreement(std::string_view example);
std::string segment_removal(std::string_view segment);
std::string segment_facts(std::string_view segment);     // GET a form, POST what is known of it
std::string segment_choice();                            // GET the ranking, POST the decision
std::string recorded_choice(std::string_view choice);    // GET
std::string choice_file(std::string_view choice);        // GET what is on record
std::string spend_register();                            // GET, POST a file to see what it changes
std::string spend_register_lines();                      // POST what was shown, to store it
std::string spend_workbook();                            // GET .xlsx
std::string parties();                                   // GET the list, POST a new one
std::string party(std::string_view party);               // GET, POST the change
std::string party_removal(std::string_view party);       // POST
std::string agreements();                                // GET
std::string agreement(std::string_view agreement);       // GET
std::string agreement_file(std::string_view agreement);  // GET the exchange format
std::string tender_agreements(std::string_view tender);  // GET: a tender held against them
std::string deviations(std::string_view tender);         // POST a decision to depart from a rule
std::string retention();                                 // GET
std::string retention_rule(std::string_view kind);       // POST
std::string audit_log();                                 // GET, narrowed by a query
std::string tender_audit_log(std::string_view tender);   // GET; likewise
std::string monitor();                                   // GET, with choices as a query
std::string monitor_workbook(std::string_view query);    // GET .xlsx; of that query, encoded, perhaps empty
std::string promise_register(std::string_view tender);   // GET, POST: register promises
std::string promise(std::string_view tender, std::int64_t promise);        // GET
std::string measurements(std::string_view tender, std::int64_t promise);   // POST
std::string promise_terms(std::string_view tender, std::int64_t promise);  // POST
std::string promise_file(std::string_view tender, std::string_view name);  // GET "register.xlsx", .csv, .json
std::string promise_upload(std::string_view tender);  // POST a file to see what it changes
std::string promise_lines(std::string_view tender);   // POST what was shown, to store it
std::string promise_reminders();                      // GET, of all tenders
std::string criteria_templates();                     // GET the list, POST a proposal
std::string criteria_template(std::string_view id);   // GET its newest version
std::string template_version(std::string_view id, std::int64_t version);  // GET
std::string template_proposal(std::string_view id, std::int64_t number);  // GET
std::string template_reviews(std::string_view id, std::int64_t number);   // POST what a review concludes
std::string template_differences(std::string_view id, std::int64_t from, std::int64_t to);  // GET
// GET what a "version" or a "proposal" of that number means for tenders.
std::string template_impact(std::string_view id, std::string_view of, std::int64_t number);
std::string template_uploads();                                  // POST a file; nothing is stored yet
std::string library_criterion(std::string_view id);              // GET
std::string library();                                           // GET
std::string new_library_criterion();                             // GET the form, POST it
std::string edit_library_criterion(std::string_view criterion);  // likewise
std::string library_comments(std::string_view criterion);        // POST an experience
std::string consultations();                                     // GET, POST: start one
std::string new_consultation();                                  // GET the form
// GET; below it POST to "texts", "stage", "responses", "conclusions".
std::string consultation(std::string_view consultation);
std::string consultation_part(std::string_view consultation, std::string_view part);
// In the API: who may read them there sees them on the page.
std::string consultation_answers(std::string_view consultation);
std::string insight(std::string_view tender);                        // GET: what the formula does
std::string robustness(std::string_view tender);                     // GET: how firm the ranking is
std::string what_if(std::string_view tender, std::string_view lot);  // GET, POST what is changed in a copy
std::string job(std::string_view tender, std::string_view job);      // GET: how far it is, or what it found
std::string job_part(std::string_view tender, std::string_view job, std::string_view part);
std::string insight_workbook(std::string_view tender);
std::string robustness_workbook(std::string_view tender);
std::string lint(std::string_view tender);                                      // GET: advice on the draft
std::string tender_criteria(std::string_view tender, std::string_view search);  // GET: searched

// Drafting, publishing and correcting.
std::string new_tender(std::string_view set);     // GET the form with that template chosen, POST it
std::string draft(std::string_view tender);       // GET, POST facts and texts
std::string draft_undo(std::string_view tender);  // POST
std::string weights(std::string_view tender);     // POST the weights of a lot
// GET the form of a criterion, POST it.
std::string draft_criterion(std::string_view tender, std::string_view lot, std::string_view criterion);
std::string new_criterion(std::string_view tender, std::string_view lot);  // likewise
std::string draft_template(std::string_view tender);                       // GET, POST: its newer version
std::string draft_lots(std::string_view tender);                           // POST another lot
std::string lot_removal(std::string_view tender, std::string_view lot);    // POST
// POST to "criteria", "criteria-removals", "provisions", "provision-removals" or "awards" what changes there.
std::string draft_part(std::string_view tender, std::string_view part);
std::string publish(std::string_view tender);                            // GET what stands in the way, POST
std::string process(std::string_view tender);                            // GET where it stands, POST a step
std::string step_request(std::string_view tender, std::int64_t number);  // POST what a second person says
std::string admissibility(std::string_view tender);                      // POST a decision on a bid
std::string correct(std::string_view tender);                            // GET the form, POST it
std::string corrected_file(std::string_view tender);                     // POST a corrected definition
std::string publication(std::string_view tender, std::int64_t number);   // GET

// Sealed bids.
std::string sealed_bids(std::string_view tender);                         // GET the vault
std::string withdrawals(std::string_view tender);                         // POST receipt and code
std::string code_checks(std::string_view tender);                         // POST a code to try
std::string own_key_letter(std::string_view tender);                      // POST
std::string key_letters(std::string_view tender);                         // GET the form, POST it
std::string opening(std::string_view tender, std::string_view envelope);  // GET the record or the form, POST

// Downloads.
std::string change_notice(std::string_view tender, std::int64_t number);        // .html, of a correction
std::string tender_document(std::string_view tender, std::string_view ending);  // .xlsx or .xml
// .xlsx; `?envelope=quality` leaves the prices out, `?envelope=price` is the price sheet; empty: all in one.
std::string bid_form(std::string_view tender, std::string_view lot, std::string_view envelope);
// .xlsx; `?assessor=`: of one assessor; empty: the consensus of the panel.
std::string grade_form(std::string_view tender, std::string_view lot, std::string_view assessor);
std::string evaluation_workbook(std::string_view tender);  // .xlsx
std::string evaluation_report(std::string_view tender);    // .html
std::string library_workbook();                            // .xlsx; narrowed by the same query as the list
std::string library_export();                              // .json; likewise
std::string archive(std::string_view tender);              // .xml
std::string dossier(std::string_view tender);              // .json
std::string evaluation(std::string_view tender);           // .json

std::string tender_archive(std::string_view tender);  // .zip
// GET how far it is, or its answer
std::string running_request(std::string_view job);
// GET "events", "answer"; POST "cancel"
std::string running_request_part(std::string_view job, std::string_view part);
std::string audit_checkpoint();                                // .txt
std::string audit_export(std::optional<std::int64_t> tender);  // .jsonl; of one tender or of all

// "template.xlsx", "template.xml" or "template.json".
std::string template_file(std::string_view id, std::int64_t version, std::string_view name);

std::string static_file(std::string_view name);  // "/static/NAME"

// One segment of a path or one value of a query, percent-encoded (RFC 3986, all but unreserved).
std::string encoded(std::string_view text);
std::string sign_in();
std::string
provider_sign_in();           // at the provider of single sign-on                               // GET, POST
std::string second_factor();  // GET, POST
std::string invitation(std::string_view secret);     // GET, POST; POST …/roles by who has an account
std::string reauthenticate();                        // GET, POST
std::string account();                               // GET
std::string security_key_removal(std::int64_t key);  // POST
std::string session_end(std::int64_t session);       // POST
std::string token_revocation(std::int64_t token);    // POST
std::string people();                                // GET the parties whose people one manages
std::string people(std::string_view party);          // GET, POST an invitation
std::string tender_people(std::string_view tender);  // likewise

}  // namespace server::page_path
