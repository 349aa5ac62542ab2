#include "import/sheet_date.hpp"

#include "import/parse_number.hpp"

#include <cstdint>
#include <string>

namespace importing {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::optional<criteria::Date> date_of(const std::string& year, const std::string& month,
                                      const std::string& day) {
  return criteria::Date::parse(padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2));
}

// Days of the proleptic Gregorian calendar from 0000-03-01, so that the leap day ends a year.
std::optional<criteria::Date> day_of(std::int64_t days_from_1970) {
  constexpr std::int64_t days_to_1970 = 719'468;
  constexpr std::int64_t days_of_400_years = 146'097;
  const std::int64_t days = days_from_1970 + days_to_1970;
  if (days < 0) return std::nullopt;
  const std::int64_t era = days / days_of_400_years;
  const std::int64_t in_era = days % days_of_400_years;
  const std::int64_t year = (in_era - in_era / 1460 + in_era / 36'524 - in_era / 146'096) / 365;
  const std::int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month_from_march = (5 * in_year + 2) / 153;
  const std::int64_t day = in_year - (153 * month_from_march + 2) / 5 + 1;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return date_of(std::to_string(year + era * 400 + (month <= 2 ? 1 : 0)), std::to_string(month),
                 std::to_string(day));
}

std::optional<criteria::Date> from_serial(std::string_view stored, bool from_1904) {
  // 1900 was no leap year, but spreadsheets count its 29 February as day 60.
  constexpr std::int64_t first_true_serial = 61;
  constexpr std::int64_t day_0_of_1899 = -25'569;
  constexpr std::int64_t day_0_of_1904 = -24'107;
  const auto number = stored_number(stored);
  if (!number) return std::nullopt;
  const auto whole = criteria::Number::from_decimal(number->value.value().to_truncated(0))->small();
  if (!whole || whole->numerator < 0 || whole->numerator > 2'958'465) return std::nullopt;
  if (!from_1904 && whole->numerator < first_true_serial) return std::nullopt;
  return day_of(whole->numerator + (from_1904 ? day_0_of_1904 : day_0_of_1899));
}

bool are_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<criteria::Date> from_dutch(std::string_view text) {
  const auto first = text.find('-');
  const auto second = first == std::string_view::npos ? first : text.find('-', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto day = text.substr(0, first);
  const auto month = text.substr(first + 1, second - first - 1);
  const auto year = text.substr(second + 1);
  if (!are_digits(day, 1, 2) || !are_digits(month, 1, 2) || !are_digits(year, 4, 4)) return std::nullopt;
  return date_of(std::string(year), std::string(month), std::string(day));
}

}  // namespace

std::optional<criteria::Date> sheet_date(const Cell& cell, bool from_1904) {
  constexpr std::size_t iso_length = 10;
  if (cell.kind == CellKind::number)
    return cell.format == NumberFormat::date ? from_serial(cell.text, from_1904) : std::nullopt;
  if (cell.kind == CellKind::date) return criteria::Date::parse(cell.text.substr(0, iso_length));
  if (cell.kind != CellKind::text) return std::nullopt;
  auto text = cell.text;
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (auto day = criteria::Date::parse(text)) return day;
  return from_dutch(text);
}

}  // namespace importing
