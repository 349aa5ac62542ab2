#include "criteria/data_difference.hpp"

#include <map>
#include <optional>
#include <string>

namespace criteria {
namespace {

std::string shown(const std::optional<DataValue>& value) {
  if (!value) return std::string(no_value);
  switch (value->kind()) {
    case DataKind::null:
      return "null";
    case DataKind::array:
      return "[…]";
    case DataKind::object:
      return "{…}";
    default:
      return std::string(value->text());
  }
}

class Comparison {
 public:
  Comparison(std::size_t most, const DifferenceTest& counts) : most_(most), counts_(counts) {}

  void compare(std::optional<DataValue> recorded, std::optional<DataValue> recomputed,
               const std::string& place) {
    if (findings_.size() >= most_) return;
    if (!recorded || !recomputed || recorded->kind() != recomputed->kind() ||
        recorded->text() != recomputed->text())
      add(error("verify.different", place,
                {{"recorded", shown(recorded)}, {"recomputed", shown(recomputed)}}));
    else if (recorded->is(DataKind::object))
      compare_members(*recorded, *recomputed, place);
    else if (recorded->is(DataKind::array))
      compare_items(*recorded, *recomputed, place);
  }

  Findings take() { return std::move(findings_); }

 private:
  void add(Finding difference) {
    if (!counts_ || counts_(difference)) findings_.push_back(std::move(difference));
  }

  void compare_items(DataValue recorded, DataValue recomputed, const std::string& place) {
    auto left = recorded.begin();
    auto right = recomputed.begin();
    for (std::size_t i = 0; left != recorded.end() || right != recomputed.end(); ++i) {
      std::optional<DataValue> old_item;
      std::optional<DataValue> new_item;
      if (left != recorded.end()) old_item = *left++;
      if (right != recomputed.end()) new_item = *right++;
      compare(old_item, new_item, place + "[" + std::to_string(i) + "]");
    }
  }

  // Members in the order of the recomputed document, then what only the recorded one has. Two members of one
  // name are compared one after the other, so that a repeated one differs.
  void compare_members(DataValue recorded, DataValue recomputed, const std::string& place) {
    std::multimap<std::string_view, DataValue> left;
    for (const DataValue member : recorded) left.emplace(member.key(), member);
    const auto at = [&](std::string_view key) {
      return place.empty() ? std::string(key) : place + "." + std::string(key);
    };
    for (const DataValue member : recomputed) {
      const auto twin = left.find(member.key());
      if (twin == left.end()) {
        compare(std::nullopt, member, at(member.key()));
      } else {
        compare(twin->second, member, at(member.key()));
        left.erase(twin);
      }
    }
    for (const auto& [key, member] : left) compare(member, std::nullopt, at(key));
  }

  std::size_t most_;
  const DifferenceTest& counts_;
  Findings findings_;
};

}  // namespace

Findings differences(DataValue recorded, DataValue recomputed, std::size_t most,
                     const DifferenceTest& counts) {
  Comparison comparison(most, counts);
  comparison.compare(recorded, recomputed, "");
  return comparison.take();
}

}  // namespace criteria
