// Where things stand on a lot's sheet of the evaluation workbook.
#pragma once

#include "templates/document_lots.hpp"
#include "templates/xlsx_cell.hpp"

#include <vector>

namespace templates {

// One line of the matrix that is about a leaf, or about one assessor's grade on it.
struct LeafRow {
  const evaluator::Column* column = nullptr;
  const criteria::AssessorId* assessor = nullptr;  // null: the leaf itself
  bool is_mean = false;                            // of the assessors' numbers
  std::uint32_t row = 0;
};

// Rows of the sheet, from top to bottom; columns are the same in all of its blocks.
struct MatrixLayout {
  static constexpr std::uint16_t id = 0, title = 1, weight = 2, rule = 3, first = 4, second = 5, bids = 6;
  static constexpr std::uint32_t header = 3, name = 4, rank = 5, recomputed_rank = 6, total = 7,
                                 recomputed_total = 8, check = 9, first_scrolling = 10;

  std::uint16_t last_bid = 0;  // column

  std::uint32_t answers_band = 0;
  std::vector<LeafRow> answers;
  std::uint32_t admission_band = 0;
  std::vector<const criteria::Criterion*> admission;  // requirements, and criteria with a minimum score
  std::uint32_t first_admission = 0;
  std::uint32_t admissible = 0;
  std::uint32_t shares_band = 0;
  std::vector<LeafRow> shares;
  std::uint32_t points_band = 0;
  std::vector<const criteria::Criterion*> points;  // scored leaves and their parents
  std::uint32_t first_points = 0;
  std::uint32_t totals_band = 0;
  std::uint32_t price = 0, quality = 0, surcharge = 0, discount = 0;  // 0: the method has no such row
  std::uint32_t unrounded = 0;
  std::uint32_t boundary = 0;
  std::uint32_t ranked_total = 0;  // of bids that take part in the ranking
  std::uint32_t first_tie = 0;
  std::uint32_t established_band = 0;
  std::uint32_t first_established = 0;  // a row for each scored leaf
  std::uint32_t end = 0;

  Cell cell(std::uint32_t row, std::size_t bid) const {
    return {row, static_cast<std::uint16_t>(bids + bid)};
  }
  CellRange bid_range(std::uint32_t row) const { return {{row, bids}, {row, last_bid}}; }
  // Of a leaf itself; 0 when it has none.
  std::uint32_t answer_row(const evaluator::Column& column) const;
  std::uint32_t assessor_answer_row(const evaluator::Column& column,
                                    const criteria::AssessorId& assessor) const;
  std::uint32_t share_row(const evaluator::Column& column) const;
  std::uint32_t first_share_row(const evaluator::Column& column) const;  // its assessors' rows included
  std::uint32_t points_row(const criteria::Criterion& criterion) const;
  // The lines of the assessors of a leaf, empty without a panel that takes a mean.
  static std::vector<const LeafRow*> of_assessors(const std::vector<LeafRow>& rows,
                                                  const evaluator::Column& column);
};

// `lot` must outlive it.
MatrixLayout matrix_layout(const LotView& lot);

}  // namespace templates
