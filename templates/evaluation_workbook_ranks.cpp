#include "templates/evaluation_workbook_matrix.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Number;
using evaluator::Column;
using evaluator::Earning;

// Doubles that differ by less came from equal numbers.
constexpr std::string_view equal_shares = "0.000000001", equal_prices = "0.001";

}  // namespace

void LotMatrix::write_tie_rows() {
  if (!award_.ties) return;
  for (std::size_t index = 0; index < award_.ties->size(); ++index) {
    const criteria::TieRule& rule = (*award_.ties)[index];
    const auto row = static_cast<std::uint32_t>(rows_.first_tie + index);
    line(row, "", label("sheet.tie", lot_.language, {{"number", std::to_string(index + 1)}}),
         label(rule, lot_.language), style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
      const Number standing = tie_standing(rule, lot_.bids[i]);
      const CellStyle look = style::number.with_shape(NumberShape::grouped, 4);
      if (std::holds_alternative<criteria::TieByDraw>(rule))
        sheet_.number(rows_.cell(row, i), standing, style::number);
      else
        sheet_.formula(rows_.cell(row, i),
                       fmt::format("=IFERROR(ROUND({},12),-1E+300)", tie_expression(rule, i)),
                       standing.to_double(), look);
    }
  }
}

// Higher is better.
std::string LotMatrix::tie_expression(const criteria::TieRule& rule, std::size_t bid) const {
  const evaluator::LotPlan& plan = lot_.plan;
  const auto weighed = [&](const std::vector<const Column*>& columns) {
    std::vector<std::string> terms;
    for (const Column* column : columns)
      terms.push_back(fmt::format("{}*{}", a1_fixed_column({rows_.share_row(*column), MatrixLayout::weight}),
                                  at(rows_.share_row(*column), bid)));
    return terms.empty() ? std::string("0") : fmt::format("{}", fmt::join(terms, "+"));
  };
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule)) {
    const Column* column = plan.column(by->criterion);
    if (!column) {
      const auto* parent = criteria::find_criterion(plan.lot.criteria, by->criterion);
      return parent ? weighed(evaluator::weighing_columns(plan, *parent)) : "0";
    }
    if (column->unscored_price || column->earning == Earning::surcharge)
      return "-" + at(rows_.answer_row(*column), bid);
    return column->rule ? at(rows_.share_row(*column), bid) : "0";
  }
  if (std::holds_alternative<criteria::TieByQuality>(rule)) {
    std::vector<const Column*> columns;
    for (const criteria::Criterion& top : plan.lot.criteria)
      for (const Column* column : evaluator::weighing_columns(plan, top))
        if (column->criterion->kind == criteria::Kind::quality) columns.push_back(column);
    return weighed(columns);
  }
  std::string sum;
  for (const LeafRow& row : rows_.answers)
    if (row.column->criterion->kind == criteria::Kind::price &&
        std::holds_alternative<criteria::AmountAnswer>(*row.column->criterion->answer))
      sum += "-" + at(row.row, bid);
  return sum.empty() ? "0" : sum;
}

Number LotMatrix::tie_standing(const criteria::TieRule& rule, const ShownBid& bid) const {
  const evaluator::LotPlan& plan = lot_.plan;
  const auto earned = [&](const std::vector<const Column*>& columns) {
    Number sum;
    for (const Column* column : columns) sum += criteria::abs(column->effect) * score_of(bid, *column)->share;
    return sum;
  };
  const auto answered = [&](const Column& column) {
    return column.unscored_price ? bid.result->terms.price.value() : score_of(bid, column)->answer;
  };
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule)) {
    const Column* column = plan.column(by->criterion);
    if (!column) {
      const auto* parent = criteria::find_criterion(plan.lot.criteria, by->criterion);
      return parent ? earned(evaluator::weighing_columns(plan, *parent)) : Number(0);
    }
    if (column->unscored_price || column->earning == Earning::surcharge) return -answered(*column);
    return column->rule ? score_of(bid, *column)->share : Number(0);
  }
  if (std::holds_alternative<criteria::TieByDraw>(rule)) return draw_standing(bid);
  Number sum;
  for (const Column& column : plan.columns) {
    const criteria::Criterion& leaf = *column.criterion;
    if (std::holds_alternative<criteria::TieByLowestPrice>(rule)) {
      if (leaf.kind == criteria::Kind::price && leaf.answer &&
          std::holds_alternative<criteria::AmountAnswer>(*leaf.answer))
        sum -= answered(column);
    } else if (leaf.kind == criteria::Kind::quality && column.rule &&
               (column.earning == Earning::points || column.earning == Earning::deduction)) {
      sum += criteria::abs(column.effect) * score_of(bid, column)->share;
    }
  }
  return sum;
}

