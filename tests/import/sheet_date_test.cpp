#include "import/sheet_date.hpp"

#include <gtest/gtest.h>

namespace {

using importing::Cell;
using importing::CellKind;
using importing::NumberFormat;

std::string day(CellKind kind, std::string_view text, NumberFormat format = NumberFormat::plain,
                bool from_1904 = false) {
  Cell cell;
  cell.kind = kind;
  cell.format = format;
  cell.text = text;
  const auto found = importing::sheet_date(cell, from_1904);
  return found ? found->text() : "-";
}

TEST(SheetDate, TakesTheDaysThatSpreadsheetsStore) {
  const auto stored = [](std::string_view text, bool from_1904 = false) {
    return day(CellKind::number, text, NumberFormat::date, from_1904);
  };
  EXPECT_EQ(stored("61"), "1900-03-01");
  EXPECT_EQ(stored("36526"), "2000-01-01");
  EXPECT_EQ(stored("36585"), "2000-02-29");
  EXPECT_EQ(stored("46351"), "2026-11-25");
  EXPECT_EQ(stored("46351.75"), "2026-11-25");
  EXPECT_EQ(stored("2958465"), "9999-12-31");
  EXPECT_EQ(stored("44889", true), "2026-11-25");
  EXPECT_EQ(stored("0", true), "1904-01-01");
  // Spreadsheets do not agree on these.
  EXPECT_EQ(stored("60"), "-");
  EXPECT_EQ(stored("-1"), "-");
  EXPECT_EQ(stored("2958466"), "-");
  EXPECT_EQ(day(CellKind::date, "2026-11-25T00:00:00"), "2026-11-25");
  EXPECT_EQ(day(CellKind::number, "46351"), "-");
}

TEST(SheetDate, TakesTheDaysThatPeopleType) {
  for (const auto& [text, expected] : {std::pair{"2026-11-25", "2026-11-25"},
                                       {"25-11-2026", "2026-11-25"},
                                       {" 1-2-2026 ", "2026-02-01"},
                                       {"31-02-2026", "-"},
                                       {"25/11/2026", "-"},
                                       {"11-25-2026", "-"},
                                       {"25-11-26", "-"},
                                       {"morgen", "-"},
                                       {"", "-"},
                                       {"1-2-3-2026", "-"}})
    EXPECT_EQ(day(CellKind::text, text), expected) << text;
  EXPECT_EQ(day(CellKind::boolean, "1"), "-");
}

}  // namespace
