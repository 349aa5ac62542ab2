// Each smallest change that is said to unseat the winner does, by the exact evaluator; just before it and on
// the way to it nothing does, and nowhere where none is said.
#include "evaluator/insight/break_even.hpp"
#include "evaluator/lot_plan.hpp"
#include "tests/property/insight_cases.hpp"
#include "tests/support/proof.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

namespace {

using namespace evaluator::insight;
using namespace insight_cases;

// Calls `check` with every generated dossier until something is wrong.
template <typename Check>
void for_dossiers(int seeds, Check check) {
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    check(generated(seed));
    if (testing::Test::HasFailure()) break;
  }
}

Number part_of_the_way(const Number& from, const Number& to, int part, int parts, int decimals) {
  return (from + (to - from) * Number(part, parts)).rounded(decimals, criteria::RoundingMode::down);
}

// ---- one weight -----------------------------------------------------------------------------------------

class WeightEdges {
 public:
  WeightEdges(const Dossier& dossier, const LinearLot& line) : dossier_(dossier), line_(line) {}

  // Where the best two are equal, a millionth before, quarters of the way, and a millionth beyond.
  void check(std::size_t leaf, const BreakEven& edge) {
    const Number step(1, 1'000'000);
    const Number announced = line_.leaves[leaf].announced;
    const bool up = edge.at > announced;
    Number before = edge.at.rounded(6, criteria::RoundingMode::down);
    if (up && before == edge.at) before -= step;
    if (!up) before += step;
    const bool lies_between = up ? before > announced : before < announced;
    if (lies_between) {
      expect_holds(leaf, before);
      for (int part = 1; part < 4; ++part) expect_holds(leaf, part_of_the_way(announced, before, part, 4, 6));
    }
    const Number beyond = up ? before + step + step : before - step - step;
    if (beyond.sign() > 0) {
      EXPECT_NE(leader_of(with_weight(dossier_, line_, leaf, beyond)), winner()) << "beyond";
    }
    expect_equal(leaf, edge);
    ++edges;
  }

  // Nowhere up to the end of the scale; of values and factors up to ten times, or down to a tenth of a
  // percent.
  void check_quiet(std::size_t leaf, bool up) {
    const LinearLeaf& changed = line_.leaves[leaf];
    if (changed.announced.sign() <= 0 || !weights_with(line_, leaf, Number(1))) return;
    Number all;
    for (const LinearLeaf& each : line_.leaves) all += each.announced;
    const Number most = changed.lever == Lever::weight ? all : changed.announced * Number(10);
    const Number end = up ? most : Number(0);
    for (const int part : {1, 50, 95, 999}) {
      const Number weight = part_of_the_way(changed.announced, end, part, part == 999 ? 1000 : 100, 6);
      if (weight == changed.announced || weight.sign() <= 0 ||
          (changed.lever == Lever::weight && weight >= all))
        continue;
      expect_holds(leaf, weight);
    }
    ++quiet;
  }

  int edges = 0, equal = 0, quiet = 0;

 private:
  const std::string& winner() const { return line_.bids.front().bid; }
  void expect_holds(std::size_t leaf, const Number& weight) {
    const Dossier changed = with_weight(dossier_, line_, leaf, weight);
    if (!is_defined(changed)) return;
    EXPECT_EQ(leader_of(changed), winner()) << "at " << weight.to_truncated(6);
  }
  // The totals of the winner and the challenger, exactly there.
  void expect_equal(std::size_t leaf, const BreakEven& edge) {
    const auto there = at_fraction(dossier_, line_, leaf, edge.at);
    if (!there) return;
    const auto lot = evaluated(*there);
    if (lot.outcome == evaluator::Outcome::incomplete) return;
    const evaluator::LotPlan plan(there->tender, 0);
    const auto total = [&](const std::string& bid) {
      return std::find_if(lot.ranking.begin(), lot.ranking.end(),
                          [&](const auto& ranked) { return ranked.bid == bid; })
          ->unrounded;
    };
    EXPECT_TRUE(plan.precision.compared(total(winner()), total(edge.challenger)) == 0) << "exactly there";
    ++equal;
  }

  const Dossier& dossier_;
  const LinearLot& line_;
};

