// Workbooks that other programs and projects made, from the shared data.

#include "import/parse_number.hpp"
#include "import/text_encoding.hpp"
#include "import/workbook_reader.hpp"
#include "support/finding_codes.hpp"
#include "support/shared_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using importing::Cell;
using importing::CellKind;
using test_support::codes;

class WorkbooksOfOthers : public testing::TestWithParam<fs::path> {};

TEST_P(WorkbooksOfOthers, AreReadWholeOrRefusedWithAFinding) {
  const std::string bytes = test_support::read_bytes(GetParam());
  const auto workbook = importing::read_workbook(bytes, {});
  if (!workbook) {
    EXPECT_TRUE(criteria::has_errors(workbook.error()));
    return;
  }
  EXPECT_FALSE(criteria::has_errors(workbook->notes));
  for (const auto& sheet : workbook->sheets)
    sheet.for_each([](importing::CellAddress address, const Cell& cell) {
      EXPECT_TRUE(importing::is_clean_utf8(cell.text)) << importing::a1(address);
      EXPECT_TRUE(cell.kind != CellKind::number || importing::is_stored_number(cell.text)) << cell.text;
    });
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(WorkbooksOfOthers);
INSTANTIATE_TEST_SUITE_P(Shared, WorkbooksOfOthers,
                         testing::ValuesIn(test_support::shared_files("workbooks",
                                                                      {".xlsx", ".xlsm", ".ods", ".csv"})),
                         [](const auto& tested) {
                           return test_support::test_name(tested.param) + "_" + std::to_string(tested.index);
                         });

// One cell of a file, seen in another program, in which a trap of the format lies.
struct Trap {
  const char* file;
  const char* sheet;
  importing::CellAddress address;
  CellKind kind;
  std::string text;
};

std::vector<Trap> traps() {
  if (!test_support::shared_folder()) return {};
  return {
      {"calamine/empty_shared_string_value.xlsx", "Sheet1", {3, 2}, CellKind::text, "Berlin"},
      {"calamine/empty_s_attribute.xlsx", "Sheet1", {3, 2}, CellKind::number, "2"},
      {"calamine/inlineStr_cdata.xlsx", "Sheet1", {1, 1}, CellKind::text, "Hello CDATA"},
      {"calamine/inlineStr_with_value.xlsx", "Requirements", {2, 4}, CellKind::text, "1."},
      {"calamine/has_x000D_.xlsx", "Sheet1", {1, 1}, CellKind::text, "ABC\r\nDEF"},
      {"calamine/date_iso.xlsx", "Sheet", {2, 1}, CellKind::date, "2021-01-01T10:10:10"},
  };
}

class WorkbookTraps : public testing::TestWithParam<Trap> {};

TEST_P(WorkbookTraps, AreAvoided) {
  const Trap& trap = GetParam();
  const auto file = *test_support::shared_folder() / "workbooks" / trap.file;
  const auto workbook = importing::read_workbook(test_support::read_bytes(file), {});
  ASSERT_TRUE(workbook) << codes(workbook).at(0);
  const auto* sheet = workbook->sheet(trap.sheet);
  ASSERT_NE(sheet, nullptr) << workbook->sheets.at(0).name();
  EXPECT_EQ(sheet->at(trap.address).kind, trap.kind);
  EXPECT_EQ(sheet->at(trap.address).text, trap.text);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(WorkbookTraps);
INSTANTIATE_TEST_SUITE_P(Shared, WorkbookTraps, testing::ValuesIn(traps()),
                         [](const auto& tested) { return test_support::test_name(tested.param.file); });

}  // namespace
