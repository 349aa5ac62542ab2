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

criteria::Date today(const Clock& clock) {
  constexpr std::size_t date_length = 10;
  return criteria::Date::parse(clock().substr(0, date_length)).value();
}

}  // namespace server
