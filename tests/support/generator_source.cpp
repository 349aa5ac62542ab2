#include "tests/support/generator_source.hpp"

namespace test_support {

using criteria::Decimal;

Decimal hundredths(std::int64_t units) {
  std::string cents = std::to_string(units % 100);
  if (cents.size() < 2) cents.insert(0, 1, '0');
  return Decimal::of(std::to_string(units / 100) + "." + cents);
}

Decimal whole(std::int64_t value) { return Decimal::of(std::to_string(value)); }

std::string digits(Source& source, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + source.below(10));
  return text;
}

}  // namespace test_support
