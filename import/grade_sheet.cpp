#include "import/grade_sheet.hpp"

#include "criteria/assessment.hpp"
#include "criteria/form_marks.hpp"
#include "import/form_cells.hpp"

namespace importing {
namespace {

namespace marks = criteria::marks;
using criteria::Criterion;
using criteria::error;
using criteria::warning;

class GradeReading {
 public:
  GradeReading(const Form& form, const criteria::Lot* lot) : form_(form), lot_(lot), cells_(form.notation) {
    sheet_.form = form.identity;
    sheet_.notes = form.notes;
  }

  criteria::Checked<GradeSheet> read() {
    for (const FormRow& row : form_.rows)
      if (row.mark.substr(0, marks::grade_prefix.size()) == marks::grade_prefix) take(row);
    if (criteria::has_errors(cells_.findings())) return tl::unexpected(std::move(cells_.findings()));
    sheet_.notes.insert(sheet_.notes.end(), cells_.findings().begin(), cells_.findings().end());
    return std::move(sheet_);
  }

 private:
  void take(const FormRow& row) {
    const auto bid = text(row, marks::bid_column);
    const auto criterion = text(row, marks::criterion_column);
    const FormCell* answer = row.find(marks::answer_column);
    if (!bid || !criterion || !answer) return cells_.report(error("form.rowBroken", row.place));
    const Criterion* leaf = nullptr;
    if (lot_) {
      leaf = judged(*criterion, row.place);
      if (!leaf) return;
    }
    const std::size_t before = cells_.findings().size();
    const auto level = is_level(row, leaf)
                           ? cells_.level(*answer, leaf ? criteria::level_table(*leaf->scoring) : nullptr)
                           : number(*answer);
    const auto motivation = text(row, marks::motivation_column);
    if (!level) {
      if (before == cells_.findings().size()) note_missing(*answer, *bid, *criterion, motivation.has_value());
      return;
    }
    if (!motivation)
      cells_.report(warning("form.motivationMissing", place_of(row, marks::motivation_column),
                            {{"bid", *bid}, {"criterion", *criterion}}));
    add({*bid, *criterion, {}, {}, *level, motivation});
    sheet_.cells.push_back({answer->place, place_of(row, marks::motivation_column)});
  }

  void add(criteria::Grade grade) {
    if (form_.identity.assessor == marks::consensus)
      grade.consensus = true;
    else
      grade.assessor = form_.identity.assessor;
    sheet_.grades.push_back(std::move(grade));
  }

  static const std::string& place_of(const FormRow& row, std::string_view column) {
    const FormCell* cell = row.find(column);
    return cell ? cell->place : row.place;
  }

  void note_missing(const FormCell& answer, const std::string& bid, const std::string& criterion,
                    bool motivated) {
    const auto finding =
        motivated ? error("form.gradeMissing", answer.place, {{"bid", bid}, {"criterion", criterion}})
                  : warning("form.gradeEmpty", answer.place, {{"bid", bid}, {"criterion", criterion}});
    cells_.report(finding);
  }

  static bool is_level(const FormRow& row, const Criterion* leaf) {
    if (leaf) return criteria::answer_form(*leaf) == criteria::AnswerForm::level;
    const FormCell* type = row.find(marks::type_column);
    return type && type->cell.text == "level";
  }

  std::optional<std::string> number(const FormCell& cell) {
    if (const auto value = cells_.decimal(cell)) return value->text();
    return std::nullopt;
  }

  std::optional<std::string> text(const FormRow& row, std::string_view column) {
    const FormCell* cell = row.find(column);
    return cell ? cells_.text(*cell) : std::nullopt;
  }

  const Criterion* judged(const std::string& id, const std::string& place) {
    const Criterion* leaf = criteria::find_criterion(lot_->criteria, id);
    if (!leaf || !leaf->panel) {
      cells_.report(error("form.criterionUnknown", place, {{"criterion", id}}));
      return nullptr;
    }
    const std::string& assessor = form_.identity.assessor;
    if (assessor != marks::consensus && !criteria::is_assigned(*leaf, assessor)) {
      cells_.report(error("form.assessorUnknown", place, {{"assessor", assessor}, {"criterion", id}}));
      return nullptr;
    }
    return leaf;
  }

  const Form& form_;
  const criteria::Lot* lot_;
  FormCells cells_;
  GradeSheet sheet_;
};

}  // namespace

criteria::Checked<GradeSheet> read_grade_sheet(const Workbook& workbook, const IssuedForm& issued) {
  const auto form = read_form(workbook, {marks::kind_grades}, issued);
  if (!form) return tl::unexpected(form.error());
  const criteria::Lot* lot = issued.tender ? criteria::find_lot(*issued.tender, form->identity.lot) : nullptr;
  return GradeReading(*form, lot).read();
}

}  // namespace importing
