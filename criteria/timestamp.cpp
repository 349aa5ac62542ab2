#include "criteria/timestamp.hpp"

#include <array>
#include <tuple>

namespace criteria {
namespace {

constexpr std::size_t most_fraction_digits = 12;

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  if (text.size() < from + count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Days since 1970-01-01 in the proleptic Gregorian calendar.
std::int64_t day_number(int year, int month, int day) {
  const std::int64_t before = year - 1;
  std::int64_t days = before * 365 + before / 4 - before / 100 + before / 400 - 719162;
  for (int m = 1; m < month; ++m) days += days_in(year, m);
  return days + day - 1;
}

struct Clock {
  int hour, minute, second;
};

std::optional<std::int64_t> date_of(std::string_view text) {
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (*year < 1 || *month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month))
    return std::nullopt;
  return day_number(*year, *month, *day);
}

std::optional<Clock> clock_of(std::string_view text) {
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (!hour || !minute || !second || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Clock{*hour, *minute, *second};
}

}  // namespace

std::optional<Timestamp> Timestamp::parse(std::string_view text) {
  const auto date = date_of(text);
  const auto clock = date ? clock_of(text) : std::nullopt;
  if (!clock) return std::nullopt;

  std::string_view rest = text.substr(19);
  std::int64_t picoseconds = 0;
  if (rest.substr(0, 1) == ".") {
    rest.remove_prefix(1);
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') ++count;
    if (count == 0 || count > most_fraction_digits) return std::nullopt;
    for (std::size_t i = 0; i < most_fraction_digits; ++i)
      picoseconds = picoseconds * 10 + (i < count ? rest[i] - '0' : 0);
    rest.remove_prefix(count);
  }
  if (rest != "Z" && rest != "+00:00") return std::nullopt;
  const std::int64_t seconds = *date * 86400 + clock->hour * 3600 + clock->minute * 60 + clock->second;
  return Timestamp(std::string(text), seconds, picoseconds);
}

bool Timestamp::is_after(const Timestamp& other) const {
  return std::tie(seconds_, picoseconds_) > std::tie(other.seconds_, other.picoseconds_);
}

}  // namespace criteria
