#include "server/app/replaced_values.hpp"

#include "criteria/data_difference.hpp"
#include "import/json_reader.hpp"
#include "server/app/cell_change.hpp"

namespace server {
namespace {

constexpr std::size_t most_differences = 200;
constexpr std::string_view not_there = "–";

std::string cell_of(std::string path, const CellPlaces& cells) {
  for (std::string part = path;;) {
    if (const auto found = cells.find(part); found != cells.end()) return found->second;
    const auto cut = part.find_last_of(".[");
    if (cut == std::string::npos) return path;
    part.resize(cut);
  }
}

}  // namespace

criteria::Findings replaced_values(std::string_view stored, std::string_view next, const CellPlaces& cells) {
  const auto before = importing::read_json(stored, importing::Limits{}).value();
  const auto after = importing::read_json(next, importing::Limits{}).value();
  criteria::Findings replaced;
  for (const auto& difference : criteria::differences(before.root(), after.root(), most_differences)) {
    const std::string was(difference.parameter("recorded")), comes(difference.parameter("recomputed"));
    if (was == not_there || is_same_number(was, comes)) continue;
    replaced.push_back(criteria::error("upload.replaces", cell_of(difference.place, cells),
                                       {{"field", difference.place}, {"before", was}, {"after", comes}}));
  }
  return replaced;
}

}  // namespace server
