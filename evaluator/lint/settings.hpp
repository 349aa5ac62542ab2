// The thresholds that the lint compares with, as dated data: what the law or a guideline says from a day on.
#pragma once

#include "criteria/date.hpp"
#include "criteria/decimal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evaluator::lint {

// What the EU directive applies from (art. 4 of Directive 2014/24/EU), euro excluding VAT, for authorities
// that are not central.
struct EuThresholds {
  criteria::Date from;
  criteria::Decimal works, supplies_services, social;
  std::string source;
  bool operator==(const EuThresholds&) const = default;
};

struct LintSettings {
  std::vector<EuThresholds> eu;  // ascending by date
  // Of works, and of social and other specific services (annex XIV), by the first digits of a CPV code.
  std::vector<std::string> works_prefixes, social_prefixes;
  int advised_criteria = 5;           // award criteria of a lot that are scored
  criteria::Decimal turnover_factor;  // of the estimated value
  criteria::Decimal reference_share;  // percent of the estimated value
  int references = 1;                 // for each core competence
  // The dearest bid as a multiple of the cheapest, to tell what a relative price scale really spans.
  criteria::Decimal price_spread;
  bool operator==(const LintSettings&) const = default;
};

// From the table that the program ships.
const LintSettings& shipped_settings();
// A table in the same notation (docs/lint.md). Throws std::invalid_argument that names the line.
LintSettings read_settings(std::string_view table);

// The newest that begin on or before the day, or null before the first.
const EuThresholds* thresholds_on(const LintSettings& settings, const criteria::Date& day);
// Thresholds are set anew every two calendar years (Directive 2014/24/EU, art. 6(1)); whether these still
// hold on a day on or after their first.
bool still_hold(const EuThresholds& thresholds, const criteria::Date& day);

}  // namespace evaluator::lint
