#include "evaluator/insight/reversal_chance.hpp"

#include "criteria/validate.hpp"

#include <map>

namespace evaluator::insight {
namespace {

std::size_t lot_of(const criteria::Tender& tender, std::string_view criterion, std::string_view place) {
  for (std::size_t lot = 0; lot < tender.lots.size(); ++lot) {
    const std::string own = "tender.lots[" + std::to_string(lot) + "]";
    if (place.substr(0, own.size()) == own &&
        criteria::find_criterion(tender.lots[lot].criteria, criterion) != nullptr)
      return lot;
  }
  return tender.lots.size();
}

}  // namespace

void add_reversal_chances(const criteria::Tender& tender, const SimulationQuestion& question,
                          std::vector<lint::LintFinding>& findings) {
  if (criteria::has_errors(criteria::validate({tender, {}, {}, {}}))) return;
  std::map<std::size_t, std::string> chances;
  for (lint::LintFinding& finding : findings) {
    if (finding.code != "lint.relativeFormula") continue;
    const std::size_t lot = lot_of(tender, finding.parameter("criterion"), finding.place);
    if (lot == tender.lots.size()) continue;
    auto& chance = chances[lot];
    if (chance.empty()) {
      const Rate rate = simulate(tender, lot, question).loser_decides;
      if (rate.of == 0) continue;
      const Number percent(static_cast<std::int64_t>(rate.count * 100), static_cast<std::int64_t>(rate.of));
      chance = percent.rounded(1, criteria::RoundingMode::half_up).to_truncated(1);
    }
    finding.parameters.emplace_back("chance", chance);
  }
}

}  // namespace evaluator::insight
