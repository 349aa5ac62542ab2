#include "evaluator/admissibility.hpp"

#include "criteria/deadline.hpp"
#include "evaluator/circular/measure.hpp"
#include "evaluator/panel.hpp"

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

std::string_view level_key(const AnswerValue& answer) {
  if (const auto* yes = std::get_if<bool>(&answer)) return *yes ? "true" : "false";
  if (const auto* level = std::get_if<criteria::Level>(&answer)) return level->key;
  return std::get<Decimal>(answer).text();
}

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
  if (received && criteria::has_passed(deadline, *received)) {
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
    answers_[column->leaf] = nullptr;
    for (; at != given.end(); ++at) {
      const int order = at->criterion.compare(id);
      if (order == 0) answers_[column->leaf] = &(at++)->value;
      if (order >= 0) break;
    }
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
    Heard heard{answer, {}, false};
    Marks each;
    if (!hear(origin, heard) || !column.rule) continue;
    each.x = std::move(heard.x);
    if (mean_first || judge(origin, each.x, each.share, answer)) marks.push_back(std::move(each));
  }
  if (!column.rule || marks.size() != assessors.size()) return;
  Marks mean = mean_of(marks);
  if (mean_first && !judge_number({column}, mean.x, mean.share)) return;
  LeafScore& score = candidate_.scores[column.score];
  score.answer = std::move(mean.x);
  score.share = std::move(mean.share);
  test_minimum(column);
}

void Examiner::examine_answer(const Origin& origin, const AnswerValue& answer) {
  const Column& column = origin.column;
  Heard heard{answer, {}, false};
  if (!hear(origin, heard)) return;
  if (column.unscored_price) take_price(origin, heard.x);
  if (!column.rule) return;
  LeafScore& score = candidate_.scores[column.score];
  score.answer = std::move(heard.x);
  if (judge(origin, score.answer, score.share, answer)) test_minimum(column);
}

// Sets the number of the answer and tests what is accepted; false when its quantity is undefined.
bool Examiner::hear(const Origin& origin, Heard& heard) {
  const criteria::Criterion& criterion = *origin.column.criterion;
  if (const auto* decimal = std::get_if<Decimal>(&heard.answer)) {
    heard.x = decimal->value();
    heard.is_number = true;
  } else if (const auto* inputs = std::get_if<criteria::Boxed>(&heard.answer)) {
    heard.is_number = derive(origin, *inputs, heard.x);
    if (!heard.is_number) return false;
  }
  if (criterion.accept && !accepts(criterion, heard)) {
    Finding failed = finding("requirement.failed", origin);
    const bool computed = std::holds_alternative<criteria::Boxed>(heard.answer);
    failed.parameters.emplace_back("given",
                                   computed ? heard.x.to_truncated(shown_decimals) : text_of(heard.answer));
    if (!std::holds_alternative<criteria::Equals>(*criterion.accept))
      failed.parameters.emplace_back("asked", criteria::name(*criterion.accept));
    failed.parameters.emplace_back("bound", text_of(*criterion.accept));
    candidate_.rejections.push_back(std::move(failed));
  }
  return true;
}

bool Examiner::derive(const Origin& origin, const criteria::Boxed& inputs, Number& quantity) {
  const auto found = measure(*origin.column.criterion->answer, inputs.get());
  if (found) {
    quantity = result(*found);
    return true;
  }
  for (const Finding& flaw : found.error()) {
    Finding placed = finding(flaw.code, origin);
    if (!flaw.place.empty()) placed.place += "." + flaw.place;
    placed.parameters.insert(placed.parameters.end(), flaw.parameters.begin(), flaw.parameters.end());
    candidate_.gaps.push_back(std::move(placed));
  }
  return false;
}

// Sets x of a level and the share; false, and a finding, when the rule gives none.
bool Examiner::judge(const Origin& origin, Number& x, Number& share, const AnswerValue& answer) {
  const PreparedRule& rule = *origin.column.rule;
  if (!rule.takes_level()) return judge_number(origin, x, share);
  const Marks& marks = rule.of_level(level_key(answer));
  x = marks.x;
  share = marks.share;
  return true;
}

bool Examiner::judge_number(const Origin& origin, const Number& x, Number& share) {
  const AnswerVerdict judgement = origin.column.rule->of_number(x, share);
  if (judgement.flaw == Flaw::none) return true;
  const bool rejected = judgement.flaw == Flaw::outside;
  const char* undefined = judgement.flaw == Flaw::out_of_range ? "answer.outOfRange" : "answer.notPositive";
  Finding flaw = finding(rejected ? "answer.outside" : undefined, origin);
  flaw.parameters.emplace_back("given", x.to_truncated(shown_decimals));
  flaw.parameters.emplace_back("bound", judgement.bound != nullptr ? judgement.bound->text() : "0");
  (rejected ? candidate_.rejections : candidate_.gaps).push_back(std::move(flaw));
  return false;
}

void Examiner::take_price(const Origin& origin, const Number& price) {
  candidate_.price = price;
  if (!divides_by_price_ || price.sign() > 0) return;
  Finding undefined = finding("answer.notPositive", origin);
  undefined.parameters.emplace_back("given", price.to_truncated(shown_decimals));
  undefined.parameters.emplace_back("bound", "0");
  candidate_.gaps.push_back(std::move(undefined));
}

// Of a leaf that has been judged.
void Examiner::test_minimum(const Column& column) {
  judged_[column.score] = true;
  const Number& share = candidate_.scores[column.score].share;
  if (!column.minimum || share >= *column.minimum) return;
  Finding failed = finding("minimumScore.failed", {column});
  failed.parameters.emplace_back("given", percent_text(share));
  failed.parameters.emplace_back("bound", column.criterion->minimum_score->text());
  candidate_.rejections.push_back(std::move(failed));
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
