#include "evaluator/segment_choice.hpp"

#include "evaluator/evaluate.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace evaluator {
namespace {

using criteria::ChoiceCriterion;
using criteria::ChoiceQuestion;
using criteria::Decimal;
using criteria::Segment;

constexpr auto& criterion_names = criteria::NameTable<ChoiceCriterion>::names;
constexpr std::string_view lot_id = "1";

// Announced with more places than anybody reads, so that what decides is the exact value.
constexpr int total_decimals = 12;

// Of an exact finite decimal.
Decimal decimal_of(const Number& number) { return Decimal::of(number.to_truncated(30)); }

// An answer at the less favourable end, in the middle and at the more favourable end.
struct Answer {
  ChoiceRange range;
  bool known = true;
};

Answer unknown(const Number& worst, const Number& best) {
  return {{worst, (worst + best) / Number(2), best}, false};
}
Answer exactly(const Number& value) { return {{value, value, value}, true}; }

Number as_mki(const Decimal& value, criteria::ImpactUnit unit, const criteria::ChoiceScales& scales) {
  return unit == criteria::ImpactUnit::mki_per_euro ? value.value()
                                                    : value.value() * scales.co2_price.value();
}

Answer intensity_of(const Segment& segment, const criteria::ChoiceScales& scales) {
  if (!segment.intensity) return unknown(0, scales.intensity.value());
  const auto& given = *segment.intensity;
  return {
      {as_mki(given.low.value_or(given.value), given.unit, scales), as_mki(given.value, given.unit, scales),
       as_mki(given.high.value_or(given.value), given.unit, scales)},
      true};
}

Answer grade_of(const std::optional<criteria::Appraisal>& appraisal, bool less_is_better) {
  const Number most = criteria::highest_grade;
  if (appraisal) return exactly(appraisal->grade.value());
  return less_is_better ? unknown(most, 0) : unknown(0, most);
}

Answer answer_of(const Segment& segment, ChoiceCriterion criterion, const ChoiceQuestion& question) {
  switch (criterion) {
    case ChoiceCriterion::spend: {
      const auto total = criteria::total_spend(segment, question.year);
      return total ? exactly(*total) : unknown(0, question.scales.spend.value());
    }
    case ChoiceCriterion::intensity:
      return intensity_of(segment, question.scales);
    case ChoiceCriterion::influence:
      return grade_of(segment.influence, false);
    case ChoiceCriterion::readiness:
      return grade_of(segment.readiness, false);
    case ChoiceCriterion::calendar: {
      if (segment.contracts.empty()) return unknown(0, question.scales.contracts.value());
      const auto ending = criteria::ending_within(segment, question.on, criteria::calendar_years).size();
      return exactly(static_cast<std::int64_t>(ending));
    }
    case ChoiceCriterion::effort:
      return grade_of(segment.effort, true);
  }
  throw std::logic_error("no such criterion of the choice");
}

// ---- the tender that stands for the question ------------------------------------------------------------

criteria::Linear scale_of(ChoiceCriterion criterion, const criteria::ChoiceScales& scales) {
  const Decimal none = Decimal::of("0");
  const Decimal most = Decimal::of(std::to_string(criteria::highest_grade));
  switch (criterion) {
    case ChoiceCriterion::spend:
      return {none, scales.spend};
    case ChoiceCriterion::intensity:
      return {none, scales.intensity};
    case ChoiceCriterion::calendar:
      return {none, scales.contracts};
    case ChoiceCriterion::effort:
      return {most, none};
    case ChoiceCriterion::influence:
    case ChoiceCriterion::readiness:
      return {none, most};
  }
  throw std::logic_error("no such criterion of the choice");
}

criteria::Tender tender_of(const ChoiceQuestion& question) {
  criteria::Lot lot;
  lot.id = lot_id;
  lot.award.rounding.decimals = total_decimals;
  for (const auto& [criterion, word] : criterion_names) {
    criteria::Criterion leaf;
    leaf.id = leaf.title = word;
    leaf.weight = question.weights.of(criterion);
    leaf.answer = criteria::NumberAnswer{};
    leaf.scoring = scale_of(criterion, question.scales);
    lot.criteria.push_back(std::move(leaf));
  }
  criteria::Tender tender;
  tender.reference = tender.title = "segments";
  tender.lots.push_back(std::move(lot));
  return tender;
}

const Number& at(const ChoiceRange& range, ChoiceEnd end) {
  return end == ChoiceEnd::low ? range.low : end == ChoiceEnd::high ? range.high : range.middle;
}

criteria::Bid bid_of(const Segment& segment, const ChoiceQuestion& question, ChoiceEnd end) {
  criteria::Bid bid;
  bid.id = segment.id;
  bid.lot = lot_id;
  for (const auto& [criterion, word] : criterion_names)
    bid.answers.push_back(
        {std::string(word), decimal_of(at(answer_of(segment, criterion, question).range, end))});
  std::sort(bid.answers.begin(), bid.answers.end(),
            [](const auto& left, const auto& right) { return left.criterion < right.criterion; });
  return bid;
}

// ---- what came of it ------------------------------------------------------------------------------------

using Ranking = std::vector<RankedBid>;

Ranking ranking_at(const ChoiceQuestion& question, const std::vector<Segment>& segments, ChoiceEnd end) {
  auto evaluation = evaluate(choice_dossier(question, segments, end));
  if (!evaluation) throw std::logic_error("segments as bids: " + evaluation.error().front().code);
  return std::move(evaluation->lots.front().ranking);
}

const RankedBid& find(const Ranking& ranking, const std::string& segment) {
  return *std::find_if(ranking.begin(), ranking.end(),
                       [&](const RankedBid& ranked) { return ranked.bid == segment; });
}

std::optional<ChoiceRange> impact_of(const Segment& segment, const ChoiceQuestion& question) {
  const auto spend = criteria::total_spend(segment, question.year);
  if (!spend || !segment.intensity) return std::nullopt;
  const auto intensity = intensity_of(segment, question.scales).range;
  return ChoiceRange{*spend * intensity.low, *spend * intensity.middle, *spend * intensity.high};
}

int rank_above(const Ranking& others, const std::string& segment, const Number& points) {
  return 1 + static_cast<int>(std::count_if(others.begin(), others.end(), [&](const RankedBid& other) {
           return other.bid != segment && other.total > points;
         }));
}

// ---- places 3 and 4 -------------------------------------------------------------------------------------

// With k's weight at w and the others in proportion, the lead of the third over the fourth is
// w·s + (100−w)·r: s the difference in k's share, r that of the rest. It changes sign at most once.
PlaceSwap swap_of(const SegmentPlace& third, const SegmentPlace& fourth,
                  const criteria::ChoiceWeights& weights, ChoiceCriterion criterion) {
  PlaceSwap swap;
  swap.criterion = criterion;
  const Number now = weights.of(criterion).value();
  if (now == Number(100)) return swap;
  Number rest;
  for (std::size_t i = 0; i < choice_criteria; ++i)
    if (i != static_cast<std::size_t>(criterion))
      rest += weights.percents[i].value() * (third.shares[i].middle - fourth.shares[i].middle);
  const auto own = static_cast<std::size_t>(criterion);
  const Number s = third.shares[own].middle - fourth.shares[own].middle;
  const Number r = rest / (Number(100) - now);
  if (r == s) return swap;
  const Number weight = (Number(100) * r / (r - s)).reduced();
  swap.upwards = s < r;  // more of this weight is less of a lead
  if (swap.upwards ? weight >= now && weight < Number(100) : weight <= now && weight > Number(0))
    swap.weight = weight;
  return swap;
}

}  // namespace

