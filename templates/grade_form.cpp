#include "templates/grade_form.hpp"

#include "criteria/assessment.hpp"
#include "criteria/form_marks.hpp"
#include "templates/document_rules.hpp"
#include "templates/xlsx_form.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

namespace marks = criteria::marks;
using criteria::Criterion;

constexpr double motivation_width = 70;
constexpr double row_height = 48;
constexpr double greatest_grade = 1e15;

bool judges(const Criterion& leaf, const std::optional<criteria::AssessorId>& assessor) {
  if (assessor) return criteria::is_assigned(leaf, *assessor);
  return leaf.panel && leaf.panel->combine == criteria::Combine::consensus;
}

std::vector<FormColumn> grade_columns(Language language) {
  const auto heading = [language](std::string_view key) { return std::string(label(key, language)); };
  return {{std::string(marks::type_column), "", 10},
          {std::string(marks::criterion_column), "", 10},
          {std::string(marks::bid_column), heading("bid"), 14},
          {"ww:bidder", heading("bidder"), 34},
          {std::string(marks::answer_column), heading("grade"), 18},
          {std::string(marks::motivation_column), heading("motivation"), motivation_width}};
}

CellRule grade_rule(XlsxForm& form, const Criterion& leaf) {
  const Language language = form.language();
  CellRule rule;
  rule.prompt_title = leaf.id;
  rule.error_title = std::string(label("form.wrong", language));
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) {
    std::vector<std::string> choices;
    for (const auto& [key, percent] : best_first(*criteria::level_table(*leaf.scoring)))
      choices.push_back(level_text(key, language));
    rule.kind = CellRule::Kind::list;
    rule.list_range = form.choices(choices);
    rule.prompt = label("form.prompt.choice", language);
    rule.error = label("form.error.choice", language);
    return rule;
  }
  const auto* points = leaf.scoring ? std::get_if<criteria::Points>(&*leaf.scoring) : nullptr;
  rule.kind = CellRule::Kind::decimal;
  rule.least = points ? 0 : -greatest_grade;
  rule.most = points ? points->max.value().to_double() : greatest_grade;
  rule.prompt = label("form.prompt.number", language);
  rule.error = points ? label("form.error.grade", language, {{"max", points->max.text()}})
                      : std::string(label("form.error.number", language));
  return rule;
}

class GradeRows {
 public:
  GradeRows(XlsxForm& form, FormSheet& sheet, const Grading& grading)
      : form_(form), sheet_(sheet), grading_(grading) {}

  void criterion(const Criterion& leaf) {
    const Language language = form_.language();
    sheet_.band(leaf.id + "  " + leaf.title);
    const std::string asked = leaf.description.value_or("");
    const std::string rule = leaf.scoring ? rule_text(*leaf.scoring, language) : "";
    const std::string note = asked + (asked.empty() ? "" : "\n") + rule;
    sheet_.note(note, text_height(note, motivation_width + 14 + 34 + 18));
    for (const GradedBid& bid : grading_.bids) row(leaf, bid);
  }

 private:
  void row(const Criterion& leaf, const GradedBid& bid) {
    XlsxSheet& sheet = sheet_.sheet();
    const bool is_level = criteria::answer_form(leaf) == criteria::AnswerForm::level;
    sheet_.mark(std::string(marks::grade_prefix) + std::to_string(++count_));
    sheet.text(sheet_.at(marks::type_column), is_level ? "level" : "number", style::mark);
    sheet.text(sheet_.at(marks::criterion_column), leaf.id, style::mark);
    sheet.text(sheet_.at(marks::bid_column), bid.id, style::strong);
    sheet.text(sheet_.at("ww:bidder"), bid.name, style::wrapped);
    sheet_.input(marks::answer_column, is_level ? style::input : style::input_number, grade_rule(form_, leaf),
                 true);
    sheet_.input(marks::motivation_column, style::input_text, {}, false);
    fill_in(leaf, bid);
    sheet.row_height(sheet_.row(), row_height);
    sheet_.next_row();
  }

  // What was given before.
  void fill_in(const Criterion& leaf, const GradedBid& bid) {
    const auto given = std::find_if(
        grading_.given.begin(), grading_.given.end(),
        [&](const criteria::Grade& grade) { return grade.bid == bid.id && grade.criterion == leaf.id; });
    if (given == grading_.given.end()) return;
    XlsxSheet& sheet = sheet_.sheet();
    const auto cell = sheet_.at(marks::answer_column);
    if (criteria::answer_form(leaf) == criteria::AnswerForm::level)
      sheet.text(cell, level_text(given->level, form_.language()), style::input);
    else
      sheet.number(cell, criteria::Decimal::of(given->level).value(), style::input_number);
    if (given->motivation)
      sheet.text(sheet_.at(marks::motivation_column), *given->motivation, style::input_text);
  }

  XlsxForm& form_;
  FormSheet& sheet_;
  const Grading& grading_;
  int count_ = 0;
};

}  // namespace

std::string grade_form(const criteria::Tender& tender, const criteria::Lot& lot, const Grading& grading,
                       const FormIssue& issue, Language language) {
  const auto& assessor = grading.assessor;
  const std::string title(label("form.gradesTitle", language));
  XlsxForm form({title, tender.reference, tender.buyer ? tender.buyer->name : "", issue.issued, {}},
                {std::string(marks::kind_grades), tender.reference, lot.id, issue.version,
                 assessor.value_or(std::string(marks::consensus))},
                language);
  const std::string who = assessor ? label("form.assessor", language, {{"assessor", *assessor}})
                                   : std::string(label("form.consensus", language));
  FormSheet sheet(form, std::string(label("form.sheet.grades", language)), grade_columns(language), title,
                  tender.reference + " – " + tender.title + " – " + std::string(label("lot", language)) +
                      " " + lot.id + " – " + who);
  const std::string_view how = label("form.how.grades", language);
  sheet.note(how, text_height(how, motivation_width + 14 + 34 + 18));
  const std::uint32_t heading_row = sheet.row();
  sheet.headings();
  sheet.sheet().freeze({heading_row + 1, 0});
  GradeRows rows(form, sheet, grading);
  for (const Criterion* leaf : criteria::leaves(lot.criteria))
    if (judges(*leaf, assessor)) rows.criterion(*leaf);
  PageSetup page;
  page.header = tender.reference;
  page.footer = title;
  page.repeat_rows = {{heading_row, heading_row}};
  sheet.sheet().page(page);
  sheet.sheet().protect();
  return form.finish();
}

}  // namespace templates
