#include "criteria/plain_id.hpp"

#include <algorithm>

namespace criteria {

bool is_plain_id(std::string_view text) {
  constexpr std::size_t longest = 64;
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), is_plain);
}

}  // namespace criteria
