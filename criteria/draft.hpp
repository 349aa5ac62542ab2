// Drafting a tender from a shared template, and changing its tree without breaking the sum of its weights.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/finding.hpp"
#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// What a buyer adds to a template to have a tender.
struct DraftFacts {
  std::string reference;
  std::string title;
  std::optional<std::string> description;
  std::optional<Buyer> buyer;
  std::optional<std::vector<std::string>> cpv_codes;
  std::optional<Decimal> estimated_value;  // euro excluding VAT
  std::optional<Procedure> procedure;
  std::optional<Timestamp> deadline;
};

// Whether people must grade it while nobody is announced to do so: a bidder would grade itself. A rung of the
// CO2 Performance Ladder is no grade: a bidder states it, and a certificate proves it.
bool lacks_panel(const Criterion& leaf);
// Gives such a leaf three places to be filled, "b1" to "b3", and consensus.
void give_panel(Criterion& leaf);

// A tender of one lot, "1", with everything that the template says and the pin that names it; what it leaves
// to people without a panel gets one (`give_panel`).
Tender draft_tender(const CriteriaTemplate& set, const TemplatePin& pin, DraftFacts facts);

struct WeightEdit {
  CriterionId criterion;  // a leaf or a group
  Decimal weight;
  std::vector<CriterionId> locked;  // keep their weight, and a group that is locked all that is below it
};

// The criteria of `lot` with that weight. What the criterion gains or loses is taken from or given to the
// siblings that are not locked, in proportion to their weights (in equal parts where all are 0), so that the
// sum of the group, or of the lot, stays what it must be; a group that changes spreads its new weight over
// its members the same way. Shares are cut off to two decimals, or to more where the sum needs more, and what
// that leaves goes to the largest of them, the first of equals. Nothing becomes negative.
// Findings: `draft.criterionUnknown`, `draft.noWeight` (the method gives it none), `draft.locked` (it is
// locked itself), `weight.negative`, `draft.noRoom` (those that are locked and the new weight leave less than
// nothing, or nothing is free to take the rest).
Checked<std::vector<Criterion>> with_weight(const Lot& lot, const WeightEdit& edit);

struct CriterionAddition {
  Criterion criterion;                // a leaf; what it weighs stands below
  std::optional<CriterionId> group;   // absent: at the top of the lot
  std::optional<Decimal> weight;      // where the method weighs it
  std::optional<Decimal> value;       // euro, where the method values it
  std::vector<CriterionId> locked{};  // keep their weight, as in WeightEdit
};

// The criteria of `lot` with that one, behind the last of its kind in its group, with a panel where it lacks
// one. Its weight is taken from its
// siblings as `with_weight` takes it; its value is added to the groups above it.
// Findings: `draft.criterionThere` (at "criterion"), `draft.criterionUnknown`, `draft.notAGroup` (at
// "group"), `draft.weightMissing`, `draft.noWeight` (at "weight"), `draft.valueMissing`, `draft.noValue` (at
// "value"), and those of `with_weight`.
Checked<std::vector<Criterion>> with_criterion(const Lot& lot, const CriterionAddition& addition);

struct CriterionRemoval {
  CriterionId criterion;  // a leaf, or a group with all that is below it
  std::vector<CriterionId> locked{};
};

// The criteria of `lot` without that one, and without the groups that it leaves empty. Its siblings take over
// its weight as `with_weight` gives it; its value goes from the groups above it. Findings: `draft.locked`,
// `draft.criterionUnknown`, `draft.noRoom` (nothing is free to take its weight).
Checked<std::vector<Criterion>> without_criterion(const Lot& lot, const CriterionRemoval& removal);

// Findings: `draft.provisionThere` and `draft.provisionUnknown`, both at "provision".
Checked<std::vector<Provision>> with_provision(std::vector<Provision> provisions, Provision provision);
Checked<std::vector<Provision>> without_provision(std::vector<Provision> provisions, std::string_view id);

// Whether a lot can go from one method to the other with the criteria that it has: not from weights to values
// in euros or to none, nor back.
bool can_replace(AwardMethod before, AwardMethod after);

struct AwardEdit {
  Award award;
  std::optional<Decimal> price_weight;  // where the new method weighs the price and the old one did not
};

// The lot with that award. Its weights are brought to the scale of the award, each in proportion; the price
// gets a weight or loses it, and loses its scoring rule where the price itself counts. Findings:
// `draft.methodOther` (not `can_replace`), `draft.priceRule` (weighted points need a rule for the price),
// both at "award.method"; `draft.priceWeight` (at "award.priceWeight": it is missing, or there is no such
// price), and those of `with_weight`.
Checked<Lot> with_award(const Lot& lot, const AwardEdit& edit);

}  // namespace criteria
