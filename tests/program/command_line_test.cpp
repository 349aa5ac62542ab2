// What each command prints, where, and with which exit code; the whole of it stands in tests/golden/program.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using test_support::replaced;

struct Case {
  const char* about;
  Words words;
  int exit;
};

std::string said(const Case& one, const Ran& ran) {
  std::string text = std::string("==== ") + one.about + "\n$ wederwaarde";
  for (const auto& word : one.words) text += " " + word;
  text += "\nexit code " + std::to_string(ran.exit) + "\n";
  if (!ran.out.empty()) text += "---- standard output\n" + ran.out;
  if (!ran.err.empty()) text += "---- standard error\n" + ran.err;
  return text + "\n";
}

class CommandLine : public testing::Test {
 protected:
  CommandLine() {
    write(folder() / "warnings.json", contract_text());
    write(folder() / "tie.json", tie_text());
    write(folder() / "incomplete.json", incomplete_text());
    write(folder() / "rejected.json", rejected_text());
    write(folder() / "wrong.json", wrong_text());
    write(folder() / "cut.json", contract_text().substr(0, 200));
    write(folder() / "empty.json", "");
    write(folder() / "draw.json", replaced(tie_text(), "  ]\n}", R"(  ],
  "draws": [ { "lot": "1", "order": ["A", "C"] } ]
})"));
    fs::create_directory(folder() / "folder");
  }

  const fs::path& folder() const { return files_.path(); }
  Ran run(const Words& words) const { return run_program(words, {folder(), {}, {}, {}}); }

  // Exit codes stand beside the cases, so that a golden file that was written again cannot change them.
  void expect_said(const std::string& golden, const std::vector<Case>& cases) const {
    std::string transcript;
    for (const auto& one : cases) {
      const auto ran = run(one.words);
      EXPECT_EQ(ran.exit, one.exit) << one.about << "\n" << ran.err;
      transcript += said(one, ran);
    }
    test_support::expect_golden("program/" + golden, transcript);
  }

  // A file that a command of the program writes.
  void make(const Words& words, const std::string& file) const {
    auto all = words;
    all.insert(all.end(), {"-o", file});
    const auto ran = run(all);
    ASSERT_TRUE(ran.exit == 0 || ran.exit == 1) << ran.err;
    ASSERT_TRUE(fs::exists(folder() / file));
  }
  std::string text_of(const std::string& file) const { return test_support::read_bytes(folder() / file); }

 private:
  test_support::TemporaryFolder files_;
};

using CommandLineGolden = CommandLine;

TEST_F(CommandLineGolden, OfTheProgramItself) {
  expect_said("usage.txt", {{"no command", {}, 2},
                            {"an unknown command", {"score", "tie.json"}, 2},
                            {"help", {"--help"}, 0},
                            {"an option before the command", {"--text", "check", "tie.json"}, 2}});
}

TEST_F(CommandLineGolden, OfCheck) {
  expect_said("check.txt", {{"nothing to say", {"check", "tie.json"}, 0},
                            {"warnings change no exit code", {"check", "warnings.json"}, 0},
                            {"all findings at once", {"check", "wrong.json"}, 1},
                            {"the same for people", {"check", "wrong.json", "--text"}, 1},
                            {"an answer that is missing", {"check", "incomplete.json", "--text"}, 1},
                            {"a draw that decides nothing", {"check", "draw.json", "--text"}, 1},
                            {"no JSON", {"check", "cut.json"}, 1},
                            {"nothing", {"check", "empty.json"}, 1},
                            {"no such file", {"check", "none.json"}, 3},
                            {"a folder", {"check", "folder"}, 3},
                            {"no file", {"check"}, 2},
                            {"two files", {"check", "tie.json", "wrong.json"}, 2},
                            {"an unknown option", {"check", "--fast", "tie.json"}, 2}});
}

