#include "server/storage/audit_log.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/database.hpp"
#include "server/storage/draw_store.hpp"
#include "server/storage/evaluation_store.hpp"
#include "server/storage/grade_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/sessions.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"
#include "server/storage/tender_store.hpp"
#include "server/storage/upload_store.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

namespace server {
namespace {

constexpr std::string_view monday = "2026-11-02T09:00:00Z";
constexpr std::string_view tuesday = "2026-11-03T09:00:00Z";

TenderSummary furniture() {
  return {"GOU-2026-014", "Kantoormeubilair", "Gouda", "kantoormeubilair", 3, false, true, false};
}

class StorageTest : public testing::Test {
 protected:
  TenderId stored_tender(const TenderSummary& summary = furniture()) {
    return database_.write([&](Unit& unit) {
      return TenderStore(unit).insert(summary, document_of(R"({"title":"first"})"), monday);
    });
  }

  test_support::TemporaryFolder folder_;
  Database database_{server_test::test_database(folder_.path() / "data"), std::string(monday)};
};

TEST_F(StorageTest, ANewDatabaseKnowsTheSegmentsOfTheRegion) {
  const auto listed = database_.read([](Unit& unit) { return SegmentStore(unit).list({1, 5}); });
  EXPECT_EQ(listed.total, 10);
  ASSERT_EQ(listed.rows.size(), 5u);
  const auto biobased = database_.read([](Unit& unit) { return SegmentStore(unit).find("biobased-bouwen"); });
  ASSERT_TRUE(biobased);
  EXPECT_EQ(biobased->segment.cpv_codes, (std::vector<std::string>{"45211000", "45214200"}));
}

TEST_F(StorageTest, ASegmentIsReplacedAndRemovedWithItsCodes) {
  const Segment first{"zonnepanelen", "Zonnepanelen", "maakindustrie", "", {"09331200"}};
  Segment second = first;
  second.title = "Zonnepanelen en batterijen";
  second.cpv_codes = {"09331200", "31440000"};
  database_.write([&](Unit& unit) { SegmentStore(unit).insert(first, monday); });
  database_.write([&](Unit& unit) { SegmentStore(unit).replace(second, tuesday); });
  const auto stored = database_.read([](Unit& unit) { return SegmentStore(unit).find("zonnepanelen"); });
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->segment, second);
  EXPECT_EQ(stored->version, 2);
  EXPECT_EQ(stored->created_at, monday);
  EXPECT_EQ(stored->updated_at, tuesday);

  database_.write([](Unit& unit) { SegmentStore(unit).remove("zonnepanelen"); });
  EXPECT_FALSE(database_.read([](Unit& unit) { return SegmentStore(unit).find("zonnepanelen"); }));
  EXPECT_EQ(database_.read([](Unit& unit) {
    return unit.number("SELECT COUNT(*) FROM segment_cpv_codes WHERE segment = 'zonnepanelen'");
  }),
            0);
}

TEST_F(StorageTest, ATenderIsFoundAsItWasStored) {
  const auto id = stored_tender();
  const auto stored = database_.read([&](Unit& unit) { return TenderStore(unit).find(id); });
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->summary, furniture());
  EXPECT_EQ(stored->document, document_of(R"({"title":"first"})"));
  EXPECT_EQ(stored->version, 1);
  EXPECT_EQ(stored->revision, 1);
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).find_reference("GOU-2026-014"); }), id);
  EXPECT_FALSE(database_.read([](Unit& unit) { return TenderStore(unit).find(99); }));
}

TEST_F(StorageTest, AReplacedTenderKeepsItsEarlierDocumentInTheHistory) {
  const auto id = stored_tender();
  database_.write([&](Unit& unit) {
    TenderStore tenders(unit);
    tenders.replace(*tenders.find(id), furniture(), document_of(R"({"title":"second"})"), tuesday);
    tenders.touch(id);
  });
  const auto stored = database_.read([&](Unit& unit) { return TenderStore(unit).find(id); });
  EXPECT_EQ(stored->document.text, R"({"title":"second"})");
  EXPECT_EQ(stored->version, 2);
  EXPECT_EQ(stored->revision, 2);
  EXPECT_EQ(database_.read([&](Unit& unit) {
    return unit.column<std::string>(
        "SELECT document FROM superseded_documents WHERE tender = $1 AND version = 1", {id});
  }),
            std::vector<std::string>{R"({"title":"first"})"});
}

