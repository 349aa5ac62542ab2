// Moving a draft to another version of the template that it was drafted from: what the template changed, what
// the buyer changed, and one definition out of both.
#pragma once

#include "criteria/template_difference.hpp"
#include "criteria/tender.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace criteria {

enum class UpdateOutcome {
  taken_over,  // only the template changed it
  kept,        // only the buyer changed it
  same,        // both say the same
  conflict     // both changed it, each otherwise: somebody chooses
};
enum class UpdateSide { draft, newer };

// What goes together: one text, the answer with its rule, the weights of one group, a criterion as a whole.
struct UpdateItem {
  std::string key;  // LOT/SUBJECT/ID/PART, as in "1/criterion/K1/description"
  LotId lot;        // empty: of the tender
  ChangeSubject subject = ChangeSubject::criterion;
  std::string id;    // of the criterion or provision; of weights, of the group, empty: at the top
  std::string part;  // "whole", "place", "weights", "measure", …
  UpdateOutcome outcome = UpdateOutcome::taken_over;
  TemplateChanges by_template, by_buyer;  // both against the version that is pinned
  bool operator==(const UpdateItem&) const = default;
};
using UpdateItems = std::vector<UpdateItem>;

// A tender as it was drafted from the version pinned, as it is now, and as it would be drafted from the
// newer.
struct UpdateSources {
  const Tender& pinned;
  const Tender& draft;
  const Tender& newer;
};

// Lot by lot as they are in the draft, then the provisions and the segment.
UpdateItems update_items(const UpdateSources& sources);

// By key, for conflicts only.
using UpdateChoices = std::map<std::string, UpdateSide>;

// The draft with what the template changed, and with all that the buyer changed but where a choice says
// otherwise. Criteria of the buyer's own keep their weight; the weights of a group whose members changed are
// shared out in proportion, so that sums stay what they must be (`parts_of`). Groups that are left without
// members go; what stood in a group that goes and stays itself moves up. The pin is that of the newer
// version. Findings: `update.choiceMissing`, `update.choiceUnknown` (no such conflict), each at the key.
Checked<Tender> updated(const UpdateSources& sources, const UpdateItems& items, const UpdateChoices& choices);

template <>
struct NameTable<UpdateOutcome> {
  static constexpr std::array<std::pair<UpdateOutcome, std::string_view>, 4> names{
      {{UpdateOutcome::taken_over, "taken-over"},
       {UpdateOutcome::kept, "kept"},
       {UpdateOutcome::same, "same"},
       {UpdateOutcome::conflict, "conflict"}}};
};
template <>
struct NameTable<UpdateSide> {
  static constexpr std::array<std::pair<UpdateSide, std::string_view>, 2> names{
      {{UpdateSide::draft, "draft"}, {UpdateSide::newer, "template"}}};
};

}  // namespace criteria
