#include "tests/support/dossier_builder.hpp"

#include <algorithm>

namespace test_support {

using criteria::Criterion;
using criteria::Decimal;
using criteria::Kind;

criteria::Number number(std::string_view text) { return criteria::Number::from_fraction(text).value(); }

Decimal decimal(std::string_view text) { return Decimal::of(text); }

criteria::AnswerValue given(std::string_view text) { return Decimal::of(text); }

criteria::AnswerValue level(std::string key) { return criteria::Level{std::move(key)}; }

criteria::AnswerValue given(criteria::DerivedInputs inputs) { return criteria::Boxed(std::move(inputs)); }

criteria::Timestamp moment(std::string_view text) { return criteria::Timestamp::parse(text).value(); }

criteria::ScoringRule linear(std::string_view worst, std::string_view best, criteria::Outside outside) {
  return criteria::Linear{decimal(worst), decimal(best), outside};
}

criteria::LevelTable table(const std::vector<std::pair<std::string, std::string>>& levels) {
  criteria::LevelTable table;
  for (const auto& [key, percent] : levels) table.emplace_back(key, decimal(percent));
  return table;
}

criteria::ScoringRule levels(const std::vector<std::pair<std::string, std::string>>& entries) {
  return criteria::Levels{table(entries)};
}

criteria::ScoringRule steps(const std::vector<std::pair<std::string, std::string>>& from_and_percent) {
  criteria::Steps rule;
  for (const auto& [from, percent] : from_and_percent)
    rule.steps.push_back({decimal(from), decimal(percent)});
  return rule;
}

criteria::ScoringRule points(std::string_view max) { return criteria::Points{decimal(max)}; }

criteria::ScoringRule rank_points(const std::vector<std::string>& percents, criteria::Best best) {
  criteria::RankPoints rule{{}, best};
  for (const std::string& percent : percents) rule.percents.push_back(decimal(percent));
  return rule;
}

Criterion requirement(std::string id, criteria::AnswerType answer, criteria::Accept accept) {
  Criterion criterion;
  criterion.title = id;
  criterion.id = std::move(id);
  criterion.kind = Kind::requirement;
  criterion.answer = std::move(answer);
  criterion.accept = std::move(accept);
  return criterion;
}

Criterion quality(std::string id, std::string_view weight, criteria::ScoringRule rule) {
  Criterion criterion;
  criterion.title = id;
  criterion.id = std::move(id);
  if (!weight.empty()) criterion.weight = decimal(weight);
  if (criteria::level_table(rule) != nullptr)
    criterion.answer = criteria::GradeAnswer{};
  else
    criterion.answer = criteria::NumberAnswer{};
  criterion.scoring = std::move(rule);
  return criterion;
}

Criterion scored_price(std::string id, std::string_view weight, criteria::ScoringRule rule) {
  Criterion criterion = quality(std::move(id), weight, std::move(rule));
  criterion.kind = Kind::price;
  criterion.answer = criteria::AmountAnswer{};
  return criterion;
}

Criterion price(std::string id, std::string_view weight) {
  Criterion criterion;
  criterion.title = id;
  criterion.id = std::move(id);
  criterion.kind = Kind::price;
  if (!weight.empty()) criterion.weight = decimal(weight);
  criterion.answer = criteria::AmountAnswer{};
  return criterion;
}

Criterion valued(std::string id, std::string_view value, criteria::ScoringRule rule) {
  Criterion criterion = quality(std::move(id), "", std::move(rule));
  if (!value.empty()) criterion.value = decimal(value);
  return criterion;
}

Criterion parent(std::string id, std::string_view weight, std::vector<Criterion> below) {
  Criterion criterion;
  criterion.title = id;
  criterion.id = std::move(id);
  if (!weight.empty()) criterion.weight = decimal(weight);
  criterion.criteria = std::move(below);
  return criterion;
}

Criterion with_minimum(Criterion criterion, std::string_view percent) {
  criterion.minimum_score = decimal(percent);
  return criterion;
}

Criterion with_panel(Criterion criterion, std::vector<std::string> assessors, criteria::Combine combine) {
  criterion.answer = criteria::GradeAnswer{};
  criterion.panel = criteria::Panel{std::move(assessors), combine};
  return criterion;
}

Criterion with_answer(Criterion criterion, criteria::AnswerType type) {
  criterion.answer = std::move(type);
  return criterion;
}

criteria::Award award(criteria::AwardMethod method, int decimals, criteria::RoundingMode mode,
                      criteria::RoundAt at) {
  criteria::Award award;
  award.method = method;
  award.rounding = {decimals, mode, at};
  return award;
}

criteria::Lot lot(criteria::Award award, std::vector<Criterion> criteria) {
  return {"1", std::nullopt, std::nullopt, std::move(award), std::move(criteria)};
}

criteria::Dossier dossier(criteria::Lot lot, std::vector<criteria::Bid> bids) {
  criteria::Dossier dossier;
  dossier.tender.reference = "T-1";
  dossier.tender.title = "Test";
  dossier.tender.lots.push_back(std::move(lot));
  dossier.bids = std::move(bids);
  return dossier;
}

criteria::Bid bid(std::string id, const Answers& answers) {
  criteria::Bid bid;
  bid.id = std::move(id);
  bid.lot = "1";
  for (const auto& [criterion, value] : answers) bid.answers.push_back({criterion, value});
  std::sort(bid.answers.begin(), bid.answers.end(),
            [](const auto& a, const auto& b) { return a.criterion < b.criterion; });
  return bid;
}

criteria::Bid withdrawn(criteria::Bid bid) {
  bid.withdrawn = criteria::Withdrawal{moment("2026-11-03T00:00:00Z"), std::nullopt};
  return bid;
}

criteria::Grade grade(std::string bid, std::string criterion, std::string assessor, std::string level) {
  return {std::move(bid), std::move(criterion), std::move(assessor), std::nullopt, std::move(level), {}};
}

criteria::Grade consensus(std::string bid, std::string criterion, std::string level) {
  return {std::move(bid), std::move(criterion), std::nullopt, true, std::move(level), {}};
}

criteria::Draw draw(std::vector<std::string> order) { return {"1", std::move(order), {}, {}}; }

}  // namespace test_support
