#include "templates/number_text.hpp"

#include "templates/local_time.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace templates {
namespace {

constexpr int most_decimals_shown = 12;
constexpr std::int64_t seconds_per_day = 86400;

constexpr std::array<std::string_view, 12> dutch_months{"januari",   "februari", "maart",    "april",
                                                        "mei",       "juni",     "juli",     "augustus",
                                                        "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

std::string grouped(std::string_view digits, char separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += separator;
    text += digits[i];
  }
  return text;
}

struct Day {
  std::int64_t year;
  int month, day;
};

// Days since 1970-01-01 to the proleptic Gregorian date; the year begins in March, so that a leap day ends
// it.
Day day_of(std::int64_t days) {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  const int calendar_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  return {year_of_era + era * 400 + (calendar_month <= 2 ? 1 : 0), calendar_month,
          static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1)};
}

std::int64_t floor_divided(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

// March and October have 31 days. 0 is Sunday; 1970-01-01 was a Thursday.
int last_sunday_of_31(std::int64_t days_of_the_31st) {
  const std::int64_t weekday = ((days_of_the_31st + 4) % 7 + 7) % 7;
  return static_cast<int>(31 - weekday);
}

bool is_summer_time(std::int64_t utc_seconds) {
  const std::int64_t days = floor_divided(utc_seconds, seconds_per_day);
  const Day date = day_of(days);
  if (date.month < 3 || date.month > 10) return false;
  if (date.month > 3 && date.month < 10) return true;
  const int change = last_sunday_of_31(days + 31 - date.day);
  const bool past_change =
      date.day > change || (date.day == change && utc_seconds - days * seconds_per_day >= 3600);
  return (date.month == 3) == past_change;
}

std::int64_t amsterdam_seconds(const criteria::Timestamp& moment) {
  return moment.seconds() + (is_summer_time(moment.seconds()) ? 7200 : 3600);
}

std::string date_text(std::int64_t local_seconds, Language language) {
  const Day date = day_of(floor_divided(local_seconds, seconds_per_day));
  const auto& months = language == Language::nl ? dutch_months : english_months;
  return fmt::format("{} {} {}", date.day, months[static_cast<std::size_t>(date.month - 1)], date.year);
}

}  // namespace

std::string number_text(std::string_view plain, Language language) {
  const bool negative = plain.substr(0, 1) == "-";
  const std::string_view unsigned_text = plain.substr(negative ? 1 : 0);
  const std::size_t point = unsigned_text.find('.');
  const std::string_view whole = unsigned_text.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view{} : unsigned_text.substr(point + 1);
  const auto is_digits = [](std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (whole.empty() || !is_digits(whole) || !is_digits(fraction))
    throw std::invalid_argument("not a plain decimal: " + std::string(plain));
  const bool dutch = language == Language::nl;
  std::string text = (negative ? "-" : "") + grouped(whole, dutch ? '.' : ',');
  if (!fraction.empty()) text.append(dutch ? "," : ".").append(fraction);
  return text;
}

std::string number_text(const criteria::Decimal& decimal, Language language) {
  return number_text(decimal.text(), language);
}

std::string number_text(const criteria::Number& number, int decimals, criteria::RoundingMode mode,
                        Language language) {
  return number_text(number.to_decimal(decimals, mode), language);
}

std::string exact_text(const criteria::Number& number, Language language) {
  const std::string truncated = number.to_truncated(most_decimals_shown);
  const std::string shown = number_text(truncated, language);
  return *criteria::Number::from_decimal(truncated) == number ? shown : shown + "…";
}

std::string amount_text(std::string_view plain, Language language) {
  const bool negative = plain.substr(0, 1) == "-";
  std::string padded(plain.substr(negative ? 1 : 0));
  const std::size_t point = padded.find('.');
  if (point == std::string::npos)
    padded += ".00";
  else if (padded.size() - point == 2)
    padded += "0";
  const std::string_view sign = negative ? "-" : "";
  const std::string_view euro = language == Language::nl ? "€ " : "€";
  return fmt::format("{}{}{}", sign, euro, number_text(padded, language));
}

std::string amount_text(const criteria::Number& euros, int decimals, criteria::RoundingMode mode,
                        Language language) {
  return amount_text(euros.to_decimal(decimals, mode), language);
}

std::string percent_text(const criteria::Number& share, int decimals, Language language) {
  const criteria::Number percent =
      (share * criteria::Number(100)).rounded(decimals, criteria::RoundingMode::half_up);
  return number_text(percent.to_truncated(decimals), language) + "%";
}

std::string moment_text(const criteria::Timestamp& moment, Language language) {
  const std::int64_t local = amsterdam_seconds(moment);
  const std::int64_t in_day = local - floor_divided(local, seconds_per_day) * seconds_per_day;
  std::string text = fmt::format("{}{} {:02}:{:02}", date_text(local, language),
                                 language == Language::nl ? "" : ",", in_day / 3600, in_day / 60 % 60);
  if (in_day % 60 != 0) text += fmt::format(":{:02}", in_day % 60);
  return text;
}

std::string day_text(const criteria::Timestamp& moment, Language language) {
  return date_text(amsterdam_seconds(moment), language);
}

std::string day_text(const criteria::Date& date, Language language) {
  return day_text(criteria::Timestamp::parse(date.text() + "T12:00:00Z").value(), language);
}

namespace {

// "2027-01-15T12:00" of a count of seconds.
std::string field_text(std::int64_t seconds) {
  const Day date = day_of(floor_divided(seconds, seconds_per_day));
  const std::int64_t in_day = seconds - floor_divided(seconds, seconds_per_day) * seconds_per_day;
  std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", date.year, date.month, date.day,
                                 in_day / 3600, in_day / 60 % 60);
  if (in_day % 60 != 0) text += fmt::format(":{:02}", in_day % 60);
  return text;
}

}  // namespace

std::string local_time_text(const criteria::Timestamp& moment) {
  return field_text(amsterdam_seconds(moment));
}

criteria::Date local_day(const criteria::Timestamp& moment) {
  return criteria::Date::parse(local_time_text(moment).substr(0, std::string_view("2027-01-15").size()))
      .value();
}

std::optional<criteria::Timestamp> moment_of_local_time(std::string_view text) {
  constexpr std::size_t without_seconds = std::string_view("2027-01-15T12:00").size();
  std::string whole(text);
  if (whole.size() == without_seconds) whole += ":00";
  const auto as_written = criteria::Timestamp::parse(whole + "Z");
  if (!as_written) return std::nullopt;
  for (const std::int64_t ahead : {7200, 3600}) {
    std::string utc = field_text(as_written->seconds() - ahead);
    if (utc.size() == without_seconds) utc += ":00";
    auto moment = criteria::Timestamp::parse(utc + "Z");
    if (moment && amsterdam_seconds(*moment) == as_written->seconds()) return moment;
  }
  return std::nullopt;
}

}  // namespace templates