TEST_F(StorageTest, TendersAreSearchedInTitleReferenceAndBuyerWithoutWildcards) {
  stored_tender();
  auto paving = furniture();
  paving.reference = "WOE-2026-100%";
  paving.title = "Betontegels";
  paving.buyer = "Woerden";
  paving.segment = "betonproducten";
  stored_tender(paving);
  const auto found = [&](TenderFilter filter) {
    std::string references;
    for (const auto& row :
         database_.read([&](Unit& unit) { return TenderStore(unit).list(filter, {}); }).rows)
      references += row.summary.reference + " ";
    return references;
  };
  EXPECT_EQ(found({}), "WOE-2026-100% GOU-2026-014 ");
  EXPECT_EQ(found({"KANTOOR", ""}), "GOU-2026-014 ");
  EXPECT_EQ(found({"woerden", ""}), "WOE-2026-100% ");
  EXPECT_EQ(found({"100%", ""}), "WOE-2026-100% ");
  EXPECT_EQ(found({"1_0", ""}), "");
  EXPECT_EQ(found({"", "kantoormeubilair"}), "GOU-2026-014 ");
  EXPECT_EQ(found({"2026", "betonproducten"}), "WOE-2026-100% ");
}

TEST_F(StorageTest, BidsGradesAndDrawsComeBackInTheOrderInWhichTheyWereStored) {
  const auto tender = stored_tender();
  database_.write([&](Unit& unit) {
    for (const char* id : {"C", "A", "B"}) {
      StoredBid bid;
      bid.id = id;
      bid.lot = "1";
      bid.document = document_of("{\"id\":\"" + bid.id + "\"}");
      BidStore(unit).insert(tender, bid, monday);
    }
    for (const char* assessor : {"b2", "b1"}) {
      StoredGrade grade;
      grade.key = {"A", "K2", assessor, false};
      grade.document = document_of("{\"assessor\":\"" + grade.key.assessor + "\"}");
      GradeStore(unit).insert(tender, grade, monday);
    }
    DrawStore(unit).insert(tender, "1", document_of(R"({"lot":"1"})"), monday);
  });
  using Texts = std::vector<std::string>;
  database_.read([&](Unit& unit) {
    EXPECT_EQ(BidStore(unit).documents(tender), (Texts{R"({"id":"C"})", R"({"id":"A"})", R"({"id":"B"})"}));
    EXPECT_EQ(GradeStore(unit).documents(tender), (Texts{R"({"assessor":"b2"})", R"({"assessor":"b1"})"}));
    EXPECT_EQ(DrawStore(unit).documents(tender), Texts{R"({"lot":"1"})"});
    const auto page = BidStore(unit).list(tender, "", {2, 2});
    EXPECT_EQ(page.total, 3);
    ASSERT_EQ(page.rows.size(), 1u);
    EXPECT_EQ(page.rows[0].id, "B");
    EXPECT_EQ(BidStore(unit).list(tender, "2", {}).total, 0);
  });
}

TEST_F(StorageTest, AnUploadKeepsEveryByte) {
  const auto tender = stored_tender();
  std::string content;
  for (int byte = 0; byte < 256; ++byte) content += static_cast<char>(byte);
  const auto id = database_.write([&](Unit& unit) {
    return UploadStore(unit).insert(tender, {"bid", "a.xlsx", "x/y", content}, monday);
  });
  const auto stored = database_.read([&](Unit& unit) { return UploadStore(unit).find(tender, id); });
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->upload.content, content);
  EXPECT_EQ(stored->size, 256);
  EXPECT_EQ(stored->sha256, sha256_hex(content));
}

