// A tender (aanbesteding) and its lots (percelen), with what was announced about the award.
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/date.hpp"
#include "criteria/provision.hpp"
#include "criteria/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace criteria {

enum class AwardMethod {
  weighted_points,
  value_in_euros,
  quality_adjusted_price,
  utility_index,
  quality_per_price,
  reference_point,
  lowest_price,
  lowest_cost
};

enum class RoundAt { criterion, total };
struct Rounding {
  int decimals = 2;
  RoundingMode mode = RoundingMode::half_up;
  RoundAt at = RoundAt::total;
  bool operator==(const Rounding&) const = default;
};

// What happens to the ranking when a bidder drops out (HR 9 May 2014, ECLI:NL:HR:2014:1078).
enum class OnWithdrawal { keep, recompute };

struct TieByCriterion {
  CriterionId criterion;
  bool operator==(const TieByCriterion&) const = default;
};
struct TieByQuality {
  bool operator==(const TieByQuality&) const = default;
};
struct TieByLowestPrice {
  bool operator==(const TieByLowestPrice&) const = default;
};
struct TieByDraw {
  bool operator==(const TieByDraw&) const = default;
};
using TieRule = std::variant<TieByCriterion, TieByQuality, TieByLowestPrice, TieByDraw>;

// The two announced reference bids of `reference-point`; both total exactly 1.
struct ReferencePoint {
  Decimal price;                  // P_ref
  Decimal quality;                // Q_ref, percent
  Decimal price_at_full_quality;  // P_100
  bool operator==(const ReferencePoint&) const = default;
};

struct Award {
  AwardMethod method = AwardMethod::weighted_points;
  Rounding rounding;
  std::optional<Decimal> scale;   // S, default 100
  std::optional<Decimal> factor;  // X of quality-per-price
  std::optional<ReferencePoint> reference;
  std::optional<OnWithdrawal> on_withdrawal;  // absent: keep
  std::optional<std::vector<TieRule>> ties;   // absent: no rule, a tie stays a tie

  bool operator==(const Award&) const = default;
  Number points_scale() const { return scale ? scale->value() : Number(100); }
  OnWithdrawal withdrawal() const { return on_withdrawal.value_or(OnWithdrawal::keep); }
};

struct Lot {
  LotId id;
  std::optional<std::string> title;
  std::optional<std::string> description;
  Award award;
  std::vector<Criterion> criteria;
  bool operator==(const Lot&) const = default;
};

struct Buyer {
  std::string name;
  bool operator==(const Buyer&) const = default;
};

// The award procedure (art. 2.26 ff. and 1.15 Aw 2012).
enum class Procedure { open, restricted, negotiated, competitive_dialogue, private_tender, single_tender };

// The version of a shared template (sjabloon) that a tender was drafted from.
struct TemplatePin {
  std::string id;
  int version = 1;
  std::string sha256;  // of the template's canonical JSON
  bool operator==(const TemplatePin&) const = default;
};

struct Tender {
  std::string reference;
  std::string title;
  std::optional<std::string> description;
  std::optional<Buyer> buyer;
  std::optional<std::string> segment;
  std::optional<TemplatePin> drafted_from;
  std::optional<std::vector<std::string>> cpv_codes;
  std::optional<Decimal> estimated_value;  // euro excluding VAT
  std::optional<Procedure> procedure;
  std::optional<Date> published_on;
  std::optional<Timestamp> deadline;  // a later bid is rejected
  std::optional<std::vector<Provision>> provisions;
  std::vector<Lot> lots;
  bool operator==(const Tender&) const = default;
};

const Lot* find_lot(const Tender& tender, std::string_view id);

std::string name(const TieRule& rule);  // "criterion:K1", "quality", "lowest-price", "draw"

// The best bid has the highest (or the lowest) total.
Best best_total(AwardMethod method);
// What the method wants of its criteria (contract, "Weights").
enum class WeightRule { sum_with_price, sum_without_price, values, none };
WeightRule weight_rule(AwardMethod method);

}  // namespace criteria
