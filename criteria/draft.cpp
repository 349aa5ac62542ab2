#include "criteria/draft.hpp"

#include "criteria/validate_parts.hpp"
#include "criteria/weight_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

Number weight_of(const Criterion& node) { return node.weight ? node.weight->value() : Number(0); }

class WeightEditor {
 public:
  WeightEditor(const Lot& lot, const WeightEdit& edit)
      : edit_(edit), criteria_(lot.criteria), rule_(weight_rule(lot.award.method)) {}

  Checked<std::vector<Criterion>> edited(const Number& scale) {
    check();
    if (findings_.empty()) edit_below(criteria_, scale, "criteria");
    if (!findings_.empty()) return tl::make_unexpected(std::move(findings_));
    return std::move(criteria_);
  }

  // All weights in proportion, so that they sum to the scale.
  Checked<std::vector<Criterion>> rescaled(const Number& scale) {
    spread(criteria_, scale, "criteria");
    if (!findings_.empty()) return tl::make_unexpected(std::move(findings_));
    return std::move(criteria_);
  }

 private:
  bool counts(const Criterion& node) const { return counts_in_sum(node.kind, rule_); }

  bool is_locked(const Criterion& node) const {
    return std::find(edit_.locked.begin(), edit_.locked.end(), node.id) != edit_.locked.end();
  }

  void find(const char* code, const std::string& place, const CriterionId& id) {
    findings_.push_back(error(code, place, {{"criterion", id}}));
  }

  void check() {
    const Criterion* found = find_criterion(criteria_, edit_.criterion);
    if (!found)
      find("draft.criterionUnknown", "criterion", edit_.criterion);
    else if (!counts(*found))
      find("draft.noWeight", "criterion", edit_.criterion);
    for (std::size_t at = 0; at < edit_.locked.size(); ++at) {
      const CriterionId& id = edit_.locked[at];
      if (!find_criterion(criteria_, id)) find("draft.criterionUnknown", at_index("locked", at), id);
      if (id == edit_.criterion) find("draft.locked", at_index("locked", at), id);
    }
    if (edit_.weight.value().sign() < 0)
      findings_.push_back(error("weight.negative", "weight", {{"value", edit_.weight.text()}}));
  }

  // Finds the group that holds the criterion, whose sum is `sum`, and changes it there.
  bool edit_below(std::vector<Criterion>& members, const Number& sum, const std::string& place) {
    for (std::size_t at = 0; at < members.size(); ++at) {
      Criterion& node = members[at];
      if (node.id == edit_.criterion) {
        spread(members, sum, place);
        return true;
      }
      if (edit_below(node.criteria, weight_of(node), at_index(place, at) + ".criteria")) return true;
    }
    return false;
  }

  // Brings the members to that sum: the edited one by the edit, those that are locked unchanged.
  void spread(std::vector<Criterion>& members, const Number& sum, const std::string& place) {
    Number rest = sum;
    std::vector<std::size_t> free;
    std::vector<Number> shares;
    for (std::size_t at = 0; at < members.size(); ++at) {
      const Criterion& node = members[at];
      if (!counts(node)) continue;
      if (node.id == edit_.criterion) {
        rest -= edit_.weight.value();
      } else if (is_locked(node)) {
        rest -= weight_of(node);
      } else {
        free.push_back(at);
        shares.push_back(weight_of(node));
      }
    }
    if (rest.sign() < 0 || (free.empty() && !rest.is_zero())) {
      findings_.push_back(
          error("draft.noRoom", place,
                {{"criterion", edit_.criterion}, {"rest", rest.to_truncated(most_weight_decimals)}}));
      return;
    }
    const auto parts = free.empty() ? std::vector<Number>{} : parts_of(rest, std::move(shares));
    for (std::size_t at = 0; at < free.size(); ++at)
      give(members, free[at], weight_decimal(parts[at]), place);
    for (std::size_t at = 0; at < members.size(); ++at)
      if (members[at].id == edit_.criterion) give(members, at, edit_.weight, place);
  }

  void give(std::vector<Criterion>& members, std::size_t at, const Decimal& weight,
            const std::string& place) {
    Criterion& node = members[at];
    const bool is_same = node.weight && node.weight->value() == weight.value();
    if (is_same) return;
    node.weight = weight;
    if (!node.is_leaf()) spread(node.criteria, weight.value(), at_index(place, at) + ".criteria");
  }

  const WeightEdit& edit_;
  std::vector<Criterion> criteria_;
  WeightRule rule_;
  Findings findings_;
};

}  // namespace

