#include "tests/support/logarithm_interval.hpp"

namespace test_support {
namespace {

Whole floor_of(const Ratio& value) {
  const Whole quotient = numerator(value) / denominator(value);
  return value < 0 && quotient * denominator(value) != numerator(value) ? Whole(quotient - 1) : quotient;
}

Whole ceiling_of(const Ratio& value) { return -floor_of(-value); }

// artanh z = z + z³/3 + z⁵/5 + … for 0 ≤ z ≤ 1/5 or z = 1/3, every term rounded outwards. After the last term
// the rest is below it, because each term is less than a ninth of the one before.
Bounds artanh_bounds(const Ratio& z, const Whole& scale) {
  Whole low_power = floor_of(z * scale);
  Whole high_power = ceiling_of(z * scale);
  const Whole low_factor = floor_of(z * z * scale);
  const Whole high_factor = ceiling_of(z * z * scale);
  Bounds sum{0, 0};
  Whole last = 0;
  for (unsigned odd = 1; high_power > 1; odd += 2) {
    sum.low += low_power / odd;
    last = high_power / odd + 1;
    sum.high += last;
    low_power = low_power * low_factor / scale;
    high_power = high_power * high_factor / scale + 1;
    if (last == 1) break;
  }
  sum.high += last + 1;
  return sum;
}

}  // namespace

// ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)) with x = 2^k m and 3/4 ≤ m < 3/2
Bounds logarithm_bounds(const Ratio& value, unsigned digits) {
  const Whole scale = boost::multiprecision::pow(Whole(10), digits);
  Ratio rest = value;
  int twos = 0;
  for (; rest >= Ratio(3, 2); rest /= 2) ++twos;
  for (; rest < Ratio(3, 4); rest *= 2) --twos;
  const Ratio z = (rest - 1) / (rest + 1);
  const Bounds two = artanh_bounds(Ratio(1, 3), scale);
  const Bounds size = artanh_bounds(z < 0 ? Ratio(-z) : z, scale);
  Bounds sum = z < 0 ? Bounds{-2 * size.high, -2 * size.low} : Bounds{2 * size.low, 2 * size.high};
  sum.low += 2 * twos * (twos < 0 ? two.high : two.low);
  sum.high += 2 * twos * (twos < 0 ? two.low : two.high);
  return sum;
}

}  // namespace test_support
