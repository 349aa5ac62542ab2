#include "criteria/data_difference.hpp"

#include "import/json_reader.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

std::vector<std::string> differences(std::string_view recorded, std::string_view recomputed,
                                     std::size_t most = 10) {
  const auto left = importing::read_json(recorded, {}).value();
  const auto right = importing::read_json(recomputed, {}).value();
  std::vector<std::string> places;
  for (const auto& finding : criteria::differences(left.root(), right.root(), most))
    places.push_back(finding.place + ": " + std::string(finding.parameter("recorded")) + " / " +
                     std::string(finding.parameter("recomputed")));
  return places;
}

TEST(DataDifference, IsNoneForEqualDocumentsInAnyOrder) {
  EXPECT_TRUE(differences(R"({"a":[1,{"b":null}],"c":"x"})", R"({"c":"x","a":[1,{"b":null}]})").empty());
}

TEST(DataDifference, NamesTheDeepestPlace) {
  EXPECT_THAT(differences(R"({"a":[1,{"b":"x"},3],"c":true})", R"({"a":[1,{"b":"y"}],"c":"true","d":{}})"),
              testing::ElementsAre("a[1].b: x / y", "a[2]: 3 / –", "c: true / true", "d: – / {…}"));
  EXPECT_THAT(differences("[1]", "[1,[2]]"), testing::ElementsAre("[1]: – / […]"));
  EXPECT_THAT(differences("null", "0"), testing::ElementsAre(": null / 0"));
}

TEST(DataDifference, SeesARepeatedMember) {
  EXPECT_THAT(differences(R"({"a":1,"a":2})", R"({"a":1})"), testing::ElementsAre("a: 2 / –"));
}

TEST(DataDifference, StopsAtTheLimit) { EXPECT_EQ(differences("[1,2,3,4]", "[5,6,7,8]", 2).size(), 2U); }

}  // namespace
