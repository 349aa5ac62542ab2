#include "criteria/names.hpp"
#include "templates/evaluation_workbook_matrix.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::AwardMethod;
using criteria::Number;
using evaluator::Column;
using evaluator::Earning;

constexpr int term_decimals = 6;

// A weight or parameter in a formula; all are finite decimals.
std::string plain(const Number& number) { return number.to_truncated(30); }

// What the method makes of the sum of weight × share.
std::string_view quality_words(AwardMethod method) {
  switch (method) {
    case AwardMethod::weighted_points:
      return "sheet.sum.points";
    case AwardMethod::value_in_euros:
      return "sheet.sum.deduction";
    case AwardMethod::quality_adjusted_price:
      return "sheet.sum.value";
    case AwardMethod::quality_per_price:
      return "sheet.sum.quality";
    default:
      return "sheet.sum.share";
  }
}

Number sum_earned(const ShownBid& bid, const evaluator::LotPlan& plan, Earning earning) {
  Number sum;
  for (const Column* column : plan.scored)
    if (column->earning == earning) sum += score_of(bid, *column)->earned;
  return sum;
}

}  // namespace

void LotMatrix::write_totals() {
  band(rows_.totals_band, words("sheet.totals"));
  const CellStyle money = style::number.with_shape(NumberShape::grouped, 2);
  if (rows_.price != 0) {
    line(rows_.price, lot_.plan.price->criterion->id, lot_.plan.price->criterion->title, "P", style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i)
      sheet_.formula(rows_.cell(rows_.price, i), "=" + at(rows_.answer_row(*lot_.plan.price), i),
                     lot_.bids[i].result->terms.price.value().to_double(), money);
  }
  if (rows_.quality != 0) write_quality_row();
  write_euro_rows();
  line(rows_.unrounded, "", words("sheet.unrounded"),
       words("sheet.total." + std::string(criteria::name(award_.method))), style::total_label);
  for (std::size_t i = 0; i < lot_.bids.size(); ++i)
    sheet_.formula(
        rows_.cell(rows_.unrounded, i), "=" + total_expression(i), lot_.bids[i].result->unrounded.to_double(),
        style::total.with_shape(NumberShape::grouped, std::max(term_decimals, award_.rounding.decimals)));
}

// Σ weight × share, in the unit in which the method wants it.
void LotMatrix::write_quality_row() {
  Number unit(1);
  if (award_.method == AwardMethod::quality_adjusted_price || award_.method == AwardMethod::reference_point)
    unit = award_.points_scale();
  else if (award_.method == AwardMethod::utility_index && !lot_.plan.quality_weight.is_zero())
    unit = lot_.plan.quality_weight;
  line(rows_.quality, "", words(quality_words(award_.method)), "", style::text);
  const evaluator::MethodField& field = lot_.evaluation.method;
  if (field.best_quality) {
    sheet_.formula({rows_.quality, MatrixLayout::first}, "=MAX(" + all(rows_.quality) + ")",
                   field.best_quality->to_double(), style::number);
    sheet_.formula({rows_.price, MatrixLayout::first}, "=MIN(" + all(rows_.price) + ")",
                   field.lowest_price->to_double(), style::number);
  }
  if (field.exponent) {
    const criteria::ReferencePoint& reference = *award_.reference;
    sheet_.formula({rows_.quality, MatrixLayout::first},
                   fmt::format("=LN({}/{})/LN(100/{})", reference.price_at_full_quality.text(),
                               reference.price.text(), reference.quality.text()),
                   field.exponent->to_double(), style::number);
  }
  const bool any = !rows_.shares.empty();
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    const ShownBid& bid = lot_.bids[i];
    const Number sum =
        sum_earned(bid, lot_.plan, Earning::points) - sum_earned(bid, lot_.plan, Earning::deduction);
    std::string formula = "=0";
    if (any)
      formula = fmt::format("=SUMPRODUCT({0}:{1},{2}:{3})",
                            a1_fixed(Cell{rows_.shares.front().row, MatrixLayout::weight}),
                            a1_fixed(Cell{rows_.shares.back().row, MatrixLayout::weight}),
                            at(rows_.shares.front().row, i), at(rows_.shares.back().row, i));
    if (unit != Number(1)) formula += "/" + plain(unit);
    sheet_.formula(rows_.cell(rows_.quality, i), formula, (sum / unit).to_double(),
                   style::number.with_shape(NumberShape::grouped, term_decimals));
  }
}

