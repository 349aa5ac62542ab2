// Fields of bids as they might come in on a tender that is not yet published. What bidders will do is not
// known: the figures of the model can be set, and a seed gives the same fields on every machine.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/insight/random.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace evaluator::insight {

using criteria::Number;

// Parts of 1. The prices of a field lie around a level of their own, which lies around the estimate. A bidder
// has a quality of its own, bell-shaped around the mean; its answer to each criterion lies around that. Where
// published figures were found they are the usual ones, else the usual ones are assumptions.
struct FieldModel {
  // Every count between is as likely. Tenders in a procedure of the European Union: 5.7 on average in
  // 2011, 3.2 in 2021 (European Court of Auditors, special report 28/2023).
  int fewest_bids = 3, most_bids = 6;
  // Of the estimate. At 1, with the spread below, the best of these bids lies some 6 % below the estimate and
  // the middle one at it: advertised procedures end 2.1 to 4 % below the initial estimate (PwC, London
  // Economics and Ecorys, "Public procurement in Europe: cost and effectiveness", 2011).
  double price_level = 1;
  // Of the level of a whole field, because estimates miss: with a standard deviation of 11 % (Pearl,
  // Akintoye, Bowen and Hardcastle, "Analysis of tender sum forecasting by quantity surveyors and contractors
  // in South Africa", 278 building projects), of 17 and of 20 % (McCaffer, "Contractors' bidding behaviour
  // and tender price prediction", 1976, 190 contracts for buildings and 384 for roads).
  double estimate_spread = 0.15;
  // Between the bids of a field: 5.65 % on average, and from 0.4 to 47 % (Pearl and others, as above).
  double price_spread = 0.06;
  // Spreads of price for each spread of quality. High quality went with low prices in tenders for services
  // (Albano, Dini and Zampino, "Bidding for complex projects", 2008), where theory has it the other way
  // round.
  double price_of_quality = 0;
  // Assumptions: nothing published was found on how scores for quality spread.
  double quality_mean = 0.65;
  double quality_spread = 0.15;
  double answer_spread = 0.15;    // of a bidder's answers around its quality
  double assessor_spread = 0.08;  // of assessors around the answer, where their mean counts
  double dumping = 0.6;           // price of the bid without quality, part of the estimate
  double cap = 1.3;               // price of the bid with full quality, where no ceiling is announced
  bool operator==(const FieldModel&) const = default;
};

// Where the estimate that prices are drawn around came from.
enum class EstimateBasis { given, tender, reference, price_scale, assumed };
std::string_view name(EstimateBasis basis);  // "given", "tender", "reference", "price-scale", "assumed"

class FieldMaker {
 public:
  // `estimate`: of this lot, in euro; else that of the tender where it has one lot, the price of the
  // announced reference, the middle of the price scale, or 100,000. An estimate far outside the announced
  // price scale is no price of this lot: then the middle of the scale counts.
  FieldMaker(const criteria::Tender& tender, std::size_t lot, const FieldModel& model,
             const std::optional<Number>& estimate);
  FieldMaker(const FieldMaker&) = delete;
  FieldMaker& operator=(const FieldMaker&) = delete;
  ~FieldMaker() = default;

  // One lot: requirements left out, for every bid meets them; quantities that are computed from inputs asked
  // directly; a panel with consensus answers at once.
  const criteria::Tender& tender() const { return tender_; }
  EstimateBasis basis() const { return basis_; }
  Number estimate() const;

  criteria::Dossier field(std::uint64_t seed, std::uint64_t number) const;

  // Bids that play the formula: the lowest answers for a dumping price; the best answers for the highest
  // price that is admissible or, where none is announced, the worst of the price scale or the cap of the
  // model.
  void add_cheap_bid(criteria::Dossier& dossier) const;
  void add_full_bid(criteria::Dossier& dossier) const;
  Number cheap_price() const;
  Number full_price() const;
  static constexpr std::string_view cheap_id = "cheap", full_id = "full";

 private:
  struct Bidder {
    double quality;
    double price;  // part of the estimate
  };
  Bidder draw_bidder(Random& random, double level) const;
  void find_estimate(const criteria::Tender& tender, const std::optional<Number>& estimate);
  void add_bid(criteria::Dossier& dossier, std::string id, const Bidder& bidder, Random* random) const;
  criteria::Decimal price_of(const criteria::Criterion& leaf, double part) const;

  FieldModel model_;
  criteria::Tender tender_;
  std::vector<const criteria::Criterion*> leaves_;
  EstimateBasis basis_ = EstimateBasis::assumed;
  double estimate_ = 100'000;
};

}  // namespace evaluator::insight
