#include "server/app/replaced_values.hpp"

#include "criteria/data_difference.hpp"
#include "import/json_reader.hpp"
#include "server/app/cell_change.hpp"

namespace server {
namespace {

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
  const auto before = importing::read_json(stored, importing::record_limits()).value();
  const auto after = importing::read_json(next, importing::record_limits()).value();
  const auto takes_away = [](const criteria::Finding& difference) {
    return difference.parameter("recorded") != criteria::no_value &&
           !is_same_number(std::string(difference.parameter("recorded")),
                           std::string(difference.parameter("recomputed")));
  };
  criteria::Findings replaced;
  for (const auto& difference : criteria::differences(before.root(), after.root(), most_replaced, takes_away))
    replaced.push_back(criteria::error("upload.replaces", cell_of(difference.place, cells),
                                       {{"field", difference.place},
                                        {"before", std::string(difference.parameter("recorded"))},
                                        {"after", std::string(difference.parameter("recomputed"))}}));
  return replaced;
}

}  // namespace server
