// Equal input gives equal bytes, wherever, whenever and in whatever surroundings the program runs.
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/shared_data.hpp"

#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using test_support::read_bytes;

// Every output of the program on a dossier, by a name: what it prints, and the files that it writes.
std::vector<std::pair<std::string, std::string>> outputs(const std::string& dossier,
                                                         const Surroundings& around, const fs::path& out) {
  std::vector<std::pair<std::string, std::string>> all;
  const auto keep = [&](const std::string& name, const Words& words) {
    const auto ran = run_program(words, around);
    all.emplace_back(name, fmt::format("{}\n{}\n{}", ran.exit, ran.out, ran.err));
  };
  keep("check", {"check", dossier});
  keep("check as text", {"check", "--text", dossier});
  keep("evaluate", {"evaluate", dossier});
  keep("evaluate with steps", {"evaluate", dossier, "--steps"});
  keep("import", {"import", dossier, "--as", "tender"});
  for (const auto& [format, language] :
       {std::pair{"xlsx", "nl"}, std::pair{"html", "nl"}, std::pair{"html", "en"}, std::pair{"xml", "nl"}}) {
    fs::remove(out);
    keep(fmt::format("report {}", format),
         {"report", dossier, "--format", format, "--language", language, "-o", out.string()});
    all.emplace_back(fmt::format("{} in {}", format, language), read_bytes(out));
  }
  if (fs::exists(out)) keep("verify", {"verify", out.string()});
  return all;
}

class EqualBytes : public testing::Test {
 protected:
  EqualBytes() {
    for (const std::string name : demo_names) dossiers_.emplace_back(name, read_bytes(demo_path(name)));
    dossiers_.emplace_back("full", test_support::golden_text("dossier/full.json"));
    dossiers_.emplace_back("wrong", wrong_text());
    for (const std::uint64_t seed : {1, 2})
      dossiers_.emplace_back("generated " + std::to_string(seed), generated_text(seed));
  }

  const std::vector<std::pair<std::string, std::string>>& dossiers() const { return dossiers_; }
  fs::path new_folder(const char* name) const {
    fs::create_directory(files_.path() / name);
    return files_.path() / name;
  }

 private:
  test_support::TemporaryFolder files_;
  std::vector<std::pair<std::string, std::string>> dossiers_;
};

TEST_F(EqualBytes, InAnySurroundings) {
  const auto here = new_folder("here");
  const auto there = new_folder("a place with blanks é");
  const Surroundings plain{here, {{"LC_ALL", "C"}, {"TZ", "UTC"}}, {}, {}};
  const Surroundings other{there,
                           {{"LC_ALL", "nl_NL.UTF-8"},
                            {"LANG", "nl_NL.UTF-8"},
                            {"TZ", "Asia/Kathmandu"},
                            {"HOME", "/nonexistent"}},
                           {},
                           {}};
  for (const auto& [name, text] : dossiers()) {
    SCOPED_TRACE(name);
    write(here / "dossier.json", text);
    write(there / "another name.json", text);
    const auto first = outputs("dossier.json", plain, here / "out");
    const auto second = outputs((there / "another name.json").string(), other, there / "another out");
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i)
      EXPECT_TRUE(first[i].second == second[i].second) << first[i].first << " differs";
  }
}

// Two runs within one second would not show that a document has the time in it.
TEST_F(EqualBytes, WithoutTheTimeOfTheRun) {
  const auto folder = new_folder("here");
  const auto today = fmt::format("{:%Y-%m-%dT}", fmt::gmtime(std::time(nullptr)));
  for (const std::string format : {"xlsx", "xml", "html"}) {
    const auto out = folder / ("out." + format);
    ASSERT_EQ(
        run_program({"report", demo_path("schoolpaviljoen").string(), "--format", format, "-o", out.string()})
            .exit,
        0);
    const auto bytes = read_bytes(out);
    if (format != "xlsx") {
      EXPECT_THAT(bytes, testing::Not(testing::HasSubstr(today)));
      continue;
    }
    const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
    ASSERT_TRUE(archive);
    const auto* properties = archive->find("docProps/core.xml");
    ASSERT_NE(properties, nullptr);
    importing::ZipEntryStream stream(*archive, *properties);
    const auto text = stream.next();
    ASSERT_TRUE(text);
    EXPECT_THAT(std::string(*text), testing::HasSubstr("dcterms:created"));
    EXPECT_THAT(std::string(*text), testing::Not(testing::HasSubstr(today)));
  }
}

TEST_F(EqualBytes, OfDocumentsThatOpen) {
  const auto folder = new_folder("here");
  for (const auto& [name, text] : dossiers()) {
    SCOPED_TRACE(name);
    const auto dossier = (folder / "dossier.json").string();
    write(dossier, text);
    const auto report = [&](const std::string& format) {
      const auto out = folder / "out";
      fs::remove(out);
      run_program({"report", dossier, "--format", format, "-o", out.string()});
      return fs::exists(out) ? std::optional(read_bytes(out)) : std::nullopt;
    };
    const auto workbook = report("xlsx");
    const auto page = report("html");
    ASSERT_EQ(workbook.has_value(), name != "wrong");
    ASSERT_EQ(page.has_value(), name != "wrong");
    if (!workbook) continue;
    const auto read = importing::read_xlsx(*workbook, importing::Limits{});
    ASSERT_TRUE(read);
    EXPECT_GE(read->sheets.size(), 2U);
    EXPECT_THAT(*page, testing::StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(*page, testing::EndsWith("</html>\n"));
  }
}

}  // namespace
}  // namespace program_test
