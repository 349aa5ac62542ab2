// Files that were right before something damaged them: each is read or refused with a finding, and what is
// read keeps the readers' promises. Run under the sanitizers this looks for memory errors as well.

#include "import/csv_reader.hpp"
#include "import/parse_number.hpp"
#include "import/text_encoding.hpp"
#include "import/xlsx_reader.hpp"
#include "support/finding_codes.hpp"
#include "support/mutation.hpp"
#include "support/proof.hpp"
#include "support/xlsx_builder.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace {

using criteria::Checked;
using importing::Cell;
using importing::CellAddress;
using importing::CellKind;
using importing::Workbook;
using test_support::mutated;
using test_support::XlsxBuilder;

constexpr int share = 600;
constexpr int full = 20'000;

// A workbook with a cell of every kind.
XlsxBuilder varied_workbook() {
  XlsxBuilder builder;
  builder.strings(
      "<si><t>Prijs</t></si><si><t/></si><si><r><t>twee</t></r><r><t> delen</t></r><rPh><t>x</t></rPh></si>");
  builder.rows(
      R"(<row r="1" spans="1:9"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>100</v></c><c r="C1" s="1"><v>46000</v></c>
<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>"x"</f><v>x_x000D_y</v></c></row>
<row r="3"><c t="inlineStr"><is><t xml:space="preserve"> los &amp; vast </t></is></c><c><f t="array" ref="B3:C4">1</f><v>1E+05</v></c>
<c s="2"><v>0.30000000000000004</v></c></row><row><c r="C4"><v>2</v></c></row>)");
  builder.replace(
      test_support::workbook_part, "</sheets>",
      "</sheets><definedNames><definedName name=\"tb\">Prijzen!$B$1</definedName></definedNames>");
  return builder;
}

void check_promises(const Checked<Workbook>& workbook) {
  if (!workbook) {
    ASSERT_TRUE(criteria::has_errors(workbook.error()));
    for (const auto& finding : workbook.error())
      for (const auto& [name, value] : finding.parameters)
        EXPECT_TRUE(importing::is_clean_utf8(value)) << name;
    return;
  }
  ASSERT_FALSE(criteria::has_errors(workbook->notes));
  for (const auto& sheet : workbook->sheets) {
    CellAddress last{0, 0};
    sheet.for_each([&](CellAddress address, const Cell& cell) {
      EXPECT_LT(last, address);
      EXPECT_LE(address.row, importing::most_rows);
      EXPECT_LE(address.column, importing::most_columns);
      EXPECT_TRUE(importing::is_clean_utf8(cell.text));
      EXPECT_TRUE(cell.kind != CellKind::number || importing::is_stored_number(cell.text)) << cell.text;
      EXPECT_EQ(sheet.at(address), cell);
      last = address;
    });
  }
}

test_support::ZipPart& sheet_of(std::vector<test_support::ZipPart>& parts) {
  return *std::find_if(parts.begin(), parts.end(),
                       [](const auto& part) { return part.name == test_support::sheet_part; });
}

struct Outcomes {
  int read = 0;
  int refused = 0;
  void count(const Checked<Workbook>& workbook) { ++(workbook ? read : refused); }
};

TEST(ProofMutatedFiles, WorkbooksDamagedAsAFileAreReadOrRefused) {
  const std::string whole = varied_workbook().build();
  ASSERT_TRUE(importing::read_xlsx(whole, {}));
  Outcomes outcomes;
  const int cases = test_support::proof_cases(share, full);
  for (int seed = 0; seed < cases && !HasFatalFailure(); ++seed) {
    const std::string bytes = mutated(whole, static_cast<std::uint64_t>(seed));
    const auto workbook = importing::read_xlsx(bytes, {});
    outcomes.count(workbook);
    check_promises(workbook);
  }
  EXPECT_GT(outcomes.refused, cases / 2);
}

// The damage lies inside a part, under a container that is right, so that it reaches the deeper readers.
TEST(ProofMutatedFiles, WorkbooksDamagedInsideAPartAreReadOrRefused) {
  const XlsxBuilder whole = varied_workbook();
  Outcomes outcomes;
  const int cases = test_support::proof_cases(share, full);
  for (int seed = 0; seed < cases && !HasFatalFailure(); ++seed) {
    XlsxBuilder builder = whole;
    auto& parts = builder.parts();
    // Every other time the sheet, else each part in turn.
    auto& part = seed % 2 == 0 ? parts[static_cast<std::size_t>(seed / 2) % parts.size()] : sheet_of(parts);
    part.content = mutated(part.content, static_cast<std::uint64_t>(seed));
    const auto workbook = importing::read_xlsx(builder.build(), {});
    outcomes.count(workbook);
    check_promises(workbook);
  }
  EXPECT_GT(outcomes.refused, cases / 4);
  EXPECT_GT(outcomes.read, cases / 20);
}

TEST(ProofMutatedFiles, CsvFilesAreReadOrRefused) {
  const std::string whole =
      "sep=;\r\nNaam;Prijs;\"Op\"\"merking\"\r\nCaf\xC3\xA9;1.234,50;\"twee\nregels\"\r\n;;\r\nlaatste;-1;x";
  Outcomes outcomes;
  const int cases = test_support::proof_cases(share, full);
  for (int seed = 0; seed < cases && !HasFatalFailure(); ++seed) {
    const auto workbook = importing::read_csv(mutated(whole, static_cast<std::uint64_t>(seed)), {});
    outcomes.count(workbook);
    check_promises(workbook);
  }
  EXPECT_GT(outcomes.refused, cases / 20);
  EXPECT_GT(outcomes.read, cases / 5);
}

}  // namespace
