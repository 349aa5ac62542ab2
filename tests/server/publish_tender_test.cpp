// Publishing and correcting tenders: what is refused, what is frozen, and what may still change.
#include "server/app/publish_tender.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/draft_tender.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/submit_bid.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using server_test::furniture_template;
using server_test::replaced;
using testing::ElementsAre;
using testing::IsEmpty;

const Actor buyer{"buyer", "r-1"};

std::vector<std::string> codes(const Failure& failure) {
  return test_support::codes(std::get<Findings>(failure));
}

template <typename T>
std::string conflict(const Result<T>& result) {
  return std::get<Conflict>(result.error()).code;
}

class PublishTest : public testing::Test {
 protected:
  PublishTest() : service_(server_test::test_database(folder_.path()), [this] { return now_; }) {
    const auto proposal =
        propose_template(service_, buyer, furniture_template(), {"Anna", "Opzet", std::nullopt}).value();
    review_template(service_, buyer, proposal.id, proposal.number, {ReviewOutcome::publish, "Bram", ""})
        .value();
  }

  DraftOrder order() const {
    DraftOrder order{"kantoormeubilair", std::nullopt, {}};
    order.facts.reference = "2026-17";
    order.facts.title = "Bureaus";
    order.facts.buyer = criteria::Buyer{"Gouda"};
    order.facts.deadline = criteria::Timestamp::parse("2027-01-15T11:00:00Z");
    return order;
  }
  TenderId drafted() { return draft_tender(service_, buyer, order()).value(); }
  criteria::Tender definition(TenderId id) { return load_definition(service_, id).value()->tender; }
  Result<std::int64_t> edited(TenderId id, const criteria::Tender& tender) {
    return edit_tender(service_, buyer, id, {tender_document(tender).text, std::nullopt});
  }
  Result<StoredPublication> published(TenderId id) {
    return published(id, {"Cora", std::nullopt, {}, SealingOrder{false, {}}});
  }
  Result<StoredPublication> published(TenderId id, const PublicationOrder& order) {
    auto done = publish_tender(service_, buyer, id, order);
    if (!done) return failed(done.error());
    return done->publication;
  }
  Result<StoredPublication> corrected(TenderId id, const criteria::Tender& tender,
                                      const std::string& reason = "Vraag 3",
                                      const std::vector<Deviation>& deviations = {}) {
    const auto text = tender_document(tender).text;
    return correct_tender(service_, buyer, id, {text, reason, "Cora", {}, deviations, std::nullopt});
  }

  std::string now_ = "2026-11-25T09:00:00.000Z";
  test_support::TemporaryFolder folder_;
  Service service_;
};

TEST_F(PublishTest, ADraftPinsItsTemplateAndMissesNothing) {
  const auto id = drafted();
  EXPECT_EQ(definition(id).drafted_from, find_published(service_, "kantoormeubilair")->pin);
  EXPECT_EQ(conflict(draft_tender(service_, buyer, order())), "tender.referenceTaken");
  auto empty = order();
  empty.facts = {};
  EXPECT_THAT(codes(draft_tender(service_, buyer, empty).error()),
              ElementsAre("draft.missing reference", "draft.missing title", "draft.missing buyer"));
  empty.template_version = 7;
  EXPECT_EQ(std::get<NotFound>(draft_tender(service_, buyer, empty).error()).kind, "template");
}

TEST_F(PublishTest, FreezesTheDefinitionWithItsDayAndHash) {
  const auto id = drafted();
  const auto first = published(id);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->number, 1);
  EXPECT_EQ(definition(id).published_on->text(), "2026-11-25");
  EXPECT_EQ(first->document, tender_document(definition(id)));
  EXPECT_EQ(first->agreements, "[]");
  EXPECT_EQ(conflict(published(id)), "tender.published");
  EXPECT_EQ(conflict(edited(id, definition(id))), "tender.published");
  EXPECT_EQ(conflict(change_weight(service_, buyer, id, {"1", {"K1", criteria::Decimal::of("50"), {}}, {}})),
            "tender.published");
  for (const char* change : {"UPDATE publications SET document = '{}'", "DELETE FROM publications",
                             "INSERT INTO publications SELECT tender, 3, document, sha256, agreements, "
                             "acknowledged, changes, reason, published_by, published_at FROM publications"})
    EXPECT_THROW(service_.database.write([&](Unit& unit) { unit.execute(change); }), std::exception)
        << change;
}

