#include "criteria/calendar.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fmt/format.h>

namespace criteria {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

int digits(const std::string& text, std::size_t from, std::size_t count) {
  return std::stoi(text.substr(from, count));
}

sys_days day_of(const Date& date) {
  const std::string& text = date.text();
  return sys_days(year_month_day(year(digits(text, 0, 4)), month(static_cast<unsigned>(digits(text, 5, 2))),
                                 day(static_cast<unsigned>(digits(text, 8, 2)))));
}

Date date_of(sys_days moment) {
  const year_month_day civil(moment);
  auto date =
      Date::parse(fmt::format("{:04}-{:02}-{:02}", static_cast<int>(civil.year()),
                              static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day())));
  if (!date) throw std::out_of_range("date beyond the year 9999");
  return *std::move(date);
}

Date date_of(int in_year, unsigned in_month, unsigned on_day) {
  return date_of(sys_days(year_month_day(year(in_year), month(in_month), day(on_day))));
}

Date sovereigns_birthday(int in_year) {
  constexpr int first_kings_day = 2014;
  const Date usual = in_year < first_kings_day ? date_of(in_year, 4, 30) : date_of(in_year, 4, 27);
  return weekday(usual) == Weekday::sunday ? days_after(usual, -1) : usual;
}

}  // namespace

Date days_after(const Date& date, int count) { return date_of(day_of(date) + days(count)); }

int days_between(const Date& earlier, const Date& later) {
  return static_cast<int>((day_of(later) - day_of(earlier)).count());
}

Weekday weekday(const Date& date) {
  return static_cast<Weekday>(std::chrono::weekday(day_of(date)).iso_encoding() - 1);
}

// By the rules of 1582 in the form of Meeus, Astronomical Algorithms, chapter 8 (published in Nature, 1876).
Date easter_sunday(int in_year) {
  const int a = in_year % 19, b = in_year / 100, c = in_year % 100;
  const int d = b / 4, e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return date_of(in_year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::vector<Date> recognised_holidays(int in_year) {
  constexpr int first_liberation_day = 1990;
  const Date easter = easter_sunday(in_year);
  std::vector<Date> holidays{date_of(in_year, 1, 1),   days_after(easter, -2),  // Good Friday
                             days_after(easter, 1),    sovereigns_birthday(in_year),
                             days_after(easter, 39),  // Ascension
                             days_after(easter, 50),  // Whit Monday
                             date_of(in_year, 12, 25), date_of(in_year, 12, 26)};
  if (in_year >= first_liberation_day) holidays.push_back(date_of(in_year, 5, 5));
  std::sort(holidays.begin(), holidays.end());
  return holidays;
}

}  // namespace criteria
