// The contract's scoring rules and award methods as formulas of a spreadsheet, in the file format's English
// notation. Cells are given by name ("G12", "$E12"), ranges likewise.
//
// A sheet computes in doubles. Every announced rounding therefore rounds to 12 decimals first, which removes
// the noise of binary fractions; a value that even so lies closer to a boundary of rounding than 10^-9 (for
// large values: than 14 digits) is one on which a sheet and the exact calculation could differ.
#pragma once

#include "criteria/tender.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace templates {

// A table of levels, steps or places on the sheet with scales.
struct ScaleRange {
  std::string keys, percents;  // ranges with their sheet
  std::size_t size = 0;
};

// The cells that a rule reads.
struct RuleCells {
  std::string answer;  // x
  std::string first;   // parameter a
  std::string second;  // parameter b
  std::string field;   // the answers of all bids: rank-points only
  ScaleRange scale;    // levels, percent-discount, steps, rank-points
  // Cells of the field may be empty; they count as no bid.
  bool sparse_field = false;
};

// The share that the rule gives; not available (#N/A) for an empty answer and where the bid would be rejected
// or the formula is undefined. Not for `factor`, which has no share.
std::string share_formula(const criteria::ScoringRule& rule, const RuleCells& cells);
// What a parameter cell of a relative rule takes from the answers of all bids ("MIN", "MAX", …); empty where
// the parameter is announced or not used.
struct FieldFunctions {
  std::string_view first, second;
};
FieldFunctions field_functions(const criteria::ScoringRule& rule);

// Decimals up to which a sheet can round as announced.
inline constexpr int most_sheet_decimals = 9;

// `expression` rounded as announced; it may be repeated, so keep it short.
std::string rounded_formula(const std::string& expression, const criteria::Rounding& rounding);
// True where the rounding of `expression` could differ from the exact one.
std::string on_boundary(const std::string& expression, const criteria::Rounding& rounding);
// Half a unit of the last announced decimal, as a number in a formula.
std::string half_unit(const criteria::Rounding& rounding);

// One row of values over all bids that decides the rank: the total, or a tie rule.
struct RankRow {
  std::string row;    // "$G$7:$L$7"
  std::string own;    // "G$7"
  std::string equal;  // differences up to this are equality
  bool lowest_first = false;
};
// 1 + the number of bids that stand before this one, by the first row and on equality by the next.
std::string rank_formula(const std::vector<RankRow>& rows);

}  // namespace templates
