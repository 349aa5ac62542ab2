#include "templates/segment_json.hpp"

#include "import/segment_json.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;

constexpr const char* document = R"({
  "format": "wederwaarde-segments/1",
  "segments": [
    {
      "id": "betonproducten",
      "title": "Betonproducten",
      "sector": "circulaire en biobased bouw",
      "description": "Tegels en banden",
      "cpvCodes": ["44114200"],
      "titleEn": "Concrete products",
      "cpvPrefixes": ["4411"],
      "intensity": {"value": "0.080", "unit": "mki-per-euro", "source": "fictief", "year": 2025, "low": "0.05", "high": "0.12"},
      "influence": {"grade": "4", "reason": "Eigen bestek"},
      "readiness": {"grade": "2.5", "reason": "Marktconsultatie"},
      "effort": {"grade": "1", "reason": "Sjabloon"},
      "spend": [
        {"party": "gouda", "year": 2025, "amount": "1000.50"}
      ],
      "contracts": [
        {"party": "gouda", "title": "Tegels", "supplier": "B.V.", "startsOn": "2025-01-01", "endsOn": "2027-01-01", "yearlyValue": "500"}
      ]
    },
    {
      "id": "catering",
      "title": "Catering",
      "cpvCodes": [],
      "spend": [],
      "contracts": []
    }
  ]
}
)";

TEST(SegmentJson, IsWrittenAsItWasRead) {
  const auto segments = importing::read_segments(document, {});
  ASSERT_TRUE(segments) << segments.error()[0].code << ' ' << segments.error()[0].place;
  EXPECT_EQ(templates::segments_json(*segments), document);
}

TEST(SegmentJson, SaysEverythingThatIsWrong) {
  const auto read = [](const char* json) {
    return test_support::codes(importing::read_segments(json, {}).error());
  };
  EXPECT_THAT(read(R"({"format":"wederwaarde-segments/2","segments":[]})"),
              ElementsAre("format.unsupported format"));
  EXPECT_THAT(
      read(R"({"format":"wederwaarde-segments/1","segments":[{"id":"a","title":"A","intensity":)"
           R"({"value":0.1,"unit":"euro","source":"x","year":"2025"},"colour":1}]})"),
      ElementsAre("value.type segments[0].intensity.value", "value.unknown segments[0].intensity.unit",
                  "value.type segments[0].intensity.year", "field.unknown segments[0].colour"));
}

TEST(SegmentJson, OfOneSegmentHasNoRegister) {
  const auto one = importing::read_segment(R"({"id":"a","title":"A","spend":[],"version":3})", {});
  ASSERT_FALSE(one);
  EXPECT_THAT(test_support::codes(one.error()), ElementsAre("field.unknown spend"));
}

}  // namespace
