#include "criteria/consultation_names.hpp"
#include "criteria/form_marks.hpp"
#include "templates/consultation_pack_parts.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

namespace marks = criteria::marks;
using criteria::ConsultationQuestion;
using criteria::NumberQuestion;
using criteria::SelectQuestion;

constexpr std::string_view id_column = "ww:id", topic_column = "ww:topic", unit_column = "ww:unit";
constexpr double topic_width = 22, asked_width = 48, answer_width = 36;
constexpr double room_for_text = 46;  // points: three lines
constexpr double room_for_value = 22;
constexpr double greatest_quantity = 1e15;

std::vector<FormColumn> columns_of(const PackPage& page) {
  const auto heading = [&page](std::string_view key) { return std::string(page.words(key)); };
  return {{std::string(marks::type_column), "", 10},
          {std::string(id_column), "", 16},
          {std::string(topic_column), heading("consultation.kind"), topic_width},
          {std::string(marks::asked_column), heading("consultation.question"), asked_width},
          {std::string(unit_column), heading("consultation.formulas.unit"), 10},
          {std::string(marks::answer_column), heading("consultation.answer"), answer_width},
          {std::string(marks::confidential_column), heading("consultation.confidential"), 15},
          {std::string(marks::remark_column), heading("consultation.remark"), 34}};
}

CellRule list_rule(const PackPage& page, const std::vector<std::string>& texts, std::string_view prompt) {
  CellRule rule;
  rule.kind = CellRule::Kind::list;
  rule.list_range = page.form.choices(texts);
  rule.prompt = page.words(prompt);
  rule.error_title = page.words("form.wrong");
  rule.error = page.words("form.error.choice");
  return rule;
}

CellRule number_rule(const PackPage& page) {
  CellRule rule;
  rule.kind = CellRule::Kind::decimal;
  rule.least = -greatest_quantity;
  rule.most = greatest_quantity;
  rule.prompt = page.words("form.prompt.number");
  rule.error_title = page.words("form.wrong");
  rule.error = page.words("form.error.number");
  return rule;
}

std::vector<std::string> yes_or_no(const PackPage& page) {
  return {std::string(page.words("value.true")), std::string(page.words("value.false"))};
}

// A row above the questions about who answers.
void add_identity(FormSheet& sheet, std::string_view mark, std::string_view text, const CellRule& rule) {
  sheet.mark(mark);
  sheet.sheet().text(sheet.at(marks::asked_column), text, style::field);
  sheet.input(marks::answer_column, style::input_text, rule, true);
  sheet.sheet().row_height(sheet.row(), room_for_value);
  sheet.next_row();
}

void add_respondent(const PackPage& page, FormSheet& sheet) {
  add_identity(sheet, marks::respondent, page.words("consultation.respondent"), {});
  std::vector<std::string> sizes;
  sizes.reserve(criteria::NameTable<criteria::SizeClass>::names.size());
  for (const auto& [value, word] : criteria::NameTable<criteria::SizeClass>::names)
    sizes.emplace_back(page.words("consultation.size." + std::string(word)));
  add_identity(sheet, marks::size_class, page.words("consultation.size"),
               list_rule(page, sizes, "form.prompt.choice"));
  add_identity(sheet, marks::contact, page.words("consultation.person"), {});
  sheet.next_row();
}

void add_answer_cell(const PackPage& page, FormSheet& sheet, const ConsultationQuestion& question) {
  if (std::holds_alternative<NumberQuestion>(question.answer)) {
    sheet.input(marks::answer_column, style::input_number, number_rule(page), true);
  } else if (const auto* choice = std::get_if<SelectQuestion>(&question.answer)) {
    std::vector<std::string> texts;
    for (const auto& each : choice->choices) texts.push_back(page.in(each.text));
    sheet.input(marks::answer_column, style::input_text, list_rule(page, texts, "form.prompt.choice"), true);
  } else {
    CellRule rule;
    rule.prompt = page.words("consultation.prompt.text");
    sheet.input(marks::answer_column, style::input_text, rule, true);
  }
}

void add_question(const PackPage& page, FormSheet& sheet, const ConsultationQuestion& question) {
  const std::string& asked = page.in(question.text);
  const auto* number = std::get_if<NumberQuestion>(&question.answer);
  const bool is_text = std::holds_alternative<criteria::TextQuestion>(question.answer);
  sheet.mark(std::string(marks::question_prefix) + question.id);
  XlsxSheet& cells = sheet.sheet();
  cells.text(sheet.at(marks::type_column), criteria::name(question.answer), style::mark);
  cells.text(sheet.at(id_column), question.id, style::mark);
  cells.text(sheet.at(topic_column),
             page.words("consultation.topic." + std::string(criteria::name(question.topic))), style::quiet);
  cells.text(sheet.at(marks::asked_column), asked, style::wrapped);
  cells.text(sheet.at(unit_column), number ? number->unit.value_or("") : "", style::wrapped);
  add_answer_cell(page, sheet, question);
  sheet.input(marks::confidential_column, style::input,
              list_rule(page, yes_or_no(page), "consultation.prompt.confidential"), false);
  sheet.input(marks::remark_column, style::input_text, {}, false);
  cells.row_height(sheet.row(),
                   std::max(text_height(asked, asked_width), is_text ? room_for_text : room_for_value));
  sheet.next_row();
}

}  // namespace

void add_question_sheet(const PackPage& page) {
  const auto& consultation = page.consultation;
  FormSheet sheet(page.form, std::string(page.words("consultation.sheet.answers")), columns_of(page),
                  page.words("consultation.answers.title"), page.in(consultation.title));
  add_respondent(page, sheet);
  const std::uint32_t heading = sheet.row();
  sheet.headings();
  sheet.sheet().freeze({heading + 1, 0});
  // Criterion by criterion, as the criteria stand; then what is about the whole.
  for (const auto& placed : criteria::all_criteria(consultation.criteria, "")) {
    const auto& criterion = *placed.criterion;
    const auto is_about = [&](const ConsultationQuestion& question) {
      return question.criterion == criterion.id;
    };
    if (std::none_of(consultation.questions.begin(), consultation.questions.end(), is_about)) continue;
    sheet.band(criterion.id + "  " + criterion.title);
    for (const auto& question : consultation.questions)
      if (is_about(question)) add_question(page, sheet, question);
  }
  bool banded = false;
  for (const auto& question : consultation.questions) {
    if (question.criterion) continue;
    if (!banded) sheet.band(page.words("consultation.general"));
    banded = true;
    add_question(page, sheet, question);
  }
  PageSetup setup = page.setup(true);
  setup.repeat_rows = {{heading, heading}};
  sheet.sheet().page(setup);
  sheet.sheet().protect();
}

}  // namespace templates
