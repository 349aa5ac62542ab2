#include "criteria/date.hpp"

#include "criteria/timestamp.hpp"

namespace criteria {

std::optional<Date> Date::parse(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() != length || !Timestamp::parse(std::string(text) + "T00:00:00Z")) return std::nullopt;
  return Date(std::string(text));
}

}  // namespace criteria