// What value-in-euros adds for quantities, and deducts as a percentage of the price.
void LotMatrix::write_euro_rows() {
  for (const auto& [row, earning, key] :
       {std::tuple{rows_.surcharge, Earning::surcharge, "sheet.sum.surcharge"},
        std::tuple{rows_.discount, Earning::discount, "sheet.sum.discount"}}) {
    if (row == 0) continue;
    line(row, "", words(key), "", style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
      std::vector<std::string> terms;
      for (const Column* column : lot_.plan.scored)
        if (column->earning == earning) terms.push_back("(" + earned_expression(*column, i) + ")");
      sheet_.formula(rows_.cell(row, i), fmt::format("={}", fmt::join(terms, "+")),
                     sum_earned(lot_.bids[i], lot_.plan, earning).to_double(),
                     style::number.with_shape(NumberShape::grouped, term_decimals));
    }
  }
}

std::string LotMatrix::total_expression(std::size_t bid) const {
  std::string p = rows_.price != 0 ? at(rows_.price, bid) : "";
  std::string q = rows_.quality != 0 ? at(rows_.quality, bid) : "";
  const evaluator::LotPlan& plan = lot_.plan;
  switch (award_.method) {
    case AwardMethod::weighted_points:
      return q;
    case AwardMethod::value_in_euros:
      return fmt::format("{}-{}{}{}", p, q, rows_.surcharge != 0 ? "+" + at(rows_.surcharge, bid) : "",
                         rows_.discount != 0 ? "+" + at(rows_.discount, bid) : "");
    case AwardMethod::quality_adjusted_price:
      return fmt::format("{}/(1+{}/(1-{}/{}))", p, q, plain(plan.quality_weight),
                         plain(award_.points_scale()));
    case AwardMethod::utility_index:
      return fmt::format("(1-({}-{})*{}/{})/{}*{}", a1_fixed(Cell{rows_.quality, MatrixLayout::first}), q,
                         plain(plan.quality_weight), plain(plan.price_weight), p,
                         a1_fixed(Cell{rows_.price, MatrixLayout::first}));
    case AwardMethod::quality_per_price:
      return fmt::format("{}*{}/{}", award_.factor->text(), q, p);
    case AwardMethod::reference_point:
      return fmt::format("IF({0}<=0,0,{1}*{0}^{2}/{3})", q, award_.reference->price_at_full_quality.text(),
                         a1_fixed(Cell{rows_.quality, MatrixLayout::first}), p);
    default:
      return p;
  }
}

// `at: criterion` adds up what was rounded before: the top of the tree, and the rounded price.
std::string LotMatrix::rounded_total(std::size_t bid) const {
  if (!rounds_leaves()) return rounded_formula(at(rows_.unrounded, bid), award_.rounding);
  std::vector<std::string> terms;
  if (rows_.price != 0) terms.push_back(rounded_formula(at(rows_.price, bid), award_.rounding));
  for (const criteria::Criterion& top : lot_.plan.lot.criteria)
    if (const std::uint32_t row = rows_.points_row(top)) terms.push_back(at(row, bid));
  return fmt::format("ROUND({},{})", fmt::join(terms, "+"),
                     std::min(award_.rounding.decimals, most_sheet_decimals));
}

void LotMatrix::write_boundary_row() {
  line(rows_.boundary, "", words("sheet.boundary"), "", style::text);
  sheet_.comment({rows_.boundary, MatrixLayout::title}, words("sheet.boundary.note"));
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    std::string expression = at(rows_.unrounded, i);
    if (rounds_leaves() && !rows_.shares.empty())
      expression =
          fmt::format("({0}:{1}*{2}:{3})", a1_fixed(Cell{rows_.shares.front().row, MatrixLayout::weight}),
                      a1_fixed(Cell{rows_.shares.back().row, MatrixLayout::weight}),
                      at(rows_.shares.front().row, i), at(rows_.shares.back().row, i));
    const std::string test = on_boundary(expression, award_.rounding);
    sheet_.formula(
        rows_.cell(rows_.boundary, i),
        fmt::format(R"(=IFERROR(IF(SUMPRODUCT(--({}))>0,"{}",""),""))", test, words("sheet.boundary.here")),
        "", style::centred);
  }
  sheet_.highlight(rows_.bid_range(MatrixLayout::recomputed_total),
                   fmt::format("={}<>\"\"", at(rows_.boundary, 0)), style::attention);
  sheet_.highlight(rows_.bid_range(rows_.boundary), fmt::format("={}<>\"\"", at(rows_.boundary, 0)),
                   style::attention);
}

}  // namespace templates
