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

bool is_price(const criteria::Criterion& leaf) {
  return leaf.kind == criteria::Kind::price && leaf.answer &&
         std::holds_alternative<criteria::AmountAnswer>(*leaf.answer);
}

std::vector<const Column*> quality_columns(const evaluator::LotPlan& plan) {
  std::vector<const Column*> columns;
  for (const criteria::Criterion& top : plan.lot.criteria)
    for (const Column* column : evaluator::weighing_columns(plan, top))
      if (column->criterion->kind == criteria::Kind::quality) columns.push_back(column);
  return columns;
}

Number weighed_share(const std::vector<const Column*>& columns, const ShownBid& bid) {
  Number sum;
  for (const Column* column : columns) sum += criteria::abs(column->effect) * score_of(bid, *column)->share;
  return sum;
}

Number answered(const Column& column, const ShownBid& bid) {
  return column.unscored_price ? bid.result->terms.price.value() : score_of(bid, column)->answer;
}

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
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule)) return tie_expression(*by, bid);
  if (std::holds_alternative<criteria::TieByQuality>(rule))
    return weighed_shares(quality_columns(lot_.plan), bid);
  std::string sum;
  for (const LeafRow& row : rows_.answers)
    if (is_price(*row.column->criterion)) sum += "-" + at(row.row, bid);
  return sum.empty() ? "0" : sum;
}

std::string LotMatrix::tie_expression(const criteria::TieByCriterion& rule, std::size_t bid) const {
  const Column* column = lot_.plan.column(rule.criterion);
  if (!column) {
    const auto* parent = criteria::find_criterion(lot_.plan.lot.criteria, rule.criterion);
    return parent ? weighed_shares(evaluator::weighing_columns(lot_.plan, *parent), bid) : "0";
  }
  if (column->unscored_price || column->earning == Earning::surcharge)
    return "-" + at(rows_.answer_row(*column), bid);
  return column->rule ? at(rows_.share_row(*column), bid) : "0";
}

std::string LotMatrix::weighed_shares(const std::vector<const Column*>& columns, std::size_t bid) const {
  if (columns.empty()) return "0";
  std::vector<std::string> terms;
  terms.reserve(columns.size());
  for (const Column* column : columns)
    terms.push_back(fmt::format("{}*{}", a1_fixed_column({rows_.share_row(*column), MatrixLayout::weight}),
                                at(rows_.share_row(*column), bid)));
  return fmt::format("{}", fmt::join(terms, "+"));
}

Number LotMatrix::tie_standing(const criteria::TieRule& rule, const ShownBid& bid) const {
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule)) return tie_standing(*by, bid);
  if (std::holds_alternative<criteria::TieByDraw>(rule)) return draw_standing(bid);
  if (std::holds_alternative<criteria::TieByQuality>(rule))
    return weighed_share(quality_columns(lot_.plan), bid);
  Number sum;
  for (const Column& column : lot_.plan.columns)
    if (is_price(*column.criterion)) sum -= answered(column, bid);
  return sum;
}

Number LotMatrix::tie_standing(const criteria::TieByCriterion& rule, const ShownBid& bid) const {
  const Column* column = lot_.plan.column(rule.criterion);
  if (!column) {
    const auto* parent = criteria::find_criterion(lot_.plan.lot.criteria, rule.criterion);
    return parent ? weighed_share(evaluator::weighing_columns(lot_.plan, *parent), bid) : Number(0);
  }
  if (column->unscored_price || column->earning == Earning::surcharge) return -answered(*column, bid);
  return column->rule ? score_of(bid, *column)->share : Number(0);
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
      fmt::format(R"(=AND({0}<>"{1}",{0}<>""))", at(MatrixLayout::check, 0), words("sheet.same")),
      style::bad);
}

void LotMatrix::write_rank(std::size_t bid, const std::string& formula, const std::string& ranked) {
  const ShownBid& shown = lot_.bids[bid];
  const Cell established = rows_.cell(MatrixLayout::rank, bid),
             recomputed = rows_.cell(MatrixLayout::recomputed_rank, bid);
  const Cell check = rows_.cell(MatrixLayout::check, bid);
  if (shown.withdrawn) {
    sheet_.text(established, words("sheet.withdrawn"), style::total_centred);
    sheet_.text(recomputed, words("sheet.withdrawn"), style::centred);
    sheet_.blank(check, style::centred);
    return;
  }
  const std::string none = "–";
  sheet_.number(established, Number(shown.result->rank), style::total_centred);
  sheet_.formula(recomputed, fmt::format(R"(=IF(ABS({})>=1E+300,"{}",{}))", ranked, none, formula),
                 shown.result->rank, style::centred);
  sheet_.formula(
      check,
      fmt::format(R"(=IF(NOT(ISNUMBER({0})),"{3}",IF(AND(ABS({0}-{1})<={2},{4}={5}),"{6}","{7}")))",
                  at(MatrixLayout::recomputed_total, bid), at(MatrixLayout::total, bid),
                  half_unit(award_.rounding), words("sheet.uncomputable"), a1(recomputed), a1(established),
                  words("sheet.same"), words("sheet.different")),
      words("sheet.same"), style::centred);
}

}  // namespace templates
