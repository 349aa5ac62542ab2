#include "tests/support/naive_evaluator.hpp"

#include "tests/support/naive_field.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace naive {
namespace {

using criteria::Bid;
using criteria::Criterion;
using criteria::Kind;

struct Scored {
  const Bid* bid;
  std::map<std::string, Q> earned;  // leaf to points or signed euro
  Q quality = 0, lowest_price = 0, price = 0;
  Q exact = 0, total = 0;
};

std::optional<Q> price_of(Field& field, const Bid& bid) {
  for (const Criterion* c : field.leaves)
    if (c->kind == Kind::price && !c->scoring) return field.cells[bid.id][c->id].xs.at(0);
  return std::nullopt;
}

Scored score(Field& field, const Bid& bid) {
  Scored s{&bid, {}, 0, 0, 0, 0, 0};
  if (const auto price = price_of(field, bid)) s.price = *price;
  const bool euros = field.lot->award.method == criteria::AwardMethod::value_in_euros;
  for (const Criterion* c : field.leaves) {
    Cell& cell = field.cells[bid.id][c->id];
    if (c->kind == Kind::price && std::holds_alternative<criteria::AmountAnswer>(*c->answer))
      s.lowest_price += cell.xs.at(0);
    if (!c->scoring) continue;
    const Q share = field.shares[bid.id][c->id];
    if (const auto* rule = std::get_if<criteria::Factor>(&*c->scoring)) {
      s.earned[c->id] = number(rule->factor) * mean(cell.xs);
    } else if (std::holds_alternative<criteria::PercentDiscount>(*c->scoring)) {
      s.earned[c->id] = -s.price * share;
    } else {
      s.earned[c->id] = (euros ? -1 : 1) * full_marks(*c) * share;
    }
    if (c->kind == Kind::quality) s.quality += full_marks(*c) * share;
  }
  return s;
}

Q top_weight(const criteria::Lot& lot, Kind kind) {
  Q sum = 0;
  for (const Criterion& c : lot.criteria)
    if (c.kind == kind && c.weight) sum += number(*c.weight);
  return sum;
}

bool divides_by_price(criteria::AwardMethod method) {
  return method == criteria::AwardMethod::utility_index ||
         method == criteria::AwardMethod::quality_per_price ||
         method == criteria::AwardMethod::reference_point;
}

// The method's unrounded total; false where it is undefined.
bool method_total(const Field& field, const std::vector<Scored>& all, Scored& s) {
  using M = criteria::AwardMethod;
  const auto& award = field.lot->award;
  const Q scale = award.scale ? number(*award.scale) : Q(100);
  Q points = 0;
  for (const auto& [id, value] : s.earned) points += value;
  if (award.method == M::weighted_points) s.exact = points;
  if (award.method == M::value_in_euros) s.exact = s.price + points;
  if (award.method == M::lowest_price || award.method == M::lowest_cost) s.exact = s.price;
  if (award.method == M::quality_adjusted_price) {
    const Q divisor = 1 + (s.quality / scale) / (1 - top_weight(*field.lot, Kind::quality) / scale);
    if (divisor <= 0) return false;
    s.exact = s.price / divisor;
  }
  if (divides_by_price(award.method) && s.price <= 0) return false;
  if (award.method == M::utility_index) {
    const Q wq = top_weight(*field.lot, Kind::quality), wp = top_weight(*field.lot, Kind::price);
    Q best_quality = all[0].quality, best_price = all[0].price;
    for (const Scored& other : all) {
      best_quality = std::max(best_quality, other.quality);
      best_price = std::min(best_price, other.price);
    }
    const Q behind = wq == 0 ? Q(0) : Q((best_quality - s.quality) / wq);
    s.exact = (1 - behind * wq / wp) / s.price * best_price;
  }
  if (award.method == M::quality_per_price) s.exact = number(*award.factor) * s.quality / s.price;
  if (award.method == M::reference_point) {
    const auto& ref = *award.reference;
    const Q full = number(ref.price_at_full_quality);
    const Q n = log_of(full / number(ref.price)) / log_of(100 / number(ref.quality));
    const Q q = s.quality / scale;
    s.exact = q <= 0 ? Q(0) : Q(full * power_of(q, n) / s.price);
  }
  return true;
}

void round_total(const Field& field, Scored& s) {
  const auto& rounding = field.lot->award.rounding;
  if (rounding.at == criteria::RoundAt::total) {
    s.total = round_to(s.exact, rounding);
    return;
  }
  s.total =
      field.lot->award.method == criteria::AwardMethod::value_in_euros ? round_to(s.price, rounding) : Q(0);
  for (const auto& [id, value] : s.earned) s.total += round_to(value, rounding);
}

using Group = std::vector<const Scored*>;

Q tie_value(Field& field, const criteria::TieRule& rule, const Scored& s) {  // lower is better
  if (std::holds_alternative<criteria::TieByQuality>(rule)) return -s.quality;
  if (std::holds_alternative<criteria::TieByLowestPrice>(rule)) return s.lowest_price;
  const Criterion& c =
      *criteria::find_criterion(field.lot->criteria, std::get<criteria::TieByCriterion>(rule).criterion);
  const bool by_answer = c.is_leaf() && (!c.scoring || std::holds_alternative<criteria::Factor>(*c.scoring));
  if (by_answer) return mean(field.cells[s.bid->id][c.id].xs);
  if (c.is_leaf()) return -field.shares[s.bid->id][c.id];
  return -*earned_by(c, field.shares[s.bid->id]);
}

struct Draws {
  std::vector<const criteria::Draw*> open;
  std::vector<const criteria::Draw*> used;
};

std::vector<Group> split(const Group& group, const std::function<Q(const Scored&)>& value) {
  std::vector<std::pair<Q, const Scored*>> keyed;
  for (const Scored* s : group) keyed.emplace_back(value(*s), s);
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Group> parts;
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    if (i == 0 || keyed[i].first - keyed[i - 1].first > hair) parts.emplace_back();
    parts.back().push_back(keyed[i].second);
  }
  return parts;
}

