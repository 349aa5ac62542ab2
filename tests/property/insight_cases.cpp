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
std::optional<Ends> ends_of(const criteria::ScoringRule& rule) {
  if (const auto* points = std::get_if<criteria::Points>(&rule)) return Ends{Number(0), points->max.value()};
  if (const auto* linear = std::get_if<criteria::Linear>(&rule))
    return Ends{std::min(linear->worst.value(), linear->best.value()),
                std::max(linear->worst.value(), linear->best.value())};
  if (const auto* steps = std::get_if<criteria::Steps>(&rule))
    return Ends{steps->steps.front().from.value(), steps->steps.back().from.value()};
  return std::nullopt;
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

void set_price(Dossier& dossier, const evaluator::insight::PriceChange& change, const Number& price) {
  evaluator::set_amount(*evaluator::find_answer(dossier, change.bid, change.criterion),
                        Decimal::of(price.to_decimal(2, criteria::RoundingMode::half_up)));
}

std::vector<Grade> grades_of(const Dossier& dossier, const evaluator::LotEvaluation& evaluation) {
  std::vector<Grade> all;
  for (const auto& ranked : evaluation.ranking)
    for (const Criterion* leaf : criteria::leaves(dossier.tender.lots[0].criteria)) {
      if (!leaf->scoring) continue;
      if (!leaf->panel) {
        if (!leaf->answer || !std::holds_alternative<criteria::GradeAnswer>(*leaf->answer)) continue;
        for (const auto& bid : dossier.bids)
          for (const auto& answer : bid.answers) {
            if (bid.id != ranked.bid || answer.criterion != leaf->id) continue;
            const auto* level = std::get_if<criteria::Level>(&answer.value);
            all.push_back({bid.id, leaf->id, std::nullopt,
                           level ? level->key : std::get<Decimal>(answer.value).text()});
          }
        continue;
      }
      const bool together = leaf->panel->combine == criteria::Combine::consensus;
      for (const auto& grade : dossier.grades.value_or(std::vector<criteria::Grade>{})) {
        if (grade.bid != ranked.bid || grade.criterion != leaf->id || grade.is_consensus() != together)
          continue;
        const auto& panel = leaf->panel->assessors;
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
  const auto ends = ends_of(*leaf.scoring);
  if (!ends) return others;
  const Number given = Decimal::of(grade.given).value();
  const Number end = up ? ends->high : ends->low;
  constexpr int parts = 16;
  for (int part = 1; part <= parts; ++part) {
    const Number at = (given + (end - given) * Number(part, parts)).rounded(2, criteria::RoundingMode::down);
    if (up ? at > given && at <= end : at < given && at >= end) others.push_back(at.to_truncated(2));
  }
  return others;
}

Number worth(const Dossier& dossier, const Grade& grade, const std::string& given) {
  return worth(leaf_of(dossier, grade), given);
}

}  // namespace insight_cases
