// A regional agreement (regionale afspraken, convenant): what parties promised each other about the tenders
// in a segment, as rules that a program can check.
#pragma once

#include "criteria/circularity.hpp"
#include "criteria/date.hpp"
#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace criteria {

// Brons, zilver, goud: how far a party goes. A higher level asks what the lower ones ask, or more.
enum class AmbitionLevel { bronze, silver, gold };
enum class Bound { at_least, at_most };

// What holds for tenders published on or after `from`, until a later one of the same level takes over.
struct Threshold {
  Date from;
  AmbitionLevel level = AmbitionLevel::bronze;
  Decimal value;
  bool operator==(const Threshold&) const = default;
};

// ---- what a rule asks -----------------------------------------------------------------------------------

// Every admissible bid offers at least (at most) the threshold: the requirements of each lot see to it.
struct QuantityRule {
  CircularQuantity quantity = CircularQuantity::mki;
  std::optional<Basis> basis;
  std::optional<std::string> unit;    // as the tender's answer must name it; absent: any
  std::optional<std::string> method;  // its version (`effective_method` of the answer); absent: any
  Bound bound = Bound::at_least;
  std::vector<Threshold> thresholds;
  bool operator==(const QuantityRule&) const = default;
};
// Percent of a lot's weights that circular criteria have together, at least.
struct CircularWeightRule {
  std::vector<Threshold> thresholds;
  bool operator==(const CircularWeightRule&) const = default;
};
// Percent of a lot's weights that the price has, at most.
struct PriceWeightRule {
  std::vector<Threshold> thresholds;
  bool operator==(const PriceWeightRule&) const = default;
};
// Award criteria of a lot, at most.
struct CriteriaCountRule {
  std::vector<Threshold> thresholds;
  bool operator==(const CriteriaCountRule&) const = default;
};
// Each lot has a criterion that was taken from this one of the library.
struct CriterionRule {
  std::string library;
  bool operator==(const CriterionRule&) const = default;
};
// The contract has a clause that was taken from this one of the library.
struct ClauseRule {
  std::string library;
  bool operator==(const ClauseRule&) const = default;
};
struct AwardMethodRule {
  std::vector<AwardMethod> methods;
  bool operator==(const AwardMethodRule&) const = default;
};
// No scoring rule makes a bid's score depend on other bids.
struct AbsoluteScoringRule {
  bool operator==(const AbsoluteScoringRule&) const = default;
};
// Percent of a party's spend in the segment that goes to tenders which meet the other rules, at least; of a
// year, so never of one tender.
struct PortfolioRule {
  std::vector<Threshold> thresholds;
  bool operator==(const PortfolioRule&) const = default;
};

using Demand = std::variant<QuantityRule, CircularWeightRule, PriceWeightRule, CriteriaCountRule,
                            CriterionRule, ClauseRule, AwardMethodRule, AbsoluteScoringRule, PortfolioRule>;
std::string_view name(const Demand& demand);  // "quantity", "circular-weight", …
// The thresholds of a demand that has them; null for others.
const std::vector<Threshold>* thresholds(const Demand& demand);
// What is measured must be at least, or at most, the threshold.
Bound bound(const Demand& demand);
bool is_stricter(const Number& value, const Number& than, Bound bound);
// Of a demand with thresholds: they are percents.
bool is_percent(const Demand& demand);
// That which holds on a date for a level: of the highest level not above it that has one in force, the
// latest. Null when none is in force yet.
const Threshold* threshold_at(const std::vector<Threshold>& all, const Date& date, AmbitionLevel level);

// The tenders that a rule is about; what is absent does not matter.
struct Scope {
  std::optional<std::vector<std::string>> segments;
  std::optional<Decimal> value_from;   // estimated value in euro, inclusive
  std::optional<Decimal> value_below;  // exclusive
  std::optional<std::vector<Procedure>> procedures;
  bool operator==(const Scope&) const = default;
};

struct AgreementRule {
  std::string id;
  LocalizedText title;
  std::string clause;                     // where the agreement says so: "art. 3 lid 1"
  std::optional<LocalizedText> text;      // what it says
  std::optional<LocalizedText> evidence;  // how a bidder proves it
  std::optional<Scope> scope;
  Demand demand;
  bool operator==(const AgreementRule&) const = default;
};

struct Signature {
  std::string party;  // its id
  std::optional<Date> signed_on;
  bool operator==(const Signature&) const = default;
};

struct Agreement {
  std::string id;
  LocalizedText title;
  std::optional<LocalizedText> description;
  std::optional<std::string> source;
  std::vector<std::string> segments;
  std::optional<std::vector<std::string>> cpv_prefixes;
  AmbitionLevel level = AmbitionLevel::bronze;  // the least that the parties agreed on
  Date valid_from;
  std::optional<Date> valid_to;
  std::vector<Signature> parties;
  std::vector<AgreementRule> rules;
  bool operator==(const Agreement&) const = default;
};

inline constexpr std::string_view agreement_format = "wederwaarde-agreement/1";

// Everything that is wrong with an agreement on its own.
Findings validate(const Agreement& agreement);
// The agreement is about tenders of this segment or of one of its CPV codes, published on that date.
bool covers(const Agreement& agreement, const Tender& tender, const Date& published_on);

}  // namespace criteria
