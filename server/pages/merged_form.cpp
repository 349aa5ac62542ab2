#include "server/pages/merged_form.hpp"

#include "server/pages/tender_form.hpp"

#include <unordered_map>

namespace server {

MergedForm merged_form(const FormValues& before, const FormValues& stored, const FormValues& sent) {
  const std::unordered_map<std::string, std::string> was(before.begin(), before.end());
  const std::unordered_map<std::string, std::string> is(stored.begin(), stored.end());
  MergedForm merged{sent, {}};
  for (auto& [name, value] : merged.values) {
    const auto first = was.find(name), now = is.find(name);
    if (first == was.end() || now == is.end()) continue;
    const auto mine = tidied(value), base = tidied(first->second), theirs = tidied(now->second);
    if (mine == base)
      value = now->second;
    else if (theirs != base && theirs != mine)
      merged.conflicts.push_back(criteria::error("draft.changedTwice", name, {{"stored", theirs}}));
  }
  return merged;
}

}  // namespace server
