// The sheet with tables that formulas look things up in: levels, steps, percentages by rank, choices.
#pragma once

#include "templates/evaluation_workbook_formulas.hpp"
#include "templates/labels.hpp"
#include "templates/xlsx_document.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace templates {

class ScaleSheet {
 public:
  ScaleSheet(std::string sheet_name, Language language) : name_(std::move(sheet_name)), language_(language) {}

  // The table that the rule reads; equal tables are one. Its number is what the sheet calls it; 0 for a rule
  // without a table.
  struct Entry {
    int number = 0;
    ScaleRange range;
  };
  Entry add(const criteria::ScoringRule& rule);
  // Texts alone: the choices of a cell.
  Entry add_choices(std::vector<std::string> texts);
  // `note` is the label of the line below the title.
  void write(XlsxDocument& document, std::string_view note = "sheet.scales.note") const;

 private:
  using Key = std::variant<std::string, criteria::Decimal>;
  struct Row {
    Key key;
    std::optional<criteria::Decimal> percent;
    bool operator==(const Row&) const = default;
  };
  Entry add(std::vector<Row> rows);

  std::string name_;
  Language language_;
  std::vector<std::vector<Row>> scales_;
  std::vector<std::uint32_t> first_rows_;
  std::uint32_t next_row_ = 3;
};

}  // namespace templates
