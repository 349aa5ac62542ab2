// The sheets of a tender document's workbook.
#pragma once

#include "templates/tender_document.hpp"
#include "templates/xlsx_document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace templates {

// A sheet that is written from top to bottom: titles, facts, paragraphs and tables of wrapped text.
class DocumentSheet {
 public:
  // `widths` of the columns from the second; the first is a narrow margin.
  DocumentSheet(XlsxDocument& document, std::string_view title_key, std::vector<double> widths,
                Language language);

  XlsxSheet& sheet() { return sheet_; }
  Language language() const { return language_; }
  void title(std::string_view text, std::string_view subtitle);
  void section(std::string_view text);
  void fact(std::string_view name, std::string_view value);  // nothing where the value is empty
  void paragraph(std::string_view text, const CellStyle& style);
  void headings(const std::vector<std::string_view>& keys);
  void band(std::string_view text, std::string_view at_the_end);
  // As high as its highest text. `styles` for each column; the last one counts for those without.
  void row(const std::vector<std::string>& texts, const std::vector<CellStyle>& styles);
  void gap() { ++row_; }
  std::uint32_t next_row() const { return row_; }
  // Those that each printed page repeats: of the first table, where all others on the sheet have the same.
  std::optional<std::uint32_t> common_headings() const { return common_headings_; }

 private:
  std::uint16_t last_column() const { return static_cast<std::uint16_t>(widths_.size()); }

  XlsxSheet& sheet_;
  std::vector<double> widths_;
  Language language_;
  std::uint32_t row_ = 0;
  std::optional<std::uint32_t> common_headings_;
  std::vector<std::string> headed_;  // the headings of the first table
};

// Prints on A4, the reference above, title and hash below, the headings on each page.
void print_setup(DocumentSheet& sheet, const TenderDocument& document);

void write_overview(XlsxDocument& book, const TenderDocument& document, Language language);
void write_lot_criteria(XlsxDocument& book, const TenderDocument& document, const criteria::Lot& lot,
                        Language language);
void write_requirements(XlsxDocument& book, const TenderDocument& document, Language language);
void write_provisions(XlsxDocument& book, const TenderDocument& document, Language language);
void write_scoring(XlsxDocument& book, const TenderDocument& document, Language language);
void write_statements(XlsxDocument& book, const TenderDocument& document, Language language);
void write_changes(XlsxDocument& book, const TenderDocument& document, Language language);

}  // namespace templates
