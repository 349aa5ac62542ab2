#include "templates/xlsx_document.hpp"

#include "criteria/decimal.hpp"
#include "templates/xlsx_text.hpp"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

using templates::Cell;
using templates::XlsxDocument;

namespace {

templates::XlsxProperties properties() {
  return {
      "Titel", "Onderwerp", "Dienst", *criteria::Timestamp::parse("2026-11-02T09:12:00Z"), {{"form", "1"}}};
}

std::string small_workbook(XlsxDocument::Mode mode) {
  XlsxDocument document(properties(), mode);
  auto& sheet = document.sheet("Blad");
  for (std::uint32_t row = 0; row < 50; ++row) {
    sheet.text({row, 0}, "=1+1", templates::style::text);
    sheet.number({row, 1}, criteria::Decimal::of("1234.5").value(), templates::style::input_number);
    sheet.formula({row, 2}, "=B1*2", 2469, templates::style::total);
  }
  return document.finish();
}

TEST(XlsxDocument, GivesEqualBytesForEqualCallsAtAnyTime) {
  for (const auto mode : {XlsxDocument::Mode::whole, XlsxDocument::Mode::streaming}) {
    const std::string first = small_workbook(mode);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    EXPECT_EQ(first.substr(0, 4), "PK\x03\x04");
    EXPECT_TRUE(first == small_workbook(mode));
  }
}

TEST(XlsxDocument, GivesEqualBytesForTheOldestMomentToo) {
  const auto write = [] {
    XlsxDocument document({"", "", "", criteria::Timestamp(), {}});
    document.sheet("A");
    return document.finish();
  };
  const std::string first = write();
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  EXPECT_TRUE(first == write());
}

TEST(XlsxDocument, RefusesNamesThatTheFormatDoesNotHold) {
  XlsxDocument document(properties());
  document.sheet("A");
  EXPECT_THROW(document.sheet("A"), std::logic_error);
  EXPECT_THROW(document.sheet("a name of more than thirty-one characters"), std::logic_error);
  EXPECT_THROW(document.sheet("a/b"), std::logic_error);
}

TEST(XlsxCell, NamesColumnsAndRanges) {
  EXPECT_EQ(templates::a1({0, 0}), "A1");
  EXPECT_EQ(templates::a1({9, 25}), "Z10");
  EXPECT_EQ(templates::a1({9, 26}), "AA10");
  EXPECT_EQ(templates::a1({0, 16383}), "XFD1");
  EXPECT_EQ(templates::a1_fixed(Cell{2, 27}), "$AB$3");
  EXPECT_EQ(templates::a1_fixed_column({2, 3}), "$D3");
  EXPECT_EQ(templates::on_sheet("Perceel 1", templates::a1_fixed(templates::CellRange{{0, 0}, {4, 1}})),
            "'Perceel 1'!$A$1:$B$5");
}

TEST(XlsxText, KeepsOrdinaryTextAsItIs) {
  for (const std::string text : {"", "=1+1", "café €", "_xyz_", "a\nb", "_x00e_", "_x"})
    EXPECT_EQ(templates::cell_text(text), text);
}

TEST(XlsxText, WritesOutWhatTheFormatWouldReadAsACharacter) {
  EXPECT_EQ(templates::cell_text("a_x000D_b"), "a_x005F_x000D_b");
  EXPECT_EQ(templates::cell_text(std::string("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(templates::cell_text("\xEF\xBF\xBE"), "\xEF\xBF\xBD");
  EXPECT_EQ(templates::cell_text("\xEF\xBF\xBD"), "\xEF\xBF\xBD");
}

TEST(XlsxText, CutsWhatACellDoesNotHold) {
  const std::string longest(32767, 'a');
  EXPECT_EQ(templates::cell_text(longest), longest);
  EXPECT_EQ(templates::cell_text(longest + "a"), std::string(32766, 'a') + "…");
  std::string emoji;
  for (int i = 0; i < 20000; ++i) emoji += "😀";
  EXPECT_EQ(templates::cell_text(emoji).size(), 16383 * 4 + std::string("…").size());
}

TEST(XlsxText, CutsBytesBetweenCharacters) {
  EXPECT_EQ(templates::cut("café", 5), "café");
  EXPECT_EQ(templates::cut("café", 4), "caf");
  EXPECT_EQ(templates::cut("€€", 5), "€");
  EXPECT_EQ(templates::cut("€", 0), "");
}

}  // namespace
