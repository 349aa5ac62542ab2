// Logarithms and powers of exact numbers, by MPFR.
#include "criteria/number.hpp"

#include <stdexcept>

#include <boost/multiprecision/gmp.hpp>
#include <boost/multiprecision/mpfr.hpp>

namespace criteria {
namespace {

namespace mp = boost::multiprecision;
using Integer = mp::mpz_int;
using Rational = mp::mpq_rational;
// 240 decimal digits: 200 that are promised, the rest absorbs the few operations between.
using Real = mp::number<mp::mpfr_float_backend<240>, mp::et_off>;

constexpr int most_exponent = 1000;  // of ten; powers outside are of no use as a score

Real to_real(const std::vector<std::uint64_t>& words) {
  Integer whole;
  mpz_import(whole.backend().data(), words.size(), -1, sizeof(std::uint64_t), 0, 0, words.data());
  return Real(whole);
}

Real to_real(const Number& value) {
  const Number::Words words = value.to_words();
  const Real size = to_real(words.numerator) / to_real(words.denominator);
  return words.negative ? Real(-size) : size;
}

std::vector<std::uint64_t> words_of(const Integer& whole) {
  std::vector<std::uint64_t> words(mpz_size(whole.backend().data()));
  mpz_export(words.data(), nullptr, -1, sizeof(std::uint64_t), 0, 0, whole.backend().data());
  return words;
}

Number to_number(const Real& value) {
  Rational exact;
  mpfr_get_q(exact.backend().data(), value.backend().data());
  return Number::from_words({value < 0, words_of(mp::numerator(exact)), words_of(mp::denominator(exact))});
}

// Near 1 the logarithm is taken of the exact difference from 1, or its leading digits would cancel.
Real logarithm_of(const Number& value) {
  if (value.sign() <= 0) throw std::domain_error("logarithm of a number that is not positive");
  const Number excess = value - Number(1);
  if (abs(excess) > Number(1, 2)) return mp::log(to_real(value));
  return mp::log1p(to_real(excess));
}

std::optional<Number> power_of_ten(int exponent) {
  return Number::from_decimal("1" + std::string(static_cast<std::size_t>(exponent), '0'));
}

}  // namespace

Number natural_logarithm(const Number& value) { return to_number(logarithm_of(value)); }

Number reciprocal_logarithm(const Number& base) {
  if (base == Number(1)) throw std::domain_error("logarithm to base 1");
  return to_number(1 / logarithm_of(base));
}

std::optional<Number> power(const Number& base, const Number& exponent) {
  const Real scaled = to_real(exponent) * logarithm_of(base);
  const Real most = most_exponent * mp::log(Real(10));
  if (scaled > most) return std::nullopt;
  if (scaled < -most) return Number(0);
  return to_number(mp::exp(scaled));
}

const Number& approximation_tolerance() {
  static const Number tolerance = Number(1) / *power_of_ten(180);
  return tolerance;
}

Number snapped(const Number& value, int decimals) {
  const Number half_steps = Number(2) * *power_of_ten(decimals);
  const Number nearest = (value * half_steps).rounded(0, RoundingMode::half_up) / half_steps;
  return abs(value - nearest) <= approximation_tolerance() ? nearest : value;
}

}  // namespace criteria