std::vector<Group> by_draw(const Group& group, Draws& draws) {
  std::set<std::string> ids;
  for (const Scored* s : group) ids.insert(s->bid->id);
  for (const auto* draw : draws.open) {
    if (std::set<std::string>(draw->order.begin(), draw->order.end()) != ids ||
        draw->order.size() != ids.size())
      continue;
    draws.used.push_back(draw);
    std::vector<Group> parts;
    for (const auto& id : draw->order)
      for (const Scored* s : group)
        if (s->bid->id == id) parts.push_back({s});
    return parts;
  }
  return {group};
}

std::vector<Group> resolve(Field& field, const Group& tied, Draws& draws) {
  std::vector<Group> groups{tied};
  for (const auto& rule : field.lot->award.ties.value_or(std::vector<criteria::TieRule>{})) {
    std::vector<Group> next;
    for (const Group& group : groups) {
      std::vector<Group> parts{group};
      if (group.size() > 1) {
        parts = std::holds_alternative<criteria::TieByDraw>(rule)
                    ? by_draw(group, draws)
                    : split(group, [&](const Scored& s) { return tie_value(field, rule, s); });
      }
      next.insert(next.end(), parts.begin(), parts.end());
    }
    groups = next;
  }
  return groups;
}

std::vector<const Bid*> received(const criteria::Dossier& dossier, const criteria::Lot& lot,
                                 LotResult& result) {
  std::vector<const Bid*> bids;
  for (const Bid& bid : dossier.bids) {
    if (bid.lot != lot.id) continue;
    if (bid.withdrawn && lot.award.withdrawal() == criteria::OnWithdrawal::recompute) continue;
    if (bid.withdrawn) result.rejected[bid.id].insert("bid.withdrawn");
    if (dossier.tender.deadline && bid.received_at && bid.received_at->is_after(*dossier.tender.deadline))
      result.rejected[bid.id].insert("bid.late");
    else
      bids.push_back(&bid);
  }
  return bids;
}

std::vector<const Bid*> admitted(Field& field, const std::vector<const Bid*>& bids, LotResult& result) {
  std::vector<const Bid*> kept;
  for (const Bid* bid : bids) {
    for (const Criterion* c : field.leaves) field.cells[bid->id][c->id] = cell_of(field, *bid, *c);
    const auto codes = rejection(field, *bid);
    if (codes.empty())
      kept.push_back(bid);
    else
      result.rejected[bid->id].insert(codes.begin(), codes.end());
  }
  for (const Bid* bid : kept)
    for (const Criterion* c : field.leaves) {
      const auto& missing = field.cells[bid->id][c->id].missing;
      field.findings.insert(missing.begin(), missing.end());
    }
  return kept;
}

