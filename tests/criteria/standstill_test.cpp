#include "criteria/standstill.hpp"

#include "criteria/calendar.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace {

using namespace criteria;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

Date on(std::string_view text) { return Date::parse(text).value(); }

std::vector<std::string> texts(const std::vector<Date>& dates) {
  std::vector<std::string> all;
  for (const Date& date : dates) all.push_back(date.text());
  return all;
}

TEST(Calendar, CountsDaysOverMonthsAndLeapYears) {
  EXPECT_EQ(days_after(on("2024-02-10"), 20), on("2024-03-01"));
  EXPECT_EQ(days_after(on("2025-02-10"), 20), on("2025-03-02"));
  EXPECT_EQ(days_after(on("2026-12-12"), 20), on("2027-01-01"));
  EXPECT_EQ(days_between(on("2026-12-12"), on("2027-01-01")), 20);
  EXPECT_EQ(days_between(on("2027-01-01"), on("2026-12-12")), -20);
  EXPECT_THROW(days_after(on("9999-12-31"), 1), std::out_of_range);
}

TEST(Calendar, KnowsTheDayOfTheWeek) {
  EXPECT_EQ(weekday(on("2026-11-25")), Weekday::wednesday);
  EXPECT_EQ(weekday(on("2000-02-29")), Weekday::tuesday);
  EXPECT_EQ(weekday(on("2026-11-29")), Weekday::sunday);
}

// As printed in almanacs, with the earliest and the latest day that there can be.
TEST(Calendar, FindsEaster) {
  for (const char* easter :
       {"1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25"})
    EXPECT_EQ(easter_sunday(std::stoi(easter)), on(easter));
  for (int year = 1900; year < 2200; ++year) {
    const Date easter = easter_sunday(year);
    EXPECT_EQ(weekday(easter), Weekday::sunday);
    EXPECT_TRUE(easter.text().substr(5) >= "03-22" && easter.text().substr(5) <= "04-25") << easter.text();
  }
}

TEST(Calendar, HasTheHolidaysOfTheAct) {
  EXPECT_THAT(texts(recognised_holidays(2026)),
              ElementsAre("2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
                          "2026-05-25", "2026-12-25", "2026-12-26"));
}

TEST(Calendar, CelebratesTheSovereignNeverOnASunday) {
  EXPECT_THAT(texts(recognised_holidays(2025)), Contains("2025-04-26"));  // the 27th is a Sunday
  EXPECT_THAT(texts(recognised_holidays(2025)), Not(Contains("2025-04-27")));
  EXPECT_THAT(texts(recognised_holidays(2014)), Contains("2014-04-26"));
  EXPECT_THAT(texts(recognised_holidays(2013)), Contains("2013-04-30"));
  EXPECT_THAT(texts(recognised_holidays(2006)), Contains("2006-04-29"));
  EXPECT_THAT(texts(recognised_holidays(1989)), Not(Contains("1989-05-05")));
}

struct Worked {
  const char* why;
  const char* sent_on;
  const char* end;
};

// Counted on a calendar: twenty days from the day after sending, then to the first working day.
TEST(Standstill, EndsOnTheDayThatACalendarShows) {
  for (const Worked& worked :
       {Worked{"a Tuesday", "2026-11-25", "2026-12-15"},
        Worked{"King's Day 2026, a Monday", "2026-04-07", "2026-04-28"},
        Worked{"Saturday 26 April 2025, King's Day", "2025-04-06", "2025-04-28"},
        Worked{"Liberation Day 2026", "2026-04-15", "2026-05-06"},
        Worked{"Liberation Day 2025, a Monday", "2025-04-15", "2025-05-06"},
        Worked{"Ascension 2026; the Friday after is a working day", "2026-04-24", "2026-05-15"},
        Worked{"Whit Sunday and Whit Monday 2026", "2026-05-04", "2026-05-26"},
        Worked{"Good Friday to Easter Monday 2026", "2026-03-14", "2026-04-07"},
        Worked{"Christmas 2026, from Friday to Sunday", "2026-12-05", "2026-12-28"},
        Worked{"a Sunday", "2026-12-07", "2026-12-28"},
        Worked{"New Year's Day 2027, a Friday", "2026-12-12", "2027-01-04"},
        Worked{"over 29 February", "2024-02-10", "2024-03-01"}})
    EXPECT_EQ(standstill_end(on(worked.sent_on), {}).text(), worked.end) << worked.why;
}

TEST(Standstill, CountsCalendarDaysOnlyWhenNotExtended) {
  StandstillSettings plain;
  plain.extend_to_working_day = false;
  EXPECT_EQ(standstill_end(on("2026-12-05"), plain).text(), "2026-12-25");
  plain.days = 25;
  EXPECT_EQ(standstill_end(on("2026-12-05"), plain).text(), "2026-12-30");
}

TEST(Standstill, PassesDaysThatADecreeMadeHolidays) {
  StandstillSettings settings;
  settings.further_holidays = {on("2026-05-15")};  // the Friday after Ascension
  EXPECT_EQ(standstill_end(on("2026-04-24"), settings).text(), "2026-05-18");
}

TEST(Standstill, IsNeverShorterThanTheLawSays) {
  StandstillSettings settings;
  settings.days = 19;
  const auto findings = validate(settings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "standstill.days");
  settings.days = 20;
  EXPECT_TRUE(validate(settings).empty());
  settings.days = 366;
  EXPECT_FALSE(validate(settings).empty());
}

// Every day of twenty years, every length of the term that is usual.
TEST(Standstill, IsNeverShorterThanTwentyDaysAndEndsOnTheFirstWorkingDay) {
  for (Date sent = on("2020-01-01"); sent < on("2040-01-01"); sent = days_after(sent, 1)) {
    StandstillSettings settings;
    settings.days = 20 + std::stoi(sent.text().substr(8)) % 11;
    const Date end = standstill_end(sent, settings);
    const int length = days_between(sent, end);
    ASSERT_GE(length, settings.days) << sent.text();
    ASSERT_LE(length, settings.days + 5) << sent.text();  // Easter 2038 and King's Day
    ASSERT_TRUE(is_working_day(end, settings)) << sent.text();
    for (int day = settings.days; day < length; ++day)
      ASSERT_FALSE(is_working_day(days_after(sent, day), settings)) << sent.text();
  }
}

}  // namespace
