// What is written of a party that leaves, and what a run of the retention rules proposes.
#include "tests/program/dossier_files.hpp"
#include "tests/program/service.hpp"
#include "tests/support/shared_data.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class PartyExport : public testing::Test {
 protected:
  std::string data() const { return (files_.path() / "data").string(); }
  fs::path into() const { return files_.path() / "export"; }
  Ran write_export(const std::string& party) const {
    return run_program({"export-party", party, "--data", data(), "--to", into().string()});
  }
  void make_data() const {
    Service service(data());
    for (const char* name : {"kantoormeubilair", "betonbestrating"})
      EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json",
                     test_support::read_bytes(demo_path(name)))
                    .status,
                201);
    EXPECT_EQ(service.stop(), 0);
  }

 private:
  test_support::TemporaryFolder files_;
};

TEST_F(PartyExport, HasTheArchivesOfItsTendersAndOfNoOther) {
  make_data();
  const auto made = write_export("gouda");
  ASSERT_EQ(made.exit, 0) << made.err;
  std::vector<fs::path> archives;
  for (const auto& entry : fs::directory_iterator(into() / "tenders")) archives.push_back(entry.path());
  ASSERT_EQ(archives.size(), 1U);
  const auto verified = run_program({"verify", archives.front().string()});
  EXPECT_EQ(verified.exit, 0) << verified.out;
  const auto manifest = test_support::read_bytes(into() / "manifest.json");
  EXPECT_THAT(manifest, HasSubstr("\"format\":\"wederwaarde-party-export/1\""));
  EXPECT_THAT(manifest, HasSubstr("tenders/" + archives.front().filename().string()));
  EXPECT_EQ(test_support::read_bytes(into() / "uitgaven-en-contracten.xlsx").substr(0, 2), "PK");
  EXPECT_THAT(test_support::read_bytes(into() / "party.json"), HasSubstr("\"id\":\"gouda\""));
  EXPECT_EQ(write_export("gouda").exit, 2) << "the folder holds an export already";
}

TEST_F(PartyExport, NeedsAPartyThatIsRegistered) {
  make_data();
  const auto made = write_export("atlantis");
  EXPECT_EQ(made.exit, 2);
  EXPECT_THAT(made.err, HasSubstr("registered"));
}

TEST(RetentionCommand, ProposesNothingWhileNothingIsDue) {
  const test_support::TemporaryFolder folder;
  const auto data = (folder.path() / "data").string();
  {
    Service service(data);
    EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json", contract_text()).status, 201);
    EXPECT_EQ(service.stop(), 0);
  }
  const auto listed = run_program({"retention", "--data", data, "--dry-run"});
  EXPECT_EQ(listed.exit, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("\"items\":[]"));
  EXPECT_EQ(run_program({"retention", "--data", data}).exit, 2) << "whose proposals are they?";
}

}  // namespace
}  // namespace program_test
