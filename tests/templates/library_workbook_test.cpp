// The library as a workbook, read back by our own reader of workbooks.
#include "templates/library_workbook.hpp"

#include "import/xlsx_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using templates::Language;

LibraryCriterion criterion() {
  LibraryCriterion made;
  made.id = "BET-G1";
  made.title = {"Milieukosten", "Environmental costs"};
  made.segments = {"betonproducten", "onbekend"};
  made.theme = CircularTheme::environmental_costs;
  made.strategy = Strategy::reduce;
  made.measure = LibraryMeasure{CircularQuantity::secondary_share, Basis::mass, "%", "Weging", "2020"};
  made.answer = NumberAnswer{};
  made.variants = {{LibraryLevel::basic,
                    {"=1+1", "Text"},
                    std::nullopt,
                    Linear{Decimal::of("0"), Decimal::of("12.5"), Outside::clamp}}};
  made.evidence = made.verification = made.guidance = made.example = made.why = made.why_not = {"ja", "yes"};
  made.sources = {"Bron 1", "Bron 2"};
  made.review_by = *Date::parse("2027-11-01");
  return made;
}

std::string book(const Library& library, Language language) {
  return templates::library_workbook(
      library, {language, *Timestamp::parse("2026-11-25T09:00:00Z"), {{"betonproducten", "Betonproducten"}}});
}

std::vector<std::string> row(const importing::Workbook& workbook, const char* sheet, std::uint32_t number) {
  std::vector<std::string> cells;
  for (const auto& placed : workbook.sheet(sheet)->row(number)) cells.emplace_back(placed.cell.text);
  return cells;
}

TEST(LibraryWorkbook, GivesAnOverviewAndAllTextsInTheLanguageAsked) {
  const auto dutch = importing::read_xlsx(book({{criterion()}}, Language::nl), importing::Limits{});
  ASSERT_TRUE(dutch);
  EXPECT_THAT(
      row(*dutch, "Overzicht", 5),
      testing::ElementsAre("BET-G1", "gunningscriterium", "Milieukosten", "milieukosten", "basis",
                           "Betonproducten, onbekend", "R2 verminderen", "aandeel secundair materiaal",
                           "massa", "Weging, 2020", "1 november 2027"));
  const auto texts = row(*dutch, "Teksten", 5);
  ASSERT_GE(texts.size(), 10U);
  EXPECT_THAT(texts[2], testing::StartsWith("=1+1\n→ "));
  EXPECT_THAT(texts[2], testing::HasSubstr("12,5"));
  EXPECT_EQ(texts.back(), "Bron 1\nBron 2");
  const auto english = importing::read_xlsx(book({{criterion()}}, Language::en), importing::Limits{});
  ASSERT_TRUE(english);
  EXPECT_THAT(row(*english, "Overview", 5), testing::Contains("1 November 2027"));
  EXPECT_THAT(row(*english, "Overview", 2),
              testing::ElementsAre("Number of criteria: 1, as of 25 November 2026"));
}

TEST(LibraryWorkbook, CanBeSortedAndFilteredUnderAFrozenHeader) {
  const auto workbook = importing::read_xlsx(book({{criterion(), criterion()}}, Language::nl), {});
  ASSERT_TRUE(workbook);
  std::vector<std::string> filters;
  for (const auto& name : workbook->names)
    if (name.name == "_xlnm._FilterDatabase") filters.push_back(name.refers_to);
  EXPECT_THAT(filters, testing::UnorderedElementsAre("Overzicht!$A$4:$K$6", "Teksten!$A$4:$L$6"));
}

TEST(LibraryWorkbook, OfNothingStillOpens) {
  const auto workbook = importing::read_xlsx(book({}, Language::nl), {});
  ASSERT_TRUE(workbook);
  EXPECT_EQ(row(*workbook, "Overzicht", 4).size(), 11U);
}

}  // namespace
