// The sheets of the evaluation workbook beside those of the lots.
#pragma once

#include "templates/evaluation_json.hpp"
#include "templates/evaluation_workbook_lot.hpp"
#include "templates/xlsx_document.hpp"

#include <string>
#include <vector>

namespace templates {

// A lot with its matrix; without bids that count it has none.
struct LotSheet {
  const LotView* view;
  const MatrixLayout* layout;  // null: no matrix
  std::string name;            // of the sheet
};

// Winner or tie, ranking and chart of each lot, rejected bids, findings, and what the evaluation is of.
void write_summary(XlsxSheet& sheet, const EvaluationView& view, const EvaluationIdentity& identity,
                   const std::vector<LotSheet>& lots, const criteria::Findings& warnings);

// Every grade with its motivation.
void write_grades(XlsxSheet& sheet, const criteria::Dossier& dossier, const EvaluationView& view,
                  Language language);

// How the numbers of the lot's ranked bids came about, in words, for at most this many leaf scores; beyond
// them the report in HTML has all steps.
inline constexpr std::size_t most_explained_scores = 600;
void write_steps(XlsxSheet& sheet, const LotView& lot, const evaluator::Evaluation& evaluation);

}  // namespace templates