TEST_F(StorageTest, EvaluationsOfOneDossierShareItsText) {
  const auto tender = stored_tender();
  const auto dossier = document_of(R"({"format":"wederwaarde-dossier/1"})");
  for (int time = 0; time < 2; ++time)
    database_.write([&](Unit& unit) {
      EvaluationStore(unit).insert(tender, dossier, "rules", document_of("{}"), tuesday);
    });
  database_.read([&](Unit& unit) {
    EXPECT_EQ(EvaluationStore(unit).list(tender, {}).total, 2);
    EXPECT_EQ(unit.number("SELECT COUNT(*) FROM evaluated_dossiers"), 1);
    EXPECT_EQ(EvaluationStore(unit).dossier(dossier.sha256), dossier.text);
  });
}

TEST_F(StorageTest, RecordsCannotBeChangedOrRemoved) {
  const auto tender = stored_tender();
  database_.write([&](Unit& unit) {
    record(unit, {std::string(monday), "buyer", "", "tender.stored", tender, "1", ""});
    UploadStore(unit).insert(tender, {"bid", "a", "b", "c"}, monday);
    DrawStore(unit).insert(tender, "1", document_of("{}"), monday);
    EvaluationStore(unit).insert(tender, document_of("[]"), "rules", document_of("{}"), monday);
    TenderStore tenders(unit);
    tenders.replace(*tenders.find(tender), furniture(), document_of("{}"), monday);
  });
  for (const std::string table :
       {"audit_log", "uploads", "draws", "evaluations", "evaluated_dossiers", "superseded_documents"}) {
    EXPECT_THROW(database_.write([&](Unit& unit) { unit.execute("DELETE FROM " + table); }), std::logic_error)
        << table;
    const auto column = table == "audit_log" ? "action" : "sha256";
    EXPECT_THROW(
        database_.write([&](Unit& unit) { unit.execute("UPDATE " + table + " SET " + column + " = 'x'"); }),
        std::logic_error)
        << table;
  }
}

TEST_F(StorageTest, AUnitThatThrowsLeavesNothingBehind) {
  EXPECT_THROW(database_.write([&](Unit& unit) {
    TenderStore(unit).insert(furniture(), document_of("{}"), monday);
    throw std::runtime_error("half-way");
  }),
               std::runtime_error);
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }), 0);
}

TEST_F(StorageTest, AUnitThatGivesAnUnexpectedLeavesNothingBehind) {
  const auto result = database_.write([&](Unit& unit) -> tl::expected<int, std::string> {
    TenderStore(unit).insert(furniture(), document_of("{}"), monday);
    return tl::unexpected<std::string>("refused");
  });
  EXPECT_EQ(result.error(), "refused");
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }), 0);
}

TEST_F(StorageTest, AUnitThatHidesAFailedStatementIsNotStored) {
  EXPECT_THROW(database_.write([&](Unit& unit) {
    TenderStore(unit).insert(furniture(), document_of("{}"), monday);
    try {
      unit.execute("INSERT INTO no_such_table VALUES (1)");
    } catch (...) {
    }
  }),
               std::logic_error);
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }), 0);
}

TEST_F(StorageTest, AStatementThatFailedWorksTheNextTime) {
  stored_tender();
  EXPECT_THROW(stored_tender(), std::logic_error);
  auto another = furniture();
  another.reference = "GOU-2026-015";
  const TenderId id = stored_tender(another);
  const auto found = database_.read([&](Unit& unit) { return TenderStore(unit).find(id); });
  EXPECT_EQ(found.value().summary, another);
}

TEST_F(StorageTest, AReaderSeesOneStateWhileOthersWrite) {
  stored_tender();
  database_.read([&](Unit& unit) {
    EXPECT_EQ(TenderStore(unit).list({}, {}).total, 1);
    auto other = furniture();
    other.reference = "another";
    stored_tender(other);
    EXPECT_EQ(TenderStore(unit).list({}, {}).total, 1);
  });
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }), 2);
}

TEST_F(StorageTest, AReaderCannotWrite) {
  EXPECT_THROW(database_.read([](Unit& unit) { unit.execute("DELETE FROM segments"); }), StorageError);
}

