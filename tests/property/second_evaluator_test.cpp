// The evaluator against the second, naive one on generated dossiers.
#include "criteria/names.hpp"
#include "criteria/validate.hpp"
#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/naive_evaluator.hpp"
#include "tests/support/proof.hpp"

#include <algorithm>
#include <iostream>

#include <gtest/gtest.h>

namespace {

using criteria::RoundingMode;

std::string codes(const criteria::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += finding.code + " at " + finding.place + "; ";
  return text;
}

// The real evaluation in the naive one's shape.
naive::LotResult seen(const criteria::Lot& lot, const evaluator::LotEvaluation& evaluation) {
  const int decimals = lot.award.rounding.decimals;
  naive::LotResult result{evaluation.id,
                          std::string(evaluator::name(evaluation.outcome)),
                          evaluation.winner.value_or(""),
                          {},
                          {},
                          evaluation.tie,
                          {}};
  const auto leaves = criteria::leaves(lot.criteria);
  for (const auto& ranked : evaluation.ranking) {
    naive::Place place{ranked.rank,
                       ranked.bid,
                       ranked.total.to_decimal(decimals, RoundingMode::down),
                       criteria::snapped(ranked.unrounded, 12).to_truncated(12),
                       {}};
    for (const auto& score : ranked.scores)
      place.scores[leaves[score.leaf]->id] = score.rounded.to_decimal(decimals, RoundingMode::down);
    result.ranking.push_back(place);
  }
  for (const auto& rejected : evaluation.rejected)
    for (const auto& finding : rejected.findings) result.rejected[rejected.bid].insert(finding.code);
  for (const auto& finding : evaluation.findings)
    if (finding.severity == criteria::Severity::error) result.findings.insert(finding.code);
  return result;
}

std::string difference(const naive::LotResult& a, const naive::LotResult& b) {
  std::string text;
  auto show = [&](const char* what, const std::string& left, const std::string& right) {
    if (left != right) text += std::string(what) + ": " + left + " | " + right + "\n";
  };
  show("outcome", a.outcome, b.outcome);
  show("winner", a.winner, b.winner);
  auto ranking = [](const naive::LotResult& r) {
    std::string all;
    for (const auto& p : r.ranking) {
      all += std::to_string(p.rank) + " " + p.bid + " " + p.total + " " + p.unrounded + " {";
      for (const auto& [id, s] : p.scores) all += id + "=" + s + " ";
      all += "} ";
    }
    return all;
  };
  show("ranking", ranking(a), ranking(b));
  auto rejected = [](const naive::LotResult& r) {
    std::string all;
    for (const auto& [bid, found] : r.rejected) {
      all += bid + ":";
      for (const auto& code : found) all += code + ",";
    }
    return all;
  };
  show("rejected", rejected(a), rejected(b));
  auto list = [](const auto& items) {
    std::string all;
    for (const auto& item : items) all += item + " ";
    return all;
  };
  show("tie", list(a.tie), list(b.tie));
  show("findings", list(a.findings), list(b.findings));
  return text;
}

// An incomplete lot has all its findings in the evaluator, at least the first kind met in the naive one.
bool agree(naive::LotResult real, const naive::LotResult& expected) {
  if (std::includes(real.findings.begin(), real.findings.end(), expected.findings.begin(),
                    expected.findings.end()))
    real.findings = expected.findings;
  return real == expected;
}

struct Tally {
  int lots = 0, winners = 0, ties = 0, none = 0, incomplete = 0, rejected = 0, mismatches = 0;
};

void compare(std::uint64_t seed, Tally& tally) {
  const criteria::Dossier dossier = test_support::add_draws(test_support::generate_dossier(seed), seed);
  const criteria::Findings invalid = criteria::validate(dossier);
  ASSERT_FALSE(criteria::has_errors(invalid)) << "seed " << seed << ": " << codes(invalid);
  const naive::Result expected = naive::evaluate(dossier);
  const auto actual = evaluator::evaluate(dossier);
  ASSERT_EQ(actual.has_value(), !expected.draw_mismatch)
      << "seed " << seed << ": " << (actual ? "evaluated" : codes(actual.error()));
  if (!actual) {
    ++tally.mismatches;
    return;
  }
  for (std::size_t i = 0; i < expected.lots.size(); ++i) {
    const naive::LotResult real = seen(dossier.tender.lots[i], actual->lots[i]);
    ASSERT_TRUE(agree(real, expected.lots[i]))
        << "seed " << seed << ", method " << criteria::name(dossier.tender.lots[i].award.method)
        << ", real | naive:\n"
        << difference(real, expected.lots[i]);
    ++tally.lots;
    tally.winners += real.outcome == "winner";
    tally.ties += real.outcome == "tie";
    tally.none += real.outcome == "no-admissible-bid";
    tally.incomplete += real.outcome == "incomplete";
    tally.rejected += static_cast<int>(real.rejected.size());
  }
}

TEST(ProofNaiveEvaluator, AgreesOnGeneratedDossiers) {
  const int cases = test_support::proof_cases(4000, 100000);
  Tally tally;
  for (int seed = 1; seed <= cases && !HasFatalFailure(); ++seed)
    compare(static_cast<std::uint64_t>(seed), tally);
  std::cout << cases << " dossiers, " << tally.lots << " lots: " << tally.winners << " with a winner, "
            << tally.ties << " tied, " << tally.none << " without an admissible bid, " << tally.incomplete
            << " incomplete; " << tally.rejected << " rejected bids, " << tally.mismatches
            << " dossiers with a draw that decides nothing\n";
  EXPECT_GT(tally.ties, 0);
  EXPECT_GT(tally.mismatches, 0);
}

TEST(ProofNaiveEvaluator, SeesAFormulaThatIsWrong) {
  criteria::Dossier dossier =
      test_support::generate_dossier(7, {{criteria::AwardMethod::weighted_points}, false, false, 6, 1});
  while (dossier.bids.size() < 2) dossier = test_support::generate_dossier(dossier.bids.size() + 100, {});
  const naive::Result before = naive::evaluate(dossier);
  dossier.tender.lots[0].award.rounding.decimals += 1;
  EXPECT_FALSE(naive::evaluate(dossier) == before);
}

}  // namespace
