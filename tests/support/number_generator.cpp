#include "tests/support/number_generator.hpp"

#include <sstream>
#include <vector>

#include <gtest/gtest.h>

namespace test_support {
namespace {

using boost::multiprecision::cpp_int;

rc::Gen<cpp_int> any_whole() {
  const auto near_the_bound = rc::gen::map(
      rc::gen::pair(rc::gen::inRange(-3, 4), rc::gen::element(31, 32, 62, 63, 64, 126, 127, 200)),
      [](const std::pair<int, int>& offset_and_bits) {
        return cpp_int((cpp_int(1) << offset_and_bits.second) + offset_and_bits.first);
      });
  const auto small = rc::gen::map(rc::gen::inRange<int>(0, 1000), [](int value) { return cpp_int(value); });
  const auto wide = rc::gen::map(rc::gen::arbitrary<std::vector<std::uint32_t>>(),
                                 [](const std::vector<std::uint32_t>& words) {
                                   cpp_int value = 0;
                                   for (const std::uint32_t word : words) value = (value << 32) + word;
                                   return value;
                                 });
  const auto ten = rc::gen::map(rc::gen::inRange(0, 31), [](int exponent) {
    return cpp_int(boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent)));
  });
  return rc::gen::oneOf(small, small, ten, near_the_bound, wide);
}

}  // namespace

Sample sample(const cpp_int& numerator, const cpp_int& denominator) {
  const Fraction fraction(numerator, denominator);
  return {criteria::Number::from_fraction(numerator.str() + "/" + denominator.str()).value(), fraction};
}

Fraction fraction_of(const criteria::Number& number) { return Fraction(number.to_fraction()); }

std::string text_of(const Fraction& fraction) {
  const cpp_int below = denominator(fraction);
  return numerator(fraction).str() + (below == 1 ? "" : "/" + below.str());
}

void showValue(const Sample& sample, std::ostream& out) { out << text_of(sample.fraction); }

rc::Gen<Sample> any_sample() {
  return rc::gen::map(rc::gen::tuple(any_whole(), any_whole(), rc::gen::arbitrary<bool>()),
                      [](const std::tuple<cpp_int, cpp_int, bool>& parts) {
                        const auto& [size, below, negative] = parts;
                        return sample(negative ? cpp_int(-size) : size, below == 0 ? cpp_int(1) : below);
                      });
}

void check_property(const std::function<void()>& property) {
  rc::detail::TestParams params;
  params.seed = 20261124;
  params.maxSuccess = 400;
  const rc::detail::TestResult result =
      rc::detail::checkTestable(property, rc::detail::TestMetadata(), params);
  if (result.template is<rc::detail::SuccessResult>()) return;
  std::ostringstream text;
  rc::detail::printResultMessage(result, text);
  ADD_FAILURE() << text.str();
}

}  // namespace test_support
