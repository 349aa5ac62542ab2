#include "tests/property/insight_cases.hpp"

#include "evaluator/advice/price_answer.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/lead.hpp"
#include "evaluator/lot_plan.hpp"
#include "tests/support/dossier_generator.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace insight_cases {
namespace {

using criteria::Criterion;
using criteria::Decimal;
using evaluator::insight::Lever;
using evaluator::insight::LinearLeaf;
using evaluator::insight::LinearLot;

void for_criteria(std::vector<Criterion>& criteria, const std::function<void(Criterion&)>& visit) {
  for (Criterion& each : criteria) {
    visit(each);
    for_criteria(each.criteria, visit);
  }
}

Number sum_of_weights(const LinearLot& line) {
  Number all;
  for (const LinearLeaf& each : line.leaves) all += each.announced;
  return all;
}

// The denominator of a fraction in lowest terms.
std::optional<Number> denominator_of(const Number& number) {
  const std::string text = number.to_fraction();
  const auto bar = text.find('/');
  if (bar == std::string::npos) return Number(1);
  return Number::from_decimal(text.substr(bar + 1));
}

bool is_decimal(const Number& number) {
  const auto text = number.to_truncated(30);
  return Number::from_decimal(text) == number && Decimal::parse(text);
}

// What a level, or a number by its place on the scale, is worth.
Number worth(const Criterion& leaf, const std::string& given) {
  const auto* table = criteria::level_table(*leaf.scoring);
  if (table == nullptr) return Decimal::of(given).value();
  return criteria::find_level(*table, given)->value();
}

// The ends of a scale of numbers.
struct Ends {
  Number low, high;
};
Ends ends_of(const criteria::ScoringRule& rule, const Number& given) {
  if (const auto* points = std::get_if<criteria::Points>(&rule)) return {Number(0), points->max.value()};
  Ends ends{std::min(Number(0), given), std::max(Number(1), given) * Number(10)};
  if (const auto* linear = std::get_if<criteria::Linear>(&rule)) {
    ends.low = std::min({ends.low, linear->worst.value(), linear->best.value()});
    if (linear->outside != criteria::Outside::extrapolate)
      ends.high = std::max({given, linear->worst.value(), linear->best.value()});
  }
  if (const auto* steps = std::get_if<criteria::Steps>(&rule))
    ends.high = std::max(given, steps->steps.back().from.value());
  return ends;
}

const Criterion& leaf_of(const Dossier& dossier, const Grade& grade) {
  return *criteria::find_criterion(dossier.tender.lots[0].criteria, grade.criterion);
}

}  // namespace

Dossier generated(std::uint64_t seed) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  choice.most_lots = 1;
  Dossier dossier = test_support::generate_dossier(seed, choice);
  for_criteria(dossier.tender.lots[0].criteria, [](Criterion& each) { each.minimum_score.reset(); });
  return dossier;
}

namespace {

// Numbers of a leaf that become grades of a panel.
class PanelMaker {
 public:
  PanelMaker(Dossier& dossier, Criterion& leaf) : dossier_(dossier), leaf_(leaf) {}

  void make(criteria::Combine combine) {
    leaf_.panel = criteria::Panel{{"n1", "n2"}, combine};
    if (!dossier_.grades) dossier_.grades.emplace();
    std::string before = "20.50";
    for (criteria::Bid& bid : dossier_.bids) {
      const auto given = std::find_if(bid.answers.begin(), bid.answers.end(),
                                      [&](const auto& answer) { return answer.criterion == leaf_.id; });
      if (given == bid.answers.end()) continue;
      const std::string number = std::get<Decimal>(given->value).text();
      bid.answers.erase(given);
      if (combine == criteria::Combine::consensus) {
        add(bid.id, std::nullopt, number);
        continue;
      }
      add(bid.id, "n1", number);
      add(bid.id, "n2", before);
      before = number;
    }
  }

 private:
  void add(const criteria::BidId& bid, const std::optional<std::string>& assessor,
           const std::string& number) {
    dossier_.grades->push_back(
        {bid, leaf_.id, assessor, assessor ? std::nullopt : std::optional(true), number, "Motivering."});
  }

