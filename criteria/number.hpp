// Exact rational numbers. Everything on the path to an announced score is a Number; doubles never are.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace criteria {

// Announced rounding. half_up: half away from zero; half_even: half to the even digit; down: toward zero.
enum class RoundingMode { half_up, half_even, down };

// An exact rational number of any size, always in lowest terms with a positive denominator. Values whose
// numerator and denominator fit 64 bits are kept inline; larger ones on the heap (GMP by
// Boost.Multiprecision).
class Number {
 public:
  Number() noexcept : numerator_(0), denominator_(1) {}
  Number(std::int64_t whole) noexcept;  // NOLINT(google-explicit-constructor): a whole number is a Number
  Number(std::int64_t numerator, std::int64_t denominator);  // denominator != 0
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

  friend bool operator==(const Number& left, const Number& right);
  friend std::strong_ordering operator<=>(const Number& left, const Number& right);

  int sign() const;  // -1, 0 or 1
  bool is_zero() const { return sign() == 0; }

  // Rounded to exactly `decimals` places (0..30).
  Number rounded(int decimals, RoundingMode mode) const;
  // Rounded, written with exactly `decimals` places, never "-0": "61.69", "-0.50", "0.00".
  std::string to_decimal(int decimals, RoundingMode mode) const;
  // Truncated toward zero to at most `decimals` places, trailing zeros and a bare point removed.
  std::string to_truncated(int decimals) const;
  // "3", "-1/3": exact, for storage and for steps whose value has no finite decimal form.
  std::string to_fraction() const;
  // The nearest double, for charts and for the stored result of a sheet formula; never for a decision.
  double to_double() const;

 private:
  struct Big;
  explicit Number(Big&& big);
  bool is_big() const { return denominator_ == 0; }
  Big& big() const;
  Big widened() const;
  void settle(Big&& value);
  void release() noexcept;

  // denominator_ == 0 marks a heap value, whose address numerator_ then holds.
  std::int64_t numerator_;
  std::int64_t denominator_;

  friend Number natural_logarithm(const Number& value);
  friend Number power(const Number& base, const Number& exponent);
};

Number abs(const Number& value);

// Correct to at least 200 significant digits (computed by MPFR with correct rounding at 800 bits), returned
// as the exact rational of that approximation. value > 0, else std::domain_error.
Number natural_logarithm(const Number& value);
// base^exponent under the same promise. base > 0, else std::domain_error.
Number power(const Number& base, const Number& exponent);

// Results that went through a logarithm or a power are known to 200 digits only: two of them closer than
// 10^-180 count as equal, and one that close to a decimal boundary counts as lying on it
// (docs/evaluation-methods.md).
const Number& approximation_tolerance();
// `value`, moved onto the multiple of 10^-decimals/2 that it is within the tolerance of, if there is one.
Number snapped(const Number& value, int decimals);

}  // namespace criteria
