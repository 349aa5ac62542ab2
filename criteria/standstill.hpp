// The term in which bidders can go to court before a contract is made (opschortende termijn).
#pragma once

#include "criteria/date.hpp"
#include "criteria/finding.hpp"

#include <vector>

namespace criteria {

// The least that Aanbestedingswet 2012 art. 2.127 lid 3 allows.
inline constexpr int least_standstill_days = 20;

struct StandstillSettings {
  int days = least_standstill_days;
  // A term that ends on a Saturday, a Sunday or a generally recognised holiday ends on the next day that is
  // none (Algemene termijnenwet art. 1 lid 1).
  bool extend_to_working_day = true;
  // Days that a decree made equal to a recognised holiday (art. 3 lid 3); they differ from year to year.
  std::vector<Date> further_holidays;
  bool operator==(const StandstillSettings&) const = default;
};

// Findings: `standstill.days` (20 to 365).
Findings validate(const StandstillSettings& settings);

bool is_working_day(const Date& date, const StandstillSettings& settings);
// The last day of the term for decisions that were sent on a day: the first day of the term is the day after
// (art. 2.127 lid 2). Of valid settings.
Date standstill_end(const Date& sent_on, const StandstillSettings& settings);

}  // namespace criteria
