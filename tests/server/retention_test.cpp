// How long what is kept of tenders must be kept: by the program, the API and the page.
#include "server/app/retention.hpp"

#include "server/app/change.hpp"
#include "server/app/delete_kept.hpp"
#include "server/app/verify_data.hpp"
#include "server/storage/upload_store.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Actor buyer{"buyer", "r-1"};

criteria::Date day(std::string_view text) { return criteria::Date::parse(text).value(); }

TEST(Retention, YearsEndOnTheSameDay) {
  EXPECT_EQ(years_later(day("2026-11-25"), 7), day("2033-11-25"));
  EXPECT_EQ(years_later(day("2024-02-29"), 1), day("2025-02-28"));
  EXPECT_EQ(years_later(day("2024-02-29"), 4), day("2028-02-29"));
  EXPECT_EQ(years_later(day("2026-11-25"), 0), day("2026-11-25"));
}

class RetentionTest : public testing::Test {
 protected:
  RetentionTest() {
    server_test::fill_audited(folder_.path());
    service_.emplace(server_test::test_database(folder_.path()), [this] { return now_; });
  }
  std::vector<RetentionItem> items_of(std::string_view reference) {
    auto items = retention_items(*service_);
    std::erase_if(items, [&](const RetentionItem& item) { return item.reference != reference; });
    return items;
  }
  std::vector<std::string> words_of(std::string_view reference) {
    std::vector<std::string> words;
    for (const auto& item : items_of(reference))
      words.push_back(item.kind + " " + std::to_string(item.count) + " " +
                      (item.due ? item.due->text() : "-") + (item.is_due ? " due" : ""));
    return words;
  }

  std::string now_ = "2033-11-25T09:00:00.000Z";
  test_support::TemporaryFolder folder_;
  std::optional<Service> service_;
};

TEST_F(RetentionTest, CountsFromWhatTheRuleNames) {
  // Lot 1 is tied and lot 2 has a winner among two; the evaluation was made on 25 November 2026.
  EXPECT_THAT(words_of("T-1"),
              ElementsAre("other-bid 3 2033-11-25 due", "upload 1 2033-11-25 due", "audit-log 6 2036-11-25",
                          "dossier 1 2036-11-25", "winning-bid 1 2036-11-25"));
  change_retention(*service_, buyer, {"dossier", 1, "published", "Selectielijst 2020, 4.1"}, 1).value();
  EXPECT_THAT(words_of("T-1"), testing::Contains("dossier 1 -"));
  EXPECT_THAT(words_of("2026-17"), testing::Contains("dossier 1 2027-11-25 due"));
  now_ = "2033-11-24T22:59:59.999Z";
  EXPECT_THAT(words_of("T-1"), testing::Contains("other-bid 3 2033-11-25"));
}

TEST_F(RetentionTest, AChangeIsCheckedAndLogged) {
  const auto refused = change_retention(*service_, buyer, {"dossier", 101, "whenever", ""}, std::nullopt);
  EXPECT_THAT(test_support::codes(std::get<Findings>(refused.error())),
              ElementsAre("retention.years years", "retention.starts starts", "retention.source source"));
  EXPECT_EQ(
      std::get<NotFound>(change_retention(*service_, buyer, {"letters", 1, "created", "x"}, 1).error()).kind,
      "retentionRule");
  EXPECT_EQ(change_retention(*service_, buyer, {"upload", 5, "created", "x"}, 1)->version, 2);
  EXPECT_EQ(std::get<Outdated>(change_retention(*service_, buyer, {"upload", 6, "created", "x"}, 1).error()),
            Outdated{2});
  AuditFilter filter;
  filter.action = "retention.stored";
  const auto entries = service_->database.read([&](Unit& unit) { return audit_entries(unit, filter, {}); });
  ASSERT_EQ(entries.total, 1);
  EXPECT_EQ(entries.rows[0].entry.subject, "upload: 7 evaluated, 5 created");
}

TEST(ApiRetention, RulesAreReadAndReplaced) {
  const server_test::ApiService service;
  const std::string one = "/api/v1/retention-rules/other-bid";
  EXPECT_EQ(service.get("/api/v1/retention-rules").each("/retentionRules", "/kind"),
            "[audit-log dossier other-bid upload winning-bid]");
  const auto rule = service.get(one);
  EXPECT_EQ(rule.at("/years"), "7");
  const auto stored =
      service.put(one, R"({"years":3,"starts":"created","source":"Besluit 12"})", rule.etag());
  EXPECT_EQ(stored.status, 200);
  EXPECT_EQ(stored.at("/version"), "2");
  EXPECT_EQ(service.put(one, R"({"years":3,"starts":"created","source":"x"})", rule.etag()).status, 412);
  EXPECT_THAT(service.put(one, R"({"years":300,"starts":"created","source":"x"})", stored.etag()).findings(),
              ElementsAre("retention.years years"));
  EXPECT_EQ(service.get("/api/v1/retention-rules/letters").status, 404);
  server_test::stored_tender(service);
  EXPECT_THAT(service.get("/api/v1/retention-items").each("/retentionItems", "/kind"),
              HasSubstr("other-bid"));
}

TEST(ApiRetention, ThePageStoresARule) {
  const server_test::ApiService service;
  EXPECT_THAT(service.get("/retention").body, HasSubstr("Nog niet onderbouwd"));
  const auto send = [&](const std::string& form) {
    return service.call({"POST", "/retention/dossier", form, "application/x-www-form-urlencoded",
                         "Sec-Fetch-Site: same-origin\r\n"});
  };
  EXPECT_EQ(send("version=1&years=12&starts=published&source=Selectielijst").status, 303);
  EXPECT_THAT(service.get("/retention?done=retention-stored").body, HasSubstr("value=\"Selectielijst\""));
  const auto refused = send("version=2&years=x&starts=published&source=");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("De bewaartermijn is niet opgeslagen"));
  EXPECT_EQ(send("version=1&years=12&starts=published&source=x").status, 409);
}