// The place in a draw of the lot, first best; 0 when the bid was in none.
Number LotMatrix::draw_standing(const ShownBid& bid) const {
  if (lot_.dossier.draws)
    for (const criteria::Draw& draw : *lot_.dossier.draws) {
      if (draw.lot != lot_.plan.lot.id) continue;
      const auto found = std::find(draw.order.begin(), draw.order.end(), bid.bid->id);
      if (found != draw.order.end()) return Number(draw.order.end() - found);
    }
  return Number(0);
}

void LotMatrix::write_ranks() {
  std::vector<RankRow> rows;
  const bool lowest_first = criteria::best_total(award_.method) == criteria::Best::lowest;
  rows.push_back({all(rows_.ranked_total), "", half_unit(award_.rounding), lowest_first});
  for (std::size_t index = 0; award_.ties && index < award_.ties->size(); ++index) {
    const bool prices = std::holds_alternative<criteria::TieByLowestPrice>((*award_.ties)[index]);
    rows.push_back({all(static_cast<std::uint32_t>(rows_.first_tie + index)), "",
                    std::string(prices ? equal_prices : equal_shares), false});
  }
  line(rows_.ranked_total, "", words("sheet.ranked"), "", style::text);
  const double last = lowest_first ? 1e300 : -1e300;
  const CellStyle total_look = in_decimals(style::total), number_look = in_decimals(style::number);
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    const ShownBid& bid = lot_.bids[i];
    const std::string total = at(MatrixLayout::recomputed_total, i), ranked = at(rows_.ranked_total, i);
    sheet_.number(rows_.cell(MatrixLayout::total, i), bid.result->total, total_look);
    sheet_.formula(rows_.cell(MatrixLayout::recomputed_total, i), "=" + rounded_total(i),
                   bid.result->total.to_double(), number_look);
    sheet_.formula(rows_.cell(rows_.ranked_total, i),
                   fmt::format("=IF(AND({}=\"{}\",ISNUMBER({})),{},{})", at(rows_.admissible, i),
                               words("sheet.yes"), total, total, lowest_first ? "1E+300" : "-1E+300"),
                   bid.withdrawn ? last : bid.result->total.to_double(),
                   style::number.with_shape(NumberShape::general, 0));
    for (std::size_t row = 0; row < rows.size(); ++row)
      rows[row].own =
          at(row == 0 ? rows_.ranked_total : static_cast<std::uint32_t>(rows_.first_tie + row - 1), i);
    write_rank(i, rank_formula(rows), ranked);
  }
  sheet_.highlight(rows_.bid_range(MatrixLayout::check),
                   fmt::format("={}=\"{}\"", at(MatrixLayout::check, 0), words("sheet.same")), style::good);
  sheet_.highlight(
      rows_.bid_range(MatrixLayout::check),
      fmt::format("=AND({0}<>\"{1}\",{0}<>\"\")", at(MatrixLayout::check, 0), words("sheet.same")),
      style::bad);
}

void LotMatrix::write_rank(std::size_t i, const std::string& formula, const std::string& ranked) {
  const ShownBid& bid = lot_.bids[i];
  const Cell established = rows_.cell(MatrixLayout::rank, i),
             recomputed = rows_.cell(MatrixLayout::recomputed_rank, i);
  const Cell check = rows_.cell(MatrixLayout::check, i);
  if (bid.withdrawn) {
    sheet_.text(established, words("sheet.withdrawn"), style::total_centred);
    sheet_.text(recomputed, words("sheet.withdrawn"), style::centred);
    sheet_.blank(check, style::centred);
    return;
  }
  const std::string none = "–";
  sheet_.number(established, Number(bid.result->rank), style::total_centred);
  sheet_.formula(recomputed, fmt::format("=IF(ABS({})>=1E+300,\"{}\",{})", ranked, none, formula),
                 bid.result->rank, style::centred);
  sheet_.formula(
      check,
      fmt::format("=IF(NOT(ISNUMBER({0})),\"{3}\",IF(AND(ABS({0}-{1})<={2},{4}={5}),\"{6}\",\"{7}\"))",
                  at(MatrixLayout::recomputed_total, i), at(MatrixLayout::total, i),
                  half_unit(award_.rounding), words("sheet.uncomputable"), a1(recomputed), a1(established),
                  words("sheet.same"), words("sheet.different")),
      words("sheet.same"), style::centred);
}

}  // namespace templates
