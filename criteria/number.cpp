#include "criteria/number.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <boost/multiprecision/gmp.hpp>
#include <boost/multiprecision/mpfr.hpp>

namespace criteria {
namespace {

namespace mp = boost::multiprecision;
__extension__ typedef __int128 Wide;
using Integer = mp::mpz_int;
using Rational = mp::mpq_rational;
// 240 decimal digits: 200 that are promised, the rest absorbs the few operations between.
using Real = mp::number<mp::mpfr_float_backend<240>, mp::et_off>;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr int longest_inline = 18;  // decimal digits that always fit 64 bits

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::uint64_t common_divisor(std::uint64_t a, std::uint64_t b) {
  if (a == 0) return b;
  if (b == 0) return a;
  const int shift = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  while (b != 0) {
    b >>= std::countr_zero(b);
    if (a > b) std::swap(a, b);
    b -= a;
  }
  return a << shift;
}

bool fits(Wide value) { return value > least && value <= most; }

std::int64_t power_of_ten(int exponent) {
  std::int64_t result = 1;
  while (exponent-- > 0) result *= 10;
  return result;
}

Integer big_power_of_ten(int exponent) { return mp::pow(Integer(10), static_cast<unsigned>(exponent)); }

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Wide rounded_quotient(Wide numerator, Wide denominator, RoundingMode mode) {
  const Wide quotient = numerator / denominator;
  const Wide rest = numerator % denominator;
  if (rest == 0 || mode == RoundingMode::down) return quotient;
  const Wide twice = (rest < 0 ? -rest : rest) * 2;
  const bool away =
      twice > denominator || (twice == denominator && (mode == RoundingMode::half_up || quotient % 2 != 0));
  return away ? quotient + (rest < 0 ? -1 : 1) : quotient;
}

Integer rounded_quotient(const Integer& numerator, const Integer& denominator, RoundingMode mode) {
  Integer quotient;
  Integer rest;
  mp::divide_qr(numerator, denominator, quotient, rest);
  if (rest == 0 || mode == RoundingMode::down) return quotient;
  const Integer twice = mp::abs(rest) * 2;
  const bool odd = mp::bit_test(mp::abs(quotient), 0);
  const bool away = twice > denominator || (twice == denominator && (mode == RoundingMode::half_up || odd));
  if (away) quotient += rest < 0 ? -1 : 1;
  return quotient;
}

std::string with_point(std::string digits, bool negative, int decimals) {
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - places, 1, '.');
  if (negative && digits.find_first_not_of("0.") != std::string::npos) digits.insert(0, 1, '-');
  return digits;
}

std::string digits_of(std::uint64_t value) { return std::to_string(value); }

Real to_real(const Rational& value) { return Real(mp::numerator(value)) / Real(mp::denominator(value)); }

Rational to_rational(const Real& value) {
  Rational result;
  mpfr_get_q(result.backend().data(), value.backend().data());
  return result;
}

}  // namespace

struct Number::Big {
  Rational value;
};

Number::Number(std::int64_t whole) noexcept : numerator_(whole), denominator_(1) {}

Number::Number(std::int64_t numerator, std::int64_t denominator) : numerator_(0), denominator_(1) {
  if (denominator == 0) throw std::domain_error("denominator is 0");
  settle(Big{Rational(Integer(numerator), Integer(denominator))});
}

Number::Number(const Number& other) : numerator_(other.numerator_), denominator_(other.denominator_) {
  if (other.is_big()) numerator_ = std::bit_cast<std::int64_t>(new Big(other.big()));
}

Number::Number(Number&& other) noexcept : numerator_(other.numerator_), denominator_(other.denominator_) {
  other.numerator_ = 0;
  other.denominator_ = 1;
}

Number& Number::operator=(const Number& other) {
  if (this != &other) *this = Number(other);
  return *this;
}

Number& Number::operator=(Number&& other) noexcept {
  std::swap(numerator_, other.numerator_);
  std::swap(denominator_, other.denominator_);
  return *this;
}

Number::~Number() { release(); }

void Number::release() noexcept {
  if (is_big()) delete std::bit_cast<Big*>(numerator_);
}

Number::Number(Big&& big) : numerator_(0), denominator_(1) { settle(std::move(big)); }