class DeletionTest : public RetentionTest {
 protected:
  TenderId tender(std::string_view reference = "T-1") {
    for (const auto& item : retention_items(*service_))
      if (item.reference == reference) return item.tender;
    return 0;
  }
  static std::vector<std::string> codes(const Failure& failure) {
    return test_support::codes(std::get<Findings>(failure));
  }
  std::vector<std::string> found() {
    criteria::Findings findings;
    read_data(server_test::test_database(folder_.path()),
              [&](Unit& unit) { findings = verify_data(unit, std::nullopt).findings; });
    return test_support::codes(findings);
  }
};

TEST_F(DeletionTest, TwoPeopleDeleteFilesWhoseDayHasComeAndTheLogKnows) {
  const auto id = tender();
  now_ = "2033-11-24T09:00:00.000Z";
  EXPECT_THAT(codes(propose_deletion(*service_, buyer, {id, "upload", " ", ""}).error()),
              ElementsAre("deletion.notDue kind", "step.person person", "deletion.reason reason"));
  now_ = "2033-11-25T09:00:00.000Z";
  EXPECT_THAT(codes(propose_deletion(*service_, buyer, {id, "other-bid", "Anna", "Oud"}).error()),
              ElementsAre("deletion.kind kind"));
  const auto proposal = propose_deletion(*service_, buyer, {id, "upload", "Anna", "Termijn voorbij"}).value();
  EXPECT_EQ(std::get<Conflict>(propose_deletion(*service_, buyer, {id, "upload", "Bram", "x"}).error()).code,
            "deletion.open");
  EXPECT_THAT(codes(decide_deletion(*service_, buyer, proposal.id, {"anna", "", true}).error()),
              ElementsAre("step.samePerson person"));
  EXPECT_EQ(decide_deletion(*service_, buyer, proposal.id, {"Bram", "", true})->deleted, 1);
  EXPECT_EQ(
      std::get<Conflict>(decide_deletion(*service_, buyer, proposal.id, {"Bram", "", true}).error()).code,
      "deletion.settled");
  EXPECT_THAT(words_of("T-1"), testing::Not(testing::Contains(testing::StartsWith("upload"))));
  EXPECT_THAT(found(), testing::IsEmpty());
  const auto entries =
      service_->database.read([&](Unit& unit) {
                          return audit_entries(unit, id, Page{1, 100});
                        })
          .rows;
  const auto named = [&](std::string_view action) {
    return std::find_if(entries.begin(), entries.end(),
                        [&](const ChainedEntry& each) { return each.entry.action == action; })
        ->entry;
  };
  EXPECT_EQ(named("upload.deleted").before, named("upload.stored").sha256);
}

TEST_F(DeletionTest, WhatIsDueIsListedUntilItIsProposed) {
  const auto kinds = [this] {
    std::vector<std::string> all;
    for (const auto& item : deletable_items(*service_))
      if (item.reference == "T-1") all.push_back(item.kind);
    return all;
  };
  now_ = "2033-11-24T09:00:00.000Z";
  EXPECT_THAT(kinds(), testing::IsEmpty());
  now_ = "2033-11-25T09:00:00.000Z";
  EXPECT_THAT(kinds(), ElementsAre("upload"));
  EXPECT_THAT(test_support::codes(check_deletion(*service_, tender(), "upload")), testing::IsEmpty());
  const auto proposal =
      propose_deletion(*service_, buyer, {tender(), "upload", "Anna", "Termijn voorbij"}).value();
  EXPECT_THAT(kinds(), testing::IsEmpty());
  EXPECT_TRUE(decide_deletion(*service_, buyer, proposal.id, {"Bram", "Nog nodig", false}).has_value());
  EXPECT_THAT(kinds(), ElementsAre("upload"));
}

TEST_F(DeletionTest, AFileOfATenderThatIsUnderWayStays) {
  const auto id = tender("2026-17");
  service_->database.write([&](Unit& unit) {
    const Upload upload{"bid", "inschrijving.xlsx", "application/zip", "PK"};
    const auto stored = UploadStore(unit).insert(id, upload, now_);
    note({unit, buyer, id, now_}, "upload.stored", std::to_string(stored),
         document_of(upload.content).sha256);
  });
  change_retention(*service_, buyer, {"upload", 1, "published", "Selectielijst"}, 1).value();
  now_ = "2043-11-25T09:00:00.000Z";
  EXPECT_THAT(codes(propose_deletion(*service_, buyer, {id, "upload", "Anna", "Termijn voorbij"}).error()),
              ElementsAre("deletion.notFinished kind"));
  EXPECT_THAT(found(), testing::IsEmpty());
}

TEST_F(DeletionTest, AFileThatTheLogDeletedMustBeGone) {
  const auto id = tender();
  service_->database.write([&](Unit& unit) {
    record(unit, {now_, "x", "", "upload.deleted", id, "1", "", "00"});
  });
  EXPECT_THAT(found(), ElementsAre(testing::StartsWith("stored.notDeleted")));
}

TEST_F(DeletionTest, NobodyElseChangesAFile) {
  EXPECT_ANY_THROW(service_->database.write(
      [](Unit& unit) { unit.execute("UPDATE uploads SET content = x'', name = ''"); }));
}

}  // namespace
}  // namespace server
