#include "server/storage/spend_store.hpp"

#include "server/app/edit_parties.hpp"
#include "server/app/edit_segments.hpp"
#include "server/app/segment_register.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using testing::ElementsAre;
using testing::Pair;

const Actor buyer{"buyer", "r-1"};

class SpendStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    service_.database.write([](Unit& unit) {
      SpendStore store(unit);
      for (const SpendRow& row :
           {SpendRow{"catering", "gouda", 2024, 1000050}, SpendRow{"catering", "gouda", 2025, 2000000},
            SpendRow{"catering", "woerden", 2025, 1}, SpendRow{"betonproducten", "gouda", 2025, 300}})
        store.insert(row);
      store.insert(ContractRow{"catering",
                               {"gouda", "Automaten", "", std::nullopt, *criteria::Date::parse("2027-01-31"),
                                criteria::Decimal::of("1234.5")}});
    });
  }

  test_support::TemporaryFolder folder_;
  Service service_{server_test::test_database(folder_.path()),
                   [] { return std::string("2026-11-25T09:00:00.000Z"); }};
};

TEST_F(SpendStoreTest, ListsBySegmentPartyAndYearAndSumsExactly) {
  service_.database.read([](Unit& unit) {
    SpendStore store(unit);
    EXPECT_EQ(store.list().size(), 4U);
    EXPECT_THAT(store.list({"catering", "gouda"}), ElementsAre(SpendRow{"catering", "gouda", 2024, 1000050},
                                                               SpendRow{"catering", "gouda", 2025, 2000000}));
    EXPECT_THAT(store.list({"", "woerden", 2025}), ElementsAre(SpendRow{"catering", "woerden", 2025, 1}));
    EXPECT_THAT(store.list({"", "woerden", 2024}), testing::IsEmpty());
    EXPECT_THAT(store.totals(2025), ElementsAre(Pair("betonproducten", 300), Pair("catering", 2000001)));
    EXPECT_EQ(store.last_year(), 2025);
    const auto contracts = store.contracts({"catering"});
    ASSERT_EQ(contracts.size(), 1U);
    EXPECT_EQ(contracts[0].contract.yearly_value->text(), "1234.50");
    EXPECT_EQ(contracts[0].contract.starts_on, std::nullopt);
    EXPECT_THAT(store.contracts({"werkkleding"}), testing::IsEmpty());
  });
}

TEST_F(SpendStoreTest, BelongsToItsSegments) {
  const auto segments = service_.database.read([](Unit& unit) { return registered_segments(unit); });
  ASSERT_EQ(segments.size(), 10U);
  for (const auto& segment : segments) {
    const std::size_t rows = segment.id == "catering" ? 3 : segment.id == "betonproducten" ? 1 : 0;
    EXPECT_EQ(segment.spend.size(), rows) << segment.id;
    EXPECT_EQ(segment.contracts.size(), segment.id == "catering" ? 1U : 0U) << segment.id;
    const auto total = total_spend(segment, 2025);
    EXPECT_EQ(total.has_value(), rows > 0) << segment.id;
    if (rows == 3) {
      EXPECT_EQ(total, criteria::Number(2000001, 100));
    }
  }
  EXPECT_EQ(last_spend_year(segments, *criteria::Date::parse("2026-11-25")), 2025);
}

TEST_F(SpendStoreTest, KeepsItsPartiesAndSegmentsFromBeingRemoved) {
  EXPECT_EQ(remove_segment(service_, buyer, "catering", {}).error(),
            Failure(Conflict{"segment.inUse", "catering"}));
  EXPECT_EQ(remove_party(service_, buyer, "woerden", {}).error(),
            Failure(Conflict{"party.inUse", "woerden"}));
  EXPECT_TRUE(remove_party(service_, buyer, "zuidplas", {}));
  service_.database.write([](Unit& unit) { SpendStore(unit).remove_spend("woerden", 2025); });
  EXPECT_TRUE(remove_party(service_, buyer, "woerden", {}));
}

TEST(Cents, AreExactBothWays) {
  for (const auto& [cents, text] : {std::pair<std::int64_t, const char*>{0, "0"},
                                    {5, "0.05"},
                                    {120, "1.20"},
                                    {100, "1"},
                                    {123456789012345, "1234567890123.45"}}) {
    EXPECT_EQ(euros_of(cents).text(), text);
    EXPECT_EQ(cents_of(criteria::Decimal::of(text)), cents);
  }
  EXPECT_EQ(cents_of(criteria::Decimal::of("1.2")), 120);
  EXPECT_THROW(cents_of(criteria::Decimal::of("0.001")), std::logic_error);
}

}  // namespace
