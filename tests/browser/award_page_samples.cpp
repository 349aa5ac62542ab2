#include "evaluator/evaluate.hpp"
#include "server/pages/award_records_page.hpp"
#include "server/pages/ranking_page.hpp"
#include "server/pages/redaction_page.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"

namespace browser_test {
namespace {

using criteria::AwardRecord;
using criteria::AwardVerdict;
using K = criteria::AwardRecordKind;

criteria::Date day(const char* text) { return criteria::Date::parse(text).value(); }

server::KeptAwardRecord asked(std::int64_t id, K kind, std::vector<criteria::BidId> bids, std::string text) {
  return {id,
          {kind,
           std::nullopt,
           std::move(bids),
           std::move(text),
           day("2026-12-01"),
           day("2026-12-08"),
           {},
           "Anna Bos"},
          "3f",
          "2026-12-01T09:00:00.000Z"};
}

server::KeptAwardRecord after(std::int64_t id, std::int64_t about, K kind, std::string text,
                              std::optional<AwardVerdict> verdict = std::nullopt) {
  server::KeptAwardRecord kept{
      id, {kind, about, {}, std::move(text), day("2026-12-03"), {}, verdict, "Anna Bos"}, "3f", ""};
  if (kind == K::clarification_answer) kept.record.bids = {"I1"};
  return kept;
}

server::AwardRecordsView all_of_it() {
  server::AwardRecordsView view;
  view.id = "3";
  view.title = "Circulair <kantoormeubilair>";
  view.today = day("2026-12-10");
  view.shows_bids = view.shows_prices = true;
  view.allowed = {true, true, true, false};
  view.bids = {{"I1", "Werkplek & Co"}, {"I2", "Bureau <Rond>"}, {"I3", ""}};
  view.records = {
      asked(1, K::clarification, {"I1", "I2", "I3"}, "Welk deel van het blad is gerecycled?\nNoem de bron."),
      after(2, 1, K::clarification_answer, "80%, uit ingezamelde bureaus."),
      asked(3, K::price_question, {"I2"}, "Waaruit volgt een prijs van € 80.000?"),
      after(4, 3, K::price_explanation, "Wij hebben de partij al op voorraad."),
      after(5, 3, K::price_decision, "Aannemelijk: de voorraad is gezien.", AwardVerdict::accepted),
      asked(6, K::evidence_request, {"I1"}, "E1 Uittreksel Kamer van Koophandel"),
      after(7, 6, K::evidence_received, "Uittreksel van 2 december"),
      after(8, 6, K::evidence_decision, "Te oud.", AwardVerdict::not_met)};
  view.thresholds.version = 1;
  view.thresholds.person = "Bram de Wit";
  view.thresholds.created_at = "2026-11-20T09:00:00.000Z";
  view.signals = {{"I2", evaluator::PriceYardstick::mean, criteria::Number(80000), criteria::Number(125000),
                   criteria::Number(64)}};
  view.evidence_wanted = {{"0", "I1", "E1 Uittreksel Kamer van Koophandel"}, {"1", "I1", "E2 Keurmerk"}};
  return view;
}

// The first lot with everything that the award advice can add to its ranking.
void write_near_tie(const Samples& samples) {
  const auto dossier = server_test::demo_dossier("kantoormeubilair");
  const auto evaluation = evaluator::evaluate(dossier).value();
  server::RankingView view{"3", dossier, evaluation, evaluation.lots.front().id};
  view.near_tie_percent = criteria::Number(100);
  view.deficits = evaluator::price_deficits(dossier, evaluation, 0);
  samples.write("ranking-near-tie", ranking_page(view, samples.context));
}

}  // namespace

void write_award(const Samples& samples) {
  write_near_tie(samples);
  auto view = all_of_it();
  samples.write("award-records", award_records_page(view, samples.context));
  view.form = "clarification";
  view.wrong = {criteria::error("award.bidsMissing", "bids"), criteria::error("award.textMissing", "text")};
  view.sent = {{"person-clarification", "<Anna>"}};
  samples.write("award-records-refused", award_records_page(view, samples.context));
  server::AwardRecordsView sealed;
  sealed.id = "3";
  sealed.title = "Circulair kantoormeubilair";
  sealed.today = day("2026-11-20");
  sealed.allowed.thresholds = true;
  server::RedactionView redaction{"3", "Circulair <kantoormeubilair>", {}, {}};
  redaction.choices = {{{"bids[].bidder", "5.1, tweede lid, onder f", ""}, true}, {{}, false}};
  samples.write("redaction", redaction_page(redaction, samples.context));
  redaction.findings = {criteria::error("redaction.reason", "fields[0].reason")};
  samples.write("redaction-refused", redaction_page(redaction, samples.context));
  samples.write("award-records-sealed", award_records_page(sealed, samples.context));
  write_vault(samples);
}

}  // namespace browser_test
