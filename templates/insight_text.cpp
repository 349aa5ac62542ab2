#include "templates/insight_report.hpp"

#include <algorithm>

namespace templates {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

using Line = std::vector<std::string>;

std::string aligned(const Line& line, const std::vector<std::size_t>& widths) {
  std::string text = " ";
  for (std::size_t i = 0; i < line.size(); ++i) {
    text += " " + line[i];
    if (i + 1 < line.size()) text.append(widths[i] - characters(line[i]) + 1, ' ');
  }
  return text + "\n";
}

std::string lines_of(const InsightTable& table, Language language) {
  std::string text = "\n" + table.title + "\n  " + table.note + "\n";
  if (table.rows.empty()) return text + "  " + std::string(label("insight.empty", language)) + "\n";
  std::vector<Line> lines{table.columns};
  for (const auto& row : table.rows) {
    Line line;
    for (const InsightCell& cell : row) line.push_back(cell.text);
    lines.push_back(std::move(line));
  }
  std::vector<std::size_t> widths(table.columns.size());
  for (const Line& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], characters(line[i]));
  for (const Line& line : lines) text += aligned(line, widths);
  return text;
}

}  // namespace

std::string insight_lines(const std::vector<LotInsight>& lots, Language language) {
  std::string text;
  for (const LotInsight& lot : lots) {
    text += (text.empty() ? "" : "\n") + std::string("== ") + lot.title + "\n\n";
    for (const std::string& finding : lot.findings) text += finding + "\n";
    if (!lot.changes.empty()) text += "\n" + std::string(label("insight.changes", language)) + "\n";
    std::size_t number = 0;
    for (const InsightAdvice& change : lot.changes)
      text +=
          std::to_string(++number) + ". " + change.title + " [" + change.code + "]\n   " + change.text + "\n";
    for (const InsightTable& table : lot.tables) text += lines_of(table, language);
    if (!lot.basis.empty()) text += "\n" + lot.basis + "\n";
  }
  return text;
}

}  // namespace templates
