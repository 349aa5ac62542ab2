// A segment (inkoopsegment): a kind of purchase in which the parties work together, with what is known of it
// when the region chooses where to begin.
#pragma once

#include "criteria/date.hpp"
#include "criteria/decimal.hpp"
#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/names.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// Of environmental cost (milieukostenindicator) in euro, or of CO2 in kg, for each euro that is spent.
enum class ImpactUnit { mki_per_euro, kg_co2_per_euro };

struct ImpactIntensity {
  Decimal value;
  ImpactUnit unit = ImpactUnit::mki_per_euro;
  std::string source;
  int year = 0;
  std::optional<Decimal> low, high;  // both, where it is uncertain; value lies between them
  bool operator==(const ImpactIntensity&) const = default;
};

// 0 to 5, and why: the reason, or the source such as a market consultation.
struct Appraisal {
  Decimal grade;
  std::string reason;
  bool operator==(const Appraisal&) const = default;
};
inline constexpr int highest_grade = 5;

// What a party spent in a year, in euro excluding VAT.
struct Spend {
  std::string party;
  int year = 0;
  Decimal amount;  // at most two decimals
  bool operator==(const Spend&) const = default;
};

struct Contract {
  std::string party;
  std::string title;
  std::string supplier;  // empty: not given
  std::optional<Date> starts_on;
  Date ends_on;
  std::optional<Decimal> yearly_value;  // euro, at most two decimals
  bool operator==(const Contract&) const = default;
};

// What is absent is not known; it never counts as zero.
struct Segment {
  std::string id;
  std::string title;
  std::string sector = {};       // of the regional action plan; empty: not given
  std::string description = {};  // empty: not given
  std::vector<std::string> cpv_codes = {};
  std::vector<std::string> cpv_prefixes = {};  // two to seven digits
  std::optional<ImpactIntensity> intensity = {};
  std::optional<Appraisal> influence = {};
  std::optional<Appraisal> readiness = {};  // of the market
  std::optional<Appraisal> effort = {};     // 0 is the least
  std::vector<Spend> spend = {};            // by party and year
  std::vector<Contract> contracts = {};     // by party and title
  std::string english_title = {};           // empty: not given
  bool operator==(const Segment&) const = default;
};

inline constexpr std::string_view segments_format = "wederwaarde-segments/1";
inline constexpr int first_register_year = 2000;
inline constexpr int last_register_year = 2100;

// In both languages; where there is no English title, the Dutch one is both.
LocalizedText titles_of(const Segment& segment);

// Findings: `segment.id` (1 to 64 lower-case letters, digits and hyphens), `segment.title` (1 to 200 bytes),
// `segment.sector` and `segment.description` (at most 200 and 2,000 bytes), `segment.cpvCode` (eight digits,
// each once), `segment.cpvPrefix` (two to seven digits, each once), `segment.intensity` (0 to 1,000,000, at
// most nine decimals), `segment.intensityRange`, `segment.source`, `segment.year`, `segment.grade` (0 to 5,
// at most two decimals), `segment.reason`; and on spend and contracts those of the functions below.
Findings validate(const Segment& segment);
// The same for all of them, and `segment.idTwice`; places begin with "segments[0]".
Findings validate(const std::vector<Segment>& segments);

// `spend.party`, `spend.year`, `spend.amount` (0 to 10^13, at most two decimals).
Findings validate(const Spend& spend);
// `spend.party`, `contract.title`, `contract.supplier`, `contract.dates`, `spend.amount`.
Findings validate(const Contract& contract);

// The sum of a year; nothing when nobody's spend is known.
std::optional<Number> total_spend(const Segment& segment, int year);
// How many parties such a figure is of: those with spend in that year, those with a contract.
std::size_t parties_with_spend(const Segment& segment, int year);
std::size_t parties_with_contracts(const Segment& segment);
// Those that have any spend or contract in any of the segments.
std::size_t parties_in(const std::vector<Segment>& segments);
// The last year before that of `day` of which anybody's spend in any segment is known, for a year that has
// not ended is seldom complete; while there is none, the last one at all.
std::optional<int> last_spend_year(const std::vector<Segment>& segments, const Date& day);

// Contracts that end on or after `from` and at most so many whole years later.
std::vector<const Contract*> ending_within(const Segment& segment, const Date& from, int years);

template <>
struct NameTable<ImpactUnit> {
  static constexpr std::array<std::pair<ImpactUnit, std::string_view>, 2> names{
      {{ImpactUnit::mki_per_euro, "mki-per-euro"}, {ImpactUnit::kg_co2_per_euro, "kg-co2-per-euro"}}};
};

}  // namespace criteria
