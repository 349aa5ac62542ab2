#include "criteria/date.hpp"

#include "criteria/timestamp.hpp"

namespace criteria {

std::optional<Date> Date::parse(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() != length || !Timestamp::parse(std::string(text) + "T00:00:00Z")) return std::nullopt;
  return Date(std::string(text));
}

int Date::year() const { return std::stoi(text_.substr(0, 4)); }

}  // namespace criteria
