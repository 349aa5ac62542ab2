#include "server/app/step_taker.hpp"

#include <algorithm>

namespace server {

bool is_taker(const Principal& person, criteria::ProcessStep step, TenderId tender, std::string_view party) {
  const auto roles = criteria::rule_of(step).roles;
  const auto& names = criteria::NameTable<criteria::Role>::names;
  return std::any_of(names.begin(), names.end(), [&](const auto& entry) {
    return roles.has(entry.first) && person.has_for(entry.first, tender, party);
  });
}

}  // namespace server
