// A decimal as somebody wrote it: the text is part of a dossier's identity ("45" and "45.0" are the same
// quantity but not the same dossier), the value is what counts.
#pragma once

#include "criteria/number.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace criteria {

// -?(0|[1-9][0-9]*)(\.[0-9]+)?, at most 30 digits on each side of the point.
class Decimal {
 public:
  Decimal() : text_("0") {}
  // Nothing when the text is not in the notation above.
  static std::optional<Decimal> parse(std::string_view text);
  // A literal in our own code; throws std::invalid_argument when it is not in the notation.
  static Decimal of(std::string_view text);

  const std::string& text() const { return text_; }
  Number value() const;
  int decimals() const;  // digits after the point
  bool operator==(const Decimal&) const = default;

 private:
  explicit Decimal(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace criteria
