#include "evaluator/insight/bid_field.hpp"

#include "evaluator/insight/drawn_answer.hpp"

#include <algorithm>
#include <utility>

namespace evaluator::insight {
namespace {

using criteria::Criterion;
using criteria::Kind;

// Requirements are met by every simulated bid, inputs are not known yet, and a panel agrees.
void simplify(std::vector<Criterion>& criteria) {
  std::erase_if(criteria, [](const Criterion& each) { return each.kind == Kind::requirement; });
  for (Criterion& each : criteria) {
    simplify(each.criteria);
    if (each.answer && std::holds_alternative<criteria::LccAnswer>(*each.answer))
      each.answer = criteria::AmountAnswer{};
    else if (each.answer && criteria::is_derived(*each.answer))
      each.answer = criteria::NumberAnswer{};
    if (each.panel && each.panel->combine == criteria::Combine::consensus) each.panel.reset();
  }
}

std::vector<const Criterion*> prices_of(const std::vector<const Criterion*>& leaves) {
  std::vector<const Criterion*> prices;
  for (const Criterion* leaf : leaves)
    if (leaf->kind == Kind::price) prices.push_back(leaf);
  return prices;
}

// The ends of the scale between which a price earns; both 0 where it announces none.
struct PriceScale {
  double lowest = 0, highest = 0;
  bool is_announced() const { return highest > lowest; }
  double middle() const { return (lowest + highest) / 2; }
};
PriceScale scale_of(const Criterion& price) {
  const auto* linear = price.scoring ? std::get_if<criteria::Linear>(&*price.scoring) : nullptr;
  if (linear == nullptr) return {};
  const double worst = linear->worst.value().to_double(), best = linear->best.value().to_double();
  return {std::min(worst, best), std::max(worst, best)};
}

double weight_of(const Criterion& leaf) { return leaf.weight ? leaf.weight->value().to_double() : 1; }

// Raised so that the minimum score is met.
double admissible(const Criterion& leaf, double share) {
  if (!leaf.minimum_score) return share;
  const double least = std::min(1.0, leaf.minimum_score->value().to_double() / 100);
  return least + (1 - least) * share;
}

}  // namespace

std::string_view name(EstimateBasis basis) {
  switch (basis) {
    case EstimateBasis::given:
      return "given";
    case EstimateBasis::tender:
      return "tender";
    case EstimateBasis::reference:
      return "reference";
    case EstimateBasis::price_scale:
      return "price-scale";
    case EstimateBasis::assumed:
      break;
  }
  return "assumed";
}

FieldMaker::FieldMaker(const criteria::Tender& tender, std::size_t lot, const FieldModel& model,
                       const std::optional<Number>& estimate)
    : model_(model) {
  tender_.reference = tender.reference;
  tender_.title = tender.title;
  tender_.lots = {tender.lots.at(lot)};
  simplify(tender_.lots.front().criteria);
  leaves_ = criteria::leaves(tender_.lots.front().criteria);
  find_estimate(tender, estimate);
}

void FieldMaker::find_estimate(const criteria::Tender& tender, const std::optional<Number>& estimate) {
  const criteria::Award& award = tender_.lots.front().award;
  const auto take = [&](double value, EstimateBasis basis) {
    estimate_ = value;
    basis_ = basis;
  };
  const auto prices = prices_of(leaves_);
  const PriceScale scale = prices.size() == 1 ? scale_of(*prices.front()) : PriceScale{};
  if (estimate && estimate->sign() > 0)
    take(estimate->to_double(), EstimateBasis::given);
  else if (tender.estimated_value && tender.lots.size() == 1 && tender.estimated_value->value().sign() > 0)
    take(tender.estimated_value->value().to_double(), EstimateBasis::tender);
  else if (award.reference)
    take(award.reference->price.value().to_double(), EstimateBasis::reference);
  else if (scale.is_announced())
    take(scale.middle(), EstimateBasis::price_scale);
  if (scale.middle() > 0 && (estimate_ < scale.lowest / 2 || estimate_ > scale.highest * 2))
    take(scale.middle(), EstimateBasis::price_scale);
}

Number FieldMaker::estimate() const { return written(estimate_, 2).value(); }

criteria::Decimal FieldMaker::price_of(const Criterion& leaf, double part) const {
  double base = estimate_;
  const auto prices = prices_of(leaves_);
  const PriceScale scale = scale_of(leaf);
  if (prices.size() > 1) {
    double weights = 0;
    for (const Criterion* price : prices) weights += weight_of(*price);
    base = scale.is_announced() ? scale.middle() : estimate_ * weight_of(leaf) / weights;
  }
  double price = base * part;
  const auto* linear = leaf.scoring ? std::get_if<criteria::Linear>(&*leaf.scoring) : nullptr;
  if (linear && linear->outside == criteria::Outside::reject)
    price = std::clamp(price, scale.lowest, scale.highest);
  return written(std::max(0.01, within_bounds(leaf, price)), 2);
}

// `level`: of the prices of its field, part of the estimate.
FieldMaker::Bidder FieldMaker::draw_bidder(Random& random, double level) const {
  const double quality = random.bell();
  const double price = random.bell() + model_.price_of_quality * quality;
  return {std::clamp(model_.quality_mean + model_.quality_spread * quality, 0.0, 1.0),
          std::clamp(level * (1 + model_.price_spread * price), 0.3, 3.0)};
}

// Without random numbers the answers are exactly as good as the bidder.
void FieldMaker::add_bid(criteria::Dossier& dossier, std::string id, const Bidder& bidder,
                         Random* random) const {
  criteria::Bid bid;
  bid.id = std::move(id);
  bid.lot = tender_.lots.front().id;
  const auto around = [&](double middle, double spread) {
    return random ? std::clamp(middle + spread * random->bell(), 0.0, 1.0) : middle;
  };
  for (const Criterion* leaf : leaves_) {
    if (leaf->kind == Kind::price && (!leaf->scoring || !criteria::level_table(*leaf->scoring))) {
      bid.answers.push_back({leaf->id, price_of(*leaf, bidder.price)});
      continue;
    }
    if (!leaf->scoring || !leaf->answer) continue;  // nothing that counts
    double share = around(bidder.quality, model_.answer_spread);
    if (random) share = admissible(*leaf, share);
    if (!leaf->panel) {
      bid.answers.push_back({leaf->id, drawn_answer(*leaf, share, estimate_)});
      continue;
    }
    if (!dossier.grades) dossier.grades.emplace();
    for (const criteria::AssessorId& assessor : leaf->panel->assessors) {
      const auto answer = drawn_answer(*leaf, around(share, model_.assessor_spread), estimate_);
      const auto* level = std::get_if<criteria::Level>(&answer);
      dossier.grades->push_back({bid.id, leaf->id, assessor, std::nullopt,
                                 level ? level->key : std::get<criteria::Decimal>(answer).text(),
                                 std::nullopt});
    }
  }
  std::sort(bid.answers.begin(), bid.answers.end(),
            [](const auto& a, const auto& b) { return a.criterion < b.criterion; });
  dossier.bids.push_back(std::move(bid));
}

criteria::Dossier FieldMaker::field(std::uint64_t seed, std::uint64_t number) const {
  Random random(seed, number);
  criteria::Dossier dossier;
  dossier.tender = tender_;
  const auto more = static_cast<std::uint64_t>(std::max(0, model_.most_bids - model_.fewest_bids)) + 1;
  const int bids = model_.fewest_bids + static_cast<int>(random.below(more));
  const double level = model_.price_level * (1 + model_.estimate_spread * random.bell());
  for (int i = 1; i <= bids; ++i) {
    const Bidder bidder = draw_bidder(random, level);
    add_bid(dossier, "bid-" + std::to_string(i), bidder, &random);
  }
  return dossier;
}

void FieldMaker::add_cheap_bid(criteria::Dossier& dossier) const {
  add_bid(dossier, std::string(cheap_id), {0, model_.dumping}, nullptr);
}

void FieldMaker::add_full_bid(criteria::Dossier& dossier) const {
  add_bid(dossier, std::string(full_id), {1, full_price().to_double() / estimate_}, nullptr);
}

Number FieldMaker::cheap_price() const {
  const auto prices = prices_of(leaves_);
  if (prices.size() != 1) return written(estimate_ * model_.dumping, 2).value();
  return price_of(*prices.front(), model_.dumping).value();
}

Number FieldMaker::full_price() const {
  const auto prices = prices_of(leaves_);
  if (prices.size() == 1) {
    const Criterion& price = *prices.front();
    if (price.accept)
      if (const auto* most = std::get_if<criteria::AtMost>(&*price.accept)) return most->bound.value();
    if (const PriceScale scale = scale_of(price); scale.is_announced())
      return written(scale.highest, 2).value();
  }
  return written(estimate_ * model_.cap, 2).value();
}

}  // namespace evaluator::insight
