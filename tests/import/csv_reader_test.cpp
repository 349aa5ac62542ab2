#include "import/csv_reader.hpp"

#include "support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::string_view_literals;
using importing::Limits;
using importing::read_csv;
using test_support::codes;
using testing::ElementsAre;

// The cells as `A1=text`, in order; or the findings.
std::vector<std::string> cells(std::string_view bytes, const Limits& limits = {}) {
  const auto workbook = read_csv(bytes, limits);
  if (!workbook) return codes(workbook);
  EXPECT_EQ(workbook->sheets.size(), 1U);
  std::vector<std::string> list;
  workbook->sheets[0].for_each([&](importing::CellAddress address, const importing::Cell& cell) {
    EXPECT_EQ(cell.kind, importing::CellKind::text);
    list.push_back(importing::a1(address) + "=" + std::string(cell.text));
  });
  return list;
}

std::vector<std::string> notes(std::string_view bytes) {
  const auto workbook = read_csv(bytes, {});
  return workbook ? codes(workbook->notes) : codes(workbook);
}

TEST(CsvReader, ReadsFieldsAsTextUnchanged) {
  EXPECT_THAT(cells("Naam;Prijs\r\nA; 1.234,50 \r\n;=1+1\r\n"),
              ElementsAre("A1=Naam", "B1=Prijs", "A2=A", "B2= 1.234,50 ", "B3==1+1"));
}

TEST(CsvReader, CountsEmptyLinesAsRowsAndStoresNothingForThem) {
  EXPECT_THAT(cells("a\n\n;\nb"), ElementsAre("A1=a", "A4=b"));
  EXPECT_THAT(cells(""), ElementsAre());
  EXPECT_THAT(cells("\n\n"), ElementsAre());
}

TEST(CsvReader, TakesAnyLineEnd) {
  EXPECT_THAT(cells("a;b\rc;d\ne;f\r\ng"),
              ElementsAre("A1=a", "B1=b", "A2=c", "B2=d", "A3=e", "B3=f", "A4=g"));
}

TEST(CsvReader, ChoosesTheSeparatorByTheStatedRule) {
  EXPECT_THAT(cells("a,b\n1,2"), ElementsAre("A1=a", "B1=b", "A2=1", "B2=2"));
  EXPECT_THAT(cells("a\tb"), ElementsAre("A1=a", "B1=b"));
  EXPECT_THAT(cells("Prijslijst\na;b"), ElementsAre("A1=Prijslijst", "A2=a", "B2=b"));
  EXPECT_THAT(cells("\"a;b\",c"), ElementsAre("A1=a;b", "B1=c"));
  EXPECT_THAT(cells("\"a;\nb\",c"), ElementsAre("A1=a;\nb", "B1=c"));
}

TEST(CsvReader, SaysWhichSeparatorItTookWhenAnotherWasPossible) {
  EXPECT_THAT(cells("Prijs, in euro;Aantal\n1,5;2"),
              ElementsAre("A1=Prijs, in euro", "B1=Aantal", "A2=1,5", "B2=2"));
  const auto workbook = read_csv("Prijs, in euro;Aantal\n1,5;2", {});
  ASSERT_TRUE(workbook);
  ASSERT_THAT(codes(workbook->notes), ElementsAre("csv.separatorAssumed"));
  EXPECT_EQ(workbook->notes[0].parameter("separator"), ";");
  EXPECT_EQ(read_csv("a\tb,c", {})->notes.at(0).parameter("separator"), "tab");
  EXPECT_THAT(notes("a;b\n1,5;2"), ElementsAre());
}

TEST(CsvReader, ObeysASeparatorLineAndDoesNotCountItAsARow) {
  EXPECT_THAT(cells("sep=,\r\na;b,c\r\n"), ElementsAre("A1=a;b", "B1=c"));
  EXPECT_THAT(cells("sep=\t\na\tb"), ElementsAre("A1=a", "B1=b"));
  EXPECT_THAT(cells("sep=;"), ElementsAre());
  EXPECT_THAT(cells("sep=\na;b"), ElementsAre("csv.separator"));
  EXPECT_THAT(cells("sep=x\na;b"), ElementsAre("csv.separator"));
  EXPECT_THAT(cells("sep=;;\na;b"), ElementsAre("csv.separator"));
}

TEST(CsvReader, ResolvesQuotes) {
  EXPECT_THAT(cells("\"a;b\";\"c \"\"d\"\"\";\"\"\n\"\"\"\";x"),
              ElementsAre("A1=a;b", "B1=c \"d\"", "A2=\"", "B2=x"));
  EXPECT_THAT(cells("\"regel 1\r\nregel 2\rregel 3\";x"),
              ElementsAre("A1=regel 1\nregel 2\nregel 3", "B1=x"));
}

