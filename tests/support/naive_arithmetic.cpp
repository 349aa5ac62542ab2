#include "tests/support/naive_arithmetic.hpp"

#include <boost/multiprecision/cpp_dec_float.hpp>

namespace naive {

using Z = boost::multiprecision::cpp_int;
using R = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<260>>;

const Q hair(Z(1), boost::multiprecision::pow(Z(10), 180));

namespace {

R real(const Q& q) { return R(numerator(q)) / R(denominator(q)); }

Q rational(const R& value) {
  if (value == 0) return Q(0);  // Boost negates the smallest int when it converts a zero
  const Z scale = boost::multiprecision::pow(Z(10), 230);
  return Q(Z(boost::multiprecision::trunc(value * R(scale))), scale);
}

Z floor_of(const Q& q) {
  const Z n = numerator(q), d = denominator(q);
  Z whole = n / d;
  if (n % d != 0 && n < 0) whole -= 1;
  return whole;
}

// The value on the half-unit grid of `decimals` places that q lies within a hair of, else q.
Q onto_grid(const Q& q, int decimals) {
  const Q grid = 2 * Q(boost::multiprecision::pow(Z(10), static_cast<unsigned>(decimals)));
  const Q nearest = Q(floor_of(q * grid + Q(1, 2))) / grid;
  return abs(q - nearest) <= hair ? nearest : q;
}

}  // namespace

Q log_of(const Q& x) { return rational(log(real(x))); }

Q power_of(const Q& base, const Q& exponent) { return rational(pow(real(base), real(exponent))); }

Q round_to(Q q, const criteria::Rounding& rounding) {
  q = onto_grid(q, rounding.decimals);
  const Q unit = Q(boost::multiprecision::pow(Z(10), static_cast<unsigned>(rounding.decimals)));
  const Q size = abs(q) * unit;
  Z whole = floor_of(size);
  const Q rest = size - Q(whole);
  if (rounding.mode == criteria::RoundingMode::half_up && rest >= Q(1, 2)) whole += 1;
  if (rounding.mode == criteria::RoundingMode::half_even &&
      (rest > Q(1, 2) || (rest == Q(1, 2) && whole % 2 != 0)))
    whole += 1;
  return (q < 0 ? -Q(whole) : Q(whole)) / unit;
}

std::string written(const Q& q, int decimals) {
  const Z units = floor_of(abs(q) * Q(boost::multiprecision::pow(Z(10), static_cast<unsigned>(decimals))));
  std::string text = units.str();
  while (text.size() < static_cast<std::size_t>(decimals) + 1) text = "0" + text;
  if (decimals > 0)
    text = text.substr(0, text.size() - static_cast<std::size_t>(decimals)) + "." +
           text.substr(text.size() - static_cast<std::size_t>(decimals));
  return q < 0 && units != 0 ? "-" + text : text;
}

std::string unrounded_text(const Q& q) {
  std::string text = written(onto_grid(q, 12), 12);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace naive