Number::Big& Number::big() const { return *std::bit_cast<Big*>(numerator_); }

Number::Big Number::widened() const {
  if (is_big()) return big();
  return Big{Rational(Integer(numerator_), Integer(denominator_))};
}

void Number::settle(Big&& value) {
  const Integer numerator = mp::numerator(value.value);
  const Integer denominator = mp::denominator(value.value);
  release();
  if (numerator > least && numerator <= most && denominator <= most) {
    numerator_ = static_cast<std::int64_t>(numerator);
    denominator_ = static_cast<std::int64_t>(denominator);
    return;
  }
  denominator_ = 0;
  numerator_ = std::bit_cast<std::int64_t>(new Big(std::move(value)));
}

std::optional<Number> Number::from_decimal(std::string_view text) {
  const bool negative = text.substr(0, 1) == "-";
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (!is_digits(whole) || (point != std::string_view::npos && !is_digits(fraction))) return std::nullopt;

  if (whole.size() + fraction.size() <= longest_inline) {
    std::int64_t value = 0;
    for (const char digit : whole) value = value * 10 + (digit - '0');
    for (const char digit : fraction) value = value * 10 + (digit - '0');
    if (negative) value = -value;
    if (fraction.empty()) return Number(value);
    const std::int64_t scale = power_of_ten(static_cast<int>(fraction.size()));
    const auto divisor = static_cast<std::int64_t>(common_divisor(magnitude(value), magnitude(scale)));
    Number result;
    result.numerator_ = value / divisor;
    result.denominator_ = scale / divisor;
    return result;
  }
  std::string digits(whole);
  digits.append(fraction);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));  // else octal
  Integer numerator(digits);
  if (negative) numerator = -numerator;
  return Number(Big{Rational(numerator, big_power_of_ten(static_cast<int>(fraction.size())))});
}

std::optional<Number> Number::from_fraction(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto numerator = from_decimal(text.substr(0, slash));
  if (!numerator || slash == std::string_view::npos) return numerator;
  const auto denominator = from_decimal(text.substr(slash + 1));
  if (!denominator || denominator->sign() <= 0) return std::nullopt;
  return *numerator / *denominator;
}

Number& Number::operator+=(const Number& other) {
  if (!is_big() && !other.is_big()) {
    const auto shared = static_cast<std::int64_t>(common_divisor(
        static_cast<std::uint64_t>(denominator_), static_cast<std::uint64_t>(other.denominator_)));
    const Wide numerator =
        Wide(numerator_) * (other.denominator_ / shared) + Wide(other.numerator_) * (denominator_ / shared);
    const Wide denominator = Wide(denominator_ / shared) * other.denominator_;
    // In lowest terms but for a factor of `shared` (Knuth, TAOCP 4.5.1).
    const auto rest = static_cast<std::int64_t>(numerator % shared);
    const auto divisor =
        static_cast<std::int64_t>(common_divisor(magnitude(rest), static_cast<std::uint64_t>(shared)));
    if (fits(numerator / divisor) && fits(denominator / divisor)) {
      numerator_ = static_cast<std::int64_t>(numerator / divisor);
      denominator_ = static_cast<std::int64_t>(denominator / divisor);
      return *this;
    }
  }
  settle(Big{widened().value + other.widened().value});
  return *this;
}

Number& Number::operator-=(const Number& other) { return *this += -other; }

Number& Number::operator*=(const Number& other) {
  if (!is_big() && !other.is_big()) {
    const auto left = static_cast<std::int64_t>(
        common_divisor(magnitude(numerator_), static_cast<std::uint64_t>(other.denominator_)));
    const auto right = static_cast<std::int64_t>(
        common_divisor(magnitude(other.numerator_), static_cast<std::uint64_t>(denominator_)));
    const Wide numerator = Wide(numerator_ / left) * (other.numerator_ / right);
    const Wide denominator = Wide(denominator_ / right) * (other.denominator_ / left);
    if (fits(numerator) && fits(denominator)) {
      numerator_ = static_cast<std::int64_t>(numerator);
      denominator_ = static_cast<std::int64_t>(denominator);
      return *this;
    }
  }
  settle(Big{widened().value * other.widened().value});
  return *this;
}

