#include "import/library_json.hpp"

#include "support/finding_codes.hpp"
#include "support/golden.hpp"
#include "templates/library_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using test_support::codes;
using test_support::replaced;
using testing::ElementsAre;

const std::string good = R"({"format": "wederwaarde-library/1", "criteria": [
{"id": "BET-E1", "kind": "requirement", "title": {"nl": "Secundair materiaal", "en": "Secondary material"},
 "segments": ["betonproducten"], "theme": "material-input", "strategy": "recycle",
 "measure": {"quantity": "secondary-share", "basis": "volume", "unit": "%", "method": "CROW-CUR", "methodVersion": "2020"},
 "answer": {"type": "number", "unit": "%"},
 "variants": [
  {"level": "basic", "text": {"nl": "Ten minste 15 %.", "en": "At least 15 %."}, "accept": {"atLeast": "15"}},
  {"level": "ambitious", "text": {"nl": "Ten minste 30 %.", "en": "At least 30 %."}, "accept": {"atLeast": "30"}}],
 "evidence": {"nl": "a", "en": "a"}, "verification": {"nl": "a", "en": "a"}, "guidance": {"nl": "a", "en": "a"},
 "example": {"nl": "a", "en": "a"}, "why": {"nl": "a", "en": "a"}, "whyNot": {"nl": "a", "en": "a"},
 "sources": ["Moederbestek beton"], "reviewBy": "2027-11-01"},
{"id": "BET-G1", "kind": "award-criterion", "title": {"nl": "MKI", "en": "MKI"},
 "segments": ["betonproducten"], "theme": "environmental-costs",
 "answer": {"type": "number", "unit": "euro/m3"},
 "variants": [
  {"level": "basic", "text": {"nl": "a", "en": "a"},
   "scoring": {"rule": "linear", "worst": "25", "best": "10", "outside": "clamp"}}],
 "evidence": {"nl": "a", "en": "a"}, "verification": {"nl": "a", "en": "a"}, "guidance": {"nl": "a", "en": "a"},
 "example": {"nl": "a", "en": "a"}, "why": {"nl": "a", "en": "a"}, "whyNot": {"nl": "a", "en": "a"},
 "sources": ["Moederbestek beton"], "reviewBy": "2027-11-01"}]})";

criteria::Checked<criteria::Library> read(const std::string& json) {
  return importing::read_library(json, importing::Limits{});
}

TEST(LibraryJson, ReadsBackWhatItWrites) {
  const auto library = read(good);
  ASSERT_TRUE(library) << codes(library)[0];
  EXPECT_EQ(library->criteria.size(), 2U);
  const auto again = read(templates::library_json(*library));
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, *library);
}

TEST(LibraryJson, ReadsOneCriterionAsItIsStored) {
  const auto library = read(good);
  ASSERT_TRUE(library);
  for (const auto& criterion : library->criteria) {
    const auto alone = importing::read_library_criterion(
        templates::canonical_library_criterion_json(criterion), importing::Limits{});
    ASSERT_TRUE(alone);
    EXPECT_EQ(*alone, criterion);
  }
}

struct Fault {
  const char* name;
  const char* from;
  const char* to;
  std::vector<std::string> found;
};

TEST(LibraryJson, SaysEverythingThatIsWrong) {
  const Fault faults[]{
      {"id", R"("BET-E1")", R"("bet e1")", {"library.id criteria[0].id"}},
      {"twice", R"("BET-G1")", R"("BET-E1")", {"id.duplicate criteria[1].id"}},
      {"basis", R"("basis": "volume", )", "", {"circular.basisMissing criteria[0].measure.basis"}},
      {"bound", R"(, "accept": {"atLeast": "15"})", "", {"library.noBound criteria[0].variants[0].accept"}},
      {"answer",
       R"( "answer": {"type": "number", "unit": "euro/m3"},)",
       "",
       {"library.noAnswer criteria[1].answer"}},
      {"order", R"("ambitious")", R"("basic")", {"library.variantOrder criteria[0].variants[1].level"}},
      {"clause",
       R"("kind": "requirement")",
       R"("kind": "contract-clause")",
       {"library.needless criteria[0].answer", "library.needless criteria[0].variants[0].accept",
        "library.needless criteria[0].variants[1].accept"}},
      {"text", R"("nl": "Ten minste 15 %.")", R"("nl": "")", {"text.empty criteria[0].variants[0].text.nl"}},
      {"rule",
       R"("best": "10")",
       R"("best": "25")",
       {"scoring.worstEqualsBest criteria[1].variants[0].scoring.best"}},
  };
  for (const Fault& fault : faults)
    EXPECT_EQ(codes(read(replaced(good, fault.from, fault.to))), fault.found) << fault.name;
}

}  // namespace
