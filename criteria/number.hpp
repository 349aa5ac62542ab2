// Exact rational numbers. Everything on the path to an announced score is a Number; doubles never are.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// Announced rounding. half_up: half away from zero; half_even: half to the even digit; down: toward zero.
enum class RoundingMode { half_up, half_even, down };

// An exact rational number of any size. Values whose numerator and denominator fit 64 bits are kept inline
// and are brought to lowest terms only when a result would not fit, because most sums never need it; larger
// ones are on the heap (GMP by Boost.Multiprecision), in lowest terms. How a value is kept cannot be observed
// but by `small`.
class Number {
 public:
  Number() noexcept = default;
  Number(std::int64_t whole) noexcept;  // NOLINT(google-explicit-constructor): a whole number is a Number
  Number(std::int64_t numerator, std::int64_t denominator);  // throws std::domain_error when denominator is 0
  Number(const Number& other);
  Number(Number&& other) noexcept;
  Number& operator=(const Number& other);
  Number& operator=(Number&& other) noexcept;
  ~Number();

  // Plain decimal notation -?digits[.digits]; nothing else, no exponent, no blanks.
  static std::optional<Number> from_decimal(std::string_view text);
  // numerator/denominator as written by `fraction_text`.
  static std::optional<Number> from_fraction(std::string_view text);

  Number& operator+=(const Number& other);
  Number& operator-=(const Number& other);
  Number& operator*=(const Number& other);
  Number& operator/=(const Number& other);  // throws std::domain_error when other is 0
  friend Number operator+(Number left, const Number& right) { return left += right; }
  friend Number operator-(Number left, const Number& right) { return left -= right; }
  friend Number operator*(Number left, const Number& right) { return left *= right; }
  friend Number operator/(Number left, const Number& right) { return left /= right; }
  Number operator-() const;
  // The same value in lowest terms, so that what is computed with it stays small.
  Number reduced() const;

  friend bool operator==(const Number& left, const Number& right) { return (left <=> right) == 0; }
  friend std::strong_ordering operator<=>(const Number& left, const Number& right) {
    if (left.denominator_ == right.denominator_ && !left.is_big())
      return left.numerator_ <=> right.numerator_;
    return compare(left, right);
  }

  int sign() const {  // -1, 0 or 1
    return is_big() ? big_sign() : (numerator_ > 0 ? 1 : 0) - (numerator_ < 0 ? 1 : 0);
  }
  bool is_zero() const { return sign() == 0; }

  // Rounded to exactly `decimals` places, at least 0.
  Number rounded(int decimals, RoundingMode mode) const;
  // Rounded, written with exactly `decimals` places, never "-0": "61.69", "-0.50", "0.00".
  std::string to_decimal(int decimals, RoundingMode mode) const;
  // Truncated toward zero to at most `decimals` places, trailing zeros and a bare point removed.
  std::string to_truncated(int decimals) const;
  // "3", "-1/3": exact and in lowest terms, for storage and for steps whose value has no finite decimal form.
  std::string to_fraction() const;
  // The nearest double, for charts and for the stored result of a sheet formula; never for a decision.
  double to_double() const;

  // A value that is kept inline, as it is kept: denominator > 0, not necessarily in lowest terms.
  struct Small {
    std::int64_t numerator;
    std::int64_t denominator;
  };
  std::optional<Small> small() const {
    return is_big() ? std::nullopt : std::optional(Small{numerator_, denominator_});
  }

  // A fraction of whole numbers of any size, as 64-bit words, the least significant first.
  struct Words {
    bool negative = false;
    std::vector<std::uint64_t> numerator;
    std::vector<std::uint64_t> denominator;
  };
  Words to_words() const;
  static Number from_words(const Words& words);  // throws std::domain_error when the denominator is 0

 private:
  struct Big;
  explicit Number(Big&& big);
  bool is_big() const { return denominator_ == 0; }
  const Big& big() const;
  Big widened() const;
  Number& keep(Small value) noexcept;
  void make_positive();
  Number& add(const Number& other);
  Number& multiply(const Number& other);
  static std::strong_ordering compare(const Number& left, const Number& right);
  int big_sign() const;
  void settle(Big&& value);
  void copy_big(const Number& other);
  void release() noexcept;

  // denominator_ == 0 marks a heap value, whose address numerator_ then holds.
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

inline Number::Number(std::int64_t whole) noexcept : numerator_(whole) {}

inline Number::Number(const Number& other) : numerator_(other.numerator_), denominator_(other.denominator_) {
  if (is_big()) copy_big(other);
}

inline Number::Number(Number&& other) noexcept
    : numerator_(other.numerator_), denominator_(other.denominator_) {
  other.numerator_ = 0;
  other.denominator_ = 1;
}

inline Number& Number::operator=(const Number& other) {
  if (this != &other) *this = Number(other);
  return *this;
}

inline Number& Number::operator=(Number&& other) noexcept {
  const std::int64_t numerator = other.numerator_;
  const std::int64_t denominator = other.denominator_;
  other.numerator_ = numerator_;
  other.denominator_ = denominator_;
  numerator_ = numerator;
  denominator_ = denominator;
  return *this;
}

inline Number::~Number() {
  if (is_big()) release();
}

inline Number::Number(std::int64_t numerator, std::int64_t denominator)
    : numerator_(numerator), denominator_(denominator) {
  if (denominator <= 0) make_positive();
}

inline Number& Number::operator+=(const Number& other) {
  std::int64_t sum = other.numerator_;
  if (is_big() || (other.denominator_ != 1 && other.denominator_ != denominator_) ||
      (other.denominator_ != denominator_ && __builtin_mul_overflow(sum, denominator_, &sum)) ||
      __builtin_add_overflow(numerator_, sum, &sum))
    return add(other);
  numerator_ = sum;
  return *this;
}

inline Number& Number::operator-=(const Number& other) {
  std::int64_t difference = other.numerator_;
  if (is_big() || (other.denominator_ != 1 && other.denominator_ != denominator_) ||
      (other.denominator_ != denominator_ && __builtin_mul_overflow(difference, denominator_, &difference)) ||
      __builtin_sub_overflow(numerator_, difference, &difference))
    return add(-other);
  numerator_ = difference;
  return *this;
}

inline Number& Number::operator*=(const Number& other) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  if (is_big() || other.is_big() || __builtin_mul_overflow(numerator_, other.numerator_, &numerator) ||
      __builtin_mul_overflow(denominator_, other.denominator_, &denominator))
    return multiply(other);
  numerator_ = numerator;
  denominator_ = denominator;
  return *this;
}

Number abs(const Number& value);

// Correct to at least 200 significant digits (MPFR, 240 digits on the way), returned as the exact rational of
// that approximation. value > 0, else std::domain_error.
Number natural_logarithm(const Number& value);
// 1 / ln(base) under the same promise, so that a logarithm to that base is a product; base > 0 and not 1,
// else std::domain_error.
Number reciprocal_logarithm(const Number& base);
// base^exponent under the same promise; 0 below 10^-1000, nothing above 10^1000. base > 0, else
// std::domain_error.
std::optional<Number> power(const Number& base, const Number& exponent);

// Results that went through a logarithm or a power are known to 200 digits only: two of them closer than
// 10^-180 count as equal, and one that close to a decimal boundary counts as lying on it
// (docs/evaluation-methods.md).
const Number& approximation_tolerance();
// `value`, moved onto the multiple of 10^-decimals/2 that it is within the tolerance of, if there is one.
Number snapped(const Number& value, int decimals);

}  // namespace criteria
