#include "evaluator/admissibility.hpp"

#include "evaluator/circular/measure.hpp"
#include "evaluator/panel.hpp"

#include <stdexcept>
#include <utility>

namespace evaluator {
namespace {

using criteria::AnswerValue;
using criteria::Finding;

constexpr int shown_decimals = 12;

bool divides_by_price(criteria::AwardMethod method) {
  return method == criteria::AwardMethod::utility_index ||
         method == criteria::AwardMethod::quality_per_price ||
         method == criteria::AwardMethod::reference_point;
}

std::string level_key(const AnswerValue& answer) { return text_of(answer); }

std::string percent_text(const Number& share) { return (share * Number(100)).to_truncated(shown_decimals); }

std::string bid_place(std::size_t index) { return "bids[" + std::to_string(index) + "]"; }

}  // namespace

Finding bid_finding(const LotPlan& plan, const Candidate& candidate, std::string code, std::string place) {
  return criteria::error(std::move(code), std::move(place),
                         {{"lot", plan.lot.id}, {"bid", candidate.bid->id}});
}

Examiner::Examiner(const LotPlan& plan, const criteria::Dossier& dossier, const GradeBook& grades)
    : plan_(plan),
      dossier_(dossier),
      grades_(grades),
      divides_by_price_(divides_by_price(plan.lot.award.method)),
      answers_(plan.columns.size()),
      judged_(plan.scored.size()) {}

Candidate Examiner::examine(std::size_t bid) {
  candidate_ = Candidate{};
  candidate_.bid = &dossier_.bids[bid];
  candidate_.index = bid;
  candidate_.withdrawn = candidate_.bid->withdrawn.has_value();

  const auto& deadline = plan_.tender.deadline;
  const auto& received = candidate_.bid->received_at;
  if (deadline && received && received->is_after(*deadline)) {
    Finding late = bid_finding(plan_, candidate_, "bid.late", bid_place(bid) + ".receivedAt");
    late.parameters.emplace_back("given", received->text());
    late.parameters.emplace_back("bound", deadline->text());
    candidate_.rejections.push_back(std::move(late));
    return std::move(candidate_);
  }

  collect_answers();
  candidate_.scores.resize(plan_.scored.size());
  judged_.assign(judged_.size(), false);
  for (const Column& column : plan_.columns) examine_leaf(column);
  test_parents();
  if (!candidate_.rejections.empty()) {
    candidate_.gaps.clear();
    candidate_.warnings.clear();
  }
  return std::move(candidate_);
}

// Both lists are in the order of criterion ids.
void Examiner::collect_answers() {
  const std::vector<criteria::GivenAnswer>& given = candidate_.bid->answers;
  auto at = given.begin();
  for (const Column* column : plan_.by_id) {
    const std::string& id = column->criterion->id;
    while (at != given.end() && at->criterion < id) ++at;
    const bool found = at != given.end() && at->criterion == id;
    answers_[column->leaf] = found ? &at->value : nullptr;
  }
}

void Examiner::examine_leaf(const Column& column) {
  if (column.rule) candidate_.scores[column.score].leaf = column.leaf;
  if (!column.criterion->answer) return;
  if (column.criterion->panel) {
    if (column.criterion->panel->combine == criteria::Combine::consensus)
      examine_consensus(column);
    else
      examine_mean(column);
  } else if (const AnswerValue* answer = answers_[column.leaf]) {
    examine_answer({column}, *answer);
  } else {
    candidate_.gaps.push_back(finding("answer.missing", {column}));
  }
}

void Examiner::examine_consensus(const Column& column) {
  const GradeList grades = grades_.grades(candidate_.index, column.criterion->id);
  for (const criteria::AssessorId& assessor : column.criterion->panel->assessors) {
    if (individual_grade(grades, assessor) != nullptr) continue;
    Finding missing = finding("grade.individualMissing", {column});
    missing.severity = criteria::Severity::warning;
    missing.place = "grades";
    missing.parameters.emplace_back("assessor", assessor);
    candidate_.warnings.push_back(std::move(missing));
  }
  if (const criteria::Grade* grade = consensus_grade(grades)) {
    examine_answer({column, grade}, as_answer(*grade, *column.criterion));
    return;
  }
  Finding missing = finding("grade.missing", {column});
  missing.place = "grades";
  candidate_.gaps.push_back(std::move(missing));
}

// Absolute rules: the mean of the shares. Relative rules and factors: the rule of the mean.
void Examiner::examine_mean(const Column& column) {
  const GradeList grades = grades_.grades(candidate_.index, column.criterion->id);
  const bool mean_first = column.relative || column.earning == Earning::surcharge;
  const auto& assessors = column.criterion->panel->assessors;
  std::vector<Marks> marks;
  for (const criteria::AssessorId& assessor : assessors) {
    const criteria::Grade* grade = individual_grade(grades, assessor);
    if (grade == nullptr) {
      Finding missing = finding("grade.missing", {column});
      missing.place = "grades";
      missing.parameters.emplace_back("assessor", assessor);
      candidate_.gaps.push_back(std::move(missing));
      continue;
    }
    const Origin origin{column, grade};
    const AnswerValue answer = as_answer(*grade, *column.criterion);
    const auto heard = hear(origin, answer);
    if (!heard || !column.rule) continue;
    if (mean_first)
      marks.push_back({heard->x.value(), Number(0)});
    else if (auto judged = judge(origin, *heard))
      marks.push_back(std::move(*judged));
  }
  if (!column.rule || marks.empty() || marks.size() != assessors.size()) return;
  Marks mean = mean_of(marks);
  if (mean_first) {
    mean = column.rule->of_number(std::move(mean.x));
    if (mean.flaw != Flaw::none) {
      Finding undefined = finding("answer.notPositive", {column});
      undefined.parameters.emplace_back("given", mean.x.to_truncated(shown_decimals));
      undefined.parameters.emplace_back("bound", "0");
      candidate_.gaps.push_back(std::move(undefined));
      return;
    }
  }
  score(column, std::move(mean));
}

void Examiner::examine_answer(const Origin& origin, const AnswerValue& answer) {
  const auto heard = hear(origin, answer);
  if (!heard) return;
  if (origin.column.unscored_price) take_price(origin, *heard);
  if (!origin.column.rule) return;
  if (auto marks = judge(origin, *heard)) score(origin.column, std::move(*marks));
}

// The answer with its number, after the test of what is accepted; nothing when its quantity is undefined.
std::optional<Heard> Examiner::hear(const Origin& origin, const AnswerValue& answer) {
  const criteria::Criterion& criterion = *origin.column.criterion;
  Heard heard{&answer, std::nullopt};
  if (const auto* decimal = std::get_if<Decimal>(&answer)) {
    heard.x = decimal->value();
  } else if (const auto* inputs = std::get_if<criteria::Boxed>(&answer)) {
    heard.x = derive(origin, *inputs);
    if (!heard.x) return std::nullopt;
  }
  if (criterion.accept && !accepts(criterion, heard)) {
    Finding failed = finding("requirement.failed", origin);
    const bool computed = std::holds_alternative<criteria::Boxed>(answer);
    failed.parameters.emplace_back("given",
                                   computed ? heard.x->to_truncated(shown_decimals) : text_of(answer));
    failed.parameters.emplace_back("bound", text_of(*criterion.accept));
    candidate_.rejections.push_back(std::move(failed));
  }
  return heard;
}

std::optional<Number> Examiner::derive(const Origin& origin, const criteria::Boxed& inputs) {
  const auto found = measure(*origin.column.criterion->answer, inputs.get());
  if (found) return result(*found);
  for (const Finding& flaw : found.error()) {
    Finding placed = finding(flaw.code, origin);
    if (!flaw.place.empty()) placed.place += "." + flaw.place;
    placed.parameters.insert(placed.parameters.end(), flaw.parameters.begin(), flaw.parameters.end());
    candidate_.gaps.push_back(std::move(placed));
  }
  return std::nullopt;
}

// The rule's marks, or nothing and a finding.
std::optional<Marks> Examiner::judge(const Origin& origin, const Heard& heard) {
  const PreparedRule& rule = *origin.column.rule;
  const bool by_level = takes_level(*origin.column.criterion);
  if (!by_level && !heard.x) throw std::logic_error("an answer that is no number");
  Marks marks = by_level ? rule.of_level(level_key(*heard.answer)) : rule.of_number(*heard.x);
  if (marks.flaw == Flaw::none) return marks;

  const bool rejected = marks.flaw == Flaw::outside;
  Finding flaw = finding(rejected                           ? "answer.outside"
                         : marks.flaw == Flaw::out_of_range ? "answer.outOfRange"
                                                            : "answer.notPositive",
                         origin);
  flaw.parameters.emplace_back("given", marks.x.to_truncated(shown_decimals));
  flaw.parameters.emplace_back("bound", marks.bound != nullptr ? marks.bound->text() : "0");
  (rejected ? candidate_.rejections : candidate_.gaps).push_back(std::move(flaw));
  return std::nullopt;
}

void Examiner::take_price(const Origin& origin, const Heard& heard) {
  candidate_.price = heard.x.value();
  if (!divides_by_price_ || candidate_.price.sign() > 0) return;
  Finding undefined = finding("answer.notPositive", origin);
  undefined.parameters.emplace_back("given", candidate_.price.to_truncated(shown_decimals));
  undefined.parameters.emplace_back("bound", "0");
  candidate_.gaps.push_back(std::move(undefined));
}

void Examiner::score(const Column& column, Marks marks) {
  if (column.minimum && marks.share < *column.minimum) {
    Finding failed = finding("minimumScore.failed", {column});
    failed.parameters.emplace_back("given", percent_text(marks.share));
    failed.parameters.emplace_back("bound", column.criterion->minimum_score->text());
    candidate_.rejections.push_back(std::move(failed));
  }
  LeafScore& score = candidate_.scores[column.score];
  score.answer = std::move(marks.x);
  score.share = std::move(marks.share);
  judged_[column.score] = true;
}

void Examiner::test_parents() {
  for (const ParentMinimum& minimum : plan_.parent_minimums) {
    Number earned;
    bool complete = true;
    for (const Column* column : minimum.columns) {
      complete = complete && judged_[column->score] && !column->relative;
      earned += abs(column->effect) * candidate_.scores[column->score].share;
    }
    if (!complete || earned >= minimum.least) continue;
    Finding failed = bid_finding(plan_, candidate_, "minimumScore.failed", bid_place(candidate_.index));
    failed.parameters.emplace_back("criterion", minimum.criterion->id);
    failed.parameters.emplace_back("given", percent_text(earned / minimum.whole));
    failed.parameters.emplace_back("bound", minimum.criterion->minimum_score->text());
    candidate_.rejections.push_back(std::move(failed));
  }
}

std::string Examiner::place(const Origin& origin) const {
  if (origin.grade != nullptr) return grades_.place(*origin.grade);
  return bid_place(candidate_.index) + ".answers." + origin.column.criterion->id;
}

Finding Examiner::finding(std::string code, const Origin& origin) const {
  Finding found = bid_finding(plan_, candidate_, std::move(code), place(origin));
  found.parameters.emplace_back("criterion", origin.column.criterion->id);
  return found;
}

}  // namespace evaluator
