#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace criteria {
namespace {

constexpr int most_years = 200;  // no work or building is reckoned longer; bounds the powers of 1 + r

// Where a finding on a leaf's answer stands, and the leaf that it is about.
struct AnswerCheck {
  const Criterion& leaf;
  std::string place;
  Findings& findings;

  void positive(const Decimal& value, std::string_view field) const {
    if (value.value().sign() <= 0)
      findings.push_back(error("answer.parameterNotPositive", place + "." + std::string(field),
                               {{"field", std::string(field)}, {"value", value.text()}}));
  }
  void years(const WholeNumber& years) const {
    if (years.value < 1 || years.value > most_years)
      findings.push_back(
          error("answer.years", place + ".years",
                {{"value", std::to_string(years.value)}, {"most", std::to_string(most_years)}}));
  }
  // Set A2 is not part of the program: its weights are the buyer's to give.
  void weights(const std::optional<IndicatorTable>& weights) const {
    const bool needed = effective_method(*leaf.answer) == "mki-a2";
    if (weights ? weights->empty() : needed)
      findings.push_back(error("mki.weightsMissing", place, {{"criterion", leaf.id}}));
  }

  void operator()(const LccAnswer& asked) const {
    if (asked.rate.value() <= Number(-100))
      findings.push_back(error("answer.rate", place + ".rate", {{"value", asked.rate.text()}}));
    years(asked.years);
  }
  void operator()(const MciAnswer& asked) const {
    positive(asked.average_life, "Lav");
    positive(asked.average_use, "Uav");
  }
  void operator()(const MkiAnswer& asked) const { weights(asked.weights); }
  void operator()(const MpgAnswer& asked) const {
    weights(asked.weights);
    years(asked.years);
  }
  template <typename WithoutParameters>
  void operator()(const WithoutParameters&) const {}
};

void check_method(const AnswerCheck& check) {
  const auto given = method(*check.leaf.answer);
  const auto known = known_methods(*check.leaf.answer);
  if (!given || std::find(known.begin(), known.end(), *given) != known.end()) return;
  std::string list;
  for (const std::string_view each : known) list.append(list.empty() ? "" : ", ").append(each);
  check.findings.push_back(
      error("answer.methodUnknown", check.place + ".method", {{"method", *given}, {"known", list}}));
}

// ---- accept ---------------------------------------------------------------------------------------------

class AcceptCheck {
 public:
  AcceptCheck(const Criterion& leaf, std::string place, Findings& findings)
      : leaf_(leaf), place_(std::move(place)), findings_(findings), form_(answer_form(leaf)) {}

  void operator()(const Equals& accept) const { value(accept.value, place_ + ".equals"); }
  void operator()(const AtLeast& accept) const { bound(accept.bound, "atLeast"); }
  void operator()(const AtMost& accept) const { bound(accept.bound, "atMost"); }
  void operator()(const OneOf& accept) const {
    const std::string place = place_ + ".oneOf";
    if (accept.values.empty()) findings_.push_back(error("accept.empty", place, {{"criterion", leaf_.id}}));
    for (std::size_t i = 0; i < accept.values.size(); ++i) value(accept.values[i], at_index(place, i));
  }

 private:
  bool is_amount() const { return std::holds_alternative<AmountAnswer>(*leaf_.answer); }
  bool is_quantity() const { return form_ == AnswerForm::quantity || form_ == AnswerForm::inputs; }

  void refuse(const std::string& place) const {
    findings_.push_back(error("accept.answerType", place,
                              {{"criterion", leaf_.id}, {"type", std::string(name(*leaf_.answer))}}));
  }

  void bound(const Decimal& bound, const std::string& field) const {
    const std::string place = place_ + "." + field;
    if (!is_quantity()) return refuse(place);
    if (is_amount()) check_amount(bound, place, findings_);
  }

  void value(const AcceptValue& wanted, const std::string& place) const {
    if (std::holds_alternative<bool>(wanted)) {
      if (form_ != AnswerForm::truth) refuse(place);
    } else if (const auto* quantity = std::get_if<Decimal>(&wanted)) {
      if (!is_quantity()) refuse(place);
      if (is_amount()) check_amount(*quantity, place, findings_);
    } else if (form_ != AnswerForm::level) {
      refuse(place);
    } else {
      level(std::get<Level>(wanted), place);
    }
  }

  void level(const Level& wanted, const std::string& place) const {
    const LevelTable* levels = leaf_.scoring ? level_table(*leaf_.scoring) : nullptr;
    if (levels && !find_level(*levels, wanted.key))
      findings_.push_back(
          error("accept.levelUnknown", place, {{"criterion", leaf_.id}, {"level", wanted.key}}));
  }

  const Criterion& leaf_;
  std::string place_;
  Findings& findings_;
  AnswerForm form_;
};

// Values by the sets A1 and A2 are never compared with each other.
void check_indicator_sets(const LotCheck& check) {
  std::set<std::string> sets;
  for (const PlacedCriterion& placed : check.criteria) {
    const auto& answer = placed.criterion->answer;
    if (answer && (std::holds_alternative<MkiAnswer>(*answer) || std::holds_alternative<MpgAnswer>(*answer)))
      sets.insert(effective_method(*answer));
  }
  if (sets.size() > 1) check.findings.push_back(warning("mki.setsMixed", check.place + ".criteria"));
}

}  // namespace

void check_answer_types(const LotCheck& check) {
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& leaf = *placed.criterion;
    if (!leaf.answer) continue;
    const AnswerCheck answer{leaf, placed.place + ".answer", check.findings};
    check_method(answer);
    std::visit(answer, *leaf.answer);
    if (leaf.accept) std::visit(AcceptCheck(leaf, placed.place + ".accept", check.findings), *leaf.accept);
  }
  check_indicator_sets(check);
}

}  // namespace criteria
