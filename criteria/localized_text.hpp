// A text in the languages that the region works in: both, always.
#pragma once

#include <string>

namespace criteria {

struct LocalizedText {
  std::string nl, en;
  bool operator==(const LocalizedText&) const = default;
};

}  // namespace criteria
