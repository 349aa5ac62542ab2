#include "import/template_json.hpp"

#include "support/finding_codes.hpp"
#include "support/golden.hpp"
#include "templates/template_json.hpp"

#include <gtest/gtest.h>

namespace {

using test_support::codes;
using test_support::replaced;

const std::string good = R"({"format": "wederwaarde-template/1", "id": "kantoormeubilair",
"title": {"nl": "Kantoormeubilair", "en": "Office furniture"}, "segment": "kantoormeubilair",
"award": {"method": "weighted-points", "rounding": {"decimals": 2, "mode": "half-up", "at": "total"}, "ties": ["draw"]},
"criteria": [
 {"id": "K1", "kind": "quality", "title": "Gereviseerd", "weight": "40", "answer": {"type": "number", "unit": "%"},
  "scoring": {"rule": "linear", "worst": "0", "best": "80", "outside": "clamp"}, "library": "KM-G1"},
 {"id": "P", "kind": "price", "title": "Prijs", "weight": "60", "answer": {"type": "amount"},
  "scoring": {"rule": "linear", "worst": "500000", "best": "250000", "outside": "clamp"}}],
"provisions": [{"id": "C1", "kind": "contract-clause", "title": "Terugname", "library": "ALG-C1"}]})";

criteria::Checked<criteria::CriteriaTemplate> read(const std::string& json) {
  return importing::read_template(json, importing::Limits{});
}

TEST(TemplateJson, ReadsBackWhatItWrites) {
  const auto set = read(good);
  ASSERT_TRUE(set) << codes(set)[0];
  EXPECT_EQ(set->criteria.size(), 2U);
  for (const auto& json : {templates::template_json(*set), templates::canonical_template_json(*set)}) {
    const auto again = read(json);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *set);
  }
}

TEST(TemplateJson, SaysEverythingThatIsWrongAtItsPlaceInTheTemplate) {
  EXPECT_EQ(codes(read(replaced(replaced(good, R"("weight": "40")", R"("weight": "39")"),
                                R"("id": "kantoormeubilair")", R"("id": "Kantoor")"))),
            (std::vector<std::string>{"template.id id", "weight.sum criteria"}));
  EXPECT_EQ(codes(read(replaced(good, R"("id": "C1")", R"("id": "")"))),
            (std::vector<std::string>{"id.empty provisions[0].id"}));
  EXPECT_EQ(codes(read(replaced(good, R"("criteria": [)", R"("weights": [)"))),
            (std::vector<std::string>{"field.missing criteria", "field.unknown weights"}));
}

// A cell of its workbook would not hold it, and cut it off.
TEST(TemplateJson, RefusesATextThatNoCellHolds) {
  std::string pairs;  // characters of two UTF-16 units
  for (int i = 0; i < 16'000; ++i) pairs += "\U0001F333";
  const auto titled = [](const std::string& title) { return replaced(good, "Gereviseerd", title); };
  EXPECT_TRUE(read(titled(std::string(32'000, 'x'))));
  EXPECT_TRUE(read(titled(pairs)));
  for (const std::string& title : {std::string(32'001, 'x'), pairs + "x", std::string(31'995, 'x') + "_x"})
    EXPECT_EQ(codes(read(titled(title))),
              (std::vector<std::string>{"template.textTooLong criteria[0].title"}));
}

}  // namespace
