#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

namespace criteria {
namespace {

// A leaf that can be answered, with what its answers are checked against.
struct AskedLeaf {
  const Criterion* leaf;
  AnswerForm form;
  bool is_amount;
  const LevelTable* levels;
  std::optional<std::pair<Number, Number>> plausible;  // from, to
};

// A scale and as much again on either side.
std::optional<std::pair<Number, Number>> plausible_answers(const Criterion& leaf) {
  const auto* linear = leaf.scoring ? std::get_if<Linear>(&*leaf.scoring) : nullptr;
  if (!linear) return std::nullopt;
  const auto [low, high] = std::minmax({linear->worst.value(), linear->best.value()});
  return std::pair(low - (high - low), high + (high - low));
}

// The leaves of a lot by id, so that a bid's answers, which are sorted by id too, are matched in one pass.
struct AskedLot {
  const Lot* lot;
  std::vector<AskedLeaf> leaves;
};

AskedLot asked_by(const Lot& lot) {
  AskedLot asked{&lot, {}};
  for (const Criterion* leaf : leaves(lot.criteria))
    if (leaf->answer)
      asked.leaves.push_back({leaf, answer_form(*leaf), std::holds_alternative<AmountAnswer>(*leaf->answer),
                              leaf->scoring ? level_table(*leaf->scoring) : nullptr,
                              plausible_answers(*leaf)});
  std::sort(asked.leaves.begin(), asked.leaves.end(),
            [](const AskedLeaf& left, const AskedLeaf& right) { return left.leaf->id < right.leaf->id; });
  return asked;
}

// One answer at its place, which is written out only when something is found.
class AnswerCheck {
 public:
  AnswerCheck(const AskedLeaf& asked, const AnswerValue& value, const Bid& bid, std::size_t index,
              Findings& findings)
      : asked_(asked), value_(value), bid_(bid), index_(index), findings_(findings) {}

  void run() const {
    if (asked_.leaf->panel) refuse("answer.besidePanel");
    if (!has_form(value_, asked_.form)) return refuse("answer.type");
    if (asked_.levels && asked_.form != AnswerForm::inputs) check_level();
    if (asked_.is_amount) check_offer(std::get<Decimal>(value_));
    if (asked_.plausible && asked_.form == AnswerForm::quantity) check_scale(std::get<Decimal>(value_));
    if (const auto* inputs = std::get_if<Boxed>(&value_)) check_inputs(inputs->get());
  }

 private:
  std::string place() const { return at_index("bids", index_) + ".answers." + asked_.leaf->id; }
  void refuse(const char* code) const {
    findings_.push_back(
        Finding{code,
                Severity::error,
                place(),
                {{"criterion", asked_.leaf->id}, {"type", std::string(name(*asked_.leaf->answer))}}});
  }

  void amount(const Decimal& amount, const std::string& below) const {
    if (amount.decimals() > 2) check_amount(amount, place() + below, findings_);
  }

  // A buyer may be paid, as for what is taken away; a slip of the pen looks the same.
  void check_offer(const Decimal& offer) const {
    amount(offer, "");
    if (offer.text().front() == '-' && offer.value() < Number())
      findings_.push_back(
          warning("answer.amountNegative", place(),
                  {{"bid", bid_.id}, {"criterion", asked_.leaf->id}, {"amount", std::string(offer.text())}}));
  }

  // Kilograms for tonnes, a fraction for a percentage: the rule takes any number.
  void check_scale(const Decimal& number) const {
    const auto& [low, high] = *asked_.plausible;
    if (const Number value = number.value(); low <= value && value <= high) return;
    const auto& scale = std::get<Linear>(*asked_.leaf->scoring);
    findings_.push_back(warning("answer.farOutside", place(),
                                {{"bid", bid_.id},
                                 {"criterion", asked_.leaf->id},
                                 {"answer", std::string(number.text())},
                                 {"worst", std::string(scale.worst.text())},
                                 {"best", std::string(scale.best.text())}}));
  }

  // What the table of levels is searched for.
  std::string_view key() const {
    if (const bool* truth = std::get_if<bool>(&value_)) return *truth ? "true" : "false";
    if (const auto* level = std::get_if<Level>(&value_)) return level->key;
    return std::get<Decimal>(value_).text();
  }

  void check_level() const {
    if (!find_level(*asked_.levels, key()))
      findings_.push_back(error("answer.levelUnknown", place(),
                                {{"criterion", asked_.leaf->id}, {"level", std::string(key())}}));
  }

