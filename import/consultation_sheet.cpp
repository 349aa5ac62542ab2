#include "import/consultation_sheet.hpp"

#include "criteria/consultation_names.hpp"
#include "criteria/form_marks.hpp"
#include "import/form_cells.hpp"
#include "import/form_marks.hpp"

#include <algorithm>

namespace importing {
namespace {

namespace marks = criteria::marks;
using criteria::ConsultationAnswer;
using criteria::ConsultationQuestion;
using criteria::error;

constexpr std::size_t longest_name = 200;  // bytes

// "klein (10 tot 50 medewerkers)", "klein", "small": what stands before the explanation.
std::optional<criteria::SizeClass> size_of(std::string_view text) {
  constexpr std::pair<std::string_view, criteria::SizeClass> words[]{
      {"micro", criteria::SizeClass::micro},         {"klein", criteria::SizeClass::small},
      {"small", criteria::SizeClass::small},         {"middelgroot", criteria::SizeClass::medium},
      {"medium-sized", criteria::SizeClass::medium}, {"medium", criteria::SizeClass::medium},
      {"groot", criteria::SizeClass::large},         {"large", criteria::SizeClass::large}};
  const std::string_view first = text.substr(0, text.find(' '));
  for (const auto& [word, size] : words)
    if (first == word) return size;
  return std::nullopt;
}

class ConsultationReading {
 public:
  ConsultationReading(const Form& form, const criteria::Consultation& consultation)
      : form_(form), consultation_(consultation), cells_(form.notation) {}

  criteria::Checked<ConsultationSheet> read(const std::string& sha256) {
    sheet_.response.consultation = consultation_.id;
    sheet_.response.sha256 = sha256;
    take_respondent();
    for (const FormRow& row : form_.rows)
      if (row.mark.starts_with(marks::question_prefix)) take_question(row);
    if (sheet_.response.answers.empty() && !criteria::has_errors(cells_.findings()))
      cells_.report(error("consultation.noAnswers", ""));
    if (criteria::has_errors(cells_.findings())) return tl::unexpected(std::move(cells_.findings()));
    sheet_.notes = form_.notes;
    sheet_.notes.insert(sheet_.notes.end(), cells_.findings().begin(), cells_.findings().end());
    return std::move(sheet_);
  }

 private:
  // The text of the answer cell of an identity row, and where it stands.
  std::pair<std::optional<std::string>, std::string> identity(std::string_view mark) {
    const FormRow* row = form_.find(mark);
    const FormCell* cell = row ? row->find(marks::answer_column) : nullptr;
    if (!cell) return {std::nullopt, row ? row->place : std::string()};
    return {text_of(*cell), cell->place};
  }

  // A program that saw "2026" made a number of it.
  std::optional<std::string> text_of(const FormCell& cell) {
    if (cell.cell.kind == CellKind::number && !cell.cell.has_formula) return std::string(cell.cell.text);
    return cells_.text(cell);
  }

  void take_respondent() {
    auto& respondent = sheet_.response.respondent;
    const auto [name, name_place] = identity(marks::respondent);
    if (!name || name->size() > longest_name)
      cells_.report(error("consultation.respondent", name_place));
    else
      respondent.name = *name;
    const auto [size, size_place] = identity(marks::size_class);
    const auto known = size_of(size.value_or(""));
    if (known)
      respondent.size = *known;
    else
      cells_.report(error("consultation.size", size_place, {{"text", size.value_or("")}}));
    respondent.contact = identity(marks::contact).first;
  }

  void take_question(const FormRow& row) {
    const std::string id = row.mark.substr(marks::question_prefix.size());
    const ConsultationQuestion* question = criteria::find_question(consultation_, id);
    if (!question) return cells_.report(error("consultation.questionUnknown", row.place, {{"question", id}}));
    const FormCell* cell = row.find(marks::answer_column);
    if (!cell)
      return cells_.report(
          error("form.columnMissing", row.place, {{"column", std::string(marks::answer_column)}}));
    compare_text(row, *question);
    ConsultationAnswer answer;
    answer.question = id;
    take_value(*question, *cell, answer);
    if (const FormCell* remark = row.find(marks::remark_column)) answer.remark = text_of(*remark);
    if (const FormCell* said = row.find(marks::confidential_column))
      answer.confidential = cells_.truth(*said).value_or(false);
    if (answer.text || answer.number || answer.choice || answer.remark)
      sheet_.response.answers.push_back(std::move(answer));
  }

  void take_value(const ConsultationQuestion& question, const FormCell& cell, ConsultationAnswer& answer) {
    if (std::holds_alternative<criteria::NumberQuestion>(question.answer)) {
      answer.number = cells_.decimal(cell);
    } else if (const auto* asked = std::get_if<criteria::SelectQuestion>(&question.answer)) {
      const auto text = text_of(cell);
      if (!text) return;
      for (const auto& choice : asked->choices)
        if (*text == choice.text.nl || *text == choice.text.en || *text == choice.key)
          answer.choice = choice.key;
      if (!answer.choice)
        cells_.report(
            error("consultation.choiceUnknown", cell.place, {{"question", question.id}, {"value", *text}}));
    } else {
      answer.text = text_of(cell);
    }
  }

  // Whoever changes what is asked answers another question.
  void compare_text(const FormRow& row, const ConsultationQuestion& question) {
    const FormCell* cell = row.find(marks::asked_column);
    if (cell && cell->cell.text != question.text.nl && cell->cell.text != question.text.en)
      cells_.report(
          criteria::warning("consultation.questionChanged", cell->place, {{"question", question.id}}));
  }

  const Form& form_;
  const criteria::Consultation& consultation_;
  FormCells cells_;
  ConsultationSheet sheet_;
};

}  // namespace

criteria::Checked<ConsultationSheet> read_consultation_sheet(const Workbook& workbook,
                                                             const criteria::Consultation& consultation,
                                                             const std::string& sha256) {
  const auto form = read_form(workbook, {marks::kind_consultation}, {});
  if (!form) return tl::unexpected(form.error());
  criteria::Findings findings;
  if (form->identity.reference != consultation.id)
    findings.push_back(error("consultation.other", "",
                             {{"found", form->identity.reference}, {"expected", consultation.id}}));
  else if (form->identity.version != sha256)
    findings.push_back(error("consultation.otherVersion", ""));
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return ConsultationReading(*form, consultation).read(sha256);
}

}  // namespace importing