TEST_F(CommandLineGolden, OfEvaluate) {
  expect_said("evaluate.txt", {{"a winner", {"evaluate", "warnings.json"}, 0},
                               {"a tie", {"evaluate", "tie.json"}, 0},
                               {"no admissible bid", {"evaluate", "rejected.json"}, 0},
                               {"an incomplete lot beside a whole one", {"evaluate", "incomplete.json"}, 1},
                               {"every step", {"evaluate", "tie.json", "--steps"}, 0},
                               {"into a file", {"evaluate", "tie.json", "-o", "out.json"}, 0},
                               {"a wrong definition", {"evaluate", "wrong.json"}, 1},
                               {"no file of it", {"evaluate", "wrong.json", "-o", "wrong-out.json"}, 1},
                               {"a draw that decides nothing", {"evaluate", "draw.json"}, 1},
                               {"no such file", {"evaluate", "none.json"}, 3},
                               {"into no folder", {"evaluate", "tie.json", "-o", "none/out.json"}, 3},
                               {"into what is a folder", {"evaluate", "tie.json", "-o", "folder"}, 3},
                               {"no name for the file", {"evaluate", "tie.json", "-o"}, 2},
                               {"two names for it", {"evaluate", "tie.json", "-o", "a", "-o", "b"}, 2}});
  EXPECT_EQ(text_of("out.json"), run({"evaluate", "tie.json"}).out);
  EXPECT_FALSE(fs::exists(folder() / "wrong-out.json"));
}

