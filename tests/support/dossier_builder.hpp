// Small functions that build dossiers for tests, so that a test shows only what it is about.
#pragma once

#include "criteria/dossier.hpp"

#include <string>
#include <utility>
#include <vector>

namespace test_support {

// ---- values ---------------------------------------------------------------------------------------------

criteria::Number number(std::string_view decimal_or_fraction);  // "45.25", "1/3"
criteria::Decimal decimal(std::string_view text);
criteria::AnswerValue given(std::string_view decimal);
criteria::AnswerValue level(std::string key);
criteria::AnswerValue given(criteria::DerivedInputs inputs);
criteria::Timestamp moment(std::string_view text);

// ---- rules ----------------------------------------------------------------------------------------------

criteria::ScoringRule linear(std::string_view worst, std::string_view best,
                             criteria::Outside outside = criteria::Outside::clamp);
criteria::LevelTable table(const std::vector<std::pair<std::string, std::string>>& levels);
criteria::ScoringRule levels(const std::vector<std::pair<std::string, std::string>>& levels);
criteria::ScoringRule steps(const std::vector<std::pair<std::string, std::string>>& from_and_percent);
criteria::ScoringRule points(std::string_view max);
criteria::ScoringRule rank_points(const std::vector<std::string>& percents, criteria::Best best);

// ---- criteria -------------------------------------------------------------------------------------------

criteria::Criterion requirement(std::string id, criteria::AnswerType answer, criteria::Accept accept);
// Leaves that earn `weight`; the type of the answer is a number, or a grade where the rule has levels.
criteria::Criterion quality(std::string id, std::string_view weight, criteria::ScoringRule rule);
criteria::Criterion scored_price(std::string id, std::string_view weight, criteria::ScoringRule rule);
// The price of a method that takes its amount as P; with a weight where the method wants one.
criteria::Criterion price(std::string id, std::string_view weight = "");
// A leaf of value-in-euros, or with an empty value one whose rule counts in euro by itself.
criteria::Criterion valued(std::string id, std::string_view value, criteria::ScoringRule rule);
criteria::Criterion parent(std::string id, std::string_view weight, std::vector<criteria::Criterion> below);
// The criterion changed: with a minimum score, a panel or another answer type.
criteria::Criterion with_minimum(criteria::Criterion criterion, std::string_view percent);
criteria::Criterion with_panel(criteria::Criterion criterion, std::vector<std::string> assessors,
                               criteria::Combine combine);
criteria::Criterion with_answer(criteria::Criterion criterion, criteria::AnswerType type);

// ---- tender, bids, grades -------------------------------------------------------------------------------

criteria::Award award(criteria::AwardMethod method, int decimals = 2,
                      criteria::RoundingMode mode = criteria::RoundingMode::half_up,
                      criteria::RoundAt at = criteria::RoundAt::total);
criteria::Lot lot(criteria::Award award, std::vector<criteria::Criterion> criteria);  // with id "1"
criteria::Dossier dossier(criteria::Lot lot, std::vector<criteria::Bid> bids);
using Answers = std::vector<std::pair<std::string, criteria::AnswerValue>>;
criteria::Bid bid(std::string id, const Answers& answers);  // for lot "1"
criteria::Bid withdrawn(criteria::Bid bid);
criteria::Grade grade(std::string bid, std::string criterion, std::string assessor, std::string level);
criteria::Grade consensus(std::string bid, std::string criterion, std::string level);
criteria::Draw draw(std::vector<std::string> order);  // of lot "1"

}  // namespace test_support
