// Fields of bids as they might come in on a tender that is not yet published. What bidders will do is not
// known: the model is a stated assumption, its figures can be set, and a seed gives the same fields on every
// machine.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/insight/random.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace evaluator::insight {

using criteria::Number;

// Parts of 1. A bidder has a quality of its own, bell-shaped around the mean; its answer to each criterion
// lies around that. Its price lies around a part of the estimate and is higher for better bidders.
struct FieldModel {
  int fewest_bids = 3, most_bids = 6;  // every count between is as likely
  double price_mean = 0.95;            // of the estimate
  double price_spread = 0.12;          // of the estimate, one standard deviation
  double price_of_quality = 0.3;       // spreads of price for each spread of quality
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
  Bidder draw_bidder(Random& random) const;
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
