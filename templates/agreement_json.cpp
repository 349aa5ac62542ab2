#include "templates/agreement_json.hpp"

#include "criteria/agreement_names.hpp"
#include "templates/agreement_text.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const Threshold& threshold) {
  ObjectWriter object(slot);
  object.member("from", threshold.from);
  object.member("level", threshold.level);
  object.member("value", threshold.value);
}

namespace {

// The parameters behind the name of a demand.
struct DemandParameters {
  ObjectWriter& object;

  void operator()(const QuantityRule& rule) const {
    object.member("quantity", rule.quantity);
    object.member("basis", rule.basis);
    object.member("unit", rule.unit);
    object.member("method", rule.method);
    object.member("bound", rule.bound);
    object.member("thresholds", rule.thresholds);
  }
  void operator()(const CriterionRule& rule) const { object.member("library", rule.library); }
  void operator()(const ClauseRule& rule) const { object.member("library", rule.library); }
  void operator()(const AwardMethodRule& rule) const { object.member("methods", rule.methods); }
  void operator()(const AbsoluteScoringRule&) const {}
  template <typename OnlyThresholds>
  void operator()(const OnlyThresholds& rule) const {
    object.member("thresholds", rule.thresholds);
  }
};

}  // namespace

void write(const Slot& slot, const Demand& demand) {
  ObjectWriter object(slot);
  object.word("rule", name(demand));
  std::visit(DemandParameters{object}, demand);
}

void write(const Slot& slot, const Scope& scope) {
  ObjectWriter object(slot);
  object.member("segments", scope.segments);
  object.member("valueFrom", scope.value_from);
  object.member("valueBelow", scope.value_below);
  object.member("procedures", scope.procedures);
}

void write(const Slot& slot, const AgreementRule& rule) {
  ObjectWriter object(slot);
  object.member("id", rule.id);
  object.member("title", rule.title);
  object.member("clause", rule.clause);
  object.member("text", rule.text);
  object.member("evidence", rule.evidence);
  object.member("scope", rule.scope);
  object.member("demand", rule.demand);
}

void write(const Slot& slot, const Signature& signature) {
  ObjectWriter object(slot);
  object.member("party", signature.party);
  object.member("signedOn", signature.signed_on);
}

void write(const Slot& slot, const Agreement& agreement) {
  ObjectWriter object(slot);
  object.word("format", agreement_format);
  object.member("id", agreement.id);
  object.member("title", agreement.title);
  object.member("description", agreement.description);
  object.member("source", agreement.source);
  object.member("segments", agreement.segments);
  object.member("cpvPrefixes", agreement.cpv_prefixes);
  object.member("level", agreement.level);
  object.member("validFrom", agreement.valid_from);
  object.member("validTo", agreement.valid_to);
  object.member("parties", agreement.parties);
  object.member("rules", agreement.rules);
}

std::string agreement_json(const Agreement& agreement) {
  DataTree tree;
  write(Slot{tree, {}}, agreement);
  return readable_json(tree.root());
}

std::string canonical_agreement_json(const Agreement& agreement) {
  DataTree tree;
  write(Slot{tree, {}}, agreement);
  return canonical_json(tree.root());
}

namespace {

void write_check(DataTree& tree, const evaluator::RuleCheck& check) {
  const auto both = [&](std::string_view key, std::string (*text)(const evaluator::RuleCheck&, Language)) {
    tree.open_object(key);
    tree.add_text(tree.keep(text(check, Language::nl)), "nl");
    tree.add_text(tree.keep(text(check, Language::en)), "en");
    tree.close();
  };
  ObjectWriter object(Slot{tree, {}});
  object.member("rule", check.rule->id);
  object.member("title", check.rule->title);
  object.member("clause", check.rule->clause);
  object.member("ruleText", check.rule->text);
  object.member("lot", check.lot);
  object.word("outcome", evaluator::name(check.outcome));
  if (check.reason != evaluator::RuleReason::none) object.word("reason", evaluator::name(check.reason));
  if (check.measured) tree.add_text(tree.keep(check.measured->to_truncated(12)), "measured");
  if (check.threshold) object.member("threshold", *check.threshold);
  object.filled("place", check.place);
  both("demand", demand_text);
  both("text", outcome_text);
}

}  // namespace

std::string agreement_check_json(const Agreement& agreement, const evaluator::AgreementQuestion& question,
                                 const std::vector<evaluator::RuleCheck>& checks) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.member("agreement", agreement.id);
    object.member("publishedOn", question.published_on);
    object.member("level", question.level);
    tree.open_array("rules");
    for (const auto& check : checks) write_check(tree, check);
    tree.close();
  }
  return readable_json(tree.root());
}

}  // namespace templates
