// Each smallest change that is said to unseat the winner does, by the exact evaluator; just before it and on
// the way to it nothing does, and nowhere where none is said.
#include "criteria/validate.hpp"
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
void for_dossiers(int seeds, Dossier (*generate)(std::uint64_t), Check check) {
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    check(generate(seed));
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
  for_dossiers(seeds, generated, [&](const Dossier& dossier) {
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

// ---- one price or grade ---------------------------------------------------------------------------------

struct Counts {
  int turns = 0, quiet = 0;        // sides with and without a change
  int unranked = 0, compared = 0;  // changes of bids that are not ranked, and under rules that compare bids
  int others = 0;                  // evaluated elsewhere
};

// A dossier with one number or level of it changed, beside the bid that leads.
class Changed {
 public:
  Changed(const Dossier& dossier, std::string winner, Counts& counts)
      : dossier_(dossier), winner_(std::move(winner)), counts_(counts) {}

  void expect_turn(const Dossier& changed, const std::optional<std::string>& leader) {
    EXPECT_TRUE(is_defined(changed));
    const auto now = leader_of(changed);
    EXPECT_NE(now, winner_);
    EXPECT_EQ(now, leader);
    ++counts_.turns;
  }
  // Or the lot cannot be evaluated there.
  void expect_none(const Dossier& changed, const std::string& at) {
    ++counts_.others;
    if (leader_of(changed) == winner_) return;
    EXPECT_FALSE(is_defined(changed)) << "at " << at;
  }

 protected:
  const Dossier& dossier_;
  std::string winner_;
  Counts& counts_;
};

bool leads(const Dossier& dossier, const evaluator::LotEvaluation& lot) {
  return !lot.ranking.empty() && leader_of(dossier) == lot.ranking.front().bid;
}

bool is_ranked(const evaluator::LotEvaluation& lot, const std::string& bid) {
  return std::any_of(lot.ranking.begin(), lot.ranking.end(),
                     [&](const auto& ranked) { return ranked.bid == bid; });
}

bool compares(const Dossier& dossier, const std::string& criterion) {
  const auto& scoring = criteria::find_criterion(dossier.tender.lots[0].criteria, criterion)->scoring;
  return scoring && criteria::is_relative(*scoring);
}

// Some along the way, all of the last before the end, and beside what others ask.
std::vector<Number> prices_between(const Number& from, const Number& end, const std::vector<Price>& others) {
  const bool up = from < end;
  std::vector<Number> prices;
  for (int part = 1; part <= 24; ++part) prices.push_back(from + (end - from) * Number(part, 24));
  for (int cents = 0; cents < 20; ++cents) prices.push_back(end - Number(up ? cents : -cents, 100));
  for (const Price& other : others)
    for (const int cents : {-1, 0, 1}) prices.push_back(other.offered + Number(cents, 100));
  std::erase_if(prices, [&](Number& price) {
    price = price.rounded(2, criteria::RoundingMode::half_up);
    return up ? price <= from || price > end : price >= from || price < end;
  });
  return prices;
}

class ChangedPrice : public Changed {
 public:
  using Changed::Changed;

  void check(const Price& price, const PriceChange* change, bool up) {
    const std::optional<TurningPoint> turn = change == nullptr ? std::nullopt
                                             : up              ? change->higher
                                                               : change->lower;
    Number end = up ? price.offered * Number(10) : Number(1, 100);
    if (turn) {
      expect_turn(with(price, turn->at), turn->leader);
      counts_.unranked += change->ranked ? 0 : 1;
      counts_.compared += compares(dossier_, price.criterion) ? 1 : 0;
      end = turn->at - Number(up ? 1 : -1, 100);
    } else {
      ++counts_.quiet;
    }
    if (!up && end >= price.offered) return;  // free already, or turned by the first cent
    for (const Number& at : prices_between(price.offered, end, prices_of(dossier_)))
      expect_none(with(price, at), at.to_truncated(2));
  }

 private:
  Dossier with(const Price& price, const Number& at) const {
    Dossier changed = dossier_;
    set_price(changed, price, at);
    return changed;
  }
};

std::string described(const Counts& counts) {
  return std::to_string(counts.turns) + " that turn, " + std::to_string(counts.unranked) +
         " of them of bids that are not ranked and " + std::to_string(counts.compared) +
         " under rules that compare bids, " + std::to_string(counts.quiet) + " sides without; " +
         std::to_string(counts.others) + " others that do not";
}

TEST(ProofInsight, PriceChangesHoldToTheCent) {
  const int seeds = test_support::proof_cases(200, 10'000);
  Counts counts;
  for_dossiers(seeds, generated_with_grades, [&](const Dossier& dossier) {
    const auto lot = evaluated(dossier);
    if (!leads(dossier, lot)) return;
    const auto changes = price_changes(dossier, lot, 0);
    ChangedPrice check(dossier, lot.ranking.front().bid, counts);
    std::size_t used = 0;
    for (const Price& price : prices_of(dossier)) {
      SCOPED_TRACE("bid " + price.bid);
      const auto found = std::find_if(changes.begin(), changes.end(),
                                      [&](const PriceChange& change) { return change.bid == price.bid; });
      const PriceChange* change = found == changes.end() ? nullptr : &*found;
      if (change != nullptr) {
        EXPECT_EQ(change->ranked, is_ranked(lot, price.bid));
        ++used;
      }
      check.check(price, change, true);
      check.check(price, change, false);
    }
    EXPECT_EQ(used, changes.size());
  });
  std::cout << seeds << " dossiers: prices: " << described(counts) << "\n";
  EXPECT_GT(counts.turns, seeds / 10);
  EXPECT_GT(counts.quiet, seeds / 10);
  EXPECT_GT(counts.unranked, 0);
}

class ChangedGrade : public Changed {
 public:
  using Changed::Changed;

  void check(const insight_cases::Grade& grade, const GradeChange* change, bool up) {
    if (change != nullptr) {
      expect_turn(with_grade(dossier_, grade, change->changed), change->leader);
      counts_.unranked += change->ranked ? 0 : 1;
      counts_.compared += compares(dossier_, grade.criterion) ? 1 : 0;
    } else {
      ++counts_.quiet;
    }
    auto others = other_grades(dossier_, grade, up);
    if (change != nullptr && !is_level(grade)) add_hundredths_before(*change, up, others);
    const Number given = worth(dossier_, grade, grade.given);
    for (const std::string& other : others) {
      const Number at = worth(dossier_, grade, other);
      if (up ? at <= given : at >= given) continue;
      if (change != nullptr) {
        const Number turned = worth(dossier_, grade, change->changed);
        if (up ? at >= turned : at <= turned) continue;
      }
      expect_none(with_grade(dossier_, grade, other), other);
    }
  }

 private:
  bool is_level(const insight_cases::Grade& grade) const {
    return criteria::level_table(
        *criteria::find_criterion(dossier_.tender.lots[0].criteria, grade.criterion)->scoring);
  }
  static void add_hundredths_before(const GradeChange& change, bool up, std::vector<std::string>& others) {
    const Number turned = criteria::Decimal::of(change.changed).value();
    for (int steps = 1; steps <= 50; ++steps)
      others.push_back((turned - Number(up ? steps : -steps, 100)).to_truncated(2));
  }
};

TEST(ProofInsight, GradeChangesAreTheNearestThatTurn) {
  const int seeds = test_support::proof_cases(300, 10'000);
  Counts counts;
  for_dossiers(seeds, generated_with_grades, [&](const Dossier& dossier) {
    const auto lot = evaluated(dossier);
    if (!leads(dossier, lot)) return;
    const auto changes = grade_changes(dossier, lot, 0);
    ChangedGrade check(dossier, lot.ranking.front().bid, counts);
    std::size_t used = 0;
    for (const insight_cases::Grade& grade : grades_of(dossier))
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
        if (found != changes.end()) {
          EXPECT_EQ(found->ranked, is_ranked(lot, grade.bid));
        }
        check.check(grade, found == changes.end() ? nullptr : &*found, up);
      }
    EXPECT_EQ(used, changes.size()) << "a change of a grade that does not count";
  });
  std::cout << seeds << " dossiers: grades: " << described(counts) << "\n";
  EXPECT_GT(counts.turns, seeds / 20);
  EXPECT_GT(counts.quiet, seeds / 20);
  EXPECT_GT(counts.unranked, 0);
  EXPECT_GT(counts.compared, 0);
}

TEST(ProofInsight, GeneratedGradesAreThoseOfValidDossiers) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed)
    for (const criteria::Finding& finding : criteria::validate(generated_with_grades(seed)))
      ASSERT_NE(finding.severity, criteria::Severity::error) << "seed " << seed << " " << finding.code;
}

}  // namespace