  Dossier& dossier_;
  Criterion& leaf_;
};

void grade_number(Dossier& dossier, Criterion& leaf, std::uint64_t way) {
  if (way == 0) return;
  leaf.answer = criteria::GradeAnswer{};
  if (way > 1)
    PanelMaker(dossier, leaf).make(way == 2 ? criteria::Combine::consensus : criteria::Combine::mean);
}

void set_ceiling(Dossier& dossier, Criterion& price, std::uint64_t seed) {
  if (!std::holds_alternative<criteria::AmountAnswer>(*price.answer)) return;
  const auto& bid = dossier.bids[seed % dossier.bids.size()];
  for (const auto& answer : bid.answers)
    if (answer.criterion == price.id) price.accept = criteria::AtMost{std::get<Decimal>(answer.value)};
}

}  // namespace

Dossier generated_with_grades(std::uint64_t seed) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  choice.most_lots = 1;
  Dossier dossier = test_support::generate_dossier(seed, choice);
  if (dossier.bids.empty()) return dossier;
  std::uint64_t number = seed;
  for_criteria(dossier.tender.lots[0].criteria, [&](Criterion& each) {
    if (!each.is_leaf() || each.kind == criteria::Kind::requirement) return;
    ++number;
    if (each.kind == criteria::Kind::price && seed % 3 == 0) set_ceiling(dossier, each, seed);
    if (!each.scoring) return;
    const auto& rule = *each.scoring;
    if (number % 3 == 0 && !criteria::is_relative(rule) && !criteria::counts_in_euros(rule))
      each.minimum_score = Decimal::of("50");
    if (std::holds_alternative<criteria::NumberAnswer>(*each.answer) && !criteria::level_table(rule))
      grade_number(dossier, each, number % 4);
  });
  return dossier;
}

evaluator::LotEvaluation evaluated(const Dossier& dossier) {
  return evaluator::evaluate_valid(dossier).value().lots[0];
}

std::optional<std::string> leader_of(const Dossier& dossier) {
  const evaluator::LotPlan plan(dossier.tender, 0);
  return evaluator::insight::leader(evaluated(dossier), plan.lot.award.method, plan.precision);
}

bool is_defined(const Dossier& dossier) {
  return evaluated(dossier).outcome != evaluator::Outcome::incomplete;
}

Dossier with_weight(Dossier dossier, const LinearLot& line, std::size_t leaf, const Number& weight,
                    const Number& times) {
  std::map<std::string, std::string> texts;
  const LinearLeaf& changed = line.leaves[leaf];
  if (changed.lever == Lever::weight) {
    const Number all = sum_of_weights(line);
    const Number rest = all - changed.announced;
    for (const LinearLeaf& each : line.leaves)
      texts[each.criterion] =
          ((each.criterion == changed.criterion ? weight * rest : each.announced * (all - weight)) * times)
              .to_truncated(30);
    auto& award = dossier.tender.lots[0].award;
    award.scale = Decimal::of((award.points_scale() * rest * times).to_truncated(30));
  } else {
    texts[changed.criterion] = weight.to_truncated(30);
  }
  for_criteria(dossier.tender.lots[0].criteria, [&](Criterion& each) {
    const auto found = texts.find(each.id);
    if (found == texts.end()) return;
    const Decimal text = Decimal::of(found->second);
    if (changed.lever == Lever::weight)
      each.weight = text;
    else if (changed.lever == Lever::value)
      each.value = text;
    else
      std::get<criteria::Factor>(*each.scoring).factor = text;
  });
  return dossier;
}

std::optional<Dossier> at_fraction(const Dossier& dossier, const LinearLot& line, std::size_t leaf,
                                   const Number& weight) {
  if (line.leaves[leaf].lever != Lever::weight)
    return is_decimal(weight) ? std::optional(with_weight(dossier, line, leaf, weight)) : std::nullopt;
  const auto times = denominator_of(weight);
  const Number most = sum_of_weights(line) * sum_of_weights(line) * times.value_or(Number(0));
  if (!times || most > Number::from_decimal("1" + std::string(24, '0')).value()) return std::nullopt;
  return with_weight(dossier, line, leaf, weight, *times);
}

