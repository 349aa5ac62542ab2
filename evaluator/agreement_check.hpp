// A tender's definition against a regional agreement. Not determinable is not pass: what cannot be measured
// from the definition has to be decided by people (pas toe of leg uit).
#pragma once

#include "criteria/agreement.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evaluator {

enum class RuleOutcome { pass, fail, not_determinable, not_applicable };

// Why a rule has its outcome, where the measured value alone does not say so.
enum class RuleReason {
  none,
  absent,           // no criterion or clause is about it
  not_required,     // it is asked, but no requirement holds bidders to a bound
  other_unit,       // asked in another unit or on another basis
  other_method,     // computed by another version of the method, or by none that is known
  no_weights,       // the award method has no such weights
  segment_unknown,  // the rule depends on the segment
  value_unknown,    // the rule depends on the estimated value
  procedure_unknown,
  of_a_year,  // about the spend of a year, not of one tender
  out_of_scope,
  not_in_force  // no threshold holds on the date
};

std::string_view name(RuleOutcome outcome);  // "pass", "fail", "not-determinable", "not-applicable"
std::string_view name(RuleReason reason);    // "", "absent", "not-required", …

struct RuleCheck {
  const criteria::AgreementRule* rule = nullptr;
  std::optional<criteria::LotId> lot;  // absent: of the tender as a whole
  RuleOutcome outcome = RuleOutcome::not_determinable;
  RuleReason reason = RuleReason::none;
  std::optional<criteria::Number> measured;
  const criteria::Threshold* threshold = nullptr;
  std::string place;  // in the tender, of what was measured; empty: nothing was
};

struct AgreementQuestion {
  criteria::Date published_on;  // the thresholds of this date count
  criteria::AmbitionLevel level = criteria::AmbitionLevel::bronze;
};

// Every rule in order, for every lot where it is about lots. The checks refer to the agreement.
std::vector<RuleCheck> check_agreement(const criteria::Agreement& agreement, const criteria::Tender& tender,
                                       const AgreementQuestion& question);

// The value that every admissible answer to a leaf is at least (at most), or nothing when none is guaranteed:
// by `accept`, by a linear rule that rejects what is outside, by a minimum score on a linear rule.
std::optional<criteria::Number> guaranteed_bound(const criteria::Criterion& leaf, criteria::Bound bound);

// Percent of the lot's weights that circular criteria, or the price, have; nothing where the method has no
// such weights. A quality criterion is circular when it or one above it has `circular`, or by its derived
// answer.
std::optional<criteria::Number> circular_weight(const criteria::Lot& lot);
std::optional<criteria::Number> price_weight(const criteria::Lot& lot);

}  // namespace evaluator
