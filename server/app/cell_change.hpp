// A cell of a workbook that differs from what is on record.
#pragma once

#include <string>

namespace server {

// Texts as in JSON, empty for nothing.
struct CellChange {
  std::string member;  // "value", "measuredOn", "level", …
  std::string cell;    // `Metingen!G5`
  std::string before, after;
  bool operator==(const CellChange&) const = default;
};

}  // namespace server
