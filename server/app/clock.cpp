#include "server/app/clock.hpp"

#include "criteria/timestamp.hpp"

#include <chrono>
#include <ctime>
#include <stdexcept>

#include <fmt/chrono.h>

namespace server {
namespace {

std::int64_t unix_seconds(std::string_view time) {
  const auto read = criteria::Timestamp::parse(time);
  if (!read) throw std::logic_error("no time: " + std::string(time));
  return read->seconds();
}

criteria::Date date_of(const std::string& time) {
  constexpr std::size_t date_length = 10;
  return criteria::Date::parse(time.substr(0, date_length)).value();
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
  const auto then = unix_seconds(time) + seconds;
  const auto point = time.find('.');
  const auto milliseconds = point == std::string_view::npos ? "000" : time.substr(point + 1, 3);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{}Z", fmt::gmtime(static_cast<std::time_t>(then)), milliseconds);
}

std::int64_t seconds_between(std::string_view from, std::string_view to) {
  return unix_seconds(to) - unix_seconds(from);
}

criteria::Date days_after(const criteria::Date& day, std::int64_t days) {
  return date_of(moment_after(day.text() + "T00:00:00.000Z", days * seconds_a_day));
}

criteria::Date today(const Clock& clock) { return date_of(clock()); }

}  // namespace server
