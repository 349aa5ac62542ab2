#include "templates/evaluation_workbook_lot.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Criterion;
using evaluator::Column;

bool takes_mean(const Column& column) {
  return column.criterion->panel && column.criterion->panel->combine == criteria::Combine::mean;
}

// The mean is taken of the numbers, and not of their shares.
bool mean_comes_first(const Column& column) {
  return column.relative || column.earning == evaluator::Earning::surcharge;
}

std::vector<LeafRow> answer_rows(const evaluator::LotPlan& plan) {
  std::vector<LeafRow> rows;
  for (const Column& column : plan.columns) {
    if (!column.criterion->answer) continue;
    if (takes_mean(column)) {
      for (const auto& assessor : column.criterion->panel->assessors)
        rows.push_back({&column, &assessor, false, 0});
      if (mean_comes_first(column)) rows.push_back({&column, nullptr, true, 0});
    } else {
      rows.push_back({&column, nullptr, false, 0});
    }
  }
  return rows;
}

std::vector<LeafRow> share_rows(const evaluator::LotPlan& plan) {
  std::vector<LeafRow> rows;
  for (const Column* column : plan.scored) {
    if (column->earning == evaluator::Earning::surcharge) continue;
    if (takes_mean(*column) && !mean_comes_first(*column))
      for (const auto& assessor : column->criterion->panel->assessors)
        rows.push_back({column, &assessor, false, 0});
    rows.push_back({column, nullptr, takes_mean(*column) && !mean_comes_first(*column), 0});
  }
  return rows;
}

bool has_scored_leaf(const evaluator::LotPlan& plan, const Criterion& node) {
  const auto below = criteria::leaves(node.criteria);
  return std::any_of(below.begin(), below.end(), [&](const Criterion* leaf) {
    const Column* column = plan.column(leaf->id);
    return column && column->rule;
  });
}

bool is_scored(const evaluator::LotPlan& plan, const Criterion& node) {
  if (!node.is_leaf()) return has_scored_leaf(plan, node);
  const Column* column = plan.column(node.id);
  return column && column->rule;
}

std::uint32_t number(std::vector<LeafRow>& rows, std::uint32_t next) {
  for (LeafRow& row : rows) row.row = next++;
  return next;
}

std::uint32_t row_of(const std::vector<LeafRow>& rows, const Column& column) {
  for (const LeafRow& row : rows)
    if (row.column == &column && !row.assessor) return row.row;
  return 0;
}

}  // namespace

MatrixLayout matrix_layout(const LotView& lot) {
  MatrixLayout rows;
  const evaluator::LotPlan& plan = lot.plan;
  const criteria::AwardMethod method = plan.lot.award.method;
  rows.last_bid = static_cast<std::uint16_t>(MatrixLayout::bids + lot.bids.size() - 1);
  rows.answers = answer_rows(plan);
  rows.shares = share_rows(plan);
  for (const auto& placed : criteria::all_criteria(plan.lot.criteria, "")) {
    const Criterion& node = *placed.criterion;
    if (is_scored(plan, node)) rows.points.push_back(&node);
    if (node.accept || node.minimum_score) rows.admission.push_back(&node);
  }
  const bool has_surcharge = std::any_of(plan.scored.begin(), plan.scored.end(), [](const Column* column) {
    return column->earning == evaluator::Earning::surcharge;
  });
  const bool has_discount = std::any_of(plan.scored.begin(), plan.scored.end(), [](const Column* column) {
    return column->earning == evaluator::Earning::discount;
  });

  rows.answers_band = MatrixLayout::first_scrolling + 1;
  std::uint32_t next = number(rows.answers, rows.answers_band + 1);
  rows.admission_band = next + 1;
  rows.first_admission = rows.admission_band + 1;
  rows.admissible = rows.first_admission + static_cast<std::uint32_t>(rows.admission.size());
  rows.shares_band = rows.admissible + 2;
  next = number(rows.shares, rows.shares_band + 1);
  rows.points_band = next + 1;
  rows.first_points = rows.points_band + 1;
  rows.totals_band = rows.first_points + static_cast<std::uint32_t>(rows.points.size()) + 1;
  next = rows.totals_band + 1;
  rows.price = plan.price ? next++ : 0;
  rows.quality = method == criteria::AwardMethod::lowest_price || method == criteria::AwardMethod::lowest_cost
                     ? 0
                     : next++;
  rows.surcharge = has_surcharge ? next++ : 0;
  rows.discount = has_discount ? next++ : 0;
  rows.unrounded = next++;
  rows.boundary = next++;
  rows.ranked_total = next++;
  rows.first_tie = next;
  next += plan.lot.award.ties ? static_cast<std::uint32_t>(plan.lot.award.ties->size()) : 0;
  rows.established_band = next + 1;
  rows.first_established = rows.established_band + 1;
  rows.end = rows.first_established + static_cast<std::uint32_t>(plan.scored.size());
  return rows;
}

std::uint32_t MatrixLayout::answer_row(const Column& column) const { return row_of(answers, column); }
std::uint32_t MatrixLayout::assessor_answer_row(const Column& column,
                                                const criteria::AssessorId& assessor) const {
  for (const LeafRow& row : answers)
    if (row.column == &column && row.assessor && *row.assessor == assessor) return row.row;
  return 0;
}

std::uint32_t MatrixLayout::share_row(const Column& column) const { return row_of(shares, column); }

std::uint32_t MatrixLayout::first_share_row(const Column& column) const {
  for (const LeafRow& row : shares)
    if (row.column == &column) return row.row;
  return 0;
}

std::uint32_t MatrixLayout::points_row(const Criterion& criterion) const {
  const auto found = std::find(points.begin(), points.end(), &criterion);
  return found == points.end() ? 0 : first_points + static_cast<std::uint32_t>(found - points.begin());
}

std::vector<const LeafRow*> MatrixLayout::of_assessors(const std::vector<LeafRow>& rows,
                                                       const Column& column) {
  std::vector<const LeafRow*> found;
  for (const LeafRow& row : rows)
    if (row.column == &column && row.assessor) found.push_back(&row);
  return found;
}

}  // namespace templates
