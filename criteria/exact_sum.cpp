#include "criteria/exact_sum.hpp"

#include <algorithm>
#include <limits>

#include <gmp.h>

namespace criteria {
namespace {

static_assert(std::is_same_v<mp_limb_t, std::uint64_t> && GMP_NUMB_BITS == 64);

constexpr std::size_t widest_common = 24;     // words; wider, and plain fractions are as fast
constexpr std::size_t most_denominators = 8;  // per column
constexpr std::size_t room_for_carries = 2;   // words above the common denominator: 2^64 terms of 64 bits

auto size_of(const std::vector<std::uint64_t>& words) { return static_cast<mp_size_t>(words.size()); }

void multiply(std::vector<std::uint64_t>& words, std::uint64_t factor) {
  const mp_limb_t carry = mpn_mul_1(words.data(), words.data(), size_of(words), factor);
  if (carry != 0) words.push_back(carry);
}

}  // namespace

void ExactSum::restart() {
  std::fill(plus_.begin(), plus_.end(), 0);
  std::fill(minus_.begin(), minus_.end(), 0);
  apart_ = Number(0);
}

void ExactSum::add(std::size_t column, const Number& term) {
  const auto small = term.small();
  if (!small || small->numerator == std::numeric_limits<std::int64_t>::min()) {
    apart_ += term;
    return;
  }
  if (small->numerator == 0) return;
  const Words* factor = factor_for(column, small->denominator);
  if (factor == nullptr) {
    apart_ += term;
    return;
  }
  const bool negative = small->numerator < 0;
  Words& side = negative ? minus_ : plus_;
  const auto size = static_cast<std::uint64_t>(negative ? -small->numerator : small->numerator);
  const mp_limb_t carry = mpn_addmul_1(side.data(), factor->data(), size_of(*factor), size);
  mp_limb_t* const above = side.data() + factor->size();
  mpn_add_1(above, above, size_of(side) - size_of(*factor), carry);
}

// common_ / denominator, widening common_ to a multiple of it where needed; null when the column has too many
// denominators or common_ would grow too wide.
const ExactSum::Words* ExactSum::factor_for(std::size_t column, std::int64_t denominator) {
  std::vector<Factor>& known = columns_[column];
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const Factor& entry) { return entry.denominator == denominator; });
  if (found != known.end()) return &found->factor;
  if (known.size() == most_denominators || !widen(denominator)) return nullptr;
  Factor fresh{denominator, Words(common_.size())};
  mpn_divrem_1(fresh.factor.data(), 0, common_.data(), size_of(common_), static_cast<mp_limb_t>(denominator));
  known.push_back(std::move(fresh));
  return &known.back().factor;
}

bool ExactSum::widen(std::int64_t denominator) {
  const auto divisor = static_cast<mp_limb_t>(denominator);
  const mp_limb_t missing = divisor / mpn_gcd_1(common_.data(), size_of(common_), divisor);
  if (missing == 1) return true;
  if (common_.size() == widest_common) return false;
  multiply(common_, missing);
  multiply(plus_, missing);
  multiply(minus_, missing);
  plus_.resize(common_.size() + room_for_carries);
  minus_.resize(common_.size() + room_for_carries);
  for (std::vector<Factor>& column : columns_)
    for (Factor& entry : column) {
      multiply(entry.factor, missing);
      entry.factor.resize(common_.size());
    }
  return true;
}

Number ExactSum::total() const {
  const int order = mpn_cmp(plus_.data(), minus_.data(), size_of(plus_));
  if (order == 0) return apart_;
  const Words& greater = order > 0 ? plus_ : minus_;
  const Words& lesser = order > 0 ? minus_ : plus_;
  Number::Words sum{order < 0, Words(greater.size()), common_};
  mpn_sub_n(sum.numerator.data(), greater.data(), lesser.data(), size_of(greater));
  const Number common_part = Number::from_words(sum);
  return apart_.is_zero() ? common_part : common_part + apart_;
}

}  // namespace criteria
