#include "server/pages/what_if_form.hpp"

#include "server/pages/page_paths.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Decimal;
using criteria::Number;
using criteria::RoundingMode;
using evaluator::insight::GradeInCopy;
using evaluator::insight::SetGrade;
using evaluator::insight::WeightInCopy;
using evaluator::insight::WhatIf;
using evaluator::insight::WhatIfQuestion;

constexpr int places = 12;  // of what a slider can stand at

// Where a browser leaves it: on a step, and not beyond the last one.
Slider slider_between(const Number& least, const Number& most, const Number& step, const Number& at) {
  const Number last = ((most - least) / step).rounded(0, RoundingMode::down);
  const Number steps = ((std::clamp(at, least, most) - least) / step).rounded(0, RoundingMode::half_up);
  return {least.to_truncated(places), most.to_truncated(places), step.to_truncated(places),
          (least + std::min(steps, last) * step).to_truncated(places)};
}

// A percent of the way, which is a decimal where its ends are.
std::optional<Slider> slider_of(const GradeInCopy& grade) {
  const auto at = Number::from_decimal(grade.copy);
  if (!grade.least || !at || *grade.least >= *grade.most) return std::nullopt;
  return slider_between(*grade.least, *grade.most, (*grade.most - *grade.least) / Number(100), *at);
}

Slider slider_of(const std::vector<std::pair<std::string, Decimal>>& levels, const std::string& level) {
  const auto at =
      std::find_if(levels.begin(), levels.end(), [&](const auto& each) { return each.first == level; });
  const auto index = std::to_string(at - levels.begin());
  return {"0", std::to_string(levels.size() - 1), "1", index};
}

std::string sent(const FormFields& fields, const std::string& name) {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

class QuestionReader {
 public:
  QuestionReader(const FormFields& fields, const WhatIf& announced)
      : fields_(fields), announced_(announced) {}

  criteria::Checked<WhatIfQuestion> read() {
    const auto weights = weight_levers(announced_);
    for (std::size_t i = 0; i < weights.size(); ++i) read_weight(announced_.weights[i], weights[i]);
    const auto grades = grade_levers(announced_);
    for (std::size_t i = 0; i < grades.size(); ++i) read_grade(announced_.grades[i], grades[i]);
    if (!findings_.empty()) return tl::unexpected(std::move(findings_));
    return std::move(question_);
  }

 private:
  // What counts of a lever; empty: nothing was sent.
  std::string said(const Lever& lever) const {
    auto slider = sent(fields_, slider_name(lever.name));
    const bool is_moved = !slider.empty() && slider != sent(fields_, was_name(lever.name));
    if (!is_moved) return sent(fields_, lever.name);
    if (lever.levels.empty()) return slider;
    const auto index = Decimal::parse(slider);
    for (std::size_t i = 0; i < lever.levels.size(); ++i)
      if (index && index->value() == Number(static_cast<std::int64_t>(i))) return lever.levels[i].first;
    return slider;
  }

  // A comma is what a Dutch hand types.
  std::optional<Decimal> number(std::string text, const std::string& criterion) {
    if (text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
    if (auto value = Decimal::parse(text)) return value;
    findings_.push_back(criteria::error("whatIf.number", "", {{"value", text}, {"criterion", criterion}}));
    return std::nullopt;
  }

  void read_weight(const WeightInCopy& weight, const Lever& lever) {
    const auto text = said(lever);
    if (text.empty()) return;
    if (const auto value = number(text, weight.criterion))
      question_.weights.push_back({weight.criterion, *value});
  }

  void read_grade(const GradeInCopy& grade, const Lever& lever) {
    const auto text = said(lever);
    if (text.empty() || text == grade.given) return;
    SetGrade changed{grade.bid, grade.criterion, grade.assessor, text};
    if (lever.levels.empty()) {
      const auto value = number(text, grade.criterion);
      if (!value || value->text() == grade.given) return;
      changed.level = value->text();
    }
    question_.grades.push_back(std::move(changed));
  }

  const FormFields& fields_;
  const WhatIf& announced_;
  WhatIfQuestion question_;
  criteria::Findings findings_;
};

}  // namespace

std::string slider_name(const std::string& lever) { return "slider-" + lever; }
std::string was_name(const std::string& lever) { return "was-" + lever; }

std::vector<Lever> weight_levers(const WhatIf& found) {
  Number most = found.lot.award.points_scale();
  for (const WeightInCopy& weight : found.weights)
    if (weight.in_euros) most = std::max({most, weight.announced.value() * Number(2), weight.copy.value()});
  const bool in_euros = !found.weights.empty() && found.weights.front().in_euros;
  const Number step = in_euros ? std::max(Number(1), (most / Number(200)).rounded(0, RoundingMode::half_up))
                               : most / Number(200);
  std::vector<Lever> levers;
  for (const WeightInCopy& weight : found.weights)
    levers.push_back({"weight-" + weight.criterion,
                      weight.is_set ? weight.copy.text() : "",
                      slider_between(Number(0), most, step, weight.copy.value()),
                      {}});
  return levers;
}

std::vector<Lever> grade_levers(const WhatIf& found) {
  std::vector<Lever> levers;
  for (std::size_t i = 0; i < found.grades.size(); ++i) {
    const GradeInCopy& grade = found.grades[i];
    Lever& lever = levers.emplace_back();
    lever.name = "grade-" + page_path::encoded(grade.bid) + "/" + page_path::encoded(grade.criterion) + "/" +
                 page_path::encoded(grade.assessor.value_or(""));
    lever.value = grade.copy;
    const auto* leaf = criteria::find_criterion(found.lot.criteria, grade.criterion);
    if (criteria::answer_form(*leaf) != criteria::AnswerForm::level) {
      lever.slider = slider_of(grade);
      continue;
    }
    lever.levels = *criteria::level_table(*leaf->scoring);
    std::stable_sort(lever.levels.begin(), lever.levels.end(),
                     [](const auto& a, const auto& b) { return a.second.value() < b.second.value(); });
    if (lever.levels.size() > 1) lever.slider = slider_of(lever.levels, grade.copy);
  }
  return levers;
}

criteria::Checked<WhatIfQuestion> what_if_question(const FormFields& fields, const WhatIf& announced) {
  return QuestionReader(fields, announced).read();
}

}  // namespace server