std::vector<Price> prices_of(const Dossier& dossier) {
  const evaluator::LotPlan plan(dossier.tender, 0);
  const evaluator::Column* price = evaluator::changeable_price(plan);
  std::vector<Price> all;
  if (price == nullptr) return all;
  for (const auto& bid : dossier.bids)
    for (const auto& answer : bid.answers)
      if (answer.criterion == price->criterion->id)
        if (const Decimal* offered = evaluator::amount_in(answer.value))
          all.push_back({bid.id, answer.criterion, offered->value()});
  return all;
}

void set_price(Dossier& dossier, const Price& which, const Number& price) {
  evaluator::set_amount(*evaluator::find_answer(dossier, which.bid, which.criterion),
                        Decimal::of(price.to_decimal(2, criteria::RoundingMode::half_up)));
}

namespace {

void add_own_grades(const Dossier& dossier, const Criterion& leaf, std::vector<Grade>& all) {
  if (!leaf.answer || !std::holds_alternative<criteria::GradeAnswer>(*leaf.answer)) return;
  for (const auto& bid : dossier.bids)
    for (const auto& answer : bid.answers) {
      if (answer.criterion != leaf.id) continue;
      const auto* level = std::get_if<criteria::Level>(&answer.value);
      all.push_back(
          {bid.id, leaf.id, std::nullopt, level ? level->key : std::get<Decimal>(answer.value).text()});
    }
}

}  // namespace

std::vector<Grade> grades_of(const Dossier& dossier) {
  std::vector<Grade> all;
  for (const Criterion* leaf : criteria::leaves(dossier.tender.lots[0].criteria)) {
    if (!leaf->scoring) continue;
    if (!leaf->panel) {
      add_own_grades(dossier, *leaf, all);
      continue;
    }
    const bool together = leaf->panel->combine == criteria::Combine::consensus;
    const auto& panel = leaf->panel->assessors;
    for (const auto& grade : dossier.grades.value_or(std::vector<criteria::Grade>{})) {
      if (grade.criterion != leaf->id || grade.is_consensus() != together) continue;
      if (!together && std::find(panel.begin(), panel.end(), grade.assessor) == panel.end()) continue;
      all.push_back({grade.bid, leaf->id, grade.assessor, grade.level});
    }
  }
  return all;
}

Dossier with_grade(Dossier dossier, const Grade& grade, const std::string& given) {
  if (dossier.grades)
    for (auto& each : *dossier.grades)
      if (each.bid == grade.bid && each.criterion == grade.criterion && each.assessor == grade.assessor &&
          each.is_consensus() == !grade.assessor) {
        each.level = given;
        return dossier;
      }
  auto& answer = *evaluator::find_answer(dossier, grade.bid, grade.criterion);
  if (std::holds_alternative<criteria::Level>(answer))
    answer = criteria::Level{given};
  else
    answer = Decimal::of(given);
  return dossier;
}

std::vector<std::string> other_grades(const Dossier& dossier, const Grade& grade, bool up) {
  const Criterion& leaf = leaf_of(dossier, grade);
  std::vector<std::string> others;
  if (const auto* table = criteria::level_table(*leaf.scoring)) {
    const Number given = worth(leaf, grade.given);
    for (const auto& [level, percent] : *table)
      if (up ? percent.value() > given : percent.value() < given) others.push_back(level);
    std::stable_sort(others.begin(), others.end(), [&](const auto& a, const auto& b) {
      return up ? worth(leaf, a) < worth(leaf, b) : worth(leaf, a) > worth(leaf, b);
    });
    return others;
  }
  const Number given = Decimal::of(grade.given).value();
  const Ends ends = ends_of(*leaf.scoring, given);
  std::vector<Number> numbers;
  constexpr int parts = 16;
  for (int part = 1; part <= parts; ++part)
    numbers.push_back(given + ((up ? ends.high : ends.low) - given) * Number(part, parts));
  for (const Grade& other : grades_of(dossier)) {
    if (other.criterion != grade.criterion) continue;
    for (const int step : {-1, 0, 1}) numbers.push_back(Decimal::of(other.given).value() + Number(step, 100));
  }
  for (const Number& number : numbers) {
    const Number at = number.rounded(2, criteria::RoundingMode::down);
    if (up ? at > given && at <= ends.high : at < given && at >= ends.low)
      others.push_back(at.to_truncated(2));
  }
  return others;
}

Number worth(const Dossier& dossier, const Grade& grade, const std::string& given) {
  return worth(leaf_of(dossier, grade), given);
}

}  // namespace insight_cases
