// Moments in the fields of forms: Dutch time there and back, also where the clocks change.
#include "templates/local_time.hpp"

#include <gtest/gtest.h>

namespace {

using templates::local_time_text;
using templates::moment_of_local_time;

std::string utc(std::string_view local) {
  const auto moment = moment_of_local_time(local);
  return moment ? moment->text() : "none";
}

TEST(LocalTime, IsReadAsDutchTime) {
  EXPECT_EQ(utc("2027-01-15T12:00"), "2027-01-15T11:00:00Z");
  EXPECT_EQ(utc("2027-07-15T12:00:30"), "2027-07-15T10:00:30Z");
  EXPECT_EQ(utc("2027-01-01T00:30"), "2026-12-31T23:30:00Z");
}

TEST(LocalTime, GoesThereAndBack) {
  for (const char* text : {"2027-01-15T11:00:00Z", "2027-07-15T10:00:30Z", "2026-12-31T23:30:00Z"})
    EXPECT_EQ(utc(local_time_text(criteria::Timestamp::parse(text).value())), text);
}

TEST(LocalTime, AnHourThatIsSkippedIsNoneAndOneThatComesTwiceTheFirst) {
  EXPECT_EQ(utc("2027-03-28T02:30"), "none");
  EXPECT_EQ(utc("2027-03-28T03:30"), "2027-03-28T01:30:00Z");
  EXPECT_EQ(utc("2027-10-31T02:30"), "2027-10-31T00:30:00Z");
}

TEST(LocalTime, NothingElseIsRead) {
  for (const char* text :
       {"", "morgen", "2027-01-15", "2027-02-30T12:00", "2027-01-15T12:00Z", "2027-01-15 12:00"})
    EXPECT_EQ(utc(text), "none") << text;
}

}  // namespace
