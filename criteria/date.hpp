// A calendar date as ISO 8601 (`2026-11-25`); dates compare in the order of time.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace criteria {

class Date {
 public:
  Date() : text_("1970-01-01") {}
  // Nothing when the text is not a real date in that notation.
  static std::optional<Date> parse(std::string_view text);

  const std::string& text() const { return text_; }
  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace criteria
