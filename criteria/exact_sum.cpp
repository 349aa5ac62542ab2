#include "criteria/exact_sum.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <boost/multiprecision/gmp.hpp>

namespace criteria {
namespace {

using Integer = boost::multiprecision::mpz_int;

static_assert(std::is_same_v<mp_limb_t, std::uint64_t> && GMP_NUMB_BITS == 64);

constexpr std::size_t widest_common = 24;     // words; wider, and terms apart are as fast
constexpr std::size_t most_denominators = 8;  // per column
constexpr std::size_t longest_row = 16;       // terms, added one after the other
constexpr std::size_t room_for_carries = 2;   // words above the common denominator: 2^64 terms of 64 bits

auto size_of(const std::vector<std::uint64_t>& words) { return static_cast<mp_size_t>(words.size()); }

void multiply(std::vector<std::uint64_t>& words, std::uint64_t factor) {
  const mp_limb_t carry = mpn_mul_1(words.data(), words.data(), size_of(words), factor);
  if (carry != 0) words.push_back(carry);
}

struct Fraction {
  Integer numerator;
  Integer denominator;
};

// In place: numbers of a few words need no memory of their own for that.
void add_to(Fraction& sum, Number::Small term) {
  mpz_ptr numerator = sum.numerator.backend().data();
  mpz_ptr denominator = sum.denominator.backend().data();
  mpz_mul_si(numerator, numerator, term.denominator);
  if (term.numerator < 0)
    mpz_submul_ui(numerator, denominator, static_cast<std::uint64_t>(-term.numerator));
  else
    mpz_addmul_ui(numerator, denominator, static_cast<std::uint64_t>(term.numerator));
  mpz_mul_si(denominator, denominator, term.denominator);
}

void add_to(Fraction& sum, const Fraction& other) {
  sum.numerator *= other.denominator;
  sum.numerator += other.numerator * sum.denominator;
  sum.denominator *= other.denominator;
}

// Halves that are added up by themselves keep the factors of each multiplication equally long.
Fraction sum_of(const std::vector<Number::Small>& terms, std::size_t from, std::size_t end) {
  if (end - from > longest_row) {
    const std::size_t middle = from + (end - from) / 2;
    Fraction sum = sum_of(terms, from, middle);
    add_to(sum, sum_of(terms, middle, end));
    return sum;
  }
  Fraction sum{Integer(terms[from].numerator), Integer(terms[from].denominator)};
  for (std::size_t i = from + 1; i < end; ++i) add_to(sum, terms[i]);
  return sum;
}

Integer integer_of(const std::vector<std::uint64_t>& words) {
  Integer value;
  mpz_import(value.backend().data(), words.size(), -1, sizeof(std::uint64_t), 0, 0, words.data());
  return value;
}

std::vector<std::uint64_t> words_of(const Integer& whole) {
  const mp_limb_t* const words = mpz_limbs_read(whole.backend().data());
  return {words, words + mpz_size(whole.backend().data())};
}

}  // namespace

void ExactSum::restart() {
  std::fill(plus_.begin(), plus_.end(), 0);
  std::fill(minus_.begin(), minus_.end(), 0);
  apart_.clear();
  large_ = Number(0);
}

void ExactSum::add(std::size_t column, const Number& term) {
  const auto small = term.small();
  if (!small || small->numerator == std::numeric_limits<std::int64_t>::min()) {
    large_ += term;
    return;
  }
  if (small->numerator == 0) return;
  const Words* factor = factor_for(columns_[column], small->denominator);
  if (factor == nullptr) {
    apart_.push_back(*small);
    return;
  }
  const bool negative = small->numerator < 0;
  Words& side = negative ? minus_ : plus_;
  const auto size = static_cast<std::uint64_t>(negative ? -small->numerator : small->numerator);
  const mp_limb_t carry = mpn_addmul_1(side.data(), factor->data(), size_of(*factor), size);
  mp_limb_t* const above = side.data() + factor->size();
  mpn_add_1(above, above, size_of(side) - size_of(*factor), carry);
}

// common_ / denominator; null for a denominator that the column does not repeat, or too many of them. Only
// one that comes twice is worth widening common_ for: shares such as min / x have another one each time.
const ExactSum::Words* ExactSum::factor_for(Column& column, std::int64_t denominator) {
  for (const Factor& known : column.factors)
    if (known.denominator == denominator) return &known.factor;
  if (std::exchange(column.seen, denominator) != denominator) return nullptr;
  if (column.factors.size() == most_denominators || !widen(denominator)) return nullptr;
  Factor fresh{denominator, Words(common_.size())};
  mpn_divrem_1(fresh.factor.data(), 0, common_.data(), size_of(common_), static_cast<mp_limb_t>(denominator));
  column.factors.push_back(std::move(fresh));
  return &column.factors.back().factor;
}

// Makes common_ a multiple of the denominator; false when it would grow too wide.
bool ExactSum::widen(std::int64_t denominator) {
  const auto divisor = static_cast<mp_limb_t>(denominator);
  const mp_limb_t missing = divisor / mpn_gcd_1(common_.data(), size_of(common_), divisor);
  if (missing == 1) return true;
  if (common_.size() == widest_common) return false;
  for (Words* words : {&common_, &plus_, &minus_}) multiply(*words, missing);
  plus_.resize(common_.size() + room_for_carries);
  minus_.resize(common_.size() + room_for_carries);
  for (Column& column : columns_)
    for (Factor& known : column.factors) {
      multiply(known.factor, missing);
      known.factor.resize(common_.size());
    }
  return true;
}

Number ExactSum::total() const {
  const int order = mpn_cmp(plus_.data(), minus_.data(), size_of(plus_));
  const Words& greater = order >= 0 ? plus_ : minus_;
  const Words& lesser = order >= 0 ? minus_ : plus_;
  Number::Words sum{order < 0, Words(greater.size()), common_};
  mpn_sub_n(sum.numerator.data(), greater.data(), lesser.data(), size_of(greater));
  if (!apart_.empty()) {
    Fraction all = sum_of(apart_, 0, apart_.size());
    if (order != 0) {
      Fraction common{integer_of(sum.numerator), integer_of(common_)};
      if (sum.negative) common.numerator.backend().negate();
      add_to(all, common);
    }
    sum = {all.numerator < 0, words_of(all.numerator), words_of(all.denominator)};
  }
  Number total = Number::from_words(sum);
  if (!large_.is_zero()) total += large_;
  return total;
}

}  // namespace criteria
