#include "templates/template_workbook.hpp"

#include "criteria/template_difference.hpp"
#include "import/template_sheet.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/template_changes.hpp"
#include "templates/template_json.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/template_generator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using templates::Language;
using test_support::codes;
using test_support::generate_template;

std::string workbook(const criteria::CriteriaTemplate& set, Language language) {
  return templates::template_workbook(set, {2, test_support::moment("2026-11-25T09:00:00Z")}, language);
}

criteria::Checked<criteria::CriteriaTemplate> read(std::string_view bytes) {
  const auto read = importing::read_xlsx(bytes, Limits{});
  if (!read) return tl::make_unexpected(read.error());
  return importing::read_template_sheet(*read, Limits{});
}

std::string shown(const criteria::TemplateChanges& changes) {
  std::string text;
  for (const auto& change : changes) text += templates::change_text(change, Language::en) + "\n";
  return text;
}

TEST(TemplateWorkbook, ReadsBackExactlyWhatWasWritten) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const auto set = generate_template(seed);
    const auto after = read(workbook(set, seed % 2 == 0 ? Language::nl : Language::en));
    ASSERT_TRUE(after) << "seed " << seed << " " << testing::PrintToString(codes(after));
    ASSERT_EQ(templates::canonical_template_json(*after), templates::canonical_template_json(set))
        << "seed " << seed << "\n"
        << shown(criteria::differences(set, *after));
  }
}

// What LibreOffice saves again is still the same template.
TEST(TemplateWorkbook, SurvivesAnotherProgram) {
  test_support::LibreOffice office("nl-NL");
  constexpr std::uint64_t seeds = 25;
  std::vector<test_support::LibreOffice::Command> commands;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto name = std::to_string(seed);
    const auto from = office.write(name + ".xlsx", workbook(generate_template(seed), Language::nl));
    commands.push_back({"open", from.string()});
    commands.push_back(
        {"save", (office.folder() / (name + "-saved.xlsx")).string(), test_support::save_as_xlsx});
    commands.push_back({"close"});
  }
  office.run(commands);
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto set = generate_template(seed);
    const auto after =
        read(test_support::read_bytes((office.folder() / (std::to_string(seed) + "-saved.xlsx")).string()));
    ASSERT_TRUE(after) << "seed " << seed << " " << testing::PrintToString(codes(after));
    ASSERT_EQ(templates::canonical_template_json(*after), templates::canonical_template_json(set))
        << "seed " << seed << "\n"
        << shown(criteria::differences(set, *after));
  }
}

criteria::CriteriaTemplate small_set() {
  criteria::CriteriaTemplate set;
  set.id = "klein";
  set.title = {"Klein", "Small"};
  set.segment = "kantoormeubilair";
  set.award = test_support::award(criteria::AwardMethod::weighted_points);
  set.criteria = {test_support::quality("K1", "40", test_support::linear("0", "80")),
                  test_support::scored_price("P", "60", test_support::linear("500000", "250000"))};
  return set;
}

// Rows of people: columns moved, a sheet renamed, a weight typed, a row put in between and one below it.
TEST(TemplateWorkbook, TakesWhatPeopleChangeInIt) {
  test_support::LibreOffice office("nl-NL");
  const auto from = office.write("in.xlsx", workbook(small_set(), Language::nl));
  const auto to = office.folder() / "out.xlsx";
  office.run({{"open", from.string()},
              {"number", "Criteria", "G4", "30"},
              {"insertrows", "Criteria", "4", "1"},
              {"text", "Criteria", "B5", "K2"},
              {"text", "Criteria", "D5", "quality"},
              {"text", "Criteria", "E5", "Terugname"},
              {"text", "Criteria", "G5", "10,0"},
              {"text", "Criteria", "I5", "ja of nee [boolean]"},
              {"text", "Criteria", "R5", "niveaus [levels]"},
              {"text", "Schalen", "B4", "K2"},
              {"text", "Schalen", "C4", "levels"},
              {"text", "Schalen", "D4", "true"},
              {"number", "Schalen", "E4", "100"},
              {"text", "Schalen", "B5", "K2"},
              {"text", "Schalen", "C5", "levels"},
              {"text", "Schalen", "D5", "false"},
              {"number", "Schalen", "E5", "0"},
              {"insertcolumns", "Criteria", "5", "1"},
              {"rename", "Criteria", "Onze criteria"},
              {"save", to.string(), test_support::save_as_xlsx},
              {"close"}});
  const auto after = read(test_support::read_bytes(to));
  ASSERT_TRUE(after) << testing::PrintToString(codes(after));
  EXPECT_EQ(shown(criteria::differences(small_set(), *after)),
            "criterion K1 (K1), weight changed: 40 → 30\n"
            "criterion K2 (Terugname) added: place 2\n"
            "criterion K2 (Terugname), kind added: quality\n"
            "criterion K2 (Terugname), title added: Terugname\n"
            "criterion K2 (Terugname), weight added: 10.0\n"
            "criterion K2 (Terugname), answer added: yes or no\n"
            "criterion K2 (Terugname), scoring rule added: levels: yes = 100%; no = 0%\n");
}

TEST(TemplateWorkbook, FindingsStandAtTheirCells) {
  test_support::LibreOffice office("nl-NL");
  const auto from = office.write("in.xlsx", workbook(small_set(), Language::nl));
  const auto to = office.folder() / "out.xlsx";
  office.run({{"open", from.string()},
              {"text", "Criteria", "G4", "veertig"},
              {"text", "Criteria", "C5", "K9"},
              {"text", "Schalen", "B4", "K8"},
              {"formula", "Criteria", "S4", "=1+1"},
              {"save", to.string(), test_support::save_as_xlsx},
              {"close"}});
  EXPECT_THAT(codes(read(test_support::read_bytes(to))),
              testing::IsSupersetOf({"template.scaleUnknown Schalen!A4", "number.syntax Criteria!G4",
                                     "form.formula Criteria!S4", "template.parentUnknown Criteria!C5"}));
  EXPECT_THAT(codes(importing::read_template_sheet(importing::Workbook{}, Limits{})),
              testing::ElementsAre("template.notAWorkbook"));
}

}  // namespace