TEST_F(StorageTest, ManyWritersAtOnceStoreTheirOwnUnitsAndOnlyThose) {
  constexpr int writers = 8, units_each = 40;
  std::atomic<int> refused = 0;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer)
    threads.emplace_back([&, writer] {
      for (int number = 0; number < units_each; ++number) {
        auto summary = furniture();
        summary.reference = std::to_string(writer) + "-" + std::to_string(number);
        const bool fails = number % 4 == 3;
        try {
          database_.write([&](Unit& unit) {
            TenderStore(unit).insert(summary, document_of("{}"), monday);
            if (fails) throw std::runtime_error("refused");
          });
        } catch (const std::runtime_error&) {
          ++refused;
        }
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(refused, writers * units_each / 4);
  EXPECT_EQ(database_.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }),
            writers * units_each * 3 / 4);
  EXPECT_EQ(database_.read([](Unit& unit) {
    return unit.number("SELECT COUNT(*) FROM tenders WHERE reference LIKE '%-3' OR reference LIKE '%-7'");
  }),
            0);
}

TEST(DatabaseSettingsTest, WritesAreDurableAndKeysAreChecked) {
  test_support::TemporaryFolder folder;
  Database database(DatabaseAddress(folder.path()), std::string(monday));
  database.write([](Unit& unit) {
    EXPECT_EQ(unit.column<std::string>("PRAGMA journal_mode"), std::vector<std::string>{"wal"});
    EXPECT_EQ(unit.number("PRAGMA synchronous"), 2);
    EXPECT_EQ(unit.number("PRAGMA foreign_keys"), 1);
  });
  database.read([](Unit& unit) {
    EXPECT_EQ(unit.number("PRAGMA wal_autocheckpoint"), 0);
    EXPECT_EQ(unit.number("PRAGMA foreign_keys"), 1);
  });
}

// Two readers of whom one always reads: neither leaves before the other has begun.
TEST(DatabaseSettingsTest, TheWriteAheadLogEndsThoughSomebodyAlwaysReads) {
  const test_support::TemporaryFolder folder;
  const DatabaseAddress address(folder.path());
  Database database(address, std::string(monday));
  database.write([](Unit& unit) { unit.execute("CREATE TABLE filler (content BLOB)"); });
  std::atomic<bool> is_over = false;
  std::thread readers([&] {
    auto one = open_reader(address), other = open_reader(address);
    const auto begin = [](Session& session) {
      session.begin_reading();
      session.run("SELECT COUNT(*) FROM tenders", {}, {});
    };
    for (begin(*one); !is_over; std::swap(one, other)) {
      begin(*other);
      one->commit();
    }
  });
  constexpr std::uintmax_t piece = 4'000'000, most = 64 * 1024 * 1024;
  std::uintmax_t largest = 0;
  for (std::uintmax_t written = 0; written < 2 * most; written += piece) {
    database.write([](Unit& unit) {
      unit.execute("INSERT INTO filler (content) VALUES (zeroblob($1))", {std::int64_t{piece}});
    });
    largest = std::max(largest, std::filesystem::file_size(folder.path() / "wederwaarde.db-wal"));
  }
  is_over = true;
  readers.join();
  EXPECT_LT(largest, most + 4 * piece);
}

TEST(DatabaseSettingsTest, ASecondProcessCannotHaveTheSameFile) {
  const test_support::TemporaryFolder folder;
  const Database first(DatabaseAddress(folder.path()), std::string(monday));
  EXPECT_THROW(Database(DatabaseAddress(folder.path()), std::string(tuesday)), StorageError);
}

TEST(DatabaseReopenTest, WhatWasStoredIsThereAfterReopening) {
  test_support::TemporaryFolder folder;
  {
    Database database(server_test::test_database(folder.path()), std::string(monday));
    database.write([](Unit& unit) { TenderStore(unit).insert(furniture(), document_of("{}"), monday); });
  }
  Database database(server_test::test_database(folder.path()), std::string(tuesday));
  EXPECT_EQ(database.read([](Unit& unit) { return TenderStore(unit).list({}, {}).total; }), 1);
}

}  // namespace
}  // namespace server
