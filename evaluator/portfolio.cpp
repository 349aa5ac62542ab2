#include "evaluator/monitor.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace evaluator {
namespace {

using criteria::Agreement;
using criteria::AgreementRule;
using criteria::Date;

Date first_day(int year) { return Date::parse(std::to_string(year) + "-01-01").value(); }
Date last_day(int year) { return Date::parse(std::to_string(year) + "-12-31").value(); }

// The agreement holds on some day of the year.
bool holds_in(const Agreement& agreement, int year) {
  return agreement.valid_from <= last_day(year) &&
         (!agreement.valid_to || *agreement.valid_to >= first_day(year));
}

std::set<std::string> signed_by(const Agreement& agreement, const Date& day) {
  std::set<std::string> parties;
  for (const auto& signature : agreement.parties)
    if (signature.signed_on && *signature.signed_on <= day) parties.insert(signature.party);
  return parties;
}

std::set<std::string> segments_of(const Agreement& agreement, const AgreementRule& rule) {
  std::set<std::string> segments(agreement.segments.begin(), agreement.segments.end());
  if (!rule.scope || !rule.scope->segments) return segments;
  const auto& asked = *rule.scope->segments;
  std::erase_if(segments, [&](const std::string& segment) {
    return std::find(asked.begin(), asked.end(), segment) == asked.end();
  });
  return segments;
}

bool has_other_scope(const AgreementRule& rule) {
  return rule.scope && (rule.scope->value_from || rule.scope->value_below || rule.scope->procedures);
}

bool meets(const MonitoredTender& tender, const std::string& agreement) {
  return std::any_of(tender.agreements.begin(), tender.agreements.end(), [&](const AgreementResult& result) {
    return result.agreement == agreement && standing(result.rules) == Standing::meets;
  });
}

using Place = std::tuple<std::string, std::string, int>;  // party, segment, year

struct Known {
  std::map<Place, Number> spend;
  std::map<Place, std::vector<const MonitoredTender*>> tenders;
};

Known known_in(const MonitorInput& input) {
  Known known;
  for (const MonitoredSpend& spend : input.spend)
    known.spend[{spend.party, spend.segment, spend.year}] += spend.euros;
  for (const MonitoredTender& tender : input.tenders)
    known.tenders[{tender.party, tender.segment, tender.year}].push_back(&tender);
  return known;
}

// The value of those that meet the agreement; nothing when one of them has no estimate.
std::optional<Number> meeting_value(const Known& known, const PortfolioVerdict& verdict) {
  Number sum;
  const auto found = known.tenders.find({verdict.party, verdict.segment, verdict.year});
  if (found == known.tenders.end()) return sum;
  for (const MonitoredTender* tender : found->second) {
    if (!meets(*tender, verdict.agreement)) continue;
    if (!tender->estimated_value) return std::nullopt;
    sum += *tender->estimated_value;
  }
  return sum;
}

void judge(PortfolioVerdict& verdict, const Known& known, const AgreementRule& rule) {
  const auto spend = known.spend.find({verdict.party, verdict.segment, verdict.year});
  if (spend != known.spend.end()) verdict.spend = spend->second;
  verdict.value = meeting_value(known, verdict);
  if (has_other_scope(rule)) {
    verdict.reason = PortfolioReason::scope_unknown;
    return;
  }
  if (!verdict.spend || verdict.spend->sign() <= 0) {
    verdict.reason = PortfolioReason::spend_unknown;
    return;
  }
  if (!verdict.value) {
    verdict.reason = PortfolioReason::value_unknown;
    return;
  }
  verdict.measured = *verdict.value / *verdict.spend * Number(100);
  verdict.outcome = *verdict.measured < verdict.threshold ? PortfolioOutcome::fail : PortfolioOutcome::pass;
}

}  // namespace

std::string_view name(PortfolioOutcome outcome) {
  constexpr std::string_view names[]{"pass", "fail", "not-determinable"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(PortfolioReason reason) {
  constexpr std::string_view names[]{"", "spend-unknown", "value-unknown", "scope-unknown"};
  return names[static_cast<std::size_t>(reason)];
}

std::vector<PortfolioVerdict> portfolio_verdicts(const MonitorInput& input) {
  const Known known = known_in(input);
  std::vector<PortfolioVerdict> verdicts;
  for (const Agreement& agreement : input.agreements)
    for (const AgreementRule& rule : agreement.rules) {
      const auto* demand = std::get_if<criteria::PortfolioRule>(&rule.demand);
      if (!demand) continue;
      for (int year = input.question.from; year <= input.question.to; ++year) {
        const Date day = last_day(year);
        const auto* threshold = criteria::threshold_at(demand->thresholds, day, agreement.level);
        if (!threshold || !holds_in(agreement, year)) continue;
        for (const std::string& party : signed_by(agreement, day))
          for (const std::string& segment : segments_of(agreement, rule)) {
            PortfolioVerdict verdict{agreement.id, rule.id, party, segment, year, {}, {}, {}, {}};
            verdict.threshold = threshold->value.value();
            verdict.provisional = input.question.today <= day;
            judge(verdict, known, rule);
            verdicts.push_back(std::move(verdict));
          }
      }
    }
  return verdicts;
}

std::vector<PortfolioTotal> portfolio_totals(const std::vector<PortfolioVerdict>& verdicts) {
  std::vector<PortfolioTotal> totals;
  for (const PortfolioVerdict& verdict : verdicts) {
    if (totals.empty() || std::tie(totals.back().agreement, totals.back().rule, totals.back().year) !=
                              std::tie(verdict.agreement, verdict.rule, verdict.year))
      totals.push_back(
          {verdict.agreement, verdict.rule, verdict.year, verdict.threshold, 0, 0, 0, {}, {}, {}});
    PortfolioTotal& total = totals.back();
    total.provisional = verdict.provisional;
    if (verdict.outcome == PortfolioOutcome::not_determinable) {
      ++total.not_determinable;
      continue;
    }
    ++(verdict.outcome == PortfolioOutcome::pass ? total.passed : total.failed);
    total.value = total.value ? *total.value + *verdict.value : verdict.value;
    total.spend = total.spend ? *total.spend + *verdict.spend : verdict.spend;
  }
  for (PortfolioTotal& total : totals)
    if (total.spend) total.measured = *total.value / *total.spend * Number(100);
  return totals;
}

}  // namespace evaluator