criteria::Dossier choice_dossier(const ChoiceQuestion& question, const std::vector<Segment>& segments,
                                 ChoiceEnd end) {
  criteria::Dossier dossier;
  dossier.tender = tender_of(question);
  for (const Segment& segment : segments) dossier.bids.push_back(bid_of(segment, question, end));
  return dossier;
}

criteria::Checked<ChoiceRanking> rank_segments(const ChoiceQuestion& question,
                                               const std::vector<Segment>& segments) {
  if (auto findings = validate(question); !findings.empty()) return tl::unexpected(std::move(findings));
  const Ranking low = ranking_at(question, segments, ChoiceEnd::low);
  const Ranking middle = ranking_at(question, segments, ChoiceEnd::middle);
  const Ranking high = ranking_at(question, segments, ChoiceEnd::high);
  ChoiceRanking ranking;
  for (const RankedBid& ranked : middle) {
    const RankedBid& worst = find(low, ranked.bid);
    const RankedBid& best = find(high, ranked.bid);
    const Segment& segment = *std::find_if(segments.begin(), segments.end(),
                                           [&](const Segment& each) { return each.id == ranked.bid; });
    SegmentPlace place;
    place.segment = ranked.bid;
    place.rank = ranked.rank;
    place.best = rank_above(low, ranked.bid, best.total);
    place.worst = rank_above(high, ranked.bid, worst.total);
    place.points = {worst.unrounded, ranked.unrounded, best.unrounded};
    for (std::size_t i = 0; i < choice_criteria; ++i) {
      place.shares[i] = {worst.scores[i].share, ranked.scores[i].share, best.scores[i].share};
      place.known[i] = answer_of(segment, criterion_names[i].first, question).known;
    }
    place.spend = criteria::total_spend(segment, question.year);
    place.impact = impact_of(segment, question);
    place.ending = criteria::ending_within(segment, question.on, criteria::calendar_years).size();
    ranking.places.push_back(std::move(place));
  }
  if (ranking.places.size() > criteria::chosen_segments)
    for (const auto& [criterion, word] : criterion_names)
      ranking.swaps.push_back(swap_of(ranking.places[criteria::chosen_segments - 1],
                                      ranking.places[criteria::chosen_segments], question.weights,
                                      criterion));
  return ranking;
}

std::optional<std::array<Number, choice_criteria>> rescaled(const criteria::ChoiceWeights& weights,
                                                            ChoiceCriterion criterion,
                                                            const Number& percent) {
  const Number others = Number(100) - weights.of(criterion).value();
  if (others.is_zero()) return std::nullopt;
  std::array<Number, choice_criteria> scaled;
  for (std::size_t i = 0; i < choice_criteria; ++i)
    scaled[i] = i == static_cast<std::size_t>(criterion)
                    ? percent
                    : (weights.percents[i].value() * (Number(100) - percent) / others).reduced();
  return scaled;
}

}  // namespace evaluator
