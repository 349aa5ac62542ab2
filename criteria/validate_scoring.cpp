#include "criteria/names.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <string_view>

namespace criteria {
namespace {

// The parameters of one rule.
struct RuleCheck {
  const Criterion& leaf;
  std::string place;
  Findings& findings;

  void refuse(const char* code, std::string_view field) const {
    findings.push_back(Finding{code,
                               Severity::error,
                               place + "." + std::string(field),
                               {{"criterion", leaf.id}, {"field", std::string(field)}}});
  }
  void bound(const Decimal& value, const std::string& field) const {
    if (leaf.answer && std::holds_alternative<AmountAnswer>(*leaf.answer))
      check_amount(value, place + "." + field, findings);
  }
  void percent(const Decimal& percent, const std::string& field) const {
    if (percent.value() > Number(100))
      findings.push_back(warning("scoring.percentAbove100", place + "." + field,
                                 {{"criterion", leaf.id}, {"value", percent.text()}}));
  }

  void levels(const LevelTable& levels) const {
    if (levels.empty()) refuse("scoring.levelsEmpty", "levels");
    for (const auto& [level, share] : levels) percent(share, "levels." + level);
    if (leaf.answer && std::holds_alternative<BooleanAnswer>(*leaf.answer)) boolean_levels(levels);
  }
  void boolean_levels(const LevelTable& levels) const {
    for (const auto& [level, percent] : levels)
      if (level != "true" && level != "false")
        findings.push_back(error("scoring.booleanLevel", place + ".levels." + level,
                                 {{"criterion", leaf.id}, {"level", level}}));
    for (const char* level : {"true", "false"})
      if (!find_level(levels, level))
        findings.push_back(warning("scoring.booleanLevelMissing", place + ".levels",
                                   {{"criterion", leaf.id}, {"level", level}}));
  }

  void operator()(const Linear& rule) const {
    if (rule.worst.value() == rule.best.value()) refuse("scoring.worstEqualsBest", "best");
    bound(rule.worst, "worst");
    bound(rule.best, "best");
  }
  void operator()(const Levels& rule) const { levels(rule.levels); }
  void operator()(const PercentDiscount& rule) const { levels(rule.levels); }
  void operator()(const Steps& rule) const {
    if (rule.steps.empty()) refuse("scoring.stepsEmpty", "steps");
    for (std::size_t i = 0; i < rule.steps.size(); ++i) {
      const std::string step = at_index("steps", i);
      if (i > 0 && rule.steps[i].from.value() <= rule.steps[i - 1].from.value())
        refuse("scoring.stepsNotAscending", step + ".from");
      bound(rule.steps[i].from, step + ".from");
      percent(rule.steps[i].percent, step + ".percent");
    }
  }
  void operator()(const Points& rule) const {
    if (rule.max.value().sign() <= 0) refuse("scoring.maxNotPositive", "max");
  }
  void operator()(const RelativeMean& rule) const {
    if (rule.factor.value().sign() <= 0) refuse("scoring.factorNotPositive", "factor");
  }
  void operator()(const Logarithmic& rule) const {
    if (rule.base.value() <= Number(1)) refuse("scoring.baseTooSmall", "base");
  }
  void operator()(const RankPoints& rule) const {
    if (rule.percents.empty()) refuse("scoring.percentsEmpty", "percents");
    for (std::size_t i = 0; i < rule.percents.size(); ++i) percent(rule.percents[i], at_index("percents", i));
  }
  template <typename WithoutParameters>
  void operator()(const WithoutParameters&) const {}
};

// A table takes a boolean, a grade or a number as its key; every other rule takes a quantity.
bool fits(const ScoringRule& rule, const AnswerType& type) {
  const bool is_boolean = std::holds_alternative<BooleanAnswer>(type);
  if (!level_table(rule)) return !is_boolean;
  return is_boolean || std::holds_alternative<GradeAnswer>(type) ||
         std::holds_alternative<NumberAnswer>(type);
}

// A requirement earns nothing, and the price is itself the quantity of every method but weighted-points.
bool is_scored(const Criterion& leaf, AwardMethod method) {
  return leaf.kind == Kind::quality || (leaf.kind == Kind::price && method == AwardMethod::weighted_points);
}

void check_rule(const PlacedCriterion& placed, AwardMethod method, Findings& findings) {
  const Criterion& leaf = *placed.criterion;
  const std::string place = placed.place + ".scoring";
  const ScoringRule& rule = *leaf.scoring;
  const std::pair<std::string, std::string> criterion{"criterion", leaf.id};
  const std::pair<std::string, std::string> named{"rule", std::string(name(rule))};
  std::visit(RuleCheck{leaf, place, findings}, rule);
  if (leaf.answer && !fits(rule, *leaf.answer))
    findings.push_back(error("scoring.answerType", place + ".rule",
                             {criterion, named, {"type", std::string(name(*leaf.answer))}}));
  if (counts_in_euros(rule) && (method != AwardMethod::value_in_euros || leaf.kind != Kind::quality))
    findings.push_back(error("scoring.eurosOnly", place + ".rule", {criterion, named}));
  if (is_relative(rule)) findings.push_back(warning("scoring.relative", place + ".rule", {criterion, named}));
}

// ---- minimum scores -------------------------------------------------------------------------------------

// What the admission of a bid by this criterion's share would depend on.
struct Below {
  bool relative = false;
  bool scored = false;  // by a share of a weight or value
};

void look_below(const Criterion& node, Below& below) {
  for (const Criterion& child : node.criteria) look_below(child, below);
  if (!node.is_leaf() || !node.scoring || node.kind == Kind::requirement) return;
  below.relative = below.relative || is_relative(*node.scoring);
  below.scored = below.scored || !counts_in_euros(*node.scoring);
}

bool carries_nothing(const Criterion& node) {
  const auto& part = node.value ? node.value : node.weight;
  return !node.is_leaf() && part && part->value().is_zero();
}

void check_minimum_score(const PlacedCriterion& placed, Findings& findings) {
  const Criterion& node = *placed.criterion;
  if (!node.minimum_score || node.kind == Kind::requirement) return;
  const std::string place = placed.place + ".minimumScore";
  Below below;
  look_below(node, below);
  if (below.relative)
    findings.push_back(error("criterion.minimumScoreRelative", place, {{"criterion", node.id}}));
  if (!below.scored || carries_nothing(node))
    findings.push_back(error("criterion.minimumScoreUnscored", place, {{"criterion", node.id}}));
  if (node.minimum_score->value() > Number(100))
    findings.push_back(warning("criterion.minimumScoreAbove100", place, {{"criterion", node.id}}));
}

}  // namespace

void check_scoring(const LotCheck& check) {
  const AwardMethod method = check.lot.award.method;
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& node = *placed.criterion;
    check_minimum_score(placed, check.findings);
    if (!node.is_leaf() || node.kind == Kind::requirement) continue;
    const bool scored = is_scored(node, method);
    if (scored && !node.scoring)
      check.findings.push_back(error("scoring.missing", placed.place, {{"criterion", node.id}}));
    if (!scored && node.scoring)
      check.findings.push_back(error("price.scored", placed.place + ".scoring", {{"criterion", node.id}}));
    if (node.scoring) check_rule(placed, method, check.findings);
  }
}

}  // namespace criteria
