// The monitor's workbook, read back by our own reader of workbooks.
#include "templates/monitor_workbook.hpp"

#include "import/xlsx_reader.hpp"
#include "tests/templates/sample_monitor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::_;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

using templates::Language;

std::string book(const templates::MonitorReport& report, Language language) {
  return templates::monitor_workbook(report, *criteria::Timestamp::parse("2026-11-25T09:00:00Z"), language);
}

std::vector<std::string> row(const importing::Workbook& workbook, const char* sheet, std::uint32_t number) {
  std::vector<std::string> cells;
  for (const auto& placed : workbook.sheet(sheet)->row(number)) cells.emplace_back(placed.cell.text);
  return cells;
}

importing::Workbook read(const std::string& bytes) {
  return std::move(importing::read_xlsx(bytes, importing::Limits{}).value());
}

TEST(MonitorWorkbook, GivesTheFiguresOfEachYearAndWhatIsUnknownAsNothing) {
  const auto workbook = read(book(test_support::monitor_report(), Language::nl));
  EXPECT_THAT(row(workbook, "Overzicht", 5),
              ElementsAre("2025", "1", "610000", "0", "1", "26.25", "1000000", "610000", "61"));
  // Three tenders, one of them without an estimate and meeting the agreement: no value that meets, no share.
  const auto second = row(workbook, "Overzicht", 6);
  ASSERT_GE(second.size(), 7U);
  EXPECT_EQ(second[0], "2026 (voorlopig)");
  EXPECT_EQ(second[1], "3");
  EXPECT_EQ(second[2], "4050000.5");
  EXPECT_EQ(second[3], "1");
  EXPECT_EQ(second[6], "6400000.75");
  for (std::size_t i = 7; i < second.size(); ++i) EXPECT_EQ(second[i], "");
}

TEST(MonitorWorkbook, NamesPartiesAgreementsAndOutcomesInTheLanguageAsked) {
  const auto workbook = read(book(test_support::monitor_report(), Language::en));
  const auto compliance = row(workbook, "Agreements", 6);
  EXPECT_EQ(compliance[0], "Agreement on <wood> & concrete");
  EXPECT_EQ(compliance[2], "3");
  const auto total = row(workbook, "Share of spend", 5);
  EXPECT_EQ(total[3], "61");
  EXPECT_EQ(total[4], "20");
  EXPECT_THAT(row(workbook, "Milestones", 9)[2], HasSubstr("answers of the market: 0"));
}

TEST(MonitorWorkbook, DoesNotAddUpWhatIsPerSomething) {
  const auto workbook = read(book(test_support::monitor_report(), Language::en));
  EXPECT_EQ(row(workbook, "Promised", 5)[5], "12000.5");
  EXPECT_EQ(row(workbook, "Promised", 7)[4], "18.4");
  // Then the lots that were measured and those that meet, without sums.
  EXPECT_THAT(row(workbook, "Promised", 7), testing::ElementsAre(_, _, _, _, "18.4", "0", "0"));
}

TEST(MonitorWorkbook, HasChartsAndIsReproducible) {
  const auto bytes = book(test_support::monitor_report(), Language::nl);
  EXPECT_EQ(bytes, book(test_support::monitor_report(), Language::nl));
  // Four of the years, agreements, share of spend, and three promises.
  EXPECT_THAT(bytes, HasSubstr("xl/charts/chart9.xml"));
  EXPECT_THAT(bytes, testing::Not(HasSubstr("xl/charts/chart10.xml")));
}

TEST(MonitorWorkbook, OfNothingIsAWorkbookToo) {
  templates::MonitorReport report;
  report.monitor = evaluator::monitor({{2026, 2026, *criteria::Date::parse("2026-11-25")}, {}, {}, {}});
  EXPECT_EQ(row(read(book(report, Language::nl)), "Overzicht", 5)[1], "0");
}

}  // namespace
