#include "evaluator/advice/abnormal_price.hpp"

#include <algorithm>

namespace evaluator {
namespace {

Number mean_of(const std::vector<Number>& values) {
  Number sum;
  for (const Number& value : values) sum += value;
  return sum / Number(static_cast<std::int64_t>(values.size()));
}

Number median_of(std::vector<Number> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (values[middle - 1] + values[middle]) / Number(2);
}

const criteria::Bid* find_bid(const criteria::Dossier& dossier, const BidId& id) {
  const auto found = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& bid) { return bid.id == id; });
  return found == dossier.bids.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(PriceYardstick yardstick) {
  switch (yardstick) {
    case PriceYardstick::mean:
      return "mean";
    case PriceYardstick::median:
      return "median";
    case PriceYardstick::estimate:
      break;
  }
  return "estimate";
}

std::optional<Number> offered_price(const criteria::Lot& lot, const criteria::Bid& bid) {
  std::optional<Number> sum;
  for (const criteria::Criterion* leaf : criteria::leaves(lot.criteria)) {
    if (leaf->kind != criteria::Kind::price || !leaf->answer ||
        !std::holds_alternative<criteria::AmountAnswer>(*leaf->answer))
      continue;
    const criteria::AnswerValue* given = bid.answer(leaf->id);
    if (given == nullptr || !std::holds_alternative<criteria::Decimal>(*given)) continue;
    sum = sum.value_or(Number(0)) + std::get<criteria::Decimal>(*given).value();
  }
  return sum;
}

std::vector<AbnormalPrice> abnormal_prices(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                           std::size_t lot, const AbnormalPriceSettings& settings) {
  const criteria::Lot& announced = dossier.tender.lots.at(lot);
  std::vector<std::pair<BidId, Number>> prices;
  for (const RankedBid& ranked : evaluation.lots.at(lot).ranking)
    if (const criteria::Bid* bid = find_bid(dossier, ranked.bid))
      if (auto price = offered_price(announced, *bid)) prices.emplace_back(ranked.bid, *std::move(price));

  std::vector<AbnormalPrice> signals;
  for (const auto& [bid, price] : prices) {
    std::vector<Number> others;
    for (const auto& [other, their_price] : prices)
      if (other != bid) others.push_back(their_price);
    const auto compare = [&, &id = bid, &asked = price](PriceYardstick yardstick, const Number& reference,
                                                        const std::optional<Number>& percent) {
      if (!percent || reference.sign() <= 0) return;
      Number part = (asked * Number(100) / reference).reduced();
      if (part < *percent) signals.push_back({id, yardstick, asked, reference.reduced(), std::move(part)});
    };
    if (!others.empty()) {
      compare(PriceYardstick::mean, mean_of(others), settings.percent_of_mean);
      compare(PriceYardstick::median, median_of(others), settings.percent_of_median);
    }
    if (dossier.tender.estimated_value && dossier.tender.lots.size() == 1)
      compare(PriceYardstick::estimate, dossier.tender.estimated_value->value(),
              settings.percent_of_estimate);
  }
  return signals;
}

}  // namespace evaluator
