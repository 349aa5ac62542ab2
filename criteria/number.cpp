#include "criteria/number.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include <boost/multiprecision/gmp.hpp>

namespace criteria {
namespace {

namespace mp = boost::multiprecision;
__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;
using Integer = mp::mpz_int;
using Rational = mp::mpq_rational;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::uint64_t exact_in_double = std::uint64_t{1} << 53;
constexpr int longest_inline = 18;  // decimal digits that always fit 64 bits

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

UnsignedWide magnitude(Wide value) { return static_cast<UnsignedWide>(value < 0 ? -value : value); }

UnsignedWide common_divisor(UnsignedWide a, UnsignedWide b) {
  while (b != 0) {
    a %= b;
    std::swap(a, b);
  }
  return a;
}

bool fits(Wide value) { return value > least && value <= most; }

using PowersOfTen = std::array<std::int64_t, longest_inline + 1>;

constexpr PowersOfTen make_powers_of_ten() {
  PowersOfTen powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = 10 * powers[i - 1];
  return powers;
}

constexpr PowersOfTen powers_of_ten = make_powers_of_ten();

Integer big_power_of_ten(int exponent) { return mp::pow(Integer(10), static_cast<unsigned>(exponent)); }

template <typename Whole>
Whole rounded_quotient(Whole numerator, Whole denominator, RoundingMode mode) {
  Whole quotient = numerator / denominator;
  const Whole rest = numerator - quotient * denominator;
  if (rest == 0 || mode == RoundingMode::down) return quotient;
  const Whole size = rest < 0 ? Whole(-rest) : rest;
  const Whole other = denominator - size;  // without doubling, which might not fit
  const bool odd = quotient % 2 != 0;
  const bool away = size > other || (size == other && (mode == RoundingMode::half_up || odd));
  if (!away) return quotient;
  return numerator < 0 ? Whole(quotient - 1) : Whole(quotient + 1);
}

// value × 10^decimals as a rounded whole number, if that fits 64 bits.
std::optional<std::int64_t> small_units(Number::Small value, int decimals, RoundingMode mode) {
  const auto place = static_cast<std::size_t>(decimals);
  if (place >= powers_of_ten.size()) return std::nullopt;
  const std::int64_t scale = powers_of_ten[place];
  std::int64_t scaled = 0;
  if (!__builtin_mul_overflow(value.numerator, scale, &scaled))
    return rounded_quotient<std::int64_t>(scaled, value.denominator, mode);
  const Wide units = rounded_quotient<Wide>(Wide(value.numerator) * scale, Wide(value.denominator), mode);
  return fits(units) ? std::optional(static_cast<std::int64_t>(units)) : std::nullopt;
}

Integer big_units(const Rational& value, int decimals, RoundingMode mode) {
  return rounded_quotient<Integer>(mp::numerator(value) * big_power_of_ten(decimals), mp::denominator(value),
                                   mode);
}

// numerator/denominator inline, if it fits at least in lowest terms.
std::optional<Number::Small> fitted(Wide numerator, Wide denominator) {
  if (!fits(numerator) || !fits(denominator)) {
    const auto divisor =
        static_cast<Wide>(common_divisor(magnitude(numerator), static_cast<UnsignedWide>(denominator)));
    numerator /= divisor;
    denominator /= divisor;
    if (!fits(numerator) || !fits(denominator)) return std::nullopt;
  }
  return Number::Small{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

// No intermediate value exceeds 127 bits. A common or dividing denominator is kept, so that sums of decimals
// stay small without looking for a divisor.
std::optional<Number::Small> small_sum(Number::Small a, Number::Small b) {
  if (a.denominator < b.denominator) std::swap(a, b);
  if (a.denominator == b.denominator) return fitted(Wide(a.numerator) + b.numerator, a.denominator);
  if (a.denominator % b.denominator == 0)
    return fitted(a.numerator + Wide(b.numerator) * (a.denominator / b.denominator), a.denominator);
  return fitted(Wide(a.numerator) * b.denominator + Wide(b.numerator) * a.denominator,
                Wide(a.denominator) * b.denominator);
}

std::optional<Number::Small> small_product(Number::Small a, Number::Small b) {
  return fitted(Wide(a.numerator) * b.numerator, Wide(a.denominator) * b.denominator);
}

std::string with_point(std::string digits, bool negative, int decimals) {
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - places, 1, '.');
  if (negative && digits.find_first_not_of("0.") != std::string::npos) digits.insert(0, 1, '-');
  return digits;
}

std::vector<std::uint64_t> words_of(const Integer& value) {
  std::vector<std::uint64_t> words(mpz_size(value.backend().data()));
  mpz_export(words.data(), nullptr, -1, sizeof(std::uint64_t), 0, 0, value.backend().data());
  return words;
}

void set_words(mpz_ptr value, const std::vector<std::uint64_t>& words) {
  mpz_import(value, words.size(), -1, sizeof(std::uint64_t), 0, 0, words.data());
}

// Also right where a fraction is not in lowest terms, which mpq_cmp does not promise.
int compared(const Rational& left, const Rational& right) {
  if (left.sign() != right.sign()) return left.sign() - right.sign();
  mpq_srcptr a = left.backend().data();
  mpq_srcptr b = right.backend().data();
  Integer of_left;
  Integer of_right;
  mpz_mul(of_left.backend().data(), mpq_numref(a), mpq_denref(b));
  mpz_mul(of_right.backend().data(), mpq_numref(b), mpq_denref(a));
  return of_left.compare(of_right);
}

}  // namespace

struct Number::Big {
  Rational value;
  bool in_lowest_terms = true;  // else good for its sign, for rounding and for comparing only
};

// Of a denominator that is not above 0.
void Number::make_positive() {
  const std::int64_t numerator = std::exchange(numerator_, 0);
  const std::int64_t denominator = std::exchange(denominator_, 1);
  if (denominator == 0) throw std::domain_error("denominator is 0");
  settle(Big{Rational(Integer(numerator)) / Integer(denominator)});
}

Number::Number(Big&& big) { settle(std::move(big)); }

void Number::copy_big(const Number& other) { numerator_ = std::bit_cast<std::int64_t>(new Big(other.big())); }

void Number::release() noexcept {
  if (is_big()) delete std::bit_cast<Big*>(numerator_);
}

const Number::Big& Number::big() const { return *std::bit_cast<const Big*>(numerator_); }

Number::Big Number::widened() const {
  if (!is_big()) return Big{Rational(Integer(numerator_), Integer(denominator_))};
  Big value = big();
  if (!value.in_lowest_terms) mpq_canonicalize(value.value.backend().data());
  value.in_lowest_terms = true;
  return value;
}

void Number::settle(Big&& value) {
  static_assert(sizeof(long) == sizeof(std::int64_t));
  mpq_srcptr fraction = value.value.backend().data();
  release();
  if (mpz_fits_slong_p(mpq_numref(fraction)) && mpz_fits_slong_p(mpq_denref(fraction)) &&
      mpz_get_si(mpq_numref(fraction)) != least) {
    numerator_ = mpz_get_si(mpq_numref(fraction));
    denominator_ = mpz_get_si(mpq_denref(fraction));
    return;
  }
  denominator_ = 0;
  numerator_ = std::bit_cast<std::int64_t>(new Big(std::move(value)));
}

Number& Number::keep(Small value) noexcept {
  numerator_ = value.numerator;
  denominator_ = value.denominator;
  return *this;
}

Number Number::reduced() const {
  return is_big() ? *this : Number(Big{Rational(Integer(numerator_), Integer(denominator_))});
}

Number::Words Number::to_words() const {
  const Rational value = widened().value;
  return {value.sign() < 0, words_of(mp::numerator(value)), words_of(mp::denominator(value))};
}

Number Number::from_words(const Words& words) {
  Big value{Rational(), false};
  mpq_ptr fraction = value.value.backend().data();
  set_words(mpq_denref(fraction), words.denominator);
  if (mpz_sgn(mpq_denref(fraction)) == 0) {
    mpz_set_ui(mpq_denref(fraction), 1);
    throw std::domain_error("denominator is 0");
  }
  set_words(mpq_numref(fraction), words.numerator);
  if (words.negative) mpq_neg(fraction, fraction);
  return Number(std::move(value));
}

std::optional<Number> Number::from_decimal(std::string_view text) {
  const bool negative = text.substr(0, 1) == "-";
  if (negative) text.remove_prefix(1);
  constexpr std::size_t none = std::string_view::npos;
  std::size_t point = none;
  std::uint64_t value = 0;  // of the first 19 digits
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && point == none && i > 0 && i + 1 < text.size())
      point = i;
    else if (c < '0' || c > '9')
      return std::nullopt;
    else if (i <= longest_inline)
      value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  const std::size_t decimals = point == none ? 0 : text.size() - point - 1;
  const std::size_t digits = text.size() - (point == none ? 0 : 1);
  if (digits == 0) return std::nullopt;
  if (digits <= longest_inline) {
    const auto whole = static_cast<std::int64_t>(value);
    return Number(negative ? -whole : whole, powers_of_ten[decimals]);
  }
  std::string all(text);
  if (point != none) all.erase(point, 1);
  all.erase(0, std::min(all.find_first_not_of('0'), all.size() - 1));  // else octal
  Integer numerator(all);
  if (negative) numerator = -numerator;
  return Number(Big{Rational(numerator, big_power_of_ten(static_cast<int>(decimals)))});
}

std::optional<Number> Number::from_fraction(std::string_view text) {
  const std::size_t slash = text.find('/');
  auto numerator = from_decimal(text.substr(0, slash));
  if (!numerator || slash == std::string_view::npos) return numerator;
  const auto denominator = from_decimal(text.substr(slash + 1));
  if (!denominator || denominator->sign() <= 0) return std::nullopt;
  return *numerator / *denominator;
}

Number& Number::add(const Number& other) {
  if (!is_big() && !other.is_big())
    if (const auto sum = small_sum({numerator_, denominator_}, {other.numerator_, other.denominator_}))
      return keep(*sum);
  settle(Big{widened().value + other.widened().value});
  return *this;
}

Number& Number::multiply(const Number& other) {
  if (!is_big() && !other.is_big())
    if (const auto product =
            small_product({numerator_, denominator_}, {other.numerator_, other.denominator_}))
      return keep(*product);
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

std::strong_ordering Number::compare(const Number& left, const Number& right) {
  if (!left.is_big() && !right.is_big())
    return Wide(left.numerator_) * right.denominator_ <=> Wide(right.numerator_) * left.denominator_;
  if (left.is_big() && right.is_big()) return compared(left.big().value, right.big().value) <=> 0;
  return compared(left.widened().value, right.widened().value) <=> 0;
}

int Number::big_sign() const { return big().value.sign(); }

Number Number::rounded(int decimals, RoundingMode mode) const {
  if (!is_big())
    if (const auto units = small_units({numerator_, denominator_}, decimals, mode))
      return Number(*units, powers_of_ten[static_cast<std::size_t>(decimals)]);
  const Integer units =
      is_big() ? big_units(big().value, decimals, mode) : big_units(widened().value, decimals, mode);
  return Number(Big{Rational(units, big_power_of_ten(decimals))});
}

std::string Number::to_decimal(int decimals, RoundingMode mode) const {
  if (!is_big())
    if (const auto units = small_units({numerator_, denominator_}, decimals, mode))
      return with_point(std::to_string(magnitude(*units)), *units < 0, decimals);
  const Integer units =
      is_big() ? big_units(big().value, decimals, mode) : big_units(widened().value, decimals, mode);
  return with_point(Integer(mp::abs(units)).str(), units < 0, decimals);
}

std::string Number::to_truncated(int decimals) const {
  std::string text = to_decimal(decimals, RoundingMode::down);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string Number::to_fraction() const { return widened().value.str(); }

double Number::to_double() const {
  // Both are doubles themselves, so that the quotient is rounded once.
  if (!is_big() && magnitude(numerator_) <= exact_in_double && magnitude(denominator_) <= exact_in_double)
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  const Rational value = widened().value;
  const Integer numerator = mp::abs(mp::numerator(value));
  const Integer denominator = mp::denominator(value);
  if (numerator == 0) return 0;
  // A quotient of 62 to 64 bits, its last bit set where more follow, is rounded as the value would be.
  const long excess = static_cast<long>(mp::msb(numerator)) - static_cast<long>(mp::msb(denominator));
  const long shift = 63 - excess;
  const Integer scaled = shift > 0 ? Integer(numerator << shift) : numerator;
  const Integer divisor = shift < 0 ? Integer(denominator << -shift) : denominator;
  auto bits = static_cast<std::uint64_t>(Integer(scaled / divisor));
  if (scaled % divisor != 0) bits |= 1;
  const double size = std::ldexp(static_cast<double>(bits), static_cast<int>(-shift));
  return value.sign() < 0 ? -size : size;
}

Number abs(const Number& value) { return value.sign() < 0 ? -value : value; }

}  // namespace criteria