std::string undefined_code(const criteria::ScoringRule& rule) {
  return std::holds_alternative<criteria::Points>(rule) ? "answer.outOfRange" : "answer.notPositive";
}

void fill_shares(Field& field, const std::vector<const Bid*>& bids) {
  for (const Criterion* c : field.leaves) {
    if (!c->scoring) continue;
    std::vector<Q> all;
    for (const Bid* bid : bids) all.push_back(mean(field.cells[bid->id][c->id].xs));
    for (std::size_t i = 0; i < bids.size(); ++i) {
      auto& shares = field.shares[bids[i]->id];
      if (!is_relative_rule(*c)) {
        if (!shares.contains(c->id)) field.findings.insert(undefined_code(*c->scoring));
      } else if (const auto share = relative_share(*c->scoring, all[i], all)) {
        shares[c->id] = *share;
      } else {
        field.findings.insert(undefined_code(*c->scoring));
      }
    }
  }
}

void rank(Field& field, std::vector<Scored>& scored, Draws& draws, LotResult& result) {
  const bool lowest = criteria::best_total(field.lot->award.method) == criteria::Best::lowest;
  Group everyone;
  for (Scored& s : scored)
    if (!s.bid->withdrawn) everyone.push_back(&s);
  const auto totals = split(everyone, [&](const Scored& s) { return lowest ? s.total : Q(-s.total); });
  int position = 1;
  bool first = true;
  for (const Group& equal : totals) {
    for (Group group : resolve(field, equal, draws)) {
      std::sort(group.begin(), group.end(), [](auto* a, auto* b) { return a->bid->id < b->bid->id; });
      for (const Scored* s : group) {
        Place place{position,
                    s->bid->id,
                    written(s->total, field.lot->award.rounding.decimals),
                    unrounded_text(s->exact),
                    {}};
        for (const auto& [id, value] : s->earned)
          place.scores[id] =
              written(round_to(value, field.lot->award.rounding), field.lot->award.rounding.decimals);
        if (first && group.size() > 1) result.tie.push_back(s->bid->id);
        result.ranking.push_back(place);
      }
      position += static_cast<int>(group.size());
      first = false;
    }
  }
}

LotResult evaluate_lot(const criteria::Dossier& dossier, const criteria::Lot& lot, bool& mismatch) {
  LotResult result{lot.id, "", "", {}, {}, {}, {}};
  Field field{&lot, &dossier, criteria::leaves(lot.criteria), {}, {}, {}};
  const auto bids = admitted(field, received(dossier, lot, result), result);
  if (field.findings.empty() && !bids.empty()) fill_shares(field, bids);
  std::vector<Scored> scored;
  if (field.findings.empty())
    for (const Bid* bid : bids) scored.push_back(score(field, *bid));
  for (Scored& s : scored) {
    if (!method_total(field, scored, s)) {
      field.findings.insert(divides_by_price(lot.award.method) ? "answer.notPositive" : "total.undefined");
      continue;
    }
    round_total(field, s);
  }
  if (!field.findings.empty()) {
    result.outcome = "incomplete";
    result.findings = field.findings;
    return result;
  }
  Draws draws;
  if (dossier.draws)
    for (const auto& draw : *dossier.draws)
      if (draw.lot == lot.id) draws.open.push_back(&draw);
  rank(field, scored, draws, result);
  mismatch = mismatch || draws.used.size() != draws.open.size();
  result.outcome = result.ranking.empty() ? "no-admissible-bid" : (result.tie.empty() ? "winner" : "tie");
  if (result.outcome == "winner") result.winner = result.ranking.front().bid;
  return result;
}

}  // namespace

Result evaluate(const criteria::Dossier& dossier) {
  Result result;
  for (const criteria::Lot& lot : dossier.tender.lots)
    result.lots.push_back(evaluate_lot(dossier, lot, result.draw_mismatch));
  return result;
}

}  // namespace naive
