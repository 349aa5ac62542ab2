// Days are those of the Netherlands, whatever the clock of the machine says.
#include "server/app/clock.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace {

TEST(Clock, TellsTheDayThatItIsInTheNetherlands) {
  for (const auto& [moment, day] : {std::pair("2026-11-26T22:59:59.999Z", "2026-11-26"),
                                    {"2026-11-26T23:00:00.000Z", "2026-11-27"},
                                    {"2026-07-01T21:59:59Z", "2026-07-01"},
                                    {"2026-07-01T22:00:00Z", "2026-07-02"},
                                    {"2026-12-31T23:30:00.000Z", "2027-01-01"},
                                    {"2026-03-29T00:59:59Z", "2026-03-29"},
                                    {"2026-03-29T22:00:00Z", "2026-03-30"},
                                    {"2026-11-26", "2026-11-26"}}) {
    EXPECT_EQ(server::day_of(moment).text(), day) << moment;
  }
  EXPECT_EQ(server::today([] { return std::string("2026-11-26T23:30:00.000Z"); }).text(), "2026-11-27");
  EXPECT_THROW(server::day_of("morgen"), std::logic_error);
}

TEST(Clock, CountsDaysOverMonthsYearsAndTheChangeOfTheClocks) {
  const auto after = [](const char* day, std::int64_t days) {
    return server::days_after(criteria::Date::parse(day).value(), days).text();
  };
  EXPECT_EQ(after("2026-12-31", 1), "2027-01-01");
  EXPECT_EQ(after("2027-01-01", -1), "2026-12-31");
  EXPECT_EQ(after("2026-03-28", 2), "2026-03-30");
  EXPECT_EQ(after("2028-02-28", 1), "2028-02-29");
  EXPECT_EQ(after("2026-10-24", 2), "2026-10-26");
}

}  // namespace