  void check_inputs(const DerivedInputs& inputs) const {
    const AnswerType& type = *asked_.leaf->answer;
    const bool is_mpg = std::holds_alternative<MpgAnswer>(type);
    if (const auto* lcc = std::get_if<LccAnswer>(&type)) {
      if (const auto* given = std::get_if<LccInputs>(&inputs)) return check_cost(*lcc, *given);
    } else if (const auto* given = std::get_if<MkiInputs>(&inputs)) {
      if (is_mpg && !given->area) return refuse("answer.areaMissing");
      if (is_mpg || (std::holds_alternative<MkiAnswer>(type) && !given->area)) return;
    } else if (std::holds_alternative<MciAnswer>(type)
                   ? std::holds_alternative<MciInputs>(inputs)
                   : std::holds_alternative<DetachabilityInputs>(inputs)) {
      return;
    }
    refuse("answer.type");
  }

  void check_cost(const LccAnswer& asked, const LccInputs& given) const {
    amount(given.investment, ".investment");
    amount(given.annual, ".annual");
    amount(given.end_of_life, ".endOfLife");
    amount(given.residual, ".residual");
    for (std::size_t i = 0; i < given.replacements.size(); ++i) {
      const Replacement& replacement = given.replacements[i];
      const std::string below = at_index(".replacements", i);
      amount(replacement.amount, below + ".amount");
      if (replacement.year.value < 1 || replacement.year.value > asked.years.value)
        findings_.push_back(error("answer.replacementYear", place() + below + ".year",
                                  {{"criterion", asked_.leaf->id},
                                   {"value", std::to_string(replacement.year.value)},
                                   {"most", std::to_string(asked.years.value)}}));
    }
  }

  const AskedLeaf& asked_;
  const AnswerValue& value_;
  const Bid& bid_;
  std::size_t index_;
  Findings& findings_;
};

void check_answers(const AskedLot& asked, const Bid& bid, std::size_t index, Findings& findings) {
  auto leaf = asked.leaves.begin();
  for (const GivenAnswer& given : bid.answers) {
    while (leaf != asked.leaves.end() && leaf->leaf->id < given.criterion) ++leaf;
    if (leaf != asked.leaves.end() && leaf->leaf->id == given.criterion) {
      AnswerCheck(*leaf, given.value, bid, index, findings).run();
      continue;
    }
    const Criterion* node = find_criterion(asked.lot->criteria, given.criterion);
    if (node && node->is_leaf()) continue;  // without an answer type, which is a finding on the lot
    const std::string place = at_index("bids", index) + ".answers." + given.criterion;
    findings.push_back(node ? error("answer.notLeaf", place, {{"criterion", given.criterion}})
                            : error("answer.criterionUnknown", place, {{"criterion", given.criterion}}));
  }
}

void check_remarks(const AskedLot& asked, const Bid& bid, std::size_t index, Findings& findings) {
  for (const BidRemark& remark : bid.remarks) {
    const Criterion* node = find_criterion(asked.lot->criteria, remark.criterion);
    if (!node || !node->is_leaf())
      findings.push_back(error("remark.criterion", at_index("bids", index) + ".remarks." + remark.criterion,
                               {{"criterion", remark.criterion}}));
  }
}

void check_bid(const Bid& bid, const Tender& tender, const std::string& place, Findings& findings) {
  if (bid.id.empty()) findings.push_back(error("id.empty", place + ".id"));
  if (tender.deadline && !bid.received_at)
    findings.push_back(warning("bid.receivedAtMissing", place, {{"bid", bid.id}}));
}

}  // namespace

void check_bids(const Dossier& dossier, Findings& findings) {
  std::map<std::string_view, AskedLot> lots;
  for (const Lot& lot : dossier.tender.lots) lots.emplace(lot.id, asked_by(lot));
  std::map<std::pair<std::string_view, std::string_view>, const Bid*> firms;  // by lot and name
  std::unordered_set<std::string_view> seen;
  seen.reserve(dossier.bids.size());
  for (std::size_t i = 0; i < dossier.bids.size(); ++i) {
    const Bid& bid = dossier.bids[i];
    const std::string place = at_index("bids", i);
    check_bid(bid, dossier.tender, place, findings);
    if (!seen.insert(bid.id).second)
      findings.push_back(error("id.duplicate", place + ".id", {{"id", bid.id}}));
    if (bid.bidder && !bid.withdrawn) {
      const auto [firm, is_first] = firms.try_emplace({bid.lot, bid.bidder->name}, &bid);
      if (!is_first)
        findings.push_back(warning("bid.sameBidder", place + ".bidder",
                                   {{"lot", bid.lot}, {"bid", bid.id}, {"other", firm->second->id}}));
    }
    const auto lot = lots.find(bid.lot);
    if (lot == lots.end())
      findings.push_back(error("bid.lotUnknown", place + ".lot", {{"lot", bid.lot}}));
    else {
      check_answers(lot->second, bid, i, findings);
      check_remarks(lot->second, bid, i, findings);
    }
  }
}

}  // namespace criteria
