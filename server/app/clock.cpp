#include "server/app/clock.hpp"

#include <chrono>
#include <ctime>

#include <fmt/chrono.h>

namespace server {

std::string system_time() {
  using namespace std::chrono;
  const auto now = floor<milliseconds>(system_clock::now());
  const auto seconds = system_clock::to_time_t(now);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(seconds),
                     now.time_since_epoch().count() % 1000);
}

criteria::Date today(const Clock& clock) {
  constexpr std::size_t date_length = 10;
  return criteria::Date::parse(clock().substr(0, date_length)).value();
}

}  // namespace server
