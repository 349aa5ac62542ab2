// The last moment of a bid is the same for everything that asks for it.
#include "criteria/deadline.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/publish_tender.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using criteria::TenderStage;
using server_test::replaced;
using testing::Contains;
using testing::Not;

const Actor buyer{"buyer", "r-1"};

struct Moment {
  const char* name;
  const char* text;  // the deadline is 2026-12-01T12:00:00Z
  bool has_passed;
};

class Deadline : public testing::TestWithParam<Moment> {
 protected:
  TenderId published(bool is_sealed) {
    const auto reference = is_sealed ? "T-1" : "T-2";
    const auto id = import_tender(service_, buyer, server_test::dossier_without_bids(reference)).value();
    publish_tender(service_, buyer, id, order(is_sealed)).value();
    return id;
  }
  static PublicationOrder order(bool is_sealed) {
    SealingOrder sealing{is_sealed, {}};
    if (is_sealed) sealing.key_holders = {"An", "Bo"};
    return {"Cora", std::nullopt, {}, std::move(sealing)};
  }

  std::string now_ = "2026-11-25T10:00:00.000Z";
  test_support::TemporaryFolder folder_;
  Service service_{server_test::test_database(folder_.path()), [this] { return now_; }};
};

TEST_P(Deadline, HasPassedForTheStage) {
  const auto id = published(false);
  now_ = GetParam().text;
  EXPECT_EQ(process_state(service_, id).value().stage,
            GetParam().has_passed ? TenderStage::closed : TenderStage::published);
}

TEST_P(Deadline, HasPassedForASealedBid) {
  const auto id = published(true);
  now_ = GetParam().text;
  const auto sealed =
      seal_bid(service_, buyer, id, server_test::bid_json("A", "Bouwer", "40", "100.00"), std::nullopt);
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->bid.late, GetParam().has_passed);
  EXPECT_EQ(withdraw_bid(service_, buyer, id, {sealed->bid.receipt, sealed->code}).has_value(),
            !GetParam().has_passed);
}

TEST_P(Deadline, HasPassedForAPublication) {
  const auto id = import_tender(service_, buyer, server_test::dossier_without_bids("T-3")).value();
  now_ = GetParam().text;
  const auto codes =
      test_support::codes(check_publication(service_, buyer, id, order(false)).value().findings);
  if (GetParam().has_passed)
    EXPECT_THAT(codes, Contains("publication.deadlinePassed tender.deadline"));
  else
    EXPECT_THAT(codes, Not(Contains("publication.deadlinePassed tender.deadline")));
}

TEST_P(Deadline, HasPassedForACorrection) {
  const auto id = published(false);
  auto tender = load_definition(service_, id).value()->tender;
  now_ = GetParam().text;
  EXPECT_EQ(is_open(service_, tender), !GetParam().has_passed);
  tender.title += "!";
  const auto text = tender_document(tender).text;
  const auto corrected = correct_tender(service_, buyer, id, {text, "Vraag 3", "Cora", {}, {}, std::nullopt});
  EXPECT_EQ(corrected.has_value(), !GetParam().has_passed);
}

INSTANTIATE_TEST_SUITE_P(Around, Deadline,
                         testing::Values(Moment{"ASecondBefore", "2026-12-01T11:59:59.000Z", false},
                                         Moment{"AtIt", "2026-12-01T12:00:00.000Z", false},
                                         Moment{"AMillisecondAfter", "2026-12-01T12:00:00.001Z", true},
                                         Moment{"ASecondAfter", "2026-12-01T12:00:01.000Z", true}),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
