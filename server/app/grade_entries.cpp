#include "server/app/grade_entries.hpp"

#include "import/whole_document.hpp"
#include "templates/json_writer.hpp"

namespace server {

void read(const importing::Field& field, GradeEntry& entry) {
  importing::ObjectReader object(field);
  object.required_id("bid", entry.bid);
  object.required_id("criterion", entry.criterion);
  object.required("level", entry.level);
  object.required("motivation", entry.motivation);
  object.finish();
}

criteria::Checked<std::vector<GradeEntry>> read_entries(std::string_view json) {
  return importing::read_whole<std::vector<GradeEntry>>(
      json, importing::Limits{},
      [](const importing::Field& root, std::vector<GradeEntry>& entries) {
        importing::read_items(root, entries,
                              [](const importing::Field& item, GradeEntry& entry) { read(item, entry); });
      },
      [](const std::vector<GradeEntry>&) { return criteria::Findings{}; });
}

std::string entries_json(const std::vector<GradeEntry>& entries) {
  templates::JsonWriter json;
  json.open_array();
  for (const auto& entry : entries)
    json.open_object()
        .member("bid", entry.bid)
        .member("criterion", entry.criterion)
        .member("level", entry.level)
        .member("motivation", entry.motivation)
        .close_object();
  return json.close_array().take();
}

}  // namespace server