TEST_F(PublishTest, IsRefusedWithEverythingThatStandsInTheWay) {
  const auto id = drafted();
  auto tender = definition(id);
  tender.buyer = std::nullopt;
  tender.deadline = criteria::Timestamp::parse("2026-11-25T08:59:59Z");
  tender.drafted_from->sha256 = std::string(64, '0');
  tender.published_on = criteria::Date::parse("2026-11-01");
  ASSERT_TRUE(edited(id, tender));
  EXPECT_THAT(codes(published(id, {"", std::nullopt, {}, std::nullopt}).error()),
              ElementsAre("publication.missing tender.buyer", "publication.deadlinePassed tender.deadline",
                          "publication.templatePin tender.template", "publication.publishedBy publishedBy",
                          "publication.past tender.publishedOn", "publication.sealing sealing"));
  tender.deadline = std::nullopt;
  ASSERT_TRUE(edited(id, tender));
  EXPECT_THAT(
      codes(published(id, {"C", criteria::Date::parse("2026-11-24"), {}, SealingOrder{true, {"An", "an "}}})
                .error()),
      ElementsAre("publication.missing tender.buyer", "publication.deadlineMissing tender.deadline",
                  "publication.templatePin tender.template", "publication.past publishedOn",
                  "keyHolders.twice sealing.keyHolders[1]"));
  EXPECT_THAT(list_publications(service_, id).value(), IsEmpty());
}

TEST_F(PublishTest, IsRefusedWhileBiddersCouldNotWorkWithIt) {
  const auto id = drafted();
  auto tender = definition(id);
  auto& quality = tender.lots[0].criteria[1];
  quality.description = "Wat wij vragen. [Inkoper: beschrijf dit.]";
  quality.answer = criteria::GradeAnswer{};
  quality.scoring =
      criteria::Levels{{{"goed", criteria::Decimal::of("100")}, {"slecht", criteria::Decimal::of("0")}}};
  ASSERT_TRUE(edited(id, tender));
  EXPECT_THAT(codes(published(id).error()),
              ElementsAre("publication.panelMissing tender.lots[0].criteria[1].panel",
                          "publication.placeholder tender.lots[0].criteria[1]"));
  quality.description = "Wat wij vragen.";
  quality.panel = criteria::Panel{{"b1", "b2", "b3"}, criteria::Combine::consensus};
  ASSERT_TRUE(edited(id, tender));
  EXPECT_TRUE(published(id));
}

TEST_F(PublishTest, AWarningMustBeAcknowledged) {
  const auto id = drafted();
  ASSERT_TRUE(change_weight(service_, buyer, id, {"1", {"P", criteria::Decimal::of("100"), {}}, {}}));
  const std::string warning = "weight.zero tender.lots[0].criteria[1].weight";
  EXPECT_THAT(codes(published(id).error()),
              ElementsAre(warning, "publication.warningOpen tender.lots[0].criteria[1].weight"));
  const auto first = published(id, {"Cora", std::nullopt, {warning}, SealingOrder{false, {}}});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->acknowledged, "[\"" + warning + "\"]");
}

TEST_F(PublishTest, ACorrectionMakesTheNextPublicationWithItsChanges) {
  const auto id = drafted();
  EXPECT_EQ(conflict(corrected(id, definition(id))), "tender.notPublished");
  const auto first = published(id).value();
  now_ = "2026-12-01T09:00:00.000Z";
  auto tender = definition(id);
  EXPECT_THAT(codes(corrected(id, tender, "").error()),
              ElementsAre("correction.reason reason", "correction.unchanged tender"));
  tender.reference = "2026-18";
  EXPECT_THAT(codes(corrected(id, tender).error()), ElementsAre("correction.reference tender.reference"));
  tender.reference = "2026-17";
  tender.deadline = criteria::Timestamp::parse("2027-01-20T11:00:00Z");
  tender.published_on = std::nullopt;
  const auto second = corrected(id, tender);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->number, 2);
  EXPECT_EQ(second->reason, "Vraag 3");
  EXPECT_EQ(definition(id).published_on->text(), "2026-11-25");
  EXPECT_THAT(second->changes, testing::HasSubstr("2027-01-20T11:00:00Z"));
  EXPECT_EQ(find_publication(service_, id, 1)->publication.document, first.document);
}

TEST_F(PublishTest, AfterTheDeadlineNothingChangesAnyMore) {
  const auto id = drafted();
  ASSERT_TRUE(published(id));
  auto tender = definition(id);
  tender.title = "Bureaus en stoelen";
  now_ = "2027-01-15T11:00:00.001Z";
  EXPECT_THAT(codes(corrected(id, tender).error()), ElementsAre("correction.afterDeadline"));
  now_ = "2027-01-15T11:00:00.000Z";
  EXPECT_TRUE(corrected(id, tender));
}

