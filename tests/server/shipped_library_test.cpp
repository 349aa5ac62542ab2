// The content that is shipped: usable, complete, scored by the evaluator as it says, and lawful in its words.

#include "criteria/library_names.hpp"
#include "evaluator/evaluate.hpp"
#include "import/agreement_json.hpp"
#include "import/library_json.hpp"
#include "templates/library_json.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/source_text.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using testing::IsEmpty;

const Library& shipped() {
  static const Library library = [] {
    Library all;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(WEDERWAARDE_SOURCE_DIR) / "server/library"))
      files.insert(entry.path());
    for (const auto& file : files) {
      auto read = importing::read_library(
          test_support::source_text("server/library/" + file.filename().string()), importing::Limits{});
      if (!read) throw std::runtime_error(file.string() + ": " + test_support::codes(read.error()).front());
      std::move(read->criteria.begin(), read->criteria.end(), std::back_inserter(all.criteria));
    }
    return all;
  }();
  return library;
}

std::set<std::string> shipped_ids() {
  std::set<std::string> ids;
  for (const LibraryCriterion& criterion : shipped().criteria) ids.insert(criterion.id);
  return ids;
}

TEST(ShippedLibrary, IsOneValidLibrary) {
  EXPECT_THAT(test_support::codes(validate(shipped())), IsEmpty());
  const auto again = importing::read_library(templates::library_json(shipped()), importing::Limits{});
  ASSERT_TRUE(again);
  EXPECT_TRUE(*again == shipped());
}

TEST(ShippedLibrary, GivesEverySegmentEnoughOfEveryKind) {
  std::map<std::string, std::map<LibraryKind, int>> counts;
  std::map<std::string, int> totals;
  for (const LibraryCriterion& criterion : shipped().criteria)
    for (const std::string& segment : criterion.segments) {
      ++counts[segment][criterion.kind];
      ++totals[segment];
    }
  EXPECT_GE(counts.size(), 10U);
  for (auto& [segment, kinds] : counts) {
    SCOPED_TRACE(segment);
    EXPECT_GE(totals[segment], 6);
    EXPECT_LE(totals[segment], 12);
    for (const auto kind :
         {LibraryKind::requirement, LibraryKind::award_criterion, LibraryKind::contract_clause})
      EXPECT_GE(kinds[kind], 1) << name(kind);
  }
}

TEST(ShippedLibrary, HasWhatAgreementsAndTendersReferTo) {
  const auto ids = shipped_ids();
  std::set<std::string> used;
  for (const char* file : {"groene-hart-circulair-inkopen", "moederbestek-beton"}) {
    const auto agreement = importing::read_agreement(
        test_support::source_text("server/agreements/" + std::string(file) + ".json"), {});
    ASSERT_TRUE(agreement);
    for (const AgreementRule& rule : agreement->rules) {
      if (const auto* asked = std::get_if<CriterionRule>(&rule.demand)) used.insert(asked->library);
      if (const auto* clause = std::get_if<ClauseRule>(&rule.demand)) used.insert(clause->library);
    }
  }
  for (const char* demo : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"}) {
    const auto tender = server_test::demo_dossier(demo).tender;
    for (const Lot& lot : tender.lots)
      for (const auto& placed : all_criteria(lot.criteria, ""))
        if (placed.criterion->library) used.insert(*placed.criterion->library);
    if (tender.provisions)
      for (const Provision& provision : *tender.provisions)
        if (provision.library) used.insert(*provision.library);
  }
  EXPECT_FALSE(used.empty());
  for (const std::string& id : used) EXPECT_TRUE(ids.count(id) == 1) << id;
}

TEST(ShippedLibrary, IsToBeReviewedAfterItWasShipped) {
  const auto shipped_on = *Date::parse("2026-12-01");
  for (const LibraryCriterion& criterion : shipped().criteria)
    EXPECT_GT(criterion.review_by, shipped_on) << criterion.id;
}

// ---- scored by the evaluator ----------------------------------------------------------------------------

// An answer, and what the rule itself says that it earns: a percentage, or euros on top of the price.
struct Expected {
  AnswerValue answer;
  Number worth;
};

constexpr std::int64_t price = 100'000;

AnswerValue level_answer(const std::string& key, const AnswerType& type) {
  if (std::holds_alternative<BooleanAnswer>(type)) return key == "true";
  return Level{key};
}

// The ends of a scale, the levels of a table.
struct ExpectedOf {
  const AnswerType& type;
  std::vector<Expected> list = {};

  void operator()(const Linear& rule) { list = {{rule.worst, Number(0)}, {rule.best, Number(100)}}; }
  void operator()(const Levels& rule) {
    for (const auto& [key, percent] : rule.levels) list.push_back({level_answer(key, type), percent.value()});
  }
  void operator()(const PercentDiscount& rule) {
    for (const auto& [key, percent] : rule.levels)
      list.push_back({level_answer(key, type), Number(0) - percent.value() * Number(price) / Number(100)});
  }
  void operator()(const Steps& rule) {
    for (const Step& step : rule.steps) list.push_back({step.from, step.percent.value()});
  }
  void operator()(const Points& rule) { list = {{Decimal::of("0"), Number(0)}, {rule.max, Number(100)}}; }
  void operator()(const Factor& rule) {
    list = {{Decimal::of("0"), Number(0)}, {Decimal::of("10"), rule.factor.value() * Number(10)}};
  }
  void operator()(const auto&) {}
};