TEST(CsvReader, RefusesQuotesOutOfPlaceAndNamesEachLine) {
  const auto refused = read_csv("a;b\n\"x\"y;2\n1;5\" plank\n", {});
  ASSERT_FALSE(refused);
  ASSERT_THAT(codes(refused), ElementsAre("csv.quote A2", "csv.quote B3"));
  EXPECT_EQ(refused.error()[0].parameter("line"), "2");
  EXPECT_EQ(refused.error()[1].parameter("line"), "3");
}

TEST(CsvReader, RefusesAQuoteThatNeverClosesAndNamesTheLineWhereItOpens) {
  const auto refused = read_csv("sep=;\n\"a\nb\";1\n\"niet gesloten;4\nx;y\n", {});
  ASSERT_FALSE(refused);
  ASSERT_THAT(codes(refused), ElementsAre("csv.quoteUnclosed A2"));
  EXPECT_EQ(refused.error()[0].parameter("line"), "4");
}

struct Encoded {
  const char* name;
  std::string_view bytes;
  std::vector<std::string> cells;
};

class CsvEncoding : public testing::TestWithParam<Encoded> {};

TEST_P(CsvEncoding, IsDecidedByTheBytes) { EXPECT_EQ(cells(GetParam().bytes), GetParam().cells); }

const Encoded encodings[] = {
    {"Utf8", "é€;x", {"A1=é€", "B1=x"}},
    {"Utf8WithMark", "\xEF\xBB\xBFé;x", {"A1=é", "B1=x"}},
    {"Windows1252", "caf\xE9;\x80 5", {"A1=café", "B1=€ 5"}},
    {"Utf16LittleEndian", "\xFF\xFE\xE9\0;\0x\0"sv, {"A1=é", "B1=x"}},
    {"Utf16BigEndian", "\xFE\xFF\0\xE9\0;\0x"sv, {"A1=é", "B1=x"}},
    {"Utf16Pair", "\xFF\xFE\x3D\xD8\x00\xDE"sv, {"A1=\U0001F600"}},
    {"Utf16HalfAPair", "\xFF\xFE\x3D\xD8x\0"sv, {"csv.encoding"}},
    {"Utf16OddLength", "\xFF\xFEx\0y"sv, {"csv.encoding"}},
    {"Utf16WithoutMark", "x\0;\0"sv, {"csv.encoding"}},
    {"Utf8MarkOnWindows1252",
     "\xEF\xBB\xBF"
     "caf\xE9",
     {"csv.encoding"}},
    {"UndefinedInWindows1252", "caf\x81", {"csv.encoding"}},
    {"AZeroByte", "a\0b"sv, {"csv.encoding"}},
    {"AControlCharacter", "a\x1B[2J", {"csv.encoding"}},
    {"OverlongUtf8IsNoUtf8", "\xC0\xAF", {"A1=À¯"}},
    {"APicture", "\x89PNG\r\n\x1A\n\0\0"sv, {"csv.encoding"}},
};

INSTANTIATE_TEST_SUITE_P(Bytes, CsvEncoding, testing::ValuesIn(encodings),
                         [](const auto& tested) { return tested.param.name; });

TEST(CsvReader, WarnsOfCharactersThatDeceive) {
  EXPECT_THAT(notes("a;b\n1\u202E99;x"), ElementsAre("text.deceptive A2"));
}

TEST(CsvReader, KeepsToItsLimits) {
  Limits limits;
  limits.file_bytes = 40;
  limits.cells = 4;
  limits.text_bytes = 5;
  limits.all_text_bytes = 12;
  EXPECT_THAT(cells("a;b\nc;d", limits), testing::SizeIs(4));
  EXPECT_THAT(cells(std::string(41, ';'), limits), ElementsAre("file.tooLarge"));
  EXPECT_THAT(cells("a;b\nc;d\ne", limits), ElementsAre("table.tooManyCells"));
  EXPECT_THAT(cells("12345;123456", limits), ElementsAre("text.tooLong B1"));
  EXPECT_THAT(cells("12345;12345;12345", limits), ElementsAre("table.tooMuchText"));
}

TEST(CsvReader, RefusesMoreRowsAndColumnsThanASheetHas) {
  EXPECT_THAT(cells(std::string(importing::most_columns - 1, ';') + "x"), ElementsAre("XFD1=x"));
  EXPECT_THAT(cells(std::string(importing::most_columns, ';') + "x"), ElementsAre("table.tooManyColumns"));
  EXPECT_THAT(cells(std::string(importing::most_rows - 1, '\n') + "x"), ElementsAre("A1048576=x"));
  EXPECT_THAT(cells(std::string(importing::most_rows, '\n') + "x"), ElementsAre("table.tooManyRows"));
}

TEST(CsvReader, ListsNoMoreFindingsThanTheLimit) {
  Limits limits;
  limits.findings = 2;
  EXPECT_THAT(cells("x\na\"\nb\"\nc\"\nd\"\n", limits),
              ElementsAre("csv.quote A2", "csv.quote A3", "file.moreFindings"));
}

}  // namespace