TEST_F(CommandLineGolden, OfSegments) {
  write(folder() / "segments.json", test_support::source_text("docs/examples/segments/five.json"));
  write(
      folder() / "wrong-segments.json",
      R"({"format": "wederwaarde-segments/1", "segments": [{"id": "A b", "title": "", "effort": {"grade": "6", "reason": ""}}]})");
  const auto choose = [](const Words& more) {
    Words words{"segments", "choose", "segments.json", "--on", "2026-11-25"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  expect_said("segments.txt", {{"the usual weights", choose({}), 0},
                               {"other weights", choose({"--weights", "spend=45,readiness=0,calendar=0"}), 0},
                               {"of another year", choose({"--year", "2030", "-o", "out.json"}), 0},
                               {"weights that are no 100", choose({"--weights", "spend=45"}), 1},
                               {"wrong segments", {"segments", "choose", "wrong-segments.json"}, 1},
                               {"no weights", choose({"--weights", "much"}), 2},
                               {"no year", choose({"--year", "next"}), 2},
                               {"no day", {"segments", "choose", "segments.json", "--on", "today"}, 2},
                               {"no such command", {"segments", "rank", "segments.json"}, 2},
                               {"no such file", {"segments", "choose", "none.json"}, 3}});
}

TEST_F(CommandLineGolden, OfReport) {
  expect_said("report.txt",
              {{"a workbook", {"report", "tie.json", "--format", "xlsx", "-o", "out.xlsx"}, 0},
               {"an archive", {"report", "tie.json", "--format=xml", "-o", "out.xml"}, 0},
               {"a page in English",
                {"report", "tie.json", "--format", "html", "--language", "en", "-o", "out.html"},
                0},
               {"an incomplete lot", {"report", "incomplete.json", "--format", "xml", "-o", "part.xml"}, 1},
               {"a wrong definition", {"report", "wrong.json", "--format", "xml", "-o", "wrong.xml"}, 1},
               {"no format", {"report", "tie.json", "-o", "out.xml"}, 2},
               {"an unknown format", {"report", "tie.json", "--format", "pdf", "-o", "out.pdf"}, 2},
               {"an unknown language",
                {"report", "tie.json", "--format", "html", "--language", "fr", "-o", "out.html"},
                2},
               {"no file to write", {"report", "tie.json", "--format", "xml"}, 2},
               {"into no folder", {"report", "tie.json", "--format", "xml", "-o", "none/out.xml"}, 3},
               {"no such file", {"report", "none.json", "--format", "xml", "-o", "none.xml"}, 3}});
  EXPECT_EQ(names_in(folder()),
            (std::vector<std::string>{"cut.json", "draw.json", "empty.json", "folder", "incomplete.json",
                                      "out.html", "out.xlsx", "out.xml", "part.xml", "rejected.json",
                                      "tie.json", "warnings.json", "wrong.json"}));
}

TEST_F(CommandLineGolden, OfVerify) {
  make({"report", "warnings.json", "--format", "xml"}, "archive.xml");
  make({"report", "incomplete.json", "--format", "xml"}, "incomplete.xml");
  make({"evaluate", "warnings.json"}, "evaluation.json");
  make({"evaluate", "warnings.json", "--steps"}, "steps.json");
  const auto evaluation = text_of("evaluation.json");
  write(folder() / "changed.json",
        replaced(replaced(evaluation, "61.69", "61.70"), R"("rank": 1)", R"("rank": 2)"));
  write(folder() / "shorter.json", replaced(evaluation, R"("winner": "A",)", ""));
  write(folder() / "changed.xml", replaced(text_of("archive.xml"), ">245000.00<", ">244000.00<"));
  const auto against = [](const char* file, const char* dossier) {
    return Words{"verify", file, "--dossier", dossier};
  };
  expect_said("verify.txt", {{"an archive", {"verify", "archive.xml"}, 0},
                             {"an archive of an incomplete lot", {"verify", "incomplete.xml"}, 0},
                             {"an evaluation", against("evaluation.json", "warnings.json"), 0},
                             {"an evaluation with its steps", against("steps.json", "warnings.json"), 0},
                             {"the dossier of an archive", against("evaluation.json", "archive.xml"), 0},
                             {"changed values", against("changed.json", "warnings.json"), 1},
                             {"a value that is gone", against("shorter.json", "warnings.json"), 1},
                             {"an archive with another price", {"verify", "changed.xml"}, 1},
                             {"the evaluation of another dossier", against("evaluation.json", "tie.json"), 1},
                             {"a dossier with errors", against("evaluation.json", "wrong.json"), 1},
                             {"no JSON", against("cut.json", "warnings.json"), 1},
                             {"an evaluation without its dossier", {"verify", "evaluation.json"}, 2},
                             {"an archive and a dossier", against("archive.xml", "warnings.json"), 2},
                             {"no such archive", {"verify", "none.xml"}, 3},
                             {"no such dossier", against("evaluation.json", "none.json"), 3}});
}

TEST_F(CommandLineGolden, OfImport) {
  make({"report", "warnings.json", "--format", "xml"}, "archive.xml");
  write(folder() / "bid.json",
        R"({ "id": "B", "lot": "1", "answers": { "E1": true, "K1": "50", "P": "1.00" } })");
  write(folder() / "wrong-bid.json",
        R"({ "id": "B", "lot": "1", "answers": { "E1": "ja", "K1": 50, "P": "1.005" } })");
  write(folder() / "notes.csv", "Naam;Prijs\nA;100\n");
  const auto form = test_support::source_text("tests/fuzz/corpus/bid_sheet/answers");
  write(folder() / "form.csv", replaced(form, "45.5", ""));
  write(folder() / "wrong-form.csv", replaced(replaced(form, ",45.5,", ",45.5%,"), ",ja,", ",misschien,"));
  write(folder() / "quotes.csv", "Naam;\"Prijs\nA;100\n");
  const auto bid = [](const char* file) {
    return Words{"import", file, "--as", "bid", "--dossier", "warnings.json"};
  };
  expect_said("import.txt",
              {{"a dossier", {"import", "tie.json", "--as", "tender"}, 0},
               {"an archive", {"import", "archive.xml", "--as", "tender"}, 0},
               {"into a file", {"import", "archive.xml", "--as", "tender", "-o", "out.json"}, 0},
               {"a wrong dossier", {"import", "wrong.json", "--as", "tender"}, 1},
               {"a bid", bid("bid.json"), 0},
               {"a wrong bid", bid("wrong-bid.json"), 1},
               {"a bid for nothing", {"import", "bid.json", "--as", "bid"}, 2},
               {"a form with an empty answer", {"import", "form.csv", "--as", "bid", "--id", "B7"}, 0},
               {"a form with wrong answers", {"import", "wrong-form.csv", "--as", "bid"}, 1},
               {"the form of another tender", bid("form.csv"), 1},
               {"a form of bids for grades", {"import", "form.csv", "--as", "grades"}, 1},
               {"what is no form", bid("notes.csv"), 1},
               {"no form of grades", {"import", "notes.csv", "--as", "grades"}, 1},
               {"no CSV", bid("quotes.csv"), 1},
               {"for a wrong dossier", {"import", "notes.csv", "--as", "bid", "--dossier", "wrong.json"}, 1},
               {"as nothing", {"import", "bid.json"}, 2},
               {"as something else", {"import", "bid.json", "--as", "letter"}, 2},
               {"no such file", {"import", "none.csv", "--as", "bid"}, 3},
               {"no such dossier", {"import", "notes.csv", "--as", "bid", "--dossier", "none.json"}, 3}});
  EXPECT_EQ(text_of("out.json"), run({"import", "archive.xml", "--as", "tender"}).out);
}

// Every part from every document and table: what comes out is the same.
TEST_F(CommandLineGolden, OfImportFromEveryFormat) {
  const std::string set =
      test_support::read_bytes(WEDERWAARDE_SOURCE_DIR "/tests/golden/program/template.json");
  write(folder() / "set.json", set);
  make({"template", "set.json", "--format", "xlsx"}, "set.xlsx");
  make({"template", "set.json", "--format", "xml"}, "set.xml");
  const auto as = [](const char* file, const char* kind) {
    return Words{"import", file, "--as", kind, "--dossier", "warnings.json"};
  };
  const auto criteria = run(as("set.json", "criteria"));
  ASSERT_EQ(criteria.exit, 0) << criteria.err;
  write(folder() / "criteria.json", criteria.out);
  for (const char* file : {"set.xlsx", "set.xml", "criteria.json"})
    EXPECT_EQ(run(as(file, "criteria")).out, criteria.out) << file;
  for (const char* file : {"set.xlsx", "set.xml"})
    EXPECT_EQ(run(as(file, "template")).out, run(as("set.json", "template")).out) << file;
  const auto draft = run(as("set.xlsx", "tender"));
  ASSERT_EQ(draft.exit, 0) << draft.err;
  write(folder() / "draft.json", draft.out);
  EXPECT_EQ(run({"check", "draft.json"}).exit, 0) << draft.out;

  const std::string space = " xmlns=\"urn:wederwaarde:archive:1\">";
  write(folder() / "bid.json",
        R"({ "id": "B", "lot": "1", "answers": { "E1": true, "K1": "50", "P": "1.00" } })");
  write(folder() / "bid.xml",
        "<bid" + space +
            "<id>B</id><lot>1</lot><answers><entry key=\"E1\" type=\"boolean\">true</entry>"
            "<entry key=\"K1\">50</entry><entry key=\"P\">1.00</entry></answers></bid>");
  EXPECT_EQ(run(as("bid.xml", "bid")).out, run(as("bid.json", "bid")).out);
  write(folder() / "grades.json",
        R"([{ "bid": "A", "criterion": "K2", "assessor": "b1", "level": "goed", "motivation": "Sterk" }])");
  write(folder() / "grades.xml",
        "<grades" + space +
            "<grade><bid>A</bid><criterion>K2</criterion><assessor>b1</assessor><level>goed</level>"
            "<motivation>Sterk</motivation></grade></grades>");
  const auto grades = run(as("grades.json", "grades"));
  ASSERT_EQ(grades.exit, 0) << grades.err;
  EXPECT_EQ(run(as("grades.xml", "grades")).out, grades.out);

  write(folder() / "stranger.json",
        R"([{ "bid": "A", "criterion": "K2", "assessor": "zz", "level": "goed" }])");
  write(folder() / "loose.json", R"([{ "id": "K1", "kind": "quality", "title": "x", "weight": "veel" }])");
  expect_said("import_formats.txt", {{"a bid in XML", as("bid.xml", "bid"), 0},
                                     {"a bid in XML for nothing", {"import", "bid.xml", "--as", "bid"}, 2},
                                     {"grades in XML", as("grades.xml", "grades"), 0},
                                     {"grades for a bid", as("grades.xml", "bid"), 1},
                                     {"grades of a stranger", as("stranger.json", "grades"), 1},
                                     {"criteria that are none", as("loose.json", "criteria"), 1},
                                     {"a bid as criteria", as("bid.xml", "criteria"), 1},
                                     {"no such file", as("none.csv", "template"), 3}});
}

TEST_F(CommandLineGolden, OfTemplate) {
  const std::string set =
      test_support::read_bytes(WEDERWAARDE_SOURCE_DIR "/tests/golden/program/template.json");
  write(folder() / "set.json", set);
  write(folder() / "stricter.json", test_support::replaced(set, "\"best\": \"80\"", "\"best\": \"90\""));
  write(folder() / "wrong.json", test_support::replaced(set, "\"weight\": \"40\"", "\"weight\": \"41\""));
  ASSERT_EQ(run({"template", "set.json", "--format", "xlsx", "-o", "set.xlsx"}).exit, 0);
  ASSERT_EQ(run({"template", "set.json", "--format", "xml", "-o", "set.xml"}).exit, 0);
  expect_said("template.txt", {{"a template", {"template", "set.json"}, 0},
                               {"a workbook", {"template", "set.xlsx"}, 0},
                               {"unsigned XML", {"template", "set.xml"}, 0},
                               {"a wrong template", {"template", "wrong.json"}, 1},
                               {"the same in three formats", {"template", "diff", "set.xml", "set.xlsx"}, 0},
                               {"another", {"template", "diff", "set.json", "stricter.json"}, 1},
                               {"a wrong one", {"template", "diff", "set.json", "wrong.json"}, 1},
                               {"an unknown format", {"template", "set.json", "--format", "pdf"}, 2},
                               {"nothing", {"template"}, 2},
                               {"no such file", {"template", "none.json"}, 3}});
  EXPECT_EQ(run({"import", "set.xlsx", "--as", "template"}).out,
            run({"template", "set.json", "--format", "json"}).out);
}

TEST_F(CommandLineGolden, OfLibrary) {
  const std::string criterion =
      R"({"id":"ALG-C1","kind":"contract-clause","title":{"nl":"a","en":"a"},"segments":[],)"
      R"("theme":"organisation","variants":[{"level":"basic","text":{"nl":"a","en":"a"}}],)"
      R"("evidence":{"nl":"a","en":"a"},"verification":{"nl":"a","en":"a"},"guidance":{"nl":"a","en":"a"},)"
      R"("example":{"nl":"a","en":"a"},"why":{"nl":"a","en":"a"},"whyNot":{"nl":"a","en":"a"},)"
      R"("sources":["a"],"reviewBy":"2027-11-01"})";
  const std::string library = R"({"format":"wederwaarde-library/1","criteria":[)" + criterion + "]}";
  write(folder() / "library.json", library);
  write(folder() / "segment.json",
        replaced(replaced(library, R"("segments":[])", R"("segments":["catering","werkkleding"])"), "ALG-C1",
                 "CAT-C1"));
  write(folder() / "wrong-library.json",
        replaced(library, R"({"nl":"a","en":"a"})", R"({"nl":"","en":"a"})"));
  expect_said("library.txt", {{"two files", {"library", "library.json", "segment.json"}, 0},
                              {"an id that two files use", {"library", "library.json", "library.json"}, 1},
                              {"findings", {"library", "wrong-library.json", "segment.json"}, 1},
                              {"a file that is not there", {"library", "none.json"}, 3},
                              {"no file", {"library"}, 2},
                              {"an unknown option", {"library", "--text", "library.json"}, 2}});
}

TEST_F(CommandLineGolden, OfServeUsedWrongly) {
  write(folder() / "unknown.properties", "port = 0\ncolour = blue\n");
  write(folder() / "port.properties", "port = many\n");
  write(folder() / "demo.properties", "demo = yes\n");
  write(folder() / "workers.properties", "workers = 0\n");
  write(folder() / "accounts.properties", "accounts = true\n");
  write(folder() / "open.properties", "host = 192.0.2.1\naccounts = off\n");
  const auto configured = [](const char* file) { return Words{"serve", "--config", file}; };
  expect_said("serve.txt", {{"an unknown setting", configured("unknown.properties"), 2},
                            {"a port that is no number", configured("port.properties"), 2},
                            {"a switch that is neither", configured("demo.properties"), 2},
                            {"nobody to work", configured("workers.properties"), 2},
                            {"accounts that are neither", configured("accounts.properties"), 2},
                            {"no accounts at an address of others", configured("open.properties"), 2},
                            {"the same by options", {"serve", "--host", "::", "--accounts", "off"}, 2},
                            {"no such settings", configured("none.properties"), 3},
                            {"a port that is none", {"serve", "--port", "65536"}, 2},
                            {"a file to serve", {"serve", "tie.json"}, 2},
                            {"a file as data folder", {"serve", "--port", "0", "--data", "tie.json"}, 3},
                            {"no address of ours", {"serve", "--port", "0", "--host", "192.0.2.1"}, 3}});
}

TEST_F(CommandLine, FindingsSpeakBothLanguages) {
  const auto out = run({"check", "wrong.json"}).out;
  for (const char* part : {"\"code\"", "\"place\"", "\"severity\"", "\"nl\"", "\"en\""})
    EXPECT_THAT(out, testing::HasSubstr(part));
}

TEST_F(CommandLine, OutputThatNobodyTakesIsAFailureOfTheWorld) {
  for (const Words& words : {Words{"check", "tie.json"}, Words{"evaluate", "tie.json"}, Words{"--help"}}) {
    const auto ran = run_program(words, {folder(), {}, {}, "/dev/full"});
    EXPECT_EQ(ran.exit, 3) << words.front();
    EXPECT_EQ(ran.err, "wederwaarde: cannot write to standard output\n");
  }
}

// Wherever the disk is full, the file is what it was.
TEST_F(CommandLine, AWriteThatFailsLeavesNoHalfFile) {
  const auto before = names_in(folder());
  for (const std::string format : {"xlsx", "xml", "html"}) {
    make({"report", "tie.json", "--format", format}, "whole");
    const auto whole = text_of("whole");
    fs::remove(folder() / "whole");
    for (const std::size_t room : {std::size_t{512}, whole.size() / 2, whole.size() - 1})
      for (const bool is_there : {false, true}) {
        SCOPED_TRACE(format + " with room for " + std::to_string(room));
        if (is_there) write(folder() / "out", "what was there");
        const auto ran =
            run_program({"report", "tie.json", "--format", format, "-o", "out"}, {folder(), {}, room, {}});
        EXPECT_EQ(ran.exit, 3);
        EXPECT_THAT(ran.err, testing::EndsWith(": File too large\n"));
        if (is_there) {
          EXPECT_EQ(text_of("out"), "what was there");
        }
        fs::remove(folder() / "out");
        EXPECT_EQ(names_in(folder()), before);
      }
  }
}

TEST_F(CommandLine, ADeviceIsWrittenAndNotReplaced) {
  EXPECT_EQ(run({"report", "tie.json", "--format", "xml", "-o", "/dev/null"}).exit, 0);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace program_test
