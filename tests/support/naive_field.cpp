#include "tests/support/naive_field.hpp"

#include <algorithm>

namespace naive {
namespace {

using criteria::Bid;
using criteria::Criterion;
using criteria::Kind;

void put(Cell& cell, const std::string& key, const Criterion& c) {
  cell.given = true;
  cell.keys.push_back(key);
  const criteria::LevelTable* levels = c.scoring ? criteria::level_table(*c.scoring) : nullptr;
  if (levels) {
    if (const auto* percent = criteria::find_level(*levels, key)) cell.xs.push_back(number(*percent) / 100);
  } else if (key != "true" && key != "false") {
    cell.xs.push_back(decimal(key));
  }
}

Q median(std::vector<Q> values) {
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : Q((values[n / 2 - 1] + values[n / 2]) / 2);
}

bool accepted(const criteria::AcceptValue& wanted, const std::string& key, const std::optional<Q>& x) {
  if (const bool* yes = std::get_if<bool>(&wanted)) return key == (*yes ? "true" : "false");
  if (const auto* level = std::get_if<criteria::Level>(&wanted)) return key == level->key;
  return x && *x == number(std::get<criteria::Decimal>(wanted));
}

bool accepted(const criteria::Accept& accept, const std::string& key, const std::optional<Q>& x) {
  if (const auto* rule = std::get_if<criteria::Equals>(&accept)) return accepted(rule->value, key, x);
  if (const auto* rule = std::get_if<criteria::AtLeast>(&accept)) return *x >= number(rule->bound);
  if (const auto* rule = std::get_if<criteria::AtMost>(&accept)) return *x <= number(rule->bound);
  for (const auto& value : std::get<criteria::OneOf>(accept).values)
    if (accepted(value, key, x)) return true;
  return false;
}

bool outside_rule(const Criterion& c, const Q& x) {
  if (!c.scoring) return false;
  if (const auto* linear = std::get_if<criteria::Linear>(&*c.scoring)) {
    const Q a = number(linear->worst), b = number(linear->best);
    return linear->outside == criteria::Outside::reject && (x < std::min(a, b) || x > std::max(a, b));
  }
  if (const auto* steps = std::get_if<criteria::Steps>(&*c.scoring))
    return x < number(steps->steps.front().from);
  return false;
}

void test_minimum(const std::vector<Criterion>& criteria, const std::map<std::string, Q>& shares,
                  std::set<std::string>& codes) {
  for (const Criterion& c : criteria) {
    test_minimum(c.criteria, shares, codes);
    if (!c.minimum_score) continue;
    if (c.is_leaf()) {
      const auto share = shares.find(c.id);
      if (share != shares.end() && share->second < number(*c.minimum_score) / 100)
        codes.insert("minimumScore.failed");
    } else if (const auto earned = earned_by(c, shares); earned && full_marks(c) != 0) {
      if (*earned / full_marks(c) < number(*c.minimum_score) / 100) codes.insert("minimumScore.failed");
    }
  }
}

}  // namespace

Q mean(const std::vector<Q>& values) {
  Q sum = 0;
  for (const Q& value : values) sum += value;
  return sum / Q(values.size());
}

bool is_relative_rule(const Criterion& c) { return c.scoring && criteria::is_relative(*c.scoring); }

Cell cell_of(const Field& field, const Bid& bid, const Criterion& c) {
  Cell cell;
  if (c.panel) {
    const bool consensus = c.panel->combine == criteria::Combine::consensus;
    std::size_t wanted = consensus ? 1 : c.panel->assessors.size();
    for (const auto& grade : field.dossier->grades.value_or(std::vector<criteria::Grade>{}))
      if (grade.bid == bid.id && grade.criterion == c.id && grade.is_consensus() == consensus)
        put(cell, grade.level, c);
    cell.given = cell.keys.size() == wanted;
    if (!cell.given) cell.missing.insert("grade.missing");
    return cell;
  }
  const criteria::AnswerValue* value = bid.answer(c.id);
  if (!value) {
    cell.missing.insert("answer.missing");
    return cell;
  }
  if (const bool* yes = std::get_if<bool>(value)) put(cell, *yes ? "true" : "false", c);
  if (const auto* level = std::get_if<criteria::Level>(value)) put(cell, level->key, c);
  if (const auto* quantity = std::get_if<criteria::Decimal>(value)) put(cell, quantity->text(), c);
  if (const auto* inputs = std::get_if<criteria::Boxed>(value)) {
    const Measured measured = measure(*c.answer, inputs->get());
    cell.given = true;
    if (!measured.value) {
      cell.undefined = true;
      cell.missing.insert(measured.code);
    } else {
      cell.xs.push_back(*measured.value);
      cell.keys.emplace_back();
    }
  }
  return cell;
}

std::optional<Q> absolute_share(const criteria::ScoringRule& rule, const Q& x) {
  if (const auto* linear = std::get_if<criteria::Linear>(&rule)) {
    Q share = (x - number(linear->worst)) / (number(linear->best) - number(linear->worst));
    if (linear->outside == criteria::Outside::clamp) share = std::max(Q(0), std::min(Q(1), share));
    return share;
  }
  if (criteria::level_table(rule)) return x;
  if (const auto* steps = std::get_if<criteria::Steps>(&rule)) {
    Q share = 0;
    for (const auto& step : steps->steps)
      if (number(step.from) <= x) share = number(step.percent) / 100;
    return share;
  }
  if (const auto* points = std::get_if<criteria::Points>(&rule)) {
    if (x < 0 || x > number(points->max)) return std::nullopt;
    return x / number(points->max);
  }
  return Q(0);  // factor
}

std::optional<Q> relative_share(const criteria::ScoringRule& rule, const Q& x, const std::vector<Q>& all) {
  const Q low = *std::min_element(all.begin(), all.end()), high = *std::max_element(all.begin(), all.end());
  if (std::holds_alternative<criteria::RelativeLowest>(rule))
    return x > 0 ? std::optional<Q>(low / x) : std::nullopt;
  if (std::holds_alternative<criteria::RelativeHighest>(rule))
    return x >= 0 && high > 0 ? std::optional<Q>(x / high) : std::nullopt;
  if (std::holds_alternative<criteria::RelativeRange>(rule))
    return low == high ? Q(1) : Q((high - x) / (high - low));
  if (std::holds_alternative<criteria::DistanceLowest>(rule))
    return x > 0 && low > 0 ? std::optional<Q>(std::max(Q(0), Q(1 - (x - low) / low))) : std::nullopt;
  if (const auto* by = std::get_if<criteria::RelativeMean>(&rule)) {
    const Q m = by->centre == criteria::Centre::mean ? mean(all) : median(all);
    if (m <= 0) return std::nullopt;
    return std::max(Q(0), std::min(Q(1), Q(1 - number(by->factor) * (x - m) / m)));
  }
  if (const auto* by = std::get_if<criteria::Logarithmic>(&rule)) {
    if (x <= 0 || low <= 0) return std::nullopt;
    Q share = 1 - log_of(x / low) / log_of(number(by->base));
    if (by->negative == criteria::Negative::clamp && share < 0) share = 0;
    return share;
  }
  const auto& table = std::get<criteria::RankPoints>(rule);
  std::size_t better = 0;
  for (const Q& other : all)
    if (table.best == criteria::Best::lowest ? other < x : other > x) ++better;
  return better < table.percents.size() ? Q(number(table.percents[better]) / 100) : Q(0);
}

Q full_marks(const Criterion& c) {
  return c.value ? number(*c.value) : (c.weight ? number(*c.weight) : Q(0));
}

std::optional<Q> earned_by(const Criterion& c, const std::map<std::string, Q>& shares) {
  if (c.kind == Kind::requirement) return Q(0);
  if (c.is_leaf()) {
    const auto found = shares.find(c.id);
    if (found == shares.end()) return std::nullopt;
    return full_marks(c) * found->second;
  }
  Q sum = 0;
  for (const Criterion& child : c.criteria) {
    const auto part = earned_by(child, shares);
    if (!part) return std::nullopt;
    sum += *part;
  }
  return sum;
}

std::set<std::string> rejection(Field& field, const Bid& bid) {
  std::set<std::string> codes;
  std::map<std::string, Q> absolute;
  for (const Criterion* c : field.leaves) {
    const Cell& cell = field.cells[bid.id][c->id];
    if (!cell.given || cell.undefined) continue;
    for (std::size_t i = 0; i < cell.keys.size(); ++i) {
      const std::optional<Q> x = i < cell.xs.size() ? std::optional<Q>(cell.xs[i]) : std::nullopt;
      if (x && outside_rule(*c, *x)) codes.insert("answer.outside");
      if (c->accept && !accepted(*c->accept, cell.keys[i], x)) codes.insert("requirement.failed");
    }
    if (!c->scoring || is_relative_rule(*c)) continue;
    std::vector<Q> shares;
    for (const Q& x : cell.xs)
      if (const auto share = absolute_share(*c->scoring, x); share && !outside_rule(*c, x))
        shares.push_back(*share);
    if (!shares.empty() && shares.size() == cell.xs.size()) absolute[c->id] = mean(shares);
  }
  test_minimum(field.lot->criteria, absolute, codes);
  field.shares[bid.id] = absolute;
  return codes;
}

}  // namespace naive
