// The collection of hostile spreadsheets in the shared data, against the expectations that come with it.

#include "import/parse_number.hpp"
#include "import/workbook_reader.hpp"
#include "support/finding_codes.hpp"
#include "support/shared_data.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Cell;
using importing::CellKind;
using importing::Workbook;
using test_support::codes;

struct Expectation {
  std::string file, outcome, why;
};

// EXPECT.tsv: file, size, READ | REFUSE | READ-OR-REFUSE, reason.
std::vector<Expectation> expectations() {
  std::vector<Expectation> list;
  const auto shared = test_support::shared_folder();
  if (!shared) return list;
  std::ifstream lines(*shared / "hostile" / "EXPECT.tsv");
  for (Expectation row; std::getline(lines, row.file, '\t') && lines.ignore(1'000, '\t');) {
    std::getline(lines, row.outcome, '\t');
    std::getline(lines, row.why);
    list.push_back(row);
  }
  return list;
}

criteria::Checked<Workbook> read(const std::string& file) {
  const std::string bytes = test_support::read_bytes(*test_support::shared_folder() / "hostile" / file);
  return importing::read_workbook(bytes, {});
}

// The first finding of each file that we refuse. A new file in the collection needs no line here: it is held
// to its outcome all the same.
const std::map<std::string, std::string> refusals = {
    {"01-bomb-sheet.xlsx", "zip.bomb"},
    {"02-bomb-string.xlsx", "zip.bomb"},
    {"03-many-entries.xlsx", "zip.tooManyEntries"},
    {"08-traversal.xlsx", "zip.unsafeName"},
    {"09-duplicate-entry.xlsx", "zip.duplicateEntry"},
    {"11-two-faces.xlsx", "zip.gaps"},
    {"12-truncated.xlsx", "zip.truncated"},
    {"13-crc-wrong.xlsx", "zip.checksum"},
    {"14-encrypted-entry.xlsx", "zip.encrypted"},
    {"15-zip64-extra.xlsx", "zip.zip64"},
    {"16-prefix-garbage.xlsx", "file.notAWorkbook"},
    {"17-method-lzma.xlsx", "zip.method"},
    {"18-encrypted-ole.xlsx", "file.encrypted"},
    {"19-xls-renamed.xlsx", "file.oldExcel"},
    {"20-billion-laughs.xlsx", "xml.doctype"},
    {"21-xxe-file.xlsx", "xml.doctype"},
    {"22-xxe-dtd-rels.xlsx", "xml.doctype"},
    {"23-deep-nesting.xlsx", "zip.bomb"},
    {"24-many-attributes.xlsx", "xml.attributes"},
    {"25-invalid-utf8.xlsx", "xml.encoding"},
    {"27-control-bidi.xlsx", "xml.entity"},
    {"29-bad-refs.xlsx", "xlsx.cellReference Inschrijving"},
    {"30-bad-indexes.xlsx", "xlsx.style Inschrijving!A1"},
    {"35-rels-external.xlsx", "xlsx.externalSheet Inschrijving"},
    {"38-macro.xlsx", "file.macros"},
    {"39-xlsb-renamed.xlsx", "file.kindUnsupported"},
    {"40-docx-renamed.xlsx", "file.notAWorkbook"},
    {"41-numbers.xlsx", "xlsx.number Inschrijving!A1"},
    {"45-ods-repeat-value.ods", "table.tooManyCells B"},
    {"47-ods-spaces.ods", "text.tooLong B!A1"},
    {"48-ods-encrypted.ods", "file.encrypted"},
    {"52-quotes.csv", "csv.quoteUnclosed A2"},
};

class HostileFiles : public testing::TestWithParam<Expectation> {};

TEST_P(HostileFiles, HaveTheExpectedOutcome) {
  const auto& [file, outcome, why] = GetParam();
  const auto workbook = read(file);
  EXPECT_TRUE(workbook || outcome != "READ") << why;
  EXPECT_TRUE(!workbook || outcome != "REFUSE") << why;
  EXPECT_TRUE(workbook || criteria::has_errors(workbook.error()));

  const auto refusal = refusals.find(file);
  if (refusal != refusals.end()) {
    EXPECT_THAT(codes(workbook), testing::Contains(refusal->second)) << why;
  }
  // Whoever shows 100 to the evaluator must have stored 100.
  if (workbook && why.find("B1=100") != std::string::npos) {
    EXPECT_EQ(workbook->sheets.at(0).at({1, 2}).text, "100");
    EXPECT_EQ(workbook->sheets.at(0).at({1, 2}).kind, CellKind::number);
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(HostileFiles);
INSTANTIATE_TEST_SUITE_P(Shared, HostileFiles, testing::ValuesIn(expectations()),
                         [](const auto& tested) { return test_support::test_name(tested.param.file); });

struct Content {
  const char* file;
  void (*check)(const Workbook&);
};

std::vector<Content> contents();

class HostileContents : public testing::TestWithParam<Content> {};

TEST_P(HostileContents, AreReadAsTheyAre) {
  const auto workbook = read(GetParam().file);
  ASSERT_TRUE(workbook) << codes(workbook).at(0);
  GetParam().check(*workbook);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(HostileContents);
INSTANTIATE_TEST_SUITE_P(Shared, HostileContents, testing::ValuesIn(contents()),
                         [](const auto& tested) { return test_support::test_name(tested.param.file); });

void check_sparse_corner(const Workbook& workbook) {
  EXPECT_EQ(workbook.sheets[0].cell_count(), 2U);
  EXPECT_EQ(workbook.sheets[0].at({1'048'576, 16'384}).text, "2");
}

void check_external_link(const Workbook& workbook) {
  EXPECT_THAT(codes(workbook.notes), testing::Contains("xlsx.externalLink"));
  const auto cells = workbook.sheets[0].row(1);
  ASSERT_EQ(cells.size(), 1U);
  EXPECT_TRUE(cells[0].cell.has_formula);
  EXPECT_EQ(cells[0].cell.text, "100");
}

void check_hidden_sheet(const Workbook& workbook) {
  EXPECT_TRUE(std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [](const importing::Sheet& sheet) {
    return sheet.visibility() == importing::SheetVisibility::very_hidden && sheet.cell_count() > 0;
  }));
}

// A text that would become a formula elsewhere is only a text here.
void check_formulas_are_text(const Workbook& workbook) {
  int texts_like_formulas = 0;
  workbook.sheets[0].for_each([&](importing::CellAddress, const Cell& cell) {
    EXPECT_FALSE(cell.has_formula);
    if (cell.kind == CellKind::text && cell.text.front() == '=') ++texts_like_formulas;
  });
  EXPECT_GE(texts_like_formulas, 3);
}

void check_windows_1252(const Workbook& workbook) {
  EXPECT_EQ(workbook.sheets[0].at({2, 1}).text, "Café Zoë B.V.");
  const auto price = importing::parse_number(workbook.sheets[0].at({2, 2}).text, importing::Notation::dutch);
  ASSERT_TRUE(price);
  EXPECT_EQ(price->text(), "1234.56");
}

std::vector<Content> contents() {
  if (!test_support::shared_folder()) return {};
  return {{"28-sparse-corner.xlsx", check_sparse_corner},
          {"36-external-link.xlsx", check_external_link},
          {"42-hidden-sheets.xlsx", check_hidden_sheet},
          {"43-formula-injection.xlsx", check_formulas_are_text},
          {"44-formula-injection.csv", check_formulas_are_text},
          {"50-latin1.csv", check_windows_1252}};
}

}  // namespace
