// The criteria library as use cases: shipped, searched, taken over and published version by version.
#include "server/app/library.hpp"

#include "server/app/load_demo.hpp"
#include "server/storage/tender_store.hpp"
#include "tests/server/library_files.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using server_test::library_criterion;
using server_test::library_file;
using test_support::replaced;
using testing::ElementsAre;
using testing::IsEmpty;

const Actor buyer{"buyer", "r-1"};

std::string november() { return "2026-11-25T09:00:00.000Z"; }

class LibraryTest : public testing::Test {
 protected:
  LibraryTest() : service_(server_test::test_database(folder_.path()), november) {}

  std::vector<std::string> found(const LibraryFilter& filter) {
    std::vector<std::string> ids;
    for (const auto& entry : list_library(service_, filter)) ids.push_back(entry.criterion->id);
    return ids;
  }
  std::int64_t rows() {
    return service_.database.read(
        [](Unit& unit) { return unit.number("SELECT COUNT(*) FROM library_criteria"); });
  }

  test_support::TemporaryFolder folder_;
  Service service_;
};

std::vector<std::string> codes(const Failure& failure) {
  return test_support::codes(std::get<Findings>(failure));
}

TEST_F(LibraryTest, TheShippedOneIsLoadedOnceAndLeavesWhatBuyersChanged) {
  ASSERT_TRUE(import_library(service_, buyer, library_file()));
  const auto loaded = load_library(service_);
  EXPECT_GE(loaded, 80U);
  const auto all = rows();
  EXPECT_EQ(load_library(service_), 0U);
  EXPECT_EQ(rows(), all);
  EXPECT_EQ(find_library_criterion(service_, "BET-G1")->criterion->title.nl, "Milieukosten van tegels");
}

TEST_F(LibraryTest, AFileIsTakenOverAsAWholeAndOnlyWhatDiffersIsANewVersion) {
  const auto first = import_library(service_, buyer, library_file());
  ASSERT_TRUE(first);
  EXPECT_THAT(first->created, ElementsAre("BET-G1", "ALG-E1"));
  const auto changed = replaced(library_file(), "Geef de MKI op.", "Geef de MKI per kuub op.");
  const auto second = import_library(service_, buyer, changed);
  ASSERT_TRUE(second);
  EXPECT_EQ(*second, (LibraryReceipt{{}, {"BET-G1"}, 1}));
  const auto versions = library_versions(service_, "BET-G1");
  ASSERT_TRUE(versions);
  ASSERT_EQ(versions->size(), 2U);
  EXPECT_EQ(versions->at(0).criterion->variants[0].text.nl, "Geef de MKI per kuub op.");
  EXPECT_EQ(versions->at(1).criterion->variants[0].text.nl, "Geef de MKI op.");
}

TEST_F(LibraryTest, NothingOfAFileWithFindingsIsStored) {
  auto wrong = replaced(library_file(), R"("id":"ALG-E1")", R"("id":"algemeen 1")");
  wrong = replaced(wrong, R"("accept":{"equals":true})", R"("accept":{"equals":"x"})");
  const auto refused = import_library(service_, buyer, wrong);
  ASSERT_FALSE(refused);
  EXPECT_GE(std::get<Findings>(refused.error()).size(), 1U);
  EXPECT_EQ(rows(), 0);
}

TEST_F(LibraryTest, IsSearchedByEveryFilter) {
  ASSERT_TRUE(import_library(service_, buyer, library_file()));
  const auto with = [](auto set) {
    LibraryFilter filter;
    set(filter);
    return filter;
  };
  EXPECT_THAT(found({}), ElementsAre("ALG-E1", "BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.segment = "betonproducten"; })), ElementsAre("ALG-E1", "BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.segment = "catering"; })), ElementsAre("ALG-E1"));
  EXPECT_THAT(found(with([](auto& f) { f.kind = criteria::LibraryKind::award_criterion; })),
              ElementsAre("BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.theme = criteria::CircularTheme::transparency; })),
              ElementsAre("ALG-E1"));
  EXPECT_THAT(found(with([](auto& f) { f.strategy = criteria::Strategy::reduce; })), ElementsAre("BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.strategy = criteria::Strategy::reuse; })), IsEmpty());
  EXPECT_THAT(found(with([](auto& f) { f.level = criteria::LibraryLevel::ambitious; })),
              ElementsAre("BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.quantity = criteria::CircularQuantity::mki; })),
              ElementsAre("BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.search = "TILES  tegels"; })), ElementsAre("BET-G1"));
  EXPECT_THAT(found(with([](auto& f) { f.search = "tiles stoelen"; })), IsEmpty());
  EXPECT_THAT(found(with([](auto& f) { f.search = "alg-e"; })), ElementsAre("ALG-E1"));
  EXPECT_THAT(found(with([](auto& f) { f.due = criteria::Date::parse("2027-11-01"); })), IsEmpty());
  EXPECT_THAT(found(with([](auto& f) { f.due = criteria::Date::parse("2027-11-02"); })),
              ElementsAre("ALG-E1", "BET-G1"));
}

TEST_F(LibraryTest, AVersionIsPublishedOnTopOfTheOneThatWasRead) {
  ASSERT_TRUE(create_library_criterion(service_, buyer, library_criterion()));
  const auto taken = create_library_criterion(service_, buyer, library_criterion());
  EXPECT_EQ(std::get<Conflict>(taken.error()), (Conflict{"libraryCriterion.idTaken", "BET-G1"}));
  const auto next = replaced(library_criterion(), R"("best":"8")", R"("best":"7")");
  EXPECT_EQ(std::get<Outdated>(replace_library_criterion(service_, buyer, "BET-G1", {next, 3}).error()),
            Outdated{1});
  const auto stored = replace_library_criterion(service_, buyer, "BET-G1", {next, 1});
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->version, 2);
  EXPECT_EQ(find_library_criterion(service_, "BET-G1")->sha256, stored->sha256);
  EXPECT_THAT(codes(replace_library_criterion(service_, buyer, "BET-G1",
                                              {replaced(next, "BET-G1", "BET-G2"), std::nullopt})
                        .error()),
              ElementsAre("library.otherId id"));
  EXPECT_EQ(rows(), 2);
}

TEST_F(LibraryTest, TendersThatTookACriterionAreFound) {
  load_demo(service_);
  const auto references = [&](std::string_view id) {
    std::vector<std::string> list;
    for (const auto& tender :
         service_.database.read([&](Unit& unit) { return TenderStore(unit).list_with_library(id); }))
      list.push_back(tender.summary.reference);
    return list;
  };
  EXPECT_THAT(references("ALG-C1"), testing::UnorderedElementsAre("GOU-2026-014", "WOE-2026-007"));
  EXPECT_THAT(references("ALG-C"), IsEmpty());
}

}  // namespace
