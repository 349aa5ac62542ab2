#include "evaluator/circular/weight_table.hpp"

#include "embedded/weight_tables.hpp"

#include <algorithm>
#include <stdexcept>

namespace evaluator {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    rows.push_back(cells_of(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows;
}

// Three rows of name and value, a row of headings, then an indicator per row.
WeightTable table_of(std::string_view text) {
  constexpr std::size_t head = 4;
  const auto rows = rows_of(text);
  WeightTable table{rows.at(0).at(1), rows.at(1).at(1), rows.at(2).at(1), {}};
  for (std::size_t i = head; i < rows.size(); ++i)
    table.indicators.push_back(
        {rows[i].at(0), rows[i].at(1), rows[i].at(2), rows[i].at(3), criteria::Decimal::of(rows[i].at(4))});
  return table;
}

}  // namespace

const WeightTable* shipped_weights(std::string_view method) {
  static const std::vector<WeightTable> tables = [] {
    std::vector<WeightTable> all;
    for (const std::string_view path : embedded::weight_tables_paths())
      all.push_back(table_of(embedded::weight_tables(path)));
    return all;
  }();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const WeightTable& table) { return table.method == method; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace evaluator
