#include "templates/document_rules.hpp"
#include "templates/evaluation_workbook_matrix.hpp"

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Criterion;

std::string joined(const std::vector<std::string>& conditions, std::string_view function) {
  if (conditions.size() == 1) return conditions.front();
  return fmt::format("{}({})", function, fmt::join(conditions, ","));
}

// Whether the cell holds an accepted value. Texts are compared with cells of the scales, which may hold
// anything; the numbers stand in the formula as they were announced.
struct Accepted {
  const std::string& cell;
  ScaleSheet& scales;
  Language language;

  std::string operator()(const criteria::Equals& accept) const { return one(accept.value); }
  std::string operator()(const criteria::AtLeast& accept) const { return bound(">=", accept.bound); }
  std::string operator()(const criteria::AtMost& accept) const { return bound("<=", accept.bound); }
  std::string operator()(const criteria::OneOf& accept) const {
    std::vector<std::string> conditions;
    for (const auto& value : accept.values) conditions.push_back(one(value));
    return joined(conditions, "OR");
  }

  std::string one(const criteria::AcceptValue& value) const {
    if (const auto* decimal = std::get_if<criteria::Decimal>(&value)) return bound("=", *decimal);
    const bool* truth = std::get_if<bool>(&value);
    const std::string key = truth ? (*truth ? "true" : "false") : std::get<criteria::Level>(value).key;
    return fmt::format("SUMPRODUCT(--EXACT({},{}))>0",
                       scales.add_choices({level_text(key, language)}).range.keys, cell);
  }
  // Any text would be greater than any number.
  std::string bound(std::string_view comparison, const criteria::Decimal& value) const {
    return fmt::format("IF(ISNUMBER({0}),{0}{1}{2},NA())", cell, comparison, value.text());
  }
};

}  // namespace

void LotMatrix::write_admission() {
  band(rows_.admission_band, words("sheet.admission"));
  const std::string met = words("sheet.met"), failed = words("sheet.failed"),
                    unknown = words("sheet.unknown");
  for (std::size_t index = 0; index < rows_.admission.size(); ++index) {
    const Criterion& node = *rows_.admission[index];
    const auto row = static_cast<std::uint32_t>(rows_.first_admission + index);
    std::string demand = node.accept ? accept_text(*node.accept, lot_.language) : "";
    if (node.minimum_score)
      demand.append(demand.empty() ? "" : "; ")
          .append(label("sheet.minimum", lot_.language, {{"minimum", node.minimum_score->text()}}));
    line(row, node.id, node.title, demand, style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i)
      sheet_.formula(rows_.cell(row, i),
                     fmt::format(R"(=IFERROR(IF({},"{}","{}"),"{}"))", admission_condition(node, i), met,
                                 failed, unknown),
                     met, style::centred);
  }
  line(rows_.admissible, "", words("sheet.admissible"), "", style::total_label);
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    const Cell cell = rows_.cell(rows_.admissible, i);
    if (lot_.bids[i].withdrawn)
      sheet_.text(cell, words("sheet.withdrawn"), style::total_centred);
    else if (rows_.admission.empty())
      sheet_.text(cell, words("sheet.yes"), style::total_centred);
    else
      sheet_.formula(cell,
                     fmt::format(R"(=IF(COUNTIF({}:{},"{}")={},"{}","{}"))", at(rows_.first_admission, i),
                                 at(rows_.admissible - 1, i), met, rows_.admission.size(), words("sheet.yes"),
                                 words("sheet.no")),
                     words("sheet.yes"), style::total_centred);
  }
  const CellRange checks{rows_.cell(rows_.first_admission, 0), {rows_.admissible, rows_.last_bid}};
  sheet_.highlight(
      checks,
      fmt::format(R"(=OR({0}="{1}",{0}="{2}"))", at(rows_.first_admission, 0), failed, words("sheet.no")),
      style::bad);
}

std::string LotMatrix::admission_condition(const Criterion& node, std::size_t bid) {
  std::vector<std::string> conditions;
  if (node.accept)
    for (const LeafRow& row : rows_.answers)
      if (row.column->criterion == &node && !row.is_mean)
        conditions.push_back(std::visit(Accepted{at(row.row, bid), scales_, lot_.language}, *node.accept));
  if (node.minimum_score) conditions.push_back(minimum_condition(node, bid));
  return joined(conditions, "AND");
}

std::string LotMatrix::minimum_condition(const Criterion& node, std::size_t bid) const {
  const std::string least = (node.minimum_score->value() / criteria::Number(100)).to_truncated(32);
  if (node.is_leaf())
    return fmt::format("ROUND({},12)>={}", at(rows_.share_row(*lot_.plan.column(node.id)), bid), least);
  const auto columns = evaluator::weighing_columns(lot_.plan, node);
  std::string earned, whole;
  for (const evaluator::Column* column : columns) {
    const std::uint32_t row = rows_.share_row(*column);
    const std::string weight = a1_fixed_column({row, MatrixLayout::weight});
    earned.append(earned.empty() ? "" : "+").append(weight).append("*").append(at(row, bid));
    whole.append(whole.empty() ? "" : "+").append(weight);
  }
  return fmt::format("ROUND(({})/({}),12)>={}", earned, whole, least);
}

}  // namespace templates
