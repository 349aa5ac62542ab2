#include "server/app/clock.hpp"

#include "criteria/timestamp.hpp"
#include "templates/local_time.hpp"

#include <chrono>
#include <ctime>
#include <stdexcept>

#include <fmt/chrono.h>

namespace server {
namespace {

criteria::Timestamp moment_of(std::string_view time) {
  const auto read = criteria::Timestamp::parse(time);
  if (!read) throw std::logic_error("no time: " + std::string(time));
  return *read;
}

}  // namespace

std::string system_time() {
  using namespace std::chrono;
  const auto now = floor<milliseconds>(system_clock::now());
  const auto seconds = system_clock::to_time_t(now);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(seconds),
                     now.time_since_epoch().count() % 1000);
}

std::string moment_after(std::string_view time, std::int64_t seconds) {
  const auto then = moment_of(time).seconds() + seconds;
  const auto point = time.find('.');
  const auto milliseconds = point == std::string_view::npos ? "000" : time.substr(point + 1, 3);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{}Z", fmt::gmtime(static_cast<std::time_t>(then)), milliseconds);
}

std::int64_t seconds_between(std::string_view from, std::string_view to) {
  return moment_of(to).seconds() - moment_of(from).seconds();
}

criteria::Date days_after(const criteria::Date& day, std::int64_t days) {
  const auto noon = moment_after(day.text() + "T12:00:00.000Z", days * seconds_a_day);
  return criteria::Date::parse(noon.substr(0, day.text().size())).value();
}

criteria::Date day_of(std::string_view time) {
  const auto day = criteria::Date::parse(time);
  return day ? *day : templates::local_day(moment_of(time));
}

criteria::Date today(const Clock& clock) { return day_of(clock()); }

}  // namespace server
