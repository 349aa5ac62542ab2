// The rows of a template's workbook, and their cells as values of a tree. Only import/template_sheet uses
// this.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/template_sheet.hpp"
#include "import/form_cells.hpp"
#include "import/table.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

// A row of a table: the cells that hold something, by field.
struct SheetRow {
  std::map<std::string, FormCell, std::less<>> cells;
  std::string place;

  const FormCell* find(std::string_view field) const;
};

// The tables of a workbook by the mark of their sheets: every row below the row that names the columns, but
// headings of people.
class TemplateTables {
 public:
  explicit TemplateTables(const Workbook& workbook);
  std::vector<SheetRow> rows(std::string_view mark) const;
  bool has(std::string_view mark) const { return tables_.find(mark) != tables_.end(); }

 private:
  struct Columns {
    std::string mark;
    std::uint32_t of_marks = 0;
    std::vector<std::pair<std::string, std::uint32_t>> named;
  };
  void scan(const Sheet& sheet);
  Columns columns_of(const std::string& mark, const std::vector<PlacedCell>& cells);
  void take(const Sheet& sheet, std::uint32_t number, const Columns& columns);

  std::map<std::string, std::vector<SheetRow>, std::less<>> tables_;
};

// A text as it was before the writer made an empty one or one like a mark recognisable.
std::string without_escape(std::string_view text);
// "gewogen punten [weighted-points]" says weighted-points.
std::string word_in(std::string_view text);
std::vector<std::string> lines_in(std::string_view text);

// Writes cells into a tree, and remembers where each value of the tree stands.
class TemplateCells {
 public:
  // `untyped`: from comma-separated values, where every cell is text, written as the program that saved it
  // does; what the two notations read, but not alike, is refused.
  TemplateCells(criteria::DataTree& tree, Notation notation, bool untyped)
      : tree_(tree),
        cells_(untyped ? FormNotation{Notation::dutch, Notation::plain, false}
                       : FormNotation{notation, {}, false},
               FormCells::Formulas::refused),
        untyped_(untyped) {}

  criteria::DataTree& tree() { return tree_; }
  FormCells& cells() { return cells_; }
  void report(std::string_view code, const std::string& place, std::string_view id);
  void remember(const std::string& place, const std::string& cell) { places_[place] = cell; }

  // Texts and numbers as they were typed: a program that saved the file may have turned "12" into 12.
  std::optional<std::string> raw(const FormCell& cell);
  void value(const FormCell& cell, const criteria::template_sheet::Column& column, std::string_view key);
  void number(const FormCell& cell, std::string_view key);

  // Findings on the template's JSON, at the cells that they are about.
  criteria::Findings at_cells(criteria::Findings findings) const;

 private:
  void word(const FormCell& cell, std::string_view key);
  void whole(const FormCell& cell, std::string_view key);
  void list(const FormCell& cell, std::string_view key);

  criteria::DataTree& tree_;
  FormCells cells_;
  bool untyped_;
  std::map<std::string, std::string> places_;
};

}  // namespace importing
