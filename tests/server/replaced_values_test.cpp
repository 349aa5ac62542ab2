// What the next document takes away of the one on record, however much else it brings.
#include "server/app/replaced_values.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::replaced_values;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(const criteria::Findings& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings)
    all.push_back(finding.code + " " + finding.place + ": " + std::string(finding.parameter("before")) +
                  " > " + std::string(finding.parameter("after")));
  return all;
}

// So many members, and one more at the end of all.
std::string members(std::size_t count, const std::function<std::string(std::size_t)>& value,
                    const std::string& last) {
  std::string json = "{";
  for (std::size_t i = 0; i < count; ++i)
    if (const std::string text = value(i); !text.empty())
      json += "\"m" + std::to_string(i) + "\":\"" + text + "\",";
  return json + "\"z\":\"" + last + "\"}";
}

std::string number(std::size_t i) { return std::to_string(i) + ".5"; }
std::string same_number(std::size_t i) { return std::to_string(i) + ".50"; }
std::string nothing(std::size_t) { return {}; }

TEST(ReplacedValues, AreThoseThatAreOtherOrGone) {
  EXPECT_THAT(told(replaced_values(R"({"a":"1","b":["x"],"c":"2"})", R"({"a":"1.0","b":["y"],"d":"3"})",
                                   {{"b", "Blad!B2"}})),
              ElementsAre("upload.replaces Blad!B2: x > y", "upload.replaces c: 2 > –"));
  EXPECT_THAT(replaced_values(R"({"a":"1"})", R"({"a":"1","b":"2"})"), IsEmpty());
}

TEST(ReplacedValues, AreSeenBehindMoreAdditionsThanAreListed) {
  const std::size_t many = server::most_replaced + 1;
  EXPECT_THAT(told(replaced_values(members(many, nothing, "old"), members(many, number, "new"))),
              ElementsAre("upload.replaces z: old > new"));
  EXPECT_THAT(told(replaced_values(members(many, number, "old"), members(many, same_number, "new"))),
              ElementsAre("upload.replaces z: old > new"));
}

TEST(ReplacedValues, AreCutOffWhereNobodyReadsFurther) {
  const std::size_t many = server::most_replaced + 1;
  EXPECT_THAT(replaced_values(members(many, number, "old"), members(many, nothing, "new")),
              testing::SizeIs(server::most_replaced));
}

}  // namespace