Number& Number::operator/=(const Number& other) {
  if (other.is_zero()) throw std::domain_error("division by 0");
  if (!other.is_big() && other.numerator_ != least) {
    Number reciprocal;
    reciprocal.numerator_ = other.numerator_ < 0 ? -other.denominator_ : other.denominator_;
    reciprocal.denominator_ = other.numerator_ < 0 ? -other.numerator_ : other.numerator_;
    return *this *= reciprocal;
  }
  settle(Big{widened().value / other.widened().value});
  return *this;
}

Number Number::operator-() const {
  if (is_big() || numerator_ == least) return Number(Big{-widened().value});
  Number result;
  result.numerator_ = -numerator_;
  result.denominator_ = denominator_;
  return result;
}

bool operator==(const Number& left, const Number& right) { return (left <=> right) == 0; }

std::strong_ordering operator<=>(const Number& left, const Number& right) {
  if (!left.is_big() && !right.is_big()) {
    if (left.denominator_ == right.denominator_) return left.numerator_ <=> right.numerator_;
    return Wide(left.numerator_) * right.denominator_ <=> Wide(right.numerator_) * left.denominator_;
  }
  return left.widened().value.compare(right.widened().value) <=> 0;
}

int Number::sign() const {
  if (is_big()) return big().value.sign();
  return numerator_ < 0 ? -1 : (numerator_ > 0 ? 1 : 0);
}

Number Number::rounded(int decimals, RoundingMode mode) const {
  if (!is_big() && decimals <= longest_inline) {
    const std::int64_t scale = power_of_ten(decimals);
    const Wide units = rounded_quotient(Wide(numerator_) * scale, Wide(denominator_), mode);
    if (fits(units)) return Number(static_cast<std::int64_t>(units), scale);
  }
  const Rational value = widened().value;
  const Integer scale = big_power_of_ten(decimals);
  return Number(Big{
      Rational(rounded_quotient(Integer(mp::numerator(value) * scale), Integer(mp::denominator(value)), mode),
               scale)});
}

std::string Number::to_decimal(int decimals, RoundingMode mode) const {
  if (!is_big() && decimals <= longest_inline) {
    const Wide units = rounded_quotient(Wide(numerator_) * power_of_ten(decimals), Wide(denominator_), mode);
    if (fits(units))
      return with_point(digits_of(magnitude(static_cast<std::int64_t>(units))), units < 0, decimals);
  }
  const Rational value = widened().value;
  const Integer units = rounded_quotient(Integer(mp::numerator(value) * big_power_of_ten(decimals)),
                                         Integer(mp::denominator(value)), mode);
  return with_point(Integer(mp::abs(units)).str(), units < 0, decimals);
}

std::string Number::to_truncated(int decimals) const {
  std::string text = to_decimal(decimals, RoundingMode::down);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string Number::to_fraction() const {
  if (is_big()) return big().value.str();
  return denominator_ == 1 ? std::to_string(numerator_)
                           : std::to_string(numerator_) + "/" + std::to_string(denominator_);
}

double Number::to_double() const {
  if (is_big()) return static_cast<double>(to_real(big().value));
  return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

Number abs(const Number& value) { return value.sign() < 0 ? -value : value; }

Number natural_logarithm(const Number& value) {
  if (value.sign() <= 0) throw std::domain_error("logarithm of a number that is not positive");
  return Number(Number::Big{to_rational(mp::log(to_real(value.widened().value)))});
}

Number power(const Number& base, const Number& exponent) {
  if (base.sign() <= 0) throw std::domain_error("power of a number that is not positive");
  return Number(
      Number::Big{to_rational(mp::pow(to_real(base.widened().value), to_real(exponent.widened().value)))});
}

const Number& approximation_tolerance() {
  static const Number tolerance = Number(1) / *Number::from_decimal("1" + std::string(180, '0'));
  return tolerance;
}

Number snapped(const Number& value, int decimals) {
  const Number half_steps =
      Number(2) * *Number::from_decimal("1" + std::string(static_cast<std::size_t>(decimals), '0'));
  const Number nearest = (value * half_steps).rounded(0, RoundingMode::half_up) / half_steps;
  return abs(value - nearest) <= approximation_tolerance() ? nearest : value;
}

}  // namespace criteria
