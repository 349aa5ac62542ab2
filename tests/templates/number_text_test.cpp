#include "templates/number_text.hpp"

#include <ctime>
#include <stdexcept>

#include <gtest/gtest.h>

using criteria::Decimal;
using criteria::Number;
using criteria::RoundingMode;
using criteria::Timestamp;
using templates::Language;

namespace {

TEST(NumberText, WritesDigitsAsWrittenInTheNotationOfTheLanguage) {
  struct Case {
    const char *plain, *nl, *en;
  };
  for (const Case& c :
       {Case{"0", "0", "0"}, Case{"1234.50", "1.234,50", "1,234.50"}, Case{"999", "999", "999"},
        Case{"-1000", "-1.000", "-1,000"}, Case{"1234567.000001", "1.234.567,000001", "1,234,567.000001"},
        Case{"100000000000000000000000000001", "100.000.000.000.000.000.000.000.000.001",
             "100,000,000,000,000,000,000,000,000,001"}}) {
    EXPECT_EQ(templates::number_text(c.plain, Language::nl), c.nl);
    EXPECT_EQ(templates::number_text(c.plain, Language::en), c.en);
  }
  EXPECT_EQ(templates::number_text(Decimal::of("45.0"), Language::nl), "45,0");
}

TEST(NumberText, RefusesWhatIsNoPlainDecimal) {
  for (const char* wrong : {"", "-", "1e3", "1,5", " 1", "1.2.3", "€ 5"})
    EXPECT_THROW(templates::number_text(wrong, Language::nl), std::invalid_argument) << wrong;
}

TEST(NumberText, ShowsAllDecimalsOfANumberOrSaysThatThereAreMore) {
  EXPECT_EQ(templates::exact_text(Number(1, 8), Language::nl), "0,125");
  EXPECT_EQ(templates::exact_text(Number(1, 3), Language::nl), "0,333333333333…");
  EXPECT_EQ(templates::exact_text(Number(-2000, 3), Language::en), "-666.666666666666…");
  EXPECT_EQ(templates::exact_text(Number(5000), Language::en), "5,000");
}

TEST(NumberText, GivesAmountsAtLeastTwoDecimals) {
  EXPECT_EQ(templates::amount_text("1234.5", Language::nl), "€ 1.234,50");
  EXPECT_EQ(templates::amount_text("1234", Language::en), "€1,234.00");
  EXPECT_EQ(templates::amount_text("-0.125", Language::nl), "-€ 0,125");
  EXPECT_EQ(templates::amount_text(Number(1, 3), 2, RoundingMode::half_up, Language::nl), "€ 0,33");
}

TEST(NumberText, WritesAShareAsAPercentage) {
  EXPECT_EQ(templates::percent_text(Number(9, 16), 2, Language::nl), "56,25%");
  EXPECT_EQ(templates::percent_text(Number(1, 3), 1, Language::en), "33.3%");
  EXPECT_EQ(templates::percent_text(Number(1), 2, Language::nl), "100%");
  EXPECT_EQ(templates::percent_text(Number(-1, 2), 0, Language::nl), "-50%");
}

TEST(MomentText, ShowsTheClockOfAmsterdam) {
  struct Case {
    const char *utc, *nl;
  };
  for (const Case& c : {Case{"2026-11-02T09:12:00Z", "2 november 2026 10:12"},
                        Case{"2026-07-01T22:30:05Z", "2 juli 2026 00:30:05"},
                        Case{"2026-03-29T00:59:59Z", "29 maart 2026 01:59:59"},
                        Case{"2026-03-29T01:00:00Z", "29 maart 2026 03:00"},
                        Case{"2026-10-25T00:59:00Z", "25 oktober 2026 02:59"},
                        Case{"2026-10-25T01:00:00Z", "25 oktober 2026 02:00"},
                        Case{"2028-02-29T23:30:00Z", "1 maart 2028 00:30"},
                        Case{"1969-12-31T23:30:00Z", "1 januari 1970 00:30"}})
    EXPECT_EQ(templates::moment_text(*Timestamp::parse(c.utc), Language::nl), c.nl) << c.utc;
  EXPECT_EQ(templates::moment_text(*Timestamp::parse("2026-11-02T09:12:00Z"), Language::en),
            "2 November 2026, 10:12");
  EXPECT_EQ(templates::day_text(*Timestamp::parse("2026-11-30T23:00:00Z"), Language::nl), "1 december 2026");
}

// The C library knows the same rule by its POSIX name, which needs no time zone database.
TEST(MomentText, AgreesWithTheCLibraryOnEveryHourThatChangesTheClock) {
  setenv("TZ", "CET-1CEST,M3.5.0/2,M10.5.0/3", 1);
  tzset();
  for (int year = 2000; year <= 2040; ++year)
    for (int month : {3, 10})
      for (int day = 24; day <= 31; ++day)
        for (int hour : {0, 1, 2, 3, 23}) {
          char utc[40];
          std::snprintf(utc, sizeof utc, "%04d-%02d-%02dT%02d:00:00Z", year, month, day, hour);
          const auto moment = *Timestamp::parse(utc);
          const std::time_t seconds = moment.seconds();
          std::tm local{};
          localtime_r(&seconds, &local);
          char expected[40];
          std::snprintf(expected, sizeof expected, "%d %s %d %02d:%02d", local.tm_mday,
                        local.tm_mon == 2   ? "maart"
                        : local.tm_mon == 9 ? "oktober"
                        : local.tm_mon == 3 ? "april"
                                            : "november",
                        local.tm_year + 1900, local.tm_hour, local.tm_min);
          ASSERT_EQ(templates::moment_text(moment, Language::nl), expected) << utc;
        }
  unsetenv("TZ");
  tzset();
}

}  // namespace