TEST(ProofInsight, WeightBreakEvensHoldJustBeforeAndJustBeyond) {
  const int seeds = test_support::proof_cases(300, 10'000);
  std::map<criteria::AwardMethod, int> methods;
  int edges = 0, equal = 0, quiet = 0;
  for_dossiers(seeds, [&](const Dossier& dossier) {
    const auto lot = evaluated(dossier);
    const auto line = linear_lot(dossier, lot, 0);
    if (!line) return;
    ASSERT_EQ(leads_alone(*line), leader_of(dossier) == lot.ranking.front().bid);
    if (!leads_alone(*line)) return;
    WeightEdges check(dossier, *line);
    const auto found = weight_break_evens(*line);
    for (std::size_t leaf = 0; leaf < found.size(); ++leaf)
      for (const bool up : {false, true}) {
        const auto& edge = up ? found[leaf].above : found[leaf].below;
        SCOPED_TRACE(found[leaf].criterion + (edge ? " at " + edge->at.to_fraction() : " nowhere"));
        edge ? check.check(leaf, *edge) : check.check_quiet(leaf, up);
      }
    edges += check.edges;
    equal += check.equal;
    quiet += check.quiet;
    if (check.edges > 0) ++methods[dossier.tender.lots[0].award.method];
  });
  std::cout << seeds << " dossiers: " << edges << " break-evens of weights, " << equal
            << " of them also exactly there, in " << methods.size() << " methods; " << quiet
            << " sides without\n";
  EXPECT_GT(edges, seeds / 10);
  EXPECT_GT(equal, edges / 4);
  EXPECT_GT(quiet, seeds / 10);
  EXPECT_GE(methods.size(), 6U);
}

// ---- one price ------------------------------------------------------------------------------------------

// Whether the winner leads while one price is another.
class PriceEdges {
 public:
  PriceEdges(Dossier dossier, std::string winner)
      : dossier_(std::move(dossier)), winner_(std::move(winner)) {}

  void check(const PriceChange& change, bool up) {
    const auto& turn = up ? change.higher : change.lower;
    const Number cent(up ? 1 : -1, 100);
    const Number end = turn ? turn->at - cent : up ? change.price * Number(10) : Number(1, 100);
    if (turn) {
      EXPECT_EQ(leader(change, turn->at), turn->leader);
      EXPECT_NE(leader(change, turn->at), winner_);
      EXPECT_EQ(leader(change, turn->at - cent), winner_);
      ++turns;
    } else {
      ++quiet;
    }
    constexpr int parts = 24;
    for (int part = 1; part < parts; ++part) {
      const Number price = (change.price + (end - change.price) * Number(part, parts))
                               .rounded(2, criteria::RoundingMode::half_up);
      EXPECT_EQ(leader(change, price), winner_) << price.to_truncated(2);
    }
  }

  int turns = 0, quiet = 0;

 private:
  std::optional<std::string> leader(const PriceChange& change, const Number& price) {
    set_price(dossier_, change, price);
    auto found = leader_of(dossier_);
    set_price(dossier_, change, change.price);
    return found;
  }

  Dossier dossier_;
  std::string winner_;
};

TEST(ProofInsight, PriceChangesHoldToTheCent) {
  const int seeds = test_support::proof_cases(200, 10'000);
  int turns = 0, quiet = 0;
  for_dossiers(seeds, [&](const Dossier& dossier) {
    const auto lot = evaluated(dossier);
    if (lot.ranking.empty()) return;
    PriceEdges check(dossier, lot.ranking.front().bid);
    for (const PriceChange& change : price_changes(dossier, lot, 0)) {
      SCOPED_TRACE("bid " + change.bid);
      check.check(change, true);
      check.check(change, false);
    }
    turns += check.turns;
    quiet += check.quiet;
  });
  std::cout << seeds << " dossiers: " << turns << " prices that turn, " << quiet << " sides without\n";
  EXPECT_GT(turns, seeds / 10);
  EXPECT_GT(quiet, seeds / 10);
}

// ---- one grade ------------------------------------------------------------------------------------------

struct GradeCounts {
  int turns = 0, quiet = 0, nearer = 0;
};

// The change that was found on one side of a grade, or none.
void check_side(const Dossier& dossier, const std::string& winner, const insight_cases::Grade& grade,
                const GradeChange* change, bool up, GradeCounts& counts) {
  if (change != nullptr) {
    const auto now = leader_of(with_grade(dossier, grade, change->changed));
    EXPECT_NE(now, winner);
    EXPECT_EQ(now, change->leader);
    ++counts.turns;
  }
  auto others = other_grades(dossier, grade, up);
  const bool is_level = criteria::level_table(
      *criteria::find_criterion(dossier.tender.lots[0].criteria, grade.criterion)->scoring);
  if (change != nullptr && !is_level) {
    const Number hundredth(up ? -1 : 1, 100);
    others.push_back((criteria::Decimal::of(change->changed).value() + hundredth).to_truncated(2));
  }
  const auto distance = [&](const std::string& other) {
    return criteria::abs(worth(dossier, grade, other) - worth(dossier, grade, grade.given));
  };
  for (const std::string& other : others) {
    if (distance(other).is_zero() || (change != nullptr && distance(other) >= distance(change->changed)))
      continue;
    EXPECT_EQ(leader_of(with_grade(dossier, grade, other)), winner) << "at " << other;
    ++counts.nearer;
  }
  if (change == nullptr && !others.empty()) ++counts.quiet;
}

TEST(ProofInsight, GradeChangesAreTheNearestThatTurn) {
  const int seeds = test_support::proof_cases(400, 10'000);
  GradeCounts counts;
  for_dossiers(seeds, [&](const Dossier& dossier) {
    const auto lot = evaluated(dossier);
    if (lot.ranking.size() < 2 || leader_of(dossier) != lot.ranking.front().bid) return;
    const auto changes = grade_changes(dossier, lot, 0);
    std::size_t used = 0;
    for (const insight_cases::Grade& grade : grades_of(dossier, lot))
      for (const bool up : {true, false}) {
        SCOPED_TRACE(grade.bid + " " + grade.criterion + " " + grade.assessor.value_or("") + " " +
                     grade.given + (up ? " up" : " down"));
        const auto is_of_this_side = [&](const GradeChange& change) {
          return change.bid == grade.bid && change.criterion == grade.criterion &&
                 change.assessor == grade.assessor && change.given == grade.given &&
                 (worth(dossier, grade, change.changed) > worth(dossier, grade, grade.given)) == up;
        };
        const auto found = std::find_if(changes.begin(), changes.end(), is_of_this_side);
        used += found != changes.end() ? 1U : 0U;
        check_side(dossier, lot.ranking.front().bid, grade, found == changes.end() ? nullptr : &*found, up,
                   counts);
      }
    EXPECT_EQ(used, changes.size()) << "a change of a grade that does not count";
  });
  std::cout << seeds << " dossiers: " << counts.turns << " grades that turn, " << counts.quiet
            << " sides without; " << counts.nearer << " nearer grades that do not\n";
  EXPECT_GT(counts.turns, seeds / 20);
  EXPECT_GT(counts.quiet, seeds / 20);
}

}  // namespace