namespace {

// The rung of a ladder, as a certificate says it: it is what the criterion measures, or it deducts for
// numbered rungs.
bool is_of_a_certificate(const Criterion& leaf) {
  if (measured_quantity(leaf) == CircularQuantity::co2_ladder_level) return true;
  const auto* discount = leaf.scoring ? std::get_if<PercentDiscount>(&*leaf.scoring) : nullptr;
  return discount && std::any_of(discount->levels.begin(), discount->levels.end(),
                                 [](const auto& level) { return Decimal::parse(level.first).has_value(); });
}

}  // namespace

bool lacks_panel(const Criterion& leaf) {
  return !is_of_a_certificate(leaf) && leaf.is_leaf() && leaf.answer &&
         std::holds_alternative<GradeAnswer>(*leaf.answer) && !leaf.panel;
}

void give_panel(Criterion& leaf) {
  if (lacks_panel(leaf)) leaf.panel = Panel{{"b1", "b2", "b3"}, Combine::consensus};
}

namespace {

void give_panels(std::vector<Criterion>& criteria) {
  for (Criterion& node : criteria) {
    give_panel(node);
    give_panels(node.criteria);
  }
}

}  // namespace

Tender draft_tender(const CriteriaTemplate& set, const TemplatePin& pin, DraftFacts facts) {
  Tender tender;
  tender.reference = std::move(facts.reference);
  tender.title = std::move(facts.title);
  tender.description = std::move(facts.description);
  tender.buyer = std::move(facts.buyer);
  tender.segment = set.segment;
  tender.drafted_from = pin;
  tender.cpv_codes = std::move(facts.cpv_codes);
  tender.estimated_value = std::move(facts.estimated_value);
  tender.procedure = facts.procedure;
  tender.deadline = std::move(facts.deadline);
  tender.provisions = set.provisions;
  tender.lots.push_back(lot_of(set, "1"));
  give_panels(tender.lots.back().criteria);
  return tender;
}

Checked<std::vector<Criterion>> with_weight(const Lot& lot, const WeightEdit& edit) {
  return WeightEditor(lot, edit).edited(lot.award.points_scale());
}

bool can_replace(AwardMethod before, AwardMethod after) {
  const auto kind = [](AwardMethod method) {
    const WeightRule rule = weight_rule(method);
    return rule == WeightRule::sum_without_price ? WeightRule::sum_with_price : rule;
  };
  return kind(before) == kind(after);
}

namespace {

// The prices as the new method wants them: without a rule where the price itself counts, and with a weight,
// 0 for now, exactly where it counts.
Findings fit_prices(Lot& lot, const AwardEdit& edit, bool is_new_weight) {
  const bool by_points = edit.award.method == AwardMethod::weighted_points;
  const bool is_weighed = weight_rule(edit.award.method) == WeightRule::sum_with_price;
  Findings findings;
  std::size_t prices = 0;
  for (Criterion& node : lot.criteria) {
    if (node.kind != Kind::price) continue;
    ++prices;
    if (!by_points) node.scoring.reset();
    if (by_points && node.is_leaf() && !node.scoring)
      findings.push_back(error("draft.priceRule", "award.method", {{"criterion", node.id}}));
    if (!is_weighed) node.weight.reset();
    if (is_weighed && is_new_weight) node.weight = Decimal();
  }
  if (is_new_weight && (!edit.price_weight || prices != 1))
    findings.push_back(error("draft.priceWeight", "award.priceWeight"));
  return findings;
}

}  // namespace

Checked<Lot> with_award(const Lot& lot, const AwardEdit& edit) {
  if (!can_replace(lot.award.method, edit.award.method))
    return tl::make_unexpected(Findings{error("draft.methodOther", "award.method")});
  Lot changed = lot;
  changed.award = edit.award;
  const WeightRule after = weight_rule(edit.award.method);
  if (after != WeightRule::sum_with_price && after != WeightRule::sum_without_price) return changed;
  const bool is_new_weight = after == WeightRule::sum_with_price && weight_rule(lot.award.method) != after;
  if (auto findings = fit_prices(changed, edit, is_new_weight); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  const Number scale = edit.award.points_scale();
  if (scale.sign() <= 0) return changed;  // told by `validate`
  auto criteria = WeightEditor(changed, {}).rescaled(scale);
  if (!criteria) return tl::make_unexpected(std::move(criteria.error()));
  changed.criteria = std::move(*criteria);
  if (!is_new_weight) return changed;
  const auto price = std::find_if(changed.criteria.begin(), changed.criteria.end(),
                                  [](const Criterion& node) { return node.kind == Kind::price; });
  auto weighed = with_weight(changed, {price->id, *edit.price_weight, {}});
  if (!weighed) return tl::make_unexpected(std::move(weighed.error()));
  changed.criteria = std::move(*weighed);
  return changed;
}

}  // namespace criteria