std::vector<Expected> expected_of(const LibraryCriterion& criterion, const LibraryVariant& variant) {
  ExpectedOf expected{*criterion.answer};
  std::visit(expected, *variant.scoring);
  return expected.list;
}

// The criterion for all the points there are beside a price, or with what it adds to the price.
Dossier dossier_with(const LibraryCriterion& criterion, const LibraryVariant& variant,
                     const std::vector<Expected>& expected) {
  Criterion taken = criterion_of(criterion, variant, &LocalizedText::nl);
  // What a derived answer computes is tested elsewhere; here counts what the rule makes of the result.
  if (derived_quantity(*taken.answer)) taken.answer = NumberAnswer{};
  const bool in_euros = counts_in_euros(*variant.scoring);
  if (!in_euros) taken.weight = Decimal::of("100");
  auto lot = test_support::lot(
      test_support::award(in_euros ? AwardMethod::value_in_euros : AwardMethod::quality_per_price),
      {taken, test_support::price("P")});
  if (!in_euros) lot.award.factor = Decimal::of("1");
  std::vector<Bid> bids;
  for (std::size_t i = 0; i < expected.size(); ++i)
    bids.push_back(
        test_support::bid("B" + std::to_string(100 + i),
                          {{taken.id, expected[i].answer}, {"P", Decimal::of(std::to_string(price))}}));
  return test_support::dossier(std::move(lot), std::move(bids));
}

// The worth that the evaluator found; none for a bid that it rejected.
std::optional<Number> worth_of(const evaluator::LotEvaluation& lot, const std::string& bid, bool in_euros) {
  for (const auto& ranked : lot.ranking) {
    if (ranked.bid != bid) continue;
    if (in_euros) return ranked.unrounded - Number(price);
    return ranked.scores.front().share * Number(100);
  }
  return std::nullopt;
}

void expect_scores(const LibraryCriterion& criterion, const LibraryVariant& variant) {
  SCOPED_TRACE(criterion.id + " " + std::string(name(variant.level)));
  const auto expected = expected_of(criterion, variant);
  ASSERT_GE(expected.size(), 2U) << "a relative rule cannot be announced for every tender";
  const auto evaluation = evaluator::evaluate(dossier_with(criterion, variant, expected));
  ASSERT_TRUE(evaluation) << test_support::codes(evaluation.error()).front();
  const bool in_euros = counts_in_euros(*variant.scoring);
  std::set<std::string> distinct;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto worth = worth_of(evaluation->lots[0], "B" + std::to_string(100 + i), in_euros);
    if (!worth && variant.accept) continue;
    ASSERT_TRUE(worth) << i;
    EXPECT_TRUE(*worth == expected[i].worth)
        << i << ": " << worth->to_truncated(4) << " instead of " << expected[i].worth.to_truncated(4);
    distinct.insert(worth->to_truncated(6));
  }
  EXPECT_GE(distinct.size(), 2U) << "every answer earns the same";
}

TEST(ShippedLibrary, EveryAwardCriterionIsScoredAsItSaysAtEveryLevel) {
  std::size_t scored = 0;
  for (const LibraryCriterion& criterion : shipped().criteria) {
    if (criterion.kind != LibraryKind::award_criterion) continue;
    for (const LibraryVariant& variant : criterion.variants) {
      expect_scores(criterion, variant);
      ++scored;
    }
  }
  EXPECT_GE(scored, 30U);
}

// ---- words ----------------------------------------------------------------------------------------------

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// What would stand in a tender.
std::vector<std::pair<std::string, std::string>> tender_texts() {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const LibraryCriterion& criterion : shipped().criteria) {
    for (const LibraryVariant& variant : criterion.variants) {
      texts.emplace_back(criterion.id, lower(variant.text.nl));
      texts.emplace_back(criterion.id, lower(variant.text.en));
    }
    texts.emplace_back(criterion.id, lower(criterion.evidence.nl));
    texts.emplace_back(criterion.id, lower(criterion.evidence.en));
  }
  return texts;
}

TEST(ShippedLibrary, AsksForNoOriginOrDistance) {
  for (const auto& [id, text] : tender_texts())
    for (const char* unlawful :
         {"groene hart", "uit de regio", "uit de streek", "postcode", "binnen een straal", "radius of",
          "lokale leverancier", "lokaal geproduceerd", "locally produced", "local supplier", "local company",
          "nederlandse leverancier", "dutch supplier", "gevestigd in de gemeente", "from the region"})
      EXPECT_EQ(text.find(unlawful), std::string::npos) << id << ": " << unlawful << " in\n" << text;
}

TEST(ShippedLibrary, NamesNoLabelWithoutAnEquivalent) {
  for (const auto& [id, text] : tender_texts())
    for (const char* label : {"fsc",
                              "pefc",
                              "oeko-tex",
                              "gots",
                              "cradle to cradle",
                              "eu ecolabel",
                              "epeat",
                              "tco certified",
                              "blauer engel",
                              "nordic swan",
                              "fairtrade",
                              "rainforest alliance",
                              "beter leven",
                              "milieukeur",
                              "on the way to planetproof",
                              "co2-prestatieladder",
                              "co2 performance ladder",
                              "blue angel",
                              "global recycled standard",
                              "skal"})
      if (text.find(label) != std::string::npos) {
        EXPECT_TRUE(text.find("gelijkwaardig") != std::string::npos ||
                    text.find("equivalent") != std::string::npos)
            << id << ": " << label << " in\n"
            << text;
      }
}

}  // namespace
