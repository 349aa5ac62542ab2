#include "templates/dossier_json.hpp"

#include "import/dossier_json.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/independent_json.hpp"

#include <gtest/gtest.h>

namespace {

using criteria::Dossier;
using importing::Limits;
using test_support::golden_text;

Dossier read(const std::string& json) { return importing::read_dossier(json, Limits{}).value(); }

TEST(DossierJson, IsWrittenInTheOrderOfTheContract) {
  test_support::expect_golden("dossier/contract.readable.json",
                              templates::dossier_json(read(golden_text("dossier/contract.json"))));
  test_support::expect_golden("dossier/full.readable.json",
                              templates::dossier_json(read(golden_text("dossier/full.json"))));
}

TEST(DossierJson, HasTheCanonicalFormOfTheTextThatWasSent) {
  for (const char* path : {"dossier/contract.json", "dossier/full.json"}) {
    const std::string sent = golden_text(path);
    EXPECT_EQ(templates::canonical_dossier_json(read(sent)), test_support::canonical_by_dom(sent)) << path;
  }
  test_support::expect_golden("dossier/full.canonical.json",
                              templates::canonical_dossier_json(read(golden_text("dossier/full.json"))));
}

TEST(DossierJson, ReadsBackAsItWas) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Dossier dossier = test_support::add_draws(test_support::generate_dossier(seed), seed);
    const std::string written = templates::dossier_json(dossier);
    const auto again = importing::read_dossier(written, Limits{});
    ASSERT_TRUE(again) << seed;
    EXPECT_EQ(*again, dossier) << seed;
    EXPECT_EQ(templates::canonical_dossier_json(*again), test_support::canonical_by_dom(written)) << seed;
  }
}

TEST(DossierJson, KeepsItsCanonicalFormUnderAnyDisguise) {
  const std::string full = golden_text("dossier/full.json");
  const std::string canonical = test_support::canonical_by_dom(full);
  for (std::uint64_t seed = 1; seed <= 50; ++seed)
    EXPECT_EQ(templates::canonical_dossier_json(read(test_support::disguised(full, seed))), canonical)
        << seed;
}

TEST(DossierJson, TellsEqualQuantitiesThatAreWrittenOtherwiseApart) {
  const std::string full = golden_text("dossier/full.json");
  const auto canonical = [](const std::string& json) {
    return templates::canonical_dossier_json(read(json));
  };
  for (const auto& [before, after] :
       std::vector<std::pair<std::string, std::string>>{{R"("K1": "45.0")", R"("K1": "45")"},
                                                        {R"("years": "75")", R"("years": 75)"},
                                                        {R"(10:00:00+00:00")", R"(10:00:00Z")"},
                                                        {R"("motivation": "")", R"("motivation": " ")"},
                                                        {R"("consensus": false,)", ""}})
    EXPECT_NE(canonical(test_support::replaced(full, before, after)), canonical(full)) << after;
}

}  // namespace
