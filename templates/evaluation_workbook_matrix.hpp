// The sheet of one lot: answers, shares, points and totals of all bids, as live formulas beside the numbers
// that the program established.
#pragma once

#include "templates/evaluation_workbook_lot.hpp"
#include "templates/evaluation_workbook_scales.hpp"
#include "templates/xlsx_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace templates {

class LotMatrix {
 public:
  LotMatrix(XlsxSheet& sheet, ScaleSheet& scales, const LotView& lot, const MatrixLayout& rows);

  void write();

 private:
  // evaluation_workbook_matrix.cpp: the frame and what is put in
  void write_frame();
  void write_bid_headers();
  void write_answers();
  void write_answer(const ShownBid& bid, const LeafRow& row, Cell cell);
  void accept_answers(const LeafRow& row);
  // evaluation_workbook_admission.cpp
  void write_admission();
  std::string admission_condition(const criteria::Criterion& node, std::size_t bid);
  std::string minimum_condition(const criteria::Criterion& node, std::size_t bid) const;
  // evaluation_workbook_shares.cpp
  void write_shares();
  void write_share_row(const LeafRow& row);
  void write_parameters(const LeafRow& row, RuleCells& cells);
  criteria::Number share_of(const ShownBid& bid, const LeafRow& row) const;
  // evaluation_workbook_points.cpp: per criterion
  void write_points();
  void write_point_row(const criteria::Criterion& node, std::uint32_t row);
  std::string earned_expression(const evaluator::Column& column, std::size_t bid) const;
  std::string parent_formula(const criteria::Criterion& node, std::size_t bid) const;
  criteria::Number parent_points(const criteria::Criterion& node, const ShownBid& bid) const;
  void write_established();
  // evaluation_workbook_totals.cpp: by the award method
  void write_totals();
  void write_quality_row();
  void write_euro_rows();
  std::string total_expression(std::size_t bid) const;
  std::string rounded_total(std::size_t bid) const;
  void write_boundary_row();
  // evaluation_workbook_ranks.cpp
  void write_tie_rows();
  std::string tie_expression(const criteria::TieRule& rule, std::size_t bid) const;
  std::string tie_expression(const criteria::TieByCriterion& rule, std::size_t bid) const;
  std::string weighed_shares(const std::vector<const evaluator::Column*>& columns, std::size_t bid) const;
  criteria::Number tie_standing(const criteria::TieRule& rule, const ShownBid& bid) const;
  criteria::Number tie_standing(const criteria::TieByCriterion& rule, const ShownBid& bid) const;
  criteria::Number draw_standing(const ShownBid& bid) const;
  void write_ranks();
  void write_rank(std::size_t bid, const std::string& formula, const std::string& ranked);

  // A row's first cells; empty texts leave framed cells.
  void line(std::uint32_t row, std::string_view id, std::string_view title, std::string_view rule,
            const CellStyle& look);
  void band(std::uint32_t row, std::string_view text, std::uint16_t last = MatrixLayout::second);
  std::string at(std::uint32_t row, std::size_t bid) const { return a1(rows_.cell(row, bid)); }
  std::string all(std::uint32_t row) const { return a1_fixed(rows_.bid_range(row)); }
  std::string words(std::string_view key) const { return std::string(label(key, lot_.language)); }
  CellStyle in_decimals(const CellStyle& look) const;
  bool rounds_leaves() const { return lot_.plan.lot.award.rounding.at == criteria::RoundAt::criterion; }

  XlsxSheet& sheet_;
  ScaleSheet& scales_;
  const LotView& lot_;
  const MatrixLayout& rows_;
  const criteria::Award& award_;
};

}  // namespace templates
