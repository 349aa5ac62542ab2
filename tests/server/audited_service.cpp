#include "tests/server/audited_service.hpp"

#include "server/app/agreements.hpp"
#include "server/app/award.hpp"
#include "server/app/award_records.hpp"
#include "server/app/change.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/draft_tender.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/load_demo.hpp"
#include "server/app/promises.hpp"
#include "server/app/publish_tender.hpp"
#include "server/app/record_draw.hpp"
#include "server/app/record_grades.hpp"
#include "server/app/run_evaluation.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/submit_bid.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/grade_store.hpp"
#include "server/storage/upload_store.hpp"
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/server/test_database.hpp"

namespace server_test {
namespace {

using namespace server;

const Actor buyer{"buyer", "r-1"};

std::string november() { return "2026-11-25T09:00:00.000Z"; }

void publish_one(Service& service) {
  const auto proposal =
      propose_template(service, buyer, furniture_template(), {"Anna", "Opzet", std::nullopt}).value();
  review_template(service, buyer, proposal.id, proposal.number, {ReviewOutcome::publish, "Bram", ""}).value();
  DraftOrder order{"kantoormeubilair", std::nullopt, {}};
  order.facts.reference = "2026-17";
  order.facts.title = "Bureaus";
  order.facts.buyer = criteria::Buyer{"Gouda"};
  order.facts.deadline = criteria::Timestamp::parse("2027-01-15T11:00:00Z");
  const auto tender = draft_tender(service, buyer, order).value();
  const auto reports = check_against_agreements(service, tender).value();
  for (const auto& report : reports)
    for (const auto& verdict : report.verdicts)
      if (is_unsettled(verdict))
        record_deviation(service, buyer, tender,
                         {report.agreement->id, verdict.check.rule->id, verdict.check.lot.value_or(""),
                          "De markt is nog niet zo ver", "Cora", "2026-11-25"})
            .value();
  PublicationOrder publication{"Cora", std::nullopt, {}, SealingOrder{false, {}}};
  const auto checked = check_publication(service, buyer, tender, publication).value();
  for (const auto& finding : checked.findings)
    if (finding.severity == criteria::Severity::warning)
      publication.acknowledged.push_back(finding.place.empty() ? finding.code
                                                               : finding.code + " " + finding.place);
  publish_tender(service, buyer, tender, publication).value();
}

void edit_things(Service& service, TenderId tender) {
  const auto bid = service.database.read([&](Unit& unit) { return *BidStore(unit).find(tender, "A"); });
  const auto changed = replaced(bid.document.text, R"("name":")", R"("name":"Nieuwe )");
  edit_bid(service, buyer, tender, "A", {changed, 1}).value();
  const auto grade =
      service.database.read([&](Unit& unit) { return GradeStore(unit).list(tender, "", {}).rows.at(0); });
  auto next = read_grade(grade.document.text).value();
  next.motivation = "Bij nader inzien";
  edit_grade(service, buyer, tender, grade.id, {grade_document(next).text, 1}).value();
  service.database.write([&](Unit& unit) {
    const auto now = november();
    const Upload upload{"bid", "inschrijving.xlsx", "application/zip", std::string("PK\0\1 bytes", 10)};
    const auto id = UploadStore(unit).insert(tender, upload, now);
    note({unit, buyer, tender, now}, "upload.stored", std::to_string(id), document_of(upload.content).sha256);
  });
}

// What is recorded around an award, and promises, each with what the log names.
void record_award(Service& service, TenderId tender) {
  store_award_file(service, buyer, tender,
                   R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-12-05","standstillDays":20,)"
                   R"("extendToWorkingDay":true},"clarifications":[],"prices":[],"evidence":[]})",
                   std::nullopt)
      .value();
  set_advice_thresholds(service, buyer, tender, {}, "Anna", 0).value();
  const auto bid = load_dossier(service, tender).value()->dossier.bids.at(0).id;
  criteria::AwardRecord asked;
  asked.bids = {bid};
  asked.text = "Waarom?";
  asked.person = "Anna";
  asked.on = criteria::Date::parse("2026-11-25").value();
  asked.due_on = criteria::Date::parse("2026-12-01");
  record_for_award(service, buyer, tender, {asked}).value();
  register_promises(service, buyer, tender, {std::nullopt, {}}).value();
  const auto promise = promise_register(service, tender)->promises.at(0);
  change_terms(service, buyer, promise.id, promise.terms, 1).value();
  store_letter_template(
      service, buyer,
      {"gouda", "brief.docx", templates::word_file(templates::default_letter(templates::Language::nl))})
      .value();
}

}  // namespace

void fill_audited(const std::filesystem::path& folder) {
  Service service(server_test::test_database(folder), november);
  load_demo(service);
  publish_one(service);
  record_award(service, 1);
  const auto tender = import_tender(service, buyer, api_dossier(), false).value();
  edit_things(service, tender);
  submit_bid(service, buyer, tender, R"({"id":"D","lot":"2","bidder":{"name":"D"},"answers":{"P":"99.00"}})")
      .value();
  for (TenderId each = 1; each <= tender; ++each) static_cast<void>(run_evaluation(service, buyer, each));
}

}  // namespace server_test
