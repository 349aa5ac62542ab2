// Award letters and records by the program, on files alone.
#include "import/word_template.hpp"
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"
#include "tests/program/process.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

namespace program_test {
namespace {

using testing::HasSubstr;

class LettersProgram : public testing::Test {
 protected:
  static std::string source(const std::string& name) { return WEDERWAARDE_SOURCE_DIR "/" + name; }
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  bool has(const std::string& name) const { return std::filesystem::exists(folder_.path() / "out" / name); }

  auto run(const std::string& award, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{
        "letters", source("server/demo/kantoormeubilair.json"), "--award", award, "--out", path("out")};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  test_support::TemporaryFolder folder_;
};

TEST_F(LettersProgram, WritesRecordsAlwaysAndRefusedLettersAsDraftsOnly) {
  const auto refused = run(source("docs/examples/award.json"));
  EXPECT_EQ(refused.exit, 1);  // lot 3 is a tie
  EXPECT_THAT(refused.err, HasSubstr("letter.tie"));
  EXPECT_TRUE(has("gunningsadvies.html"));
  EXPECT_TRUE(has("proces-verbaal-van-opening.html"));
  EXPECT_FALSE(has("brief-1-A1.docx"));
  run(source("docs/examples/award.json"), {"--draft"});
  EXPECT_TRUE(has("brief-1-A1.docx"));
  EXPECT_TRUE(has("brief-1-A1.html"));
}

TEST_F(LettersProgram, WritesTheRecordsWithoutAFileOnTheAward) {
  const auto made =
      run_program({"letters", source("server/demo/kantoormeubilair.json"), "--out", path("out")});
  EXPECT_EQ(made.exit, 0) << made.err;
  for (const char* record : {"proces-verbaal-van-opening.html", "gunningsadvies.html",
                             "verslag-beoordeling.html", "verslag-beoordeling-openbaar.html"})
    EXPECT_TRUE(has(record)) << record;
  EXPECT_FALSE(has("brief-1-B1.docx"));
}

TEST_F(LettersProgram, SaysEverythingThatIsWrongWithItsFiles) {
  std::ofstream(path("award.json"))
      << test_support::source_text("docs/examples/award.json").replace(1, 0, "\"x\":1,");
  std::ofstream(path("brief.docx")) << "geen document";
  const auto refused = run(path("award.json"), {"--template", path("brief.docx")});
  EXPECT_EQ(refused.exit, 1);
  EXPECT_THAT(refused.err, HasSubstr("docx.notADocument"));
  EXPECT_THAT(refused.err, HasSubstr("field.unknown"));
  EXPECT_FALSE(has("gunningsadvies.html"));
  EXPECT_EQ(run_program({"letters", source("server/demo/kantoormeubilair.json")}).exit, 2);
}

}  // namespace
}  // namespace program_test
