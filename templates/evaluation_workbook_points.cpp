#include "templates/document_rules.hpp"
#include "templates/evaluation_workbook_matrix.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Number;
using evaluator::Column;
using evaluator::Earning;

std::string_view earning_words(Earning earning) {
  switch (earning) {
    case Earning::points:
      return "sheet.earning.points";
    case Earning::deduction:
      return "sheet.earning.deduction";
    case Earning::surcharge:
      return "sheet.earning.surcharge";
    case Earning::discount:
      return "sheet.earning.discount";
  }
  return "";
}

std::vector<const Column*> scored_below(const evaluator::LotPlan& plan, const Criterion& node) {
  std::vector<const Column*> found;
  for (const Criterion* leaf : criteria::leaves(node.criteria))
    if (const Column* column = plan.column(leaf->id); column && column->rule) found.push_back(column);
  return found;
}

bool is_weighed(const Column* column) {
  return column->earning == Earning::points || column->earning == Earning::deduction;
}

}  // namespace

void LotMatrix::write_points() {
  const bool euros = award_.method == criteria::AwardMethod::value_in_euros;
  band(rows_.points_band, words(euros ? "sheet.euros" : "sheet.points"));
  for (const Criterion* node : rows_.points) write_point_row(*node, rows_.points_row(*node));
}

void LotMatrix::write_point_row(const Criterion& node, std::uint32_t row) {
  const Column* column = node.is_leaf() ? lot_.plan.column(node.id) : nullptr;
  const CellStyle& look = column ? style::text : style::band;
  line(row, node.id, node.title, column ? words(earning_words(column->earning)) : "", look);
  if (const auto& weight = node.weight ? node.weight : node.value)
    sheet_.number({row, MatrixLayout::weight}, weight->value(), column ? style::number : style::band_number);
  if (column && column->earning == Earning::surcharge)
    sheet_.number({row, MatrixLayout::first}, column->effect, style::number);
  const CellStyle cell_look = in_decimals(column ? style::number : style::total);
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    const ShownBid& bid = lot_.bids[i];
    const std::string formula =
        column ? rounded_formula(earned_expression(*column, i), award_.rounding) : parent_formula(node, i);
    const Number result = column ? score_of(bid, *column)->rounded : parent_points(node, bid);
    sheet_.formula(rows_.cell(row, i), "=" + formula, result.to_double(), cell_look);
  }
  if (!column) return;
  const CellRange cells = rows_.bid_range(row);
  if (rounds_leaves())
    sheet_.highlight(cells, "=" + on_boundary(earned_expression(*column, 0), award_.rounding),
                     style::attention);
  const std::uint32_t established = rows_.first_established + column->score;
  sheet_.highlight(cells,
                   fmt::format("=ABS({}-{})>{}", at(row, 0), at(established, 0), half_unit(award_.rounding)),
                   style::changed);
}

// Unrounded points, or the signed euro.
std::string LotMatrix::earned_expression(const Column& column, std::size_t bid) const {
  const std::uint32_t share = rows_.share_row(column);
  switch (column.earning) {
    case Earning::surcharge:
      return a1_fixed_column({rows_.points_row(*column.criterion), MatrixLayout::first}) + "*" +
             at(rows_.answer_row(column), bid);
    case Earning::discount:
      return fmt::format("-{}*{}", at(rows_.answer_row(*lot_.plan.price), bid), at(share, bid));
    default:
      return fmt::format("{}{}*{}", column.earning == Earning::deduction ? "-" : "",
                         a1_fixed_column({share, MatrixLayout::weight}), at(share, bid));
  }
}

// Of a group: its leaves' exact sum, or where leaves are rounded (or are no multiples of a weight) the sum of
// what stands below it.
std::string LotMatrix::parent_formula(const Criterion& node, std::size_t bid) const {
  const auto below = scored_below(lot_.plan, node);
  if (!rounds_leaves() && std::all_of(below.begin(), below.end(), is_weighed)) {
    const std::uint32_t first = rows_.first_share_row(*below.front());
    const std::uint32_t last = rows_.share_row(*below.back());
    const std::string weights =
        a1_fixed_column({first, MatrixLayout::weight}) + ":" + a1_fixed_column({last, MatrixLayout::weight});
    const std::string sum =
        fmt::format("{}SUMPRODUCT({},{}:{})", below.front()->earning == Earning::deduction ? "-" : "",
                    weights, at(first, bid), at(last, bid));
    return rounded_formula(sum, award_.rounding);
  }
  std::vector<std::string> cells;
  for (const Criterion& child : node.criteria)
    if (const std::uint32_t row = rows_.points_row(child)) cells.push_back(at(row, bid));
  return fmt::format("ROUND({},{})", fmt::join(cells, "+"),
                     std::min(award_.rounding.decimals, most_sheet_decimals));
}

Number LotMatrix::parent_points(const Criterion& node, const ShownBid& bid) const {
  const auto below = scored_below(lot_.plan, node);
  Number sum;
  if (!rounds_leaves() && std::all_of(below.begin(), below.end(), is_weighed)) {
    for (const Column* column : below) sum += score_of(bid, *column)->earned;
    return lot_.plan.precision.rounded(sum);
  }
  for (const Criterion& child : node.criteria) {
    if (rows_.points_row(child) == 0) continue;
    sum += child.is_leaf() ? score_of(bid, *lot_.plan.column(child.id))->rounded : parent_points(child, bid);
  }
  return sum;
}

void LotMatrix::write_established() {
  band(rows_.established_band, words("sheet.established"));
  const CellStyle look = in_decimals(style::number);
  for (const Column* column : lot_.plan.scored) {
    const std::uint32_t row = rows_.first_established + column->score;
    line(row, column->criterion->id, column->criterion->title, "", style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i)
      sheet_.number(rows_.cell(row, i), score_of(lot_.bids[i], *column)->rounded, look);
  }
}

}  // namespace templates
