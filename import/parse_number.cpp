#include "import/parse_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>

namespace importing {
namespace {

using criteria::Decimal;

constexpr std::string_view euro = "\u20AC";
constexpr std::size_t significant_digits = 15;  // what a spreadsheet shows of a double
constexpr int most_exponent = 400;  // past this no digits bring a number into the range of doubles

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool skip(std::string_view& text, std::string_view expected) {
  if (text.substr(0, expected.size()) != expected) return false;
  text.remove_prefix(expected.size());
  return true;
}

// The blanks that sheets put into amounts: the ordinary one, tab, no-break and narrow no-break space.
void skip_blanks(std::string_view& text) {
  while (skip(text, " ") || skip(text, "\t") || skip(text, "\u00A0") || skip(text, "\u202F")) {
  }
}

std::string_view trimmed(std::string_view text) {
  skip_blanks(text);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : {" ", "\t", "\r", "\n", "\u00A0", "\u202F"})
      if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
        text.remove_suffix(blank.size());
        again = true;
      }
  }
  return text;
}

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

NumberOr<Decimal> decimal_of(const std::string& plain) {
  if (auto decimal = Decimal::parse(plain)) return *decimal;
  const auto digits = static_cast<std::size_t>(std::count_if(plain.begin(), plain.end(), is_digit));
  return tl::unexpected(std::string_view(digits > 30 ? "number.tooLong" : "number.syntax"));
}

// The digits before the comma, points taken out; they must separate thousands.
NumberOr<std::string> take_grouped(std::string_view& text) {
  std::string digits(take_digits(text));
  if (digits.empty()) return tl::unexpected(std::string_view("number.syntax"));
  const bool grouped = !text.empty() && text.front() == '.';
  if (grouped && (digits.size() > 3 || digits.front() == '0'))
    return tl::unexpected(std::string_view("number.groups"));
  while (skip(text, ".")) {
    const std::string_view group = take_digits(text);
    if (group.size() != 3) return tl::unexpected(std::string_view("number.groups"));
    digits += group;
  }
  return digits;
}

NumberOr<Decimal> parse_dutch(std::string_view text) {
  bool negative = skip(text, "-");
  skip_blanks(text);
  if (skip(text, euro)) {
    skip_blanks(text);
    if (!negative) negative = skip(text, "-");
    skip_blanks(text);
  }
  auto whole = take_grouped(text);
  if (!whole) return tl::unexpected(whole.error());
  std::string plain = (negative ? "-" : "") + *whole;
  if (skip(text, ",") && !skip(text, "-")) {
    const std::string_view fraction = take_digits(text);
    if (fraction.empty()) return tl::unexpected(std::string_view("number.syntax"));
    plain.append(1, '.').append(fraction);
  }
  if (!text.empty())
    return tl::unexpected(std::string_view(text.front() == '.' ? "number.groups" : "number.syntax"));
  return decimal_of(plain);
}

NumberOr<Decimal> parse_plain(std::string_view text) {
  if (text.find(',') != std::string_view::npos) return tl::unexpected(std::string_view("number.comma"));
  return decimal_of(std::string(text));
}

// A number in scientific form: 0.d1d2d3... * 10^exponent, no zeros at either end; no digits for zero.
struct Scientific {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

std::optional<Scientific> parse_scientific(std::string_view text) {
  Scientific number;
  number.negative = skip(text, "-");
  const std::string_view whole = take_digits(text);
  const std::string_view fraction = skip(text, ".") ? take_digits(text) : std::string_view{};
  if (whole.empty() && fraction.empty()) return std::nullopt;
  int exponent = 0;
  if (skip(text, "E") || skip(text, "e")) {
    const bool explicit_plus = skip(text, "+");
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (fault == std::errc::invalid_argument || (explicit_plus && exponent < 0)) return std::nullopt;
    if (fault == std::errc::result_out_of_range)
      exponent = text.front() == '-' ? -most_exponent : most_exponent;
    exponent = std::clamp(exponent, -most_exponent, most_exponent);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  if (!text.empty()) return std::nullopt;
  number.digits.append(whole).append(fraction);
  const std::size_t zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, zeros);
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
  number.exponent = exponent + static_cast<int>(whole.size()) - static_cast<int>(zeros);
  return number;
}

std::optional<double> to_double(std::string_view text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc()) return std::nullopt;
  return value;
}

// Rounded exactly, ties to even, independent of the locale.
Scientific round_to_shown_digits(double value) {
  std::array<char, 32> buffer{};
  const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::scientific, significant_digits - 1);
  return *parse_scientific({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
}

NumberOr<Decimal> to_decimal(const Scientific& number) {
  constexpr int most_digits = 30;
  const int length = static_cast<int>(number.digits.size());
  if (length == 0) return Decimal();
  if (number.exponent > most_digits || length - number.exponent > most_digits)
    return tl::unexpected(std::string_view("number.tooLong"));
  std::string plain = number.digits;
  if (number.exponent <= 0) {
    plain.insert(0, static_cast<std::size_t>(-number.exponent), '0').insert(0, "0.");
  } else if (number.exponent >= length) {
    plain.append(static_cast<std::size_t>(number.exponent - length), '0');
  } else {
    plain.insert(static_cast<std::size_t>(number.exponent), 1, '.');
  }
  return decimal_of((number.negative ? "-" : "") + plain);
}

}  // namespace

NumberOr<Decimal> parse_number(std::string_view text, Notation notation) {
  text = trimmed(text);
  if (text.empty()) return tl::unexpected(std::string_view("number.empty"));
  return notation == Notation::dutch ? parse_dutch(text) : parse_plain(text);
}

NumberOr<StoredNumber> stored_number(std::string_view text) {
  const auto stored = parse_scientific(text);
  if (!stored) return tl::unexpected(std::string_view("number.syntax"));
  const auto value = to_double(text);
  if (!value) return tl::unexpected(std::string_view("number.range"));
  const bool rounded = stored->digits.size() > significant_digits;
  const auto decimal = to_decimal(rounded ? round_to_shown_digits(*value) : *stored);
  if (!decimal) return tl::unexpected(decimal.error());
  return StoredNumber{*decimal, rounded};
}

bool is_stored_number(std::string_view text) {
  std::string_view rest = text;
  skip(rest, "-");
  const bool short_and_plain =
      !rest.empty() && rest.size() <= significant_digits && is_digit(rest.front()) && is_digit(rest.back()) &&
      std::all_of(rest.begin(), rest.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
      std::count(rest.begin(), rest.end(), '.') <= 1;
  return short_and_plain || (parse_scientific(text) && to_double(text));
}

}  // namespace importing
