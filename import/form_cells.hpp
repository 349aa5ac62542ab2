// The values of a form's input cells: what a cell stores, read as what was asked, with a finding for
// everything that would have to be guessed.
#pragma once

#include "criteria/decimal.hpp"
#include "criteria/finding.hpp"
#include "criteria/scoring_rule.hpp"
#include "import/form_marks.hpp"

#include <optional>
#include <string>

namespace importing {

// Reads cells of one form and keeps what it finds.
class FormCells {
 public:
  // What a formula stored as its result is read with the warning `form.formulaResult`, or refused where
  // nobody would see a warning.
  enum class Formulas { read, refused };
  explicit FormCells(const FormNotation& notation, Formulas formulas = Formulas::read)
      : notation_(notation), formulas_(formulas) {}

  // Nothing for an empty cell or with a finding. Percent: 45% stores 0.45; where a fraction is asked that is
  // what is meant, elsewhere nobody can tell, and it is refused.
  enum class Percent { refused, is_fraction };
  std::optional<criteria::Decimal> decimal(const FormCell& cell, Percent percent = Percent::refused);
  std::optional<int> whole_number(const FormCell& cell);
  std::optional<bool> truth(const FormCell& cell);
  // A key of the table, or with no table the text as it is. Programs turn a level "3" into the number 3.
  std::optional<std::string> level(const FormCell& cell, const criteria::LevelTable* table);
  // Blanks at both ends removed; nothing when none is left.
  std::optional<std::string> text(const FormCell& cell);

  void report(criteria::Finding finding) { findings_.push_back(std::move(finding)); }
  criteria::Findings& findings() { return findings_; }

 private:
  bool is_input(const FormCell& cell);
  std::optional<criteria::Decimal> stored(const FormCell& cell, Percent percent);
  std::optional<criteria::Decimal> written(const FormCell& cell);
  std::nullopt_t refuse(std::string_view code, const FormCell& cell);

  FormNotation notation_;
  Formulas formulas_;
  criteria::Findings findings_;
};

}  // namespace importing
