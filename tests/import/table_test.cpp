#include "import/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::a1;
using importing::Cell;
using importing::CellAddress;
using importing::CellKind;
using importing::CellRange;
using importing::parse_address;
using importing::parse_range;
using importing::parse_sheet_reference;
using importing::SheetBuilder;
using importing::SheetReference;
using importing::SheetVisibility;

TEST(CellAddress, IsWrittenAndReadInA1Notation) {
  const std::pair<CellAddress, const char*> addresses[] = {
      {{1, 1}, "A1"},    {{9, 26}, "Z9"},    {{10, 27}, "AA10"},
      {{1, 702}, "ZZ1"}, {{2, 703}, "AAA2"}, {{1'048'576, 16'384}, "XFD1048576"}};
  for (const auto& [address, text] : addresses) {
    EXPECT_EQ(a1(address), text);
    EXPECT_EQ(parse_address(text), address);
  }
  for (std::uint32_t column = 1; column <= importing::most_columns; ++column)
    ASSERT_EQ(parse_address(a1({7, column})), (CellAddress{7, column}));
}

TEST(CellAddress, IsNothingOutsideASheet) {
  EXPECT_EQ(parse_address("$C$4"), (CellAddress{4, 3}));
  for (const char* text : {"", "A", "1", "A0", "A01", "a1", "XFE1", "A1048577", "A-1", "A1 ", "A1B", "$",
                           "A99999999999", "AAAAAAAA1"})
    EXPECT_EQ(parse_address(text), std::nullopt) << text;
}

TEST(CellRange, HasItsFirstCornerAtTheTopLeft) {
  EXPECT_EQ(parse_range("B2"), (CellRange{{2, 2}, {2, 2}}));
  EXPECT_EQ(parse_range("A1:XFD1048576")->area(), 17'179'869'184U);
  for (const char* text : {"B2:A1", "A2:B1", "A1:", ":A1", "A1:B2:C3", "A:B", "1:2"})
    EXPECT_EQ(parse_range(text), std::nullopt) << text;
}

TEST(SheetReferences, AreReadWhenTheyNameOneAreaOfThisWorkbook) {
  EXPECT_EQ(parse_sheet_reference("Prijzen!$C$4"), (SheetReference{"Prijzen", {{4, 3}, {4, 3}}}));
  EXPECT_EQ(parse_sheet_reference("'Blad 1'!A1:B2"), (SheetReference{"Blad 1", {{1, 1}, {2, 2}}}));
  EXPECT_EQ(parse_sheet_reference("'O''Brien'!A1"), (SheetReference{"O'Brien", {{1, 1}, {1, 1}}}));
  for (const char* text : {"", "A1", "!A1", "''!A1", "'a!A1", "'a'A1", "a!", "a!b", "a!A1,a!B1", "[1]a!A1",
                           "'[boek.xlsx]a'!A1", "#REF!", "a!#REF!", "SUM(a!A1)"})
    EXPECT_EQ(parse_sheet_reference(text), std::nullopt) << text;
}

TEST(Place, NamesTheCellAndItsSheet) {
  EXPECT_EQ(importing::place("Prijzen", 4, 3), "Prijzen!C4");
  EXPECT_EQ(importing::place("", 4, 3), "C4");
}

Cell text(std::string_view content) {
  return {CellKind::text, importing::NumberFormat::plain, false, content};
}

TEST(Sheet, GivesWhatWasPutInAndNothingElse) {
  SheetBuilder builder("Blad", SheetVisibility::hidden, std::make_shared<importing::TextPool>());
  EXPECT_TRUE(builder.add({2, 3}, text("c2")));
  EXPECT_TRUE(builder.add({2, 16'384}, text("")));
  EXPECT_TRUE(builder.add({7, 1}, {CellKind::number, importing::NumberFormat::percent, true, "0.5"}));
  const importing::Sheet sheet = std::move(builder).build();
  EXPECT_EQ(sheet.cell_count(), 3U);
  EXPECT_EQ(sheet.last_row(), 7U);
  EXPECT_EQ(sheet.at({2, 3}), text("c2"));
  EXPECT_EQ(sheet.at({2, 16'384}), text(""));
  EXPECT_EQ(sheet.at({7, 1}), (Cell{CellKind::number, importing::NumberFormat::percent, true, "0.5"}));
  for (const CellAddress elsewhere : {CellAddress{1, 3}, {2, 2}, {2, 4}, {3, 3}, {7, 2}, {8, 1}})
    EXPECT_EQ(sheet.at(elsewhere), Cell{}) << a1(elsewhere);
  EXPECT_EQ(sheet.row(2).size(), 2U);
  EXPECT_EQ(sheet.row(3).size(), 0U);
}

TEST(SheetBuilder, TakesCellsInOrderOnly) {
  SheetBuilder builder("Blad", SheetVisibility::visible, std::make_shared<importing::TextPool>());
  EXPECT_TRUE(builder.add({2, 2}, text("x")));
  EXPECT_FALSE(builder.add({2, 2}, text("y")));
  EXPECT_FALSE(builder.add({2, 1}, text("y")));
  EXPECT_FALSE(builder.add({1, 5}, text("y")));
  EXPECT_TRUE(builder.add({3, 1}, text("z")));
  EXPECT_EQ(std::move(builder).build().cell_count(), 2U);
}

TEST(SheetBuilder, MarksFormulasInARangeOnly) {
  SheetBuilder builder("Blad", SheetVisibility::visible, std::make_shared<importing::TextPool>());
  for (std::uint32_t row = 1; row <= 4; ++row)
    for (std::uint32_t column = 1; column <= 4; ++column) ASSERT_TRUE(builder.add({row, column}, text("x")));
  builder.mark_formula({{2, 2}, {3, 3}});
  std::string marked;
  std::move(builder).build().for_each([&](CellAddress address, const Cell& cell) {
    if (cell.has_formula) marked += a1(address) + " ";
  });
  EXPECT_EQ(marked, "B2 C2 B3 C3 ");
}

TEST(Sheet, CopiesOutliveTheirOriginal) {
  importing::Sheet copy;
  {
    SheetBuilder builder("Blad", SheetVisibility::visible, std::make_shared<importing::TextPool>());
    ASSERT_TRUE(builder.add({1, 1}, text("blijft")));
    const importing::Sheet sheet = std::move(builder).build();
    copy = sheet;
  }
  EXPECT_EQ(copy.at({1, 1}).text, "blijft");
}

}  // namespace
