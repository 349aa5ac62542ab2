// The grading workbook: what went out comes back unchanged, and what was changed in it is the difference,
// cell by cell; also after LibreOffice has saved it.
#include "criteria/form_marks.hpp"
#include "import/form_marks.hpp"
#include "import/limits.hpp"
#include "import/xlsx_reader.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"

#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::AssessedTender;
using server_test::FilledGrade;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

struct Given {
  std::string level, motivation;
  bool operator==(const Given&) const = default;
};
using Grades = std::map<std::pair<std::string, std::string>, Given>;  // by letter and criterion

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  std::size_t below(std::size_t count) { return random_() % count; }

  std::string level(const std::string& criterion) {
    if (criterion == "K1") return std::vector<std::string>{"goed", "matig", "slecht"}[below(3)];
    return std::to_string(below(10)) + (below(2) == 0 ? "" : "." + std::to_string(1 + below(9)));
  }
  std::string motivation() {
    static const std::vector<std::string> pieces{"Helder", " & ", "<plan>",  "\"zo\"", "één",
                                                 "\n",     "😀",   "_x000A_", "'t",     "=1+1",
                                                 "  ",     ";",   ",",       "100 %",  "\t"};
    std::string text = "M";
    for (std::size_t left = below(9); left > 0; --left) text += pieces[below(pieces.size())];
    return text + ".";
  }

 private:
  std::mt19937 random_;
};

// What the service says that is changed, as it will be.
Grades changes_of(const server_test::ApiAnswer& answer, const Grades& before) {
  Grades changed;
  for (int change = 0; answer.at("/changes/" + std::to_string(change)) != "(none)"; ++change) {
    const auto place = "/changes/" + std::to_string(change);
    const std::pair key{answer.at(place + "/bid"), answer.at(place + "/criterion")};
    const auto known = before.find(key);
    auto& given = changed[key] = known == before.end() ? Given{} : known->second;
    for (int cell = 0; answer.at(place + "/cells/" + std::to_string(cell)) != "(none)"; ++cell) {
      const auto at = place + "/cells/" + std::to_string(cell);
      auto& text = answer.at(at + "/member") == "level" ? given.level : given.motivation;
      const auto said = answer.at(at + "/before");
      EXPECT_EQ(said == "(none)" ? "" : said, text);
      text = answer.at(at + "/after");
    }
  }
  return changed;
}

TEST(GradeWorkbook, TheDifferenceIsWhatWasChanged) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  const auto address = tender.path + "/assessment-workbooks?person=Bram&lot=1&language=";
  const auto target = tender.path + "/assessment-imports?person=Bram";
  Chance chance(2026);
  Grades on_record;
  for (int round = 0; round < 40; ++round) {
    const auto workbook = service.get(address + (round % 2 == 0 ? "nl" : "en")).body;
    const auto untouched = service.send_file(target, "", workbook);
    ASSERT_EQ(untouched.status, 200) << untouched.body;
    EXPECT_EQ(untouched.at("/changes"), "[]") << untouched.body;
    EXPECT_EQ(untouched.at("/unchanged"), std::to_string(on_record.size()));
    std::vector<FilledGrade> filling;
    Grades expected;
    for (const char* bid : {"A", "B", "C"})
      for (const char* criterion : {"K1", "K2"}) {
        if (chance.below(3) != 0) continue;
        const std::pair<std::string, std::string> key{bid, criterion};
        const Given given{chance.level(criterion), chance.motivation()};
        filling.push_back({bid, criterion, given.level, given.motivation});
        const auto known = on_record.find(key);
        if (known == on_record.end() || known->second != given) expected[key] = given;
      }
    const auto filled = filled_grades(workbook, filling);
    const auto compared = service.send_file(target + "&dryRun=true", "", filled);
    ASSERT_EQ(compared.status, 200) << compared.body;
    EXPECT_EQ(changes_of(compared, on_record), expected);
    EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Bram").at("/given"),
              std::to_string(on_record.size()));
    EXPECT_EQ(service.send_file(target, "", filled).at("/stored"), expected.empty() ? "false" : "true");
    for (const auto& [key, given] : expected) on_record[key] = given;
    EXPECT_EQ(service.send_file(target, "", filled).at("/changes"), "[]");
  }
  EXPECT_EQ(on_record.size(), 6U);
}

TEST(GradeWorkbook, AnEmptyRowLeavesTheGradeAndSaysSo) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  const auto blank = service.get(tender.path + "/assessment-workbooks?person=Anna").body;
  tender.grade("Anna", "B", "K1", "goed", "Helder");
  const auto answer = service.send_file(tender.path + "/assessment-imports?person=Anna", "", blank);
  EXPECT_EQ(answer.at("/changes") + answer.at("/stored"), "[]false");
  EXPECT_THAT(answer.findings(), testing::UnorderedElementsAre(HasSubstr("form.gradeEmpty "),
                                                               HasSubstr("assessment.gradeStays "),
                                                               HasSubstr("form.gradeEmpty ")));
}

// An assessor who fills it in with LibreOffice, and saves it as a workbook or as comma-separated values.
TEST(GradeWorkbook, ComesBackFromLibreOffice) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  tender.grade("Bram", "A", "K1", "goed", "Eerst goed,\ntoen \"beter\" & één");
  tender.grade("Bram", "A", "K2", "7.5", "Zeven en een half");
  const auto workbook = service.get(tender.path + "/assessment-workbooks?person=Bram").body;
  const auto read = importing::read_xlsx(workbook, importing::Limits{});
  const auto form = importing::read_form(*read, {criteria::marks::kind_grades}, {});
  test_support::LibreOffice office("nl-NL");
  std::vector<test_support::LibreOffice::Command> commands{
      {"open", office.write("blank.xlsx", workbook).string()}};
  for (const auto& row : form->rows) {
    const auto* bid = row.find(criteria::marks::bid_column);
    const auto* criterion = row.find(criteria::marks::criterion_column);
    if (!bid || !criterion || bid->cell.text != "B" || criterion->cell.text != "K2") continue;
    const auto cell = [&](std::string_view column) { return importing::a1(row.find(column)->address); };
    commands.push_back({"number", row.sheet, cell(criteria::marks::answer_column), "8.25"});
    commands.push_back({"text", row.sheet, cell(criteria::marks::motivation_column), "Ruim voldoende"});
  }
  ASSERT_EQ(commands.size(), 3U);
  const auto saved = (office.folder() / "saved").string();
  commands.push_back({"save", saved + ".xlsx", test_support::save_as_xlsx, ""});
  commands.push_back(
      {"save", saved + ".csv", test_support::save_as_csv, test_support::csv_as_shown_semicolon});
  commands.push_back({"close"});
  office.run(commands);
  for (const auto& entry : std::filesystem::directory_iterator(office.folder())) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with("saved") || name.find("_ww") != std::string::npos) continue;
    const auto answer = service.send_file(tender.path + "/assessment-imports?person=Bram&dryRun=true", "",
                                          test_support::read_bytes(entry.path().string()), name);
    ASSERT_EQ(answer.status, 200) << name << answer.body;
    EXPECT_EQ(answer.at("/unchanged"), "2") << name << answer.body;
    EXPECT_EQ(answer.each("/changes", "/bid") + answer.at("/changes/0/cells/0/after"), "[B]8.25") << name;
  }
}

}  // namespace
