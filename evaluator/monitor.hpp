// What the administrative board follows: the tenders that were published, how they met the regional
// agreements, how much of the spend they are, and what the winners promised. What is missing is missing; it
// never counts as zero. Definitions: docs/monitor.md.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "evaluator/promise_check.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evaluator {

// ---- what is put in -------------------------------------------------------------------------------------

// What the winner of a lot offers of a quantity that can be followed: mki, co2-emission or co2-storage.
struct Promise {
  criteria::CircularQuantity quantity = criteria::CircularQuantity::mki;
  std::string unit;  // as the criterion names it
  Number value;
  std::optional<Number> measured = {};  // by the latest measurement of the register of promises
  bool is_met = false;                  // what was measured keeps the promise
  bool operator==(const Promise&) const = default;
};

// Those of the winner of a lot; none while it has no winner. Answers that are levels say no quantity.
std::vector<Promise> promised(const criteria::Dossier& dossier, const LotEvaluation& evaluated);
// Those in the register of a tender that have not ended, with what was measured.
std::vector<Promise> promised(const PromiseRegister& of);

// Rules that were held against a tender, once for each lot where they are about lots; those that are not
// applicable are not counted.
struct RuleCounts {
  std::size_t passed = 0, failed = 0, not_determinable = 0;
  std::size_t deviated = 0;  // not met, with a decision to depart; in none of the others
  RuleCounts& operator+=(const RuleCounts& other);
  bool operator==(const RuleCounts&) const = default;
};

// How a tender stands towards an agreement: by the worst of its rules, in this order.
enum class Standing { meets, deviates, not_determinable, fails };
std::string_view name(Standing standing);  // "meets", "deviates", "not-determinable", "fails"
// Nothing when no rule was applicable.
std::optional<Standing> standing(const RuleCounts& rules);

struct AgreementResult {
  std::string agreement;
  RuleCounts rules;
};

struct MonitoredTender {
  std::string reference;
  std::string party;    // its id; empty: the register does not know the buyer
  std::string segment;  // empty: not given
  int year = 0;         // of publication
  std::optional<Number> estimated_value;
  std::vector<AgreementResult> agreements;  // that are about it
  std::size_t lots = 0, awarded = 0;        // awarded: with a winner
  std::vector<Number> circular_weights;     // percent, of the lots that have weights
  std::vector<Promise> promises;
};

struct MonitoredSpend {
  std::string party, segment;
  int year = 0;
  Number euros;
};

struct MonitorQuestion {
  int from = 0, to = 0;  // years, both included
  criteria::Date today;  // a year that has not ended is provisional
};

struct MonitorInput {
  MonitorQuestion question;
  std::vector<MonitoredTender> tenders;
  std::vector<MonitoredSpend> spend;
  std::vector<criteria::Agreement> agreements;
};

// ---- what comes out -------------------------------------------------------------------------------------

struct PromisedTotal {
  criteria::CircularQuantity quantity = criteria::CircularQuantity::mki;
  std::string unit;
  std::size_t lots = 0;
  Number lowest, highest;
  std::optional<Number> sum;  // only of what can be added up: not of a unit "per" something
  std::size_t measured = 0;   // lots of which a measurement is on record
  std::size_t met = 0;        // of these, where it keeps the promise
  // Of these, what was promised and what was measured, where it can be added up.
  std::optional<Number> sum_promised, sum_measured;
  bool operator==(const PromisedTotal&) const = default;
};

struct StandingCounts {
  std::size_t meets = 0, deviates = 0, not_determinable = 0, fails = 0;
  std::size_t covered() const { return meets + deviates + not_determinable + fails; }
  StandingCounts& operator+=(const StandingCounts& other);
  bool operator==(const StandingCounts&) const = default;
};

