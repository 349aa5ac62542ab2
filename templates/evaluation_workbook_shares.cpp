#include "evaluator/panel.hpp"
#include "templates/evaluation_workbook_matrix.hpp"

#include <fmt/format.h>

namespace templates {
namespace {

using evaluator::Column;
using evaluator::Earning;

constexpr int share_decimals = 4;

// A parameter cell: announced, or taken from the answers of all bids.
struct Parameter {
  std::optional<criteria::Decimal> announced;
  std::optional<criteria::Number> from_field;
};
struct Parameters {
  Parameter first, second;
};

struct ParametersOf {
  const evaluator::LeafField* field;  // of relative rules

  Parameters operator()(const criteria::Linear& rule) const { return {{rule.worst, {}}, {rule.best, {}}}; }
  Parameters operator()(const criteria::Points& rule) const { return {{rule.max, {}}, {}}; }
  Parameters operator()(const criteria::RelativeLowest&) const { return {{{}, field->lowest}, {}}; }
  Parameters operator()(const criteria::DistanceLowest&) const { return {{{}, field->lowest}, {}}; }
  Parameters operator()(const criteria::RelativeHighest&) const { return {{{}, field->highest}, {}}; }
  Parameters operator()(const criteria::RelativeRange&) const {
    return {{{}, field->lowest}, {{}, field->highest}};
  }
  Parameters operator()(const criteria::RelativeMean& rule) const {
    return {{rule.factor, {}}, {{}, field->centre}};
  }
  Parameters operator()(const criteria::Logarithmic& rule) const {
    return {{rule.base, {}}, {{}, field->lowest}};
  }
  template <typename Rule>
  Parameters operator()(const Rule&) const {
    return {};
  }
};

std::string_view variant_of(const criteria::ScoringRule& rule) {
  if (const auto* linear = std::get_if<criteria::Linear>(&rule)) {
    if (linear->outside == criteria::Outside::reject) return ".reject";
    return linear->outside == criteria::Outside::extrapolate ? ".extrapolate" : "";
  }
  if (const auto* mean = std::get_if<criteria::RelativeMean>(&rule))
    return mean->centre == criteria::Centre::median ? ".median" : "";
  if (const auto* logarithmic = std::get_if<criteria::Logarithmic>(&rule))
    return logarithmic->negative == criteria::Negative::clamp ? ".clamp" : "";
  if (const auto* ranks = std::get_if<criteria::RankPoints>(&rule))
    return ranks->best == criteria::Best::highest ? ".highest" : "";
  return "";
}

}  // namespace

void LotMatrix::write_shares() {
  band(rows_.shares_band, words("sheet.shares"), MatrixLayout::title);
  sheet_.text({rows_.shares_band, MatrixLayout::weight},
              words(award_.method == criteria::AwardMethod::value_in_euros ? "value" : "weight"),
              style::band_centred);
  sheet_.blank({rows_.shares_band, MatrixLayout::rule}, style::band);
  sheet_.text({rows_.shares_band, MatrixLayout::first}, "a", style::band_centred);
  sheet_.text({rows_.shares_band, MatrixLayout::second}, "b", style::band_centred);
  for (const LeafRow& row : rows_.shares) write_share_row(row);
}

void LotMatrix::write_share_row(const LeafRow& row) {
  const Column& column = *row.column;
  const auto scale = scales_.add(column.rule->announced());
  std::string key = "sheet.rule." + std::string(criteria::name(column.rule->announced()));
  key += variant_of(column.rule->announced());
  line(row.row, column.criterion->id, column.criterion->title + (row.assessor ? " · " + *row.assessor : ""),
       row.is_mean ? words("sheet.mean")
                   : label(key, lot_.language, {{"number", std::to_string(scale.number)}}),
       style::text);
  const bool weighs = column.earning == Earning::points || column.earning == Earning::deduction;
  if (weighs && !row.assessor)
    sheet_.number({row.row, MatrixLayout::weight}, criteria::abs(column.effect), style::number);
  RuleCells cells;
  cells.scale = scale.range;
  if (!row.is_mean) write_parameters(row, cells);
  const std::uint32_t answer_row = row.assessor ? 0 : rows_.answer_row(column);
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    std::string formula;
    if (row.is_mean) {
      const auto parts = MatrixLayout::of_assessors(rows_.shares, column);
      formula = fmt::format("=AVERAGE({}:{})", at(parts.front()->row, i), at(parts.back()->row, i));
    } else {
      cells.answer = at(answer_row != 0 ? answer_row : rows_.assessor_answer_row(column, *row.assessor), i);
      formula = share_formula(column.rule->announced(), cells);
    }
    sheet_.formula(rows_.cell(row.row, i), formula, share_of(lot_.bids[i], row).to_double(),
                   style::number.with_shape(NumberShape::number, share_decimals));
  }
}

void LotMatrix::write_parameters(const LeafRow& row, RuleCells& cells) {
  const Column& column = *row.column;
  const evaluator::LeafField* field = nullptr;
  for (const evaluator::LeafField& candidate : lot_.evaluation.fields)
    if (candidate.leaf == column.leaf) field = &candidate;
  const Parameters parameters = std::visit(ParametersOf{field}, column.rule->announced());
  const FieldFunctions functions = field_functions(column.rule->announced());
  const auto write = [&](const Parameter& parameter, std::string_view function, std::uint16_t at_column) {
    const Cell cell{row.row, at_column};
    if (parameter.announced)
      sheet_.number(cell, parameter.announced->value(), style::number);
    else if (parameter.from_field)
      sheet_.formula(cell, fmt::format("={}({})", function, all(rows_.answer_row(column))),
                     parameter.from_field->to_double(), style::number);
  };
  write(parameters.first, functions.first, MatrixLayout::first);
  write(parameters.second, functions.second, MatrixLayout::second);
  cells.first = a1_fixed_column({row.row, MatrixLayout::first});
  cells.second = a1_fixed_column({row.row, MatrixLayout::second});
  if (column.relative) cells.field = all(rows_.answer_row(column));
}

criteria::Number LotMatrix::share_of(const ShownBid& bid, const LeafRow& row) const {
  if (!row.assessor) return score_of(bid, *row.column)->share;
  const auto answer = answer_of(lot_, bid, *row.column, row.assessor);
  if (!answer) return criteria::Number(0);
  const evaluator::PreparedRule& rule = *row.column->rule;
  if (const auto* level = std::get_if<criteria::Level>(&*answer)) return rule.of_level(level->key).share;
  criteria::Number share;
  rule.of_number(std::get<criteria::Decimal>(*answer).value(), share);
  return share;
}

}  // namespace templates
