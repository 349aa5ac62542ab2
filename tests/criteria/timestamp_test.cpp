#include "criteria/timestamp.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

using criteria::Timestamp;

TEST(Timestamp, CountsSecondsOfTheCalendar) {
  const auto seconds = [](const char* text) { return Timestamp::parse(text).value().seconds(); };
  EXPECT_EQ(seconds("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(seconds("1969-12-31T23:59:59Z"), -1);
  EXPECT_EQ(seconds("2000-02-29T12:00:00Z"), 951825600);
  EXPECT_EQ(seconds("2000-03-01T00:00:00+00:00"), 951868800);
  EXPECT_EQ(seconds("2026-11-02T09:12:00.999Z"), 1793610720);
  EXPECT_EQ(seconds("0001-01-01T00:00:00Z"), -62135596800);
}

TEST(Timestamp, KeepsItsTextAndComparesAsAMoment) {
  const auto whole = Timestamp::parse("2026-11-02T10:00:00Z").value();
  const auto padded = Timestamp::parse("2026-11-02T10:00:00.000+00:00").value();
  const auto later = Timestamp::parse("2026-11-02T10:00:00.000000000001Z").value();
  EXPECT_EQ(padded.text(), "2026-11-02T10:00:00.000+00:00");
  EXPECT_FALSE(whole == padded);
  EXPECT_FALSE(padded.is_after(whole) || whole.is_after(padded));
  EXPECT_TRUE(later.is_after(whole));
  EXPECT_FALSE(whole.is_after(later));
}

TEST(Timestamp, IsARealMomentInUtcAndNothingElse) {
  for (const char* text :
       {"2024-02-29T00:00:00Z", "2000-02-29T00:00:00Z", "2026-12-31T23:59:59Z", "2026-01-01T00:00:00.5Z"})
    EXPECT_TRUE(Timestamp::parse(text)) << text;
  for (const char* text : {"",
                           "2026",
                           "2026-11-02",
                           "2026-11-02T09:12Z",
                           "2026-11-02T09:12:00",
                           "2026-11-02T09:12:00+01:00",
                           "2026-11-02T09:12:00-00:00",
                           "2026-11-02T09:12:00z",
                           "2026-11-02 09:12:00Z",
                           "2026/11-02T09:12:00Z",
                           "2026-11/02T09:12:00Z",
                           "2026-11-02T09.12:00Z",
                           "2026-11-02T09:12.00Z",
                           "20x6-11-02T09:12:00Z",
                           "2026-1 -02T09:12:00Z",
                           "2026-11-:2T09:12:00Z",
                           "2026-11-02T0x:12:00Z",
                           "2026-11-02T09:1x:00Z",
                           "2026-11-02T09:12:0xZ",
                           "0000-01-01T00:00:00Z",
                           "2026-00-02T09:12:00Z",
                           "2026-13-02T09:12:00Z",
                           "2026-11-00T09:12:00Z",
                           "2026-11-31T09:12:00Z",
                           "2026-02-29T09:12:00Z",
                           "1900-02-29T09:12:00Z",
                           "2026-11-02T24:00:00Z",
                           "2026-11-02T09:60:00Z",
                           "2026-11-02T09:12:60Z",
                           "2026-11-02T09:12:00.Z",
                           "2026-11-02T09:12:00.5",
                           "2026-11-02T09:12:00.5xZ",
                           "2026-11-02T09:12:00.1234567890123Z",
                           "2026-11-02T09:12:00ZZ"})
    EXPECT_FALSE(Timestamp::parse(text)) << text;
}

}  // namespace
