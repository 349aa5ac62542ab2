#include "server/pages/merged_form.hpp"

#include "server/pages/tender_form.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

namespace server {
namespace {

// What stands in the fields of each name; several fields may have the same.
using ValuesByName = std::map<std::string, std::vector<std::string>, std::less<>>;

ValuesByName by_name(const FormValues& values) {
  ValuesByName all;
  for (const auto& [name, value] : values) all[name].push_back(tidied(value));
  return all;
}

std::vector<std::string> of(const ValuesByName& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? std::vector<std::string>() : found->second;
}

class Merge {
 public:
  Merge(const FormValues& before, const FormValues& stored, const FormValues& sent)
      : before_(by_name(before)), stored_(by_name(stored)), sent_(by_name(sent)), all_sent_(sent) {}

  MergedForm merged(const std::vector<std::string_view>& choices) {
    for (const auto& [name, value] : all_sent_)
      if (!is_taken(name)) take(name, choices);
    for (const std::string_view name : choices)
      if (!is_taken(name)) take(std::string(name), choices);
    return std::move(merged_);
  }

 private:
  bool is_taken(std::string_view name) const { return taken_.contains(name); }

  void take(const std::string& name, const std::vector<std::string_view>& choices) {
    taken_.insert(name);
    const auto mine = of(sent_, name), base = of(before_, name), theirs = of(stored_, name);
    const bool is_choice = std::find(choices.begin(), choices.end(), name) != choices.end();
    const bool is_known = is_choice || (before_.contains(name) && stored_.contains(name));
    if (is_known && mine == base) {
      for (const auto& value : theirs) merged_.values.emplace_back(name, value);
      return;
    }
    for (const auto& field : all_sent_)
      if (field.first == name) merged_.values.push_back(field);
    if (is_known && theirs != base && theirs != mine)
      merged_.conflicts.push_back(criteria::error("form.changedTwice", name,
                                                  {{"stored", fmt::format("{}", fmt::join(theirs, ", "))}}));
  }

  const ValuesByName before_, stored_, sent_;
  const FormValues& all_sent_;
  std::set<std::string, std::less<>> taken_;
  MergedForm merged_;
};

}  // namespace

MergedForm merged_form(const FormValues& before, const FormValues& stored, const FormValues& sent,
                       const std::vector<std::string_view>& choices) {
  return Merge(before, stored, sent).merged(choices);
}

criteria::Findings unlike_stored(const FormValues& stored, const FormValues& sent) {
  criteria::Findings findings;
  const auto mine = by_name(sent);
  for (const auto& [name, theirs] : by_name(stored))
    if (mine.contains(name) && of(mine, name) != theirs)
      findings.push_back(criteria::error("form.storedOther", name,
                                         {{"stored", fmt::format("{}", fmt::join(theirs, ", "))}}));
  return findings;
}

}  // namespace server
