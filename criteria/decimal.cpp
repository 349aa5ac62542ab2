#include "criteria/decimal.hpp"

#include <stdexcept>

namespace criteria {
namespace {

constexpr std::size_t most_digits = 30;  // on each side of the point: the exchange contract's bound

std::size_t digits_at(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  return count;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::string_view rest = text;
  if (rest.substr(0, 1) == "-") rest.remove_prefix(1);
  const std::size_t whole = digits_at(rest);
  if (whole == 0 || whole > most_digits || (whole > 1 && rest.front() == '0')) return std::nullopt;
  rest.remove_prefix(whole);
  if (!rest.empty()) {
    if (rest.front() != '.') return std::nullopt;
    rest.remove_prefix(1);
    if (rest.empty() || rest.size() > most_digits || digits_at(rest) != rest.size()) return std::nullopt;
  }
  return Decimal(std::string(text));
}

Decimal Decimal::of(std::string_view text) {
  if (auto decimal = parse(text)) return *decimal;
  throw std::invalid_argument("not a plain decimal: " + std::string(text));
}

Number Decimal::value() const { return *Number::from_decimal(text_); }

int Decimal::decimals() const {
  const std::size_t point = text_.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(text_.size() - point - 1);
}

}  // namespace criteria
