#include "criteria/cpv.hpp"

#include <algorithm>

namespace criteria {

bool is_cpv_code(std::string_view text) {
  constexpr std::size_t digits = 8;
  return text.size() == digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace criteria
