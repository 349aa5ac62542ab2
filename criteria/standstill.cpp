#include "criteria/standstill.hpp"

#include "criteria/calendar.hpp"

#include <algorithm>

namespace criteria {
namespace {

bool contains(const std::vector<Date>& dates, const Date& date) {
  return std::find(dates.begin(), dates.end(), date) != dates.end();
}

}  // namespace

Findings validate(const StandstillSettings& settings) {
  constexpr int most = 365;
  if (settings.days >= least_standstill_days && settings.days <= most) return {};
  return {error("standstill.days", "standstillDays",
                {{"value", std::to_string(settings.days)},
                 {"least", std::to_string(least_standstill_days)},
                 {"most", std::to_string(most)}})};
}

bool is_working_day(const Date& date, const StandstillSettings& settings) {
  const Weekday day = weekday(date);
  return day != Weekday::saturday && day != Weekday::sunday &&
         !contains(recognised_holidays(std::stoi(date.text())), date) &&
         !contains(settings.further_holidays, date);
}

Date standstill_end(const Date& sent_on, const StandstillSettings& settings) {
  Date last = days_after(sent_on, settings.days);
  if (settings.extend_to_working_day)
    while (!is_working_day(last, settings)) last = days_after(last, 1);
  return last;
}

}  // namespace criteria
