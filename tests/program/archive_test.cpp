// JSON to archive and back by the program: the archive is what its schema says, holds the whole dossier, and
// other software computes the same hash.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/independent_json.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/shared_data.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using test_support::read_bytes;
using test_support::replaced;

constexpr const char* schema = WEDERWAARDE_SOURCE_DIR "/docs/schema/wederwaarde-archive-1.xsd";
constexpr int files_at_a_time = 100;

Ran validated(const std::vector<std::string>& archives) {
  Words words{"xmllint", "--noout", "--huge", "--schema", schema};
  words.insert(words.end(), archives.begin(), archives.end());
  return run_command(words);
}

std::vector<std::string> hashes_by_python(const std::vector<std::string>& dossiers) {
  Words words{"python3", WEDERWAARDE_SOURCE_DIR "/tests/program/canonical_hash.py"};
  words.insert(words.end(), dossiers.begin(), dossiers.end());
  const auto ran = run_command(words);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::istringstream lines(ran.out);
  std::vector<std::string> hashes;
  for (std::string line; std::getline(lines, line);) hashes.push_back(line);
  return hashes;
}

// What stands between the first two of the marks.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const auto start = text.find(before);
  if (start == std::string::npos) return "";
  const auto from = start + before.size();
  return text.substr(from, text.find(after, from) - from);
}

// A batch of dossiers that go through the program together.
class Batch {
 public:
  void add(const std::string& name, const std::string& dossier) {
    const auto path = (files_.path() / name).string();
    write(path + ".json", dossier);
    const auto ran = run_program({"report", path + ".json", "--format", "xml", "-o", path + ".xml"});
    // A generated draw decides nothing now and then: there is no evaluation to keep then.
    if (!fs::exists(path + ".xml")) {
      EXPECT_EQ(ran.exit, 1) << name;
      EXPECT_THAT(ran.err, testing::HasSubstr("draw.mismatch")) << name;
      return;
    }
    EXPECT_EQ(ran.exit, ran.err.find(R"("severity": "error")") == std::string::npos ? 0 : 1) << name;
    dossiers_.push_back(path + ".json");
    archives_.push_back(path + ".xml");
  }

  void check() const {
    const auto lint = validated(archives_);
    EXPECT_EQ(lint.exit, 0) << lint.err.substr(0, 2000);
    const auto hashes = hashes_by_python(dossiers_);
    ASSERT_EQ(hashes.size(), archives_.size());
    for (std::size_t i = 0; i < archives_.size(); ++i) {
      SCOPED_TRACE(archives_[i]);
      EXPECT_EQ(between(read_bytes(archives_[i]), "<dossierSha256>", "</"), hashes[i]);
      const auto verified = run_program({"verify", archives_[i]});
      EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
    }
  }

  std::size_t size() const { return archives_.size(); }

 private:
  test_support::TemporaryFolder files_;
  std::vector<std::string> dossiers_, archives_;
};

TEST(Archive, OfEveryDemoDossierIsValidAndVerified) {
  Batch batch;
  for (const std::string name : demo_names) batch.add(name, read_bytes(demo_path(name)));
  for (const char* name : {"contract", "full"})
    batch.add(name, test_support::golden_text(std::string("dossier/") + name + ".json"));
  batch.add("tie", tie_text());
  batch.add("incomplete", incomplete_text());
  batch.add("rejected", rejected_text());
  EXPECT_EQ(batch.size(), 8U);
  batch.check();
}

TEST(Archive, IsRefusedByTheSchemaWhenItIsDifferent) {
  const test_support::TemporaryFolder files;
  const auto path = (files.path() / "archive.xml").string();
  ASSERT_EQ(
      run_program({"report", demo_path("kantoormeubilair").string(), "--format", "xml", "-o", path}).exit, 0);
  const auto archive = read_bytes(path);
  EXPECT_EQ(validated({path}).exit, 0);
  for (const auto& [from, to] : {std::pair{"<kind>quality</kind>", "<kind>colour</kind>"},
                                 std::pair{"<rank type=\"number\">1<", "<rank type=\"number\">first<"},
                                 std::pair{"<outcome>winner</outcome>", ""}}) {
    write(path, replaced(archive, from, to));
    EXPECT_NE(validated({path}).exit, 0) << from;
  }
}

TEST(Archive, HasTheHashOfItsDossierHoweverThatWasWritten) {
  const test_support::TemporaryFolder files;
  std::vector<std::string> written;
  for (const std::string name : demo_names)
    for (const std::uint64_t seed : {1, 2, 3}) {
      written.push_back((files.path() / (name + std::to_string(seed))).string());
      write(written.back(), test_support::disguised(read_bytes(demo_path(name)), seed));
    }
  const auto hashes = hashes_by_python(written);
  ASSERT_EQ(hashes.size(), written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto evaluated = run_program({"evaluate", written[i]});
    EXPECT_EQ(between(evaluated.out, "\"dossierSha256\": \"", "\""), hashes[i]) << written[i];
    EXPECT_EQ(hashes[i], hashes[i - i % 3]) << written[i];
  }
}

TEST(ProofArchive, OfGeneratedDossiersIsValidAndVerified) {
  const int cases = test_support::proof_cases(200, 5000);
  std::size_t archives = 0;
  for (int first = 0; first < cases; first += files_at_a_time) {
    Batch batch;
    for (int seed = first; seed < std::min(cases, first + files_at_a_time); ++seed)
      batch.add(std::to_string(seed), generated_text(static_cast<std::uint64_t>(seed)));
    batch.check();
    archives += batch.size();
  }
  std::printf("%zu archives of %d generated dossiers\n", archives, cases);
  EXPECT_GT(archives, static_cast<std::size_t>(cases) * 8 / 10);
}

}  // namespace
}  // namespace program_test