TEST_F(PublishTest, BidsStayAndAreListedAsGivenToAnOlderPublication) {
  const auto id = drafted();
  ASSERT_TRUE(published(id));
  now_ = "2026-12-01T09:00:00.000Z";
  const auto bid = [](const std::string& bidder) {
    return R"({"id":")" + bidder + R"(","lot":"1","bidder":{"name":")" + bidder +
           R"("},"receivedAt":"2026-12-01T09:00:00Z","answers":{"E1":true,"K1":"40","P":"300000"}})";
  };
  ASSERT_TRUE(submit_bid(service_, buyer, id, bid("A")));
  now_ = "2026-12-02T09:00:00.000Z";
  auto tender = definition(id);
  tender.title = "Bureaus en stoelen";
  ASSERT_TRUE(corrected(id, tender));
  now_ = "2026-12-03T09:00:00.000Z";
  ASSERT_TRUE(submit_bid(service_, buyer, id, bid("B")));
  EXPECT_THAT(find_publication(service_, id, 2)->bids_before, ElementsAre("A"));
  EXPECT_THAT(find_publication(service_, id, 1)->bids_before, IsEmpty());
  EXPECT_EQ(load_whole_dossier(service_, id).value()->dossier.bids.size(), 2U);
  EXPECT_THAT(load_dossier(service_, id).value()->dossier.bids, IsEmpty());
}

TEST_F(PublishTest, ADraftTakesNoBidsAndWhatHoldsBidsIsNotPublished) {
  const auto id = drafted();
  const auto submitted = submit_bid(
      service_, buyer, id,
      R"({"id":"A","lot":"1","bidder":{"name":"A"},"answers":{"E1":true,"K1":"40","P":"300000"}})");
  ASSERT_FALSE(submitted);
  EXPECT_EQ(conflict(submitted), "draft.takesNoBids");
  const auto calculated = import_tender(service_, buyer,
                                        replaced(server_test::api_dossier(), R"("reference")",
                                                 R"("deadline":"2027-01-15T11:00:00Z","reference")"))
                              .value();
  EXPECT_TRUE(submit_bid(service_, buyer, calculated, R"({"id":"D","lot":"2","answers":{"P":"1.00"}})"));
  EXPECT_THAT(codes(published(calculated).error()), testing::Contains("publication.hasBids bids"));
}

TEST_F(PublishTest, IsOnTheDayItselfAndADeadlineIsBroughtForwardKnowingly) {
  const auto id = drafted();
  PublicationOrder later{"Cora", criteria::Date::parse("2026-11-26"), {}, SealingOrder{false, {}}};
  EXPECT_THAT(codes(published(id, later).error()), ElementsAre("publication.future publishedOn"));
  ASSERT_TRUE(published(id));
  auto tender = definition(id);
  tender.deadline = criteria::Timestamp::parse("2026-11-25T09:08:00Z");
  EXPECT_THAT(codes(corrected(id, tender).error()), ElementsAre("correction.deadlineEarlier tender.deadline",
                                                                "publication.warningOpen tender.deadline"));
}

TEST_F(PublishTest, AnImportedTenderMayKeepItsDayInThePast) {
  const auto dossier = replaced(server_test::dossier_without_bids(), R"("deadline":"2026-12-01T12:00:00Z")",
                                R"("publishedOn":"2026-01-01","deadline":"2027-01-15T11:00:00Z")");
  const auto id = import_tender(service_, buyer, dossier).value();
  ASSERT_TRUE(published(id));
  EXPECT_EQ(definition(id).published_on->text(), "2026-01-01");
}

TEST_F(PublishTest, EachOpenRuleMustBeMetOrExplained) {
  ASSERT_TRUE(publish_agreement(
      service_, buyer, test_support::source_text("server/agreements/moederbestek-beton.json"), std::nullopt));
  const auto id = drafted();
  ASSERT_TRUE(published(id));
  auto concrete = definition(id);
  concrete.segment = "betonproducten";
  const auto refused = corrected(id, concrete);
  ASSERT_FALSE(refused);
  std::vector<Deviation> deviations;
  for (const auto& finding : std::get<Findings>(refused.error())) {
    EXPECT_EQ(finding.code, "publication.openRule");
    EXPECT_EQ(finding.parameter("agreement"), "moederbestek-beton");
    deviations.push_back({std::string(finding.parameter("agreement")), std::string(finding.parameter("rule")),
                          std::string(finding.parameter("lot")), "Geen aanbod", "College", "2026-11-25"});
  }
  ASSERT_FALSE(deviations.empty());
  auto without_reason = deviations;
  without_reason[0].reason.clear();
  EXPECT_THAT(codes(corrected(id, concrete, "Ander segment", without_reason).error()),
              testing::Contains("deviation.reason deviations[0].reason"));
  const auto explained = corrected(id, concrete, "Ander segment", deviations);
  ASSERT_TRUE(explained);
  EXPECT_THAT(explained->agreements, testing::HasSubstr("Geen aanbod"));
  const auto stored = service_.database.read([&](Unit& unit) { return DeviationStore(unit).list(id); });
  EXPECT_EQ(stored.size(), deviations.size());
}

}  // namespace
