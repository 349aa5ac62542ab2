// Grades of one assessor as they are sent: [{"bid", "criterion", "level", "motivation"}].
#pragma once

#include "import/field_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

struct GradeEntry {
  std::string bid;  // its handle
  std::string criterion;
  std::string level;  // or a number
  std::string motivation;
  bool operator==(const GradeEntry&) const = default;
};

void read(const importing::Field& field, GradeEntry& entry);
criteria::Checked<std::vector<GradeEntry>> read_entries(std::string_view json);
std::string entries_json(const std::vector<GradeEntry>& entries);

}  // namespace server