struct Figures {
  std::size_t tenders = 0;
  std::size_t without_estimate = 0;
  std::optional<Number> value;  // euro; of the tenders with an estimate
  std::size_t lots = 0, awarded = 0;
  RuleCounts rules;          // of all agreements
  StandingCounts standings;  // by the worst of the agreements; tenders that none is about are in none
  std::size_t weighted_lots = 0;
  std::optional<Number> circular_weight;  // percent; the mean over the lots that have weights
  std::optional<Number> spend;            // euro
  // Euro, of the tenders that meet; nothing when no agreement is about any, or one that meets has no
  // estimate.
  std::optional<Number> meeting_value;
  std::vector<PromisedTotal> promised;  // by quantity and unit
};

// A party, a segment and a year; in totals what is empty (0 for the year) is all of them together. In a row
// an empty party or segment is unknown.
struct MonitorRow {
  std::string party, segment;
  int year = 0;
  Figures figures;
};

// How the tenders stand towards one agreement in a year.
struct ComplianceRow {
  std::string agreement;
  int year = 0;
  StandingCounts standings;
  RuleCounts rules;
};

enum class PortfolioOutcome { pass, fail, not_determinable };
enum class PortfolioReason {
  none,
  spend_unknown,  // no spend registered, or spend of zero
  value_unknown,  // a tender that meets the other rules has no estimate
  scope_unknown   // the rule is about a value band or a procedure, which the register of spend does not tell
};
std::string_view name(PortfolioOutcome outcome);  // "pass", "fail", "not-determinable"
std::string_view name(PortfolioReason reason);    // "", "spend-unknown", "value-unknown", "scope-unknown"

// A portfolio rule for a party that had signed, in one of the agreement's segments.
struct PortfolioVerdict {
  std::string agreement, rule;
  std::string party, segment;
  int year = 0;
  Number threshold;                // percent, of 31 December of that year
  std::optional<Number> value;     // euro of the tenders that meet the other rules
  std::optional<Number> spend;     // euro
  std::optional<Number> measured;  // percent
  PortfolioOutcome outcome = PortfolioOutcome::not_determinable;
  PortfolioReason reason = PortfolioReason::none;
  bool provisional = false;
};

// The verdicts of a rule and year together. The share is that of the determinable ones alone.
struct PortfolioTotal {
  std::string agreement, rule;
  int year = 0;
  Number threshold;
  std::size_t passed = 0, failed = 0, not_determinable = 0;
  std::optional<Number> value, spend, measured;
  bool provisional = false;
};

struct Monitor {
  MonitorQuestion question;
  std::vector<MonitorRow> rows;      // by year, party, segment
  std::vector<MonitorRow> years;     // every year asked
  std::vector<MonitorRow> parties;   // by id, the unknown first
  std::vector<MonitorRow> segments;  // likewise
  Figures total;
  std::vector<ComplianceRow> compliance;      // by agreement and year, where a tender was covered
  std::vector<PortfolioVerdict> portfolio;    // by agreement, rule, year, party, segment
  std::vector<PortfolioTotal> target_shares;  // by agreement, rule, year
};

// The portfolio rules of the agreements for the years asked: the value of tenders published in the year that
// meet the agreement's other rules (a deviation is no meeting), as a share of the spend registered.
std::vector<PortfolioVerdict> portfolio_verdicts(const MonitorInput& input);
std::vector<PortfolioTotal> portfolio_totals(const std::vector<PortfolioVerdict>& verdicts);

// Tenders and spend outside the years asked do not count.
Monitor monitor(const MonitorInput& input);

// Percent of the spend that is the value of tenders that meet the agreements; nothing while one of the two
// is not known.
std::optional<Number> circular_share(const Figures& figures);

// ---- milestones -----------------------------------------------------------------------------------------

// One stored kind of fact that shows a step of the plan; the key of its text is "milestone-evidence." + what.
struct MilestoneEvidence {
  std::string what;
  std::size_t count = 0;
  std::string last;  // the day of the newest; empty: none, or not on record
};
struct Milestone {
  int step = 1;  // 1 to 6, of the regional plan
  std::vector<MilestoneEvidence> evidence;
};
enum class MilestoneState { not_started, under_way, reached };
std::string_view name(MilestoneState state);  // "not-started", "under-way", "reached"
// Reached when each kind of evidence is there, under way when one is.
MilestoneState state(const Milestone& milestone);

}  // namespace evaluator
