// The archive of a tender: what is in it, and that whoever changes it is found from the file alone.
#include "server/app/tender_archive.hpp"

#include "server/app/verify_tender_archive.hpp"
#include "server/storage/tender_store.hpp"
#include "templates/zip_file.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/test_database.hpp"
#include "tests/server/zip_parts.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using templates::ZipPart;
using testing::Contains;
using testing::IsEmpty;

std::string november() { return "2026-11-26T09:00:00.000Z"; }

class TenderArchiveTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const test_support::TemporaryFolder folder;
    server_test::fill_audited(folder.path());
    Service service(server_test::test_database(folder.path()), november);
    const auto tender = [&](std::string_view reference) {
      return service.database.read([&](Unit& unit) { return *TenderStore(unit).find_reference(reference); });
    };
    imported_ = new std::string(make_tender_archive(service, tender("T-1")).value());
    again_ = new std::string(make_tender_archive(service, tender("T-1")).value());
    published_ = new std::string(make_tender_archive(service, tender("2026-17")).value());
  }
  static void TearDownTestSuite() {
    delete imported_;
    delete again_;
    delete published_;
  }

  // What is found when the file at `path` is changed so.
  template <typename ChangePart>
  static criteria::Findings found_after(const std::string& path, const ChangePart& change) {
    auto parts = server_test::zip_parts(*imported_);
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const ZipPart& each) { return each.name == path; });
    EXPECT_NE(part, parts.end()) << path;
    change(parts, part);
    return verify_tender_archive(templates::zip_file(parts)).findings;
  }

  static std::string* imported_;
  static std::string* again_;
  static std::string* published_;
};
std::string* TenderArchiveTest::imported_ = nullptr;
std::string* TenderArchiveTest::again_ = nullptr;
std::string* TenderArchiveTest::published_ = nullptr;

std::string codes_of(const criteria::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += finding.code + " " + finding.place + "\n";
  return text;
}

TEST_F(TenderArchiveTest, IsTheSameBytesForTheSameContent) {
  // What is stored with each making is nothing.
  EXPECT_EQ(*imported_, *again_);
}

TEST_F(TenderArchiveTest, HoldsWhatWasStoredAndWhatProvesIt) {
  std::vector<std::string> paths;
  for (const auto& part : server_test::zip_parts(*imported_)) paths.push_back(part.name);
  for (const char* path :
       {"manifest.json", "manifest.txt", "manifest.sig", "dossier/dossier.json", "dossier/archive.xml",
        "dossier/wederwaarde-archive-1.xsd", "documents/evaluation.xlsx", "stored/bids/A-1.json",
        "stored/bids/A-2.json", "stored/tenders/5-1.json", "log/log.jsonl", "log/checkpoint.txt",
        "log/proofs.json", "log/verify_log.py"})
    EXPECT_THAT(paths, Contains(path));
  EXPECT_THAT(paths, Contains(testing::MatchesRegex("stored/uploads/[0-9]+\\.xlsx")));
  std::vector<std::string> published;
  for (const auto& part : server_test::zip_parts(*published_)) published.push_back(part.name);
  EXPECT_THAT(published, Contains(testing::StartsWith("stored/publications/")));
  EXPECT_THAT(published, Contains(testing::StartsWith("stored/publication-records/")));
}

TEST_F(TenderArchiveTest, VerifiesFromTheFileAlone) {
  for (const auto* zip : {imported_, published_}) {
    const auto check = verify_tender_archive(*zip);
    EXPECT_EQ(codes_of(check.findings), "");
    EXPECT_EQ(check.signed_by.size(), 64U);
    EXPECT_GE(check.entries, 2);
    EXPECT_GT(check.parts, 10);
  }
  EXPECT_EQ(verify_tender_archive(*imported_).evaluations, 1);
}

TEST_F(TenderArchiveTest, AChangedFileIsNamed) {
  for (const auto& part : server_test::zip_parts(*imported_)) {
    if (part.name == "manifest.txt" || part.content.empty()) continue;
    const auto findings =
        found_after(part.name, [](auto&, auto at) { at->content[at->content.size() / 2] ^= 1; });
    const bool is_named =
        std::any_of(findings.begin(), findings.end(), [&](const criteria::Finding& finding) {
          return finding.place == part.name ||
                 (part.name == "manifest.json" && finding.place == "manifest.sig");
        });
    EXPECT_TRUE(is_named) << part.name << "\n" << codes_of(findings);
  }
}

TEST_F(TenderArchiveTest, AMissingOrAddedFileIsNamed) {
  EXPECT_EQ(codes_of(found_after("documents/evaluation.xlsx", [](auto& parts, auto at) { parts.erase(at); })),
            "archive.missing documents/evaluation.xlsx\n");
  EXPECT_EQ(codes_of(found_after("documents/evaluation.xlsx",
                                 [](auto& parts, auto) {
                                   parts.push_back({"documents/other.txt", "x"});
                                 })),
            "archive.unknown documents/other.txt\n");
  EXPECT_THAT(
      test_support::codes(found_after("manifest.json", [](auto& parts, auto at) { parts.erase(at); })),
      Contains("archive.manifest manifest.json"));
}

// Somebody who makes a fitting list with a key of his own still cannot change the log or what it names.
TEST_F(TenderArchiveTest, TheLogHoldsAlsoWhenTheListIsMadeAgain) {
  const auto findings = found_after("stored/bids/A-2.json", [](auto&, auto at) {
    at->content = server_test::replaced(at->content, "Nieuwe", "Andere");
  });
  EXPECT_THAT(test_support::codes(findings), Contains(testing::StartsWith("archive.notThere log[")));
  const auto log = found_after("log/log.jsonl", [](auto&, auto at) {
    at->content = server_test::replaced(at->content, "\"actor\":\"buyer\"", "\"actor\":\"buyeR\"");
  });
  EXPECT_THAT(test_support::codes(log), Contains(testing::StartsWith("archive.proof log[")));
  const auto cut =
      found_after("log/log.jsonl", [](auto&, auto at) { at->content.erase(0, at->content.find('\n') + 1); });
  EXPECT_THAT(test_support::codes(cut), Contains(testing::StartsWith("archive.noEntry log[")));
  const auto evaluation = found_after("dossier/archive.xml", [](auto&, auto at) {
    at->content = server_test::replaced(at->content, R"(<rank type="number">1</rank>)",
                                        R"(<rank type="number">3</rank>)");
  });
  EXPECT_THAT(test_support::codes(evaluation), Contains("evaluation.differs dossier/archive.xml"));
}

TEST_F(TenderArchiveTest, WhatIsNoZipIsAFinding) {
  EXPECT_FALSE(verify_tender_archive("PK").findings.empty());
  EXPECT_THAT(test_support::codes(verify_tender_archive(templates::zip_file({{"a.txt", "x"}})).findings),
              testing::ElementsAre("archive.manifest manifest.json", "checkpoint.form log/checkpoint.txt"));
  EXPECT_FALSE(verify_tender_archive(imported_->substr(0, imported_->size() - 1)).findings.empty());
}

}  // namespace
}  // namespace server
