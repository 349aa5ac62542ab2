#include "evaluator/ties.hpp"

#include <algorithm>
#include <utility>

namespace evaluator {
namespace {

using criteria::Criterion;

TieStep step_of(const criteria::TieRule& rule, const Group& among, const std::vector<Group>& order,
                const std::vector<Candidate>& candidates) {
  TieStep step{criteria::name(rule), {}, {}};
  for (const std::size_t member : among) step.among.push_back(candidates[member].bid->id);
  for (const Group& part : order)
    for (const std::size_t member : part) step.order.push_back(candidates[member].bid->id);
  std::sort(step.among.begin(), step.among.end());
  return step;
}

}  // namespace

TieBreaker::TieBreaker(const LotPlan& plan, const std::vector<Candidate>& candidates,
                       std::vector<HeldDraw>& draws)
    : plan_(plan), candidates_(candidates), draws_(draws), sum_(plan.scored.size()) {
  if (!plan.lot.award.ties) return;
  for (const criteria::TieRule& rule : *plan.lot.award.ties) rules_.push_back({rule, standing_under(rule)});
}

std::vector<Group> TieBreaker::split(Group tied, std::vector<TieStep>& steps) {
  if (tied.size() == 1) return {std::move(tied)};
  std::sort(tied.begin(), tied.end(),
            [&](std::size_t a, std::size_t b) { return candidates_[a].bid->id < candidates_[b].bid->id; });
  std::vector<Group> groups{std::move(tied)};
  for (const PreparedTieRule& rule : rules_) {
    std::vector<Group> refined;
    for (Group& group : groups) {
      if (group.size() == 1) {
        refined.push_back(std::move(group));
        continue;
      }
      std::vector<Group> parts = rule.standing ? by_number(rule.standing, group) : by_draw(group);
      if (parts.size() > 1) steps.push_back(step_of(rule.announced, group, parts, candidates_));
      std::move(parts.begin(), parts.end(), std::back_inserter(refined));
    }
    groups = std::move(refined);
  }
  return groups;
}

// The draw whose order is exactly this group decides all of it. `tied` is in the order of ids.
std::vector<Group> TieBreaker::by_draw(const Group& tied) {
  std::vector<BidId> ids;
  for (const std::size_t member : tied) ids.push_back(candidates_[member].bid->id);
  for (HeldDraw& held : draws_) {
    std::vector<BidId> drawn = held.draw->order;
    std::sort(drawn.begin(), drawn.end());
    if (held.used || drawn != ids) continue;
    held.used = true;
    std::vector<Group> decided;
    for (const BidId& id : held.draw->order) {
      const auto at = std::lower_bound(ids.begin(), ids.end(), id);
      decided.push_back({tied[static_cast<std::size_t>(at - ids.begin())]});
    }
    return decided;
  }
  return {tied};
}

std::vector<Group> TieBreaker::by_number(const Standing& standing, const Group& tied) const {
  std::vector<std::pair<Number, std::size_t>> standings;
  standings.reserve(tied.size());
  for (const std::size_t member : tied) standings.emplace_back(standing(candidates_[member]), member);
  std::stable_sort(standings.begin(), standings.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Group> parts;
  for (std::size_t i = 0; i < standings.size(); ++i) {
    if (i == 0 || plan_.precision.compared(standings[i - 1].first, standings[i].first) != 0)
      parts.emplace_back();
    parts.back().push_back(standings[i].second);
  }
  for (Group& part : parts)
    std::sort(part.begin(), part.end(),
              [&](std::size_t a, std::size_t b) { return candidates_[a].bid->id < candidates_[b].bid->id; });
  return parts;
}

TieBreaker::Standing TieBreaker::standing_under(const criteria::TieRule& rule) {
  if (std::holds_alternative<criteria::TieByDraw>(rule)) return {};
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule)) return criterion_standing(by->criterion);
  if (std::holds_alternative<criteria::TieByQuality>(rule)) return earned_on(quality_columns());
  return [this](const Candidate& candidate) { return -price_of(candidate); };
}

// A leaf's share, or a parent's earned part of its weight; the lower answer where nothing is shared.
TieBreaker::Standing TieBreaker::criterion_standing(const criteria::CriterionId& id) {
  if (const Column* column = plan_.column(id)) {
    if (column->unscored_price) return [](const Candidate& candidate) { return -candidate.price; };
    if (!column->rule) return [](const Candidate&) { return Number(0); };
    return [column](const Candidate& candidate) {
      const LeafScore& score = candidate.scores[column->score];
      return column->earning == Earning::surcharge ? -score.answer : score.share;
    };
  }
  const Criterion* parent = criteria::find_criterion(plan_.lot.criteria, id);
  if (parent == nullptr) return [](const Candidate&) { return Number(0); };
  return earned_on(weighing_columns(plan_, *parent));
}

TieBreaker::Standing TieBreaker::earned_on(std::vector<const Column*> columns) {
  return [this, columns = std::move(columns)](const Candidate& candidate) {
    sum_.restart();
    for (const Column* column : columns) {
      const Number& earned = candidate.scores[column->score].earned;
      sum_.add(column->score, column->earning == Earning::deduction ? -earned : earned);
    }
    return sum_.total();
  };
}

std::vector<const Column*> TieBreaker::quality_columns() const {
  std::vector<const Column*> columns;
  for (const Criterion& top : plan_.lot.criteria)
    for (const Column* column : weighing_columns(plan_, top))
      if (column->criterion->kind == criteria::Kind::quality) columns.push_back(column);
  return columns;
}

Number TieBreaker::price_of(const Candidate& candidate) const {
  Number price;
  for (const Column& column : plan_.columns)
    if (column.criterion->kind == criteria::Kind::price && column.criterion->answer &&
        std::holds_alternative<criteria::AmountAnswer>(*column.criterion->answer))
      price += column.unscored_price ? candidate.price : candidate.scores[column.score].answer;
  return price;
}

}  // namespace evaluator
