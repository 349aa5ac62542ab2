#include "templates/library_workbook.hpp"

#include "criteria/library_names.hpp"
#include "templates/agreement_text.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::LibraryCriterion;
using criteria::LibraryLevel;
using criteria::LibraryVariant;

constexpr std::uint32_t head_row = 3;
constexpr double highest_row = 409;  // points that a spreadsheet shows
constexpr double text_width = 52;

struct Column {
  std::string heading;
  double width;
};

class LibrarySheets {
 public:
  LibrarySheets(const criteria::Library& library, const LibraryWorkbookOrder& order)
      : library_(library), order_(order), language_(order.language) {}

  void overview(XlsxSheet& sheet) const {
    const auto columns = overview_columns();
    begin(sheet, words("libraryBook.overview"), columns, 1);
    add_rows(sheet, columns, [&](const LibraryCriterion& criterion) { return overview_cells(criterion); });
  }
  void texts(XlsxSheet& sheet) const {
    const auto columns = text_columns();
    begin(sheet, words("libraryBook.texts"), columns, 2);
    add_rows(sheet, columns, [&](const LibraryCriterion& criterion) { return text_cells(criterion); });
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }
  template <typename Enum>
  std::string word(std::string_view family, Enum value) const {
    return words(std::string(family).append(".").append(criteria::name(value)));
  }
  const std::string& said(const criteria::LocalizedText& words) const { return text(words, language_); }

  std::vector<Column> overview_columns() const {
    return {{words("libraryBook.id"), 12},       {words("libraryBook.kind"), 24},
            {words("libraryBook.title"), 46},    {words("libraryBook.theme"), 20},
            {words("libraryBook.levels"), 16},   {words("libraryBook.segments"), 28},
            {words("libraryBook.strategy"), 18}, {words("libraryBook.quantity"), 28},
            {words("libraryBook.basis"), 14},    {words("libraryBook.method"), 36},
            {words("libraryBook.reviewBy"), 18}};
  }

  std::vector<std::string> overview_cells(const LibraryCriterion& criterion) const {
    std::vector<std::string> cells{criterion.id,          word("library-kind", criterion.kind),
                                   said(criterion.title), word("theme", criterion.theme),
                                   levels(criterion),     segments(criterion)};
    cells.push_back(criterion.strategy ? word("strategy", *criterion.strategy) : "");
    const auto& measure = criterion.measure;
    cells.push_back(measure ? word("quantity", measure->quantity) : "");
    cells.push_back(measure && measure->basis ? word("basis", *measure->basis) : "");
    cells.push_back(measure ? measure->method + ", " + measure->method_version : "");
    cells.push_back(day_text(criterion.review_by, language_));
    return cells;
  }

  std::vector<Column> text_columns() const {
    std::vector<Column> columns{{words("libraryBook.id"), 12}, {words("libraryBook.title"), 30}};
    for (const auto& [level, name] : criteria::NameTable<LibraryLevel>::names)
      columns.push_back({word("library-level", level), text_width});
    for (const char* key : {"libraryBook.evidence", "libraryBook.verification", "libraryBook.guidance",
                            "libraryBook.example", "libraryBook.why", "libraryBook.whyNot"})
      columns.push_back({words(key), text_width});
    columns.push_back({words("libraryBook.sources"), 36});
    return columns;
  }

  std::vector<std::string> text_cells(const LibraryCriterion& criterion) const {
    std::vector<std::string> cells{criterion.id, said(criterion.title)};
    for (const auto& [level, name] : criteria::NameTable<LibraryLevel>::names) {
      const LibraryVariant* variant = criteria::find_variant(criterion, level);
      cells.push_back(variant ? variant_text(*variant) : "");
    }
    for (const criteria::LocalizedText* each :
         {&criterion.evidence, &criterion.verification, &criterion.guidance, &criterion.example,
          &criterion.why, &criterion.why_not})
      cells.push_back(said(*each));
    cells.push_back(joined(criterion.sources, "\n"));
    return cells;
  }

  // The text, and below it the bound or the rule.
  std::string variant_text(const LibraryVariant& variant) const {
    std::string whole = said(variant.text);
    if (variant.accept) whole.append("\n→ ").append(accept_text(*variant.accept, language_));
    if (variant.scoring) whole.append("\n→ ").append(rule_text(*variant.scoring, language_));
    return whole;
  }

  static std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string whole;
    for (const std::string& part : parts) whole.append(whole.empty() ? "" : separator).append(part);
    return whole;
  }

  std::string levels(const LibraryCriterion& criterion) const {
    std::vector<std::string> names;
    for (const LibraryVariant& variant : criterion.variants)
      names.push_back(word("library-level", variant.level));
    return joined(names, ", ");
  }

  std::string segments(const LibraryCriterion& criterion) const {
    if (criterion.segments.empty()) return words("libraryBook.everySegment");
    std::vector<std::string> titles;
    for (const std::string& id : criterion.segments) {
      const auto known = std::find_if(order_.segments.begin(), order_.segments.end(),
                                      [&](const auto& segment) { return segment.first == id; });
      titles.push_back(known == order_.segments.end() ? id : known->second);
    }
    return joined(titles, ", ");
  }

  void begin(XlsxSheet& sheet, const std::string& title, const std::vector<Column>& columns,
             int pages_wide) const {
    sheet.text({0, 0}, title, style::title);
    sheet.text({1, 0},
               label("libraryBook.note", language_,
                     {{"count", std::to_string(library_.criteria.size())},
                      {"day", day_text(order_.made_at, language_)}}),
               style::note);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto column = static_cast<std::uint16_t>(i);
      sheet.column(column, column, columns[i].width);
      sheet.text({head_row, column}, columns[i].heading, style::header);
    }
    sheet.freeze({head_row + 1, 2});
    PageSetup page;
    page.header = title;
    page.repeat_rows = {head_row, head_row};
    page.pages_wide = pages_wide;
    sheet.page(page);
  }

  template <typename CellsOf>
  void add_rows(XlsxSheet& sheet, const std::vector<Column>& columns, const CellsOf& cells_of) const {
    std::uint32_t row = head_row;
    for (const LibraryCriterion& criterion : library_.criteria) {
      ++row;
      const std::vector<std::string> cells = cells_of(criterion);
      for (std::size_t i = 0; i < cells.size(); ++i)
        sheet.text({row, static_cast<std::uint16_t>(i)}, cells[i], i == 0 ? style::strong : style::wrapped);
      sheet.row_height(row, height(cells, columns));
    }
    sheet.filter({{head_row, 0}, {row, static_cast<std::uint16_t>(columns.size() - 1)}});
  }

  static double height(const std::vector<std::string>& cells, const std::vector<Column>& columns) {
    double most = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
      most = std::max(most, text_height(cells[i], columns[i].width));
    return std::min(most, highest_row);
  }

  const criteria::Library& library_;
  const LibraryWorkbookOrder& order_;
  Language language_;
};

}  // namespace

std::string library_workbook(const criteria::Library& library, const LibraryWorkbookOrder& order) {
  const auto words = [&](std::string_view key) { return std::string(label(key, order.language)); };
  XlsxDocument document({words("libraryBook.title.whole"), "", "Wederwaarde", order.made_at, {}});
  const LibrarySheets sheets(library, order);
  XlsxSheet& overview = document.sheet(words("libraryBook.sheet.overview"));
  sheets.overview(overview);
  sheets.texts(document.sheet(words("libraryBook.sheet.texts")));
  overview.activate();
  return document.finish();
}

}  // namespace templates
