#include "templates/evaluation_workbook_formulas.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::RoundingMode;

std::string power_of_ten(int exponent) {
  return exponent < 0 ? "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + "1"
                      : "1" + std::string(static_cast<std::size_t>(exponent), '0');
}

// How close to a boundary, in units of the last decimal, counts as on it.
std::string closeness(const std::string& scaled, int decimals) {
  return fmt::format("{}+ABS({})*0.00000000000001", power_of_ten(std::min(decimals - 9, -3)), scaled);
}

// The value in units of the last decimal, rounded to 12 decimals of the value itself.
std::string in_units(const std::string& expression, int decimals) {
  return fmt::format("ROUND(({})*{},{})", expression, power_of_ten(decimals), 12 - decimals);
}

std::string is_half(const std::string& units, int decimals) {
  return fmt::format("ABS(ABS({0})-TRUNC(ABS({0}))-0.5)<{1}", units, closeness(units, decimals));
}

struct ShareFormula {
  const RuleCells& c;

  std::string operator()(const criteria::Linear& rule) const {
    std::string line = fmt::format("({}-{})/({}-{})", c.answer, c.first, c.second, c.first);
    if (rule.outside == criteria::Outside::clamp) return fmt::format("MAX(0,MIN(1,{}))", line);
    if (rule.outside == criteria::Outside::extrapolate) return line;
    return fmt::format("IF(OR({0}<MIN({1},{2}),{0}>MAX({1},{2})),NA(),{3})", c.answer, c.first, c.second,
                       line);
  }
  std::string operator()(const criteria::Levels&) const { return level(); }
  std::string operator()(const criteria::PercentDiscount&) const { return level(); }
  std::string operator()(const criteria::Steps&) const {
    return fmt::format("LOOKUP({},{},{})/100", c.answer, c.scale.keys, c.scale.percents);
  }
  std::string operator()(const criteria::Points&) const {
    return fmt::format("IF(OR({0}<0,{0}>{1}),NA(),{0}/{1})", c.answer, c.first);
  }
  std::string operator()(const criteria::RelativeLowest&) const { return c.first + "/" + c.answer; }
  std::string operator()(const criteria::RelativeHighest&) const { return c.answer + "/" + c.first; }
  std::string operator()(const criteria::RelativeRange&) const {
    return fmt::format("IF({1}={2},1,({2}-{0})/({2}-{1}))", c.answer, c.first, c.second);
  }
  std::string operator()(const criteria::DistanceLowest&) const {
    return fmt::format("MAX(0,1-({0}-{1})/{1})", c.answer, c.first);
  }
  std::string operator()(const criteria::RelativeMean&) const {
    return fmt::format("MAX(0,MIN(1,1-{1}*({0}-{2})/{2}))", c.answer, c.first, c.second);
  }
  std::string operator()(const criteria::Logarithmic& rule) const {
    const std::string line = fmt::format("1-LN({}/{})/LN({})", c.answer, c.second, c.first);
    return rule.negative == criteria::Negative::clamp ? fmt::format("MAX(0,{})", line) : line;
  }
  std::string operator()(const criteria::RankPoints& rule) const {
    const std::string given = c.sparse_field ? fmt::format("ISNUMBER({})*", c.field) : "--";
    const std::string place = fmt::format("SUMPRODUCT({}({}{}{}))+1", given, c.field,
                                          rule.best == criteria::Best::lowest ? "<" : ">", c.answer);
    return fmt::format("IF({0}>{1},0,INDEX({2},{0})/100)", place, c.scale.size, c.scale.percents);
  }
  std::string operator()(const criteria::Factor&) const { return "NA()"; }

  // EXACT tells upper from lower case and knows no wildcards; an unknown level finds no 1.
  std::string level() const {
    return fmt::format("LOOKUP(2,1/EXACT({},{}),{})/100", c.scale.keys, c.answer, c.scale.percents);
  }
};

}  // namespace

std::string share_formula(const criteria::ScoringRule& rule, const RuleCells& cells) {
  return fmt::format("=IF({}=\"\",NA(),{})", cells.answer, std::visit(ShareFormula{cells}, rule));
}

FieldFunctions field_functions(const criteria::ScoringRule& rule) {
  if (std::holds_alternative<criteria::RelativeLowest>(rule)) return {"MIN", ""};
  if (std::holds_alternative<criteria::DistanceLowest>(rule)) return {"MIN", ""};
  if (std::holds_alternative<criteria::RelativeHighest>(rule)) return {"MAX", ""};
  if (std::holds_alternative<criteria::RelativeRange>(rule)) return {"MIN", "MAX"};
  if (std::holds_alternative<criteria::Logarithmic>(rule)) return {"", "MIN"};
  if (const auto* mean = std::get_if<criteria::RelativeMean>(&rule))
    return {"", mean->centre == criteria::Centre::mean ? "AVERAGE" : "MEDIAN"};
  return {"", ""};
}

std::string rounded_formula(const std::string& expression, const criteria::Rounding& rounding) {
  const int decimals = std::min(rounding.decimals, most_sheet_decimals);
  std::string plain = fmt::format("ROUND(ROUND({},12),{})", expression, decimals);
  if (rounding.mode == RoundingMode::half_up) return plain;
  const std::string units = in_units(expression, decimals);
  if (rounding.mode == RoundingMode::down) return fmt::format("TRUNC({})/{}", units, power_of_ten(decimals));
  return fmt::format("IF({},2*ROUND({}/2,0)/{},{})", is_half(units, decimals), units, power_of_ten(decimals),
                     plain);
}

std::string on_boundary(const std::string& expression, const criteria::Rounding& rounding) {
  const int decimals = std::min(rounding.decimals, most_sheet_decimals);
  const std::string units = in_units(expression, decimals);
  if (rounding.mode != RoundingMode::down) return is_half(units, decimals);
  // An exact boundary is the ordinary case of a value with few decimals, and is cut correctly.
  return fmt::format("({0}<>ROUND({0},0))*(ABS({0}-ROUND({0},0))<{1})", units, closeness(units, decimals));
}

std::string half_unit(const criteria::Rounding& rounding) {
  const int decimals = std::min(rounding.decimals, most_sheet_decimals);
  return decimals == 0 ? "0.5" : "0." + std::string(static_cast<std::size_t>(decimals), '0') + "5";
}

std::string rank_formula(const std::vector<RankRow>& rows) {
  std::string before;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    const std::string difference = row->lowest_first ? fmt::format("{}-{}", row->own, row->row)
                                                     : fmt::format("{}-{}", row->row, row->own);
    const std::string better = fmt::format("({}>{})", difference, row->equal);
    before = before.empty() ? better
                            : fmt::format("{}+(ABS({})<={})*({})", better, difference, row->equal, before);
  }
  return fmt::format("1+SUMPRODUCT(--({}))", before);
}

}  // namespace templates
