// Amounts of which nobody reads the cents.
#pragma once

#include "templates/number_text.hpp"

#include <string>

namespace server {

// Rounded to whole euro: "€ 1.235", "€1,235".
inline std::string whole_euros(const criteria::Number& amount, templates::Language language) {
  const auto text = templates::number_text(amount, 0, criteria::RoundingMode::half_up, language);
  return (language == templates::Language::nl ? "€\u00a0" : "€") + text;
}

}  // namespace server
