// A workbook that somebody fills in and sends back: input cells with marks by which they are found again
// (criteria/form_marks.hpp), everything else locked.
#pragma once

#include "templates/labels.hpp"
#include "templates/xlsx_document.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

// What the form says about itself; `kind` is one of criteria::marks::kind_….
struct FormIdentity {
  std::string kind;
  std::string reference;  // the tender's
  std::string lot;
  std::string version;   // of the tender, as the caller counts or hashes versions
  std::string assessor;  // grades only
};

// A column to the right of the hidden mark column. A column without a heading is hidden.
struct FormColumn {
  std::string mark;
  std::string heading;
  double width = 12;
};

class XlsxForm;

// One sheet of a form, written from top to bottom.
class FormSheet {
 public:
  // Identity rows, then the title; `columns` are those of the whole sheet.
  FormSheet(XlsxForm& form, const std::string& name, std::vector<FormColumn> columns, std::string_view title,
            std::string_view subtitle);

  XlsxSheet& sheet() { return *sheet_; }
  std::uint32_t row() const { return row_; }
  std::uint16_t column(std::string_view mark) const;  // throws std::logic_error for an unknown mark
  Cell at(std::string_view column_mark) const { return {row_, column(column_mark)}; }

  void next_row() { ++row_; }
  // A heading row as wide as the columns that are shown.
  void headings();
  // Other columns from here down: their marks in a hidden row, a band, their headings.
  void begin_table(const std::vector<FormColumn>& columns, std::string_view band_text);
  void band(std::string_view text);
  void note(std::string_view text, double height);
  void mark(std::string_view row_mark);
  // An unlocked cell in this row. With `name_it` it gets a defined name that the hidden map lists.
  void input(std::string_view column_mark, const CellStyle& style, const CellRule& rule, bool name_it);
  // The bidder's or assessor's own row above the table: a label and an input cell.
  void identity_input(std::string_view row_mark, std::string_view label_text, std::string_view prompt);

 private:
  void identity_rows();
  void mark_columns();
  std::uint16_t first_shown() const;

  XlsxForm* form_;
  XlsxSheet* sheet_;
  std::vector<FormColumn> columns_;
  std::uint32_t row_ = 0;
  std::string row_mark_;
};

class XlsxForm {
 public:
  XlsxForm(const XlsxProperties& properties, FormIdentity identity, Language language);

  Language language() const { return language_; }
  const FormIdentity& identity() const { return identity_; }
  XlsxDocument& document() { return document_; }
  // A range on the hidden sheet that holds these texts; equal choices share one. Never written inline:
  // libxlsxwriter 1.1.4 overruns its buffer on non-ASCII lists.
  std::string choices(const std::vector<std::string>& texts);
  // A defined name for the cell, listed in the hidden map under its row mark.
  void name_cell(std::string_view row_mark, const std::string& sheet, Cell cell);
  std::string finish();

 private:
  void write_map();

  XlsxDocument document_;
  FormIdentity identity_;
  Language language_;
  std::vector<std::vector<std::string>> lists_;
  std::vector<std::pair<std::string, std::string>> named_;  // row mark, defined name
};

}  // namespace templates
