// A workbook that is being written, by libxlsxwriter, which stays behind this header. The workbook itself is
// assembled in memory (an anonymous memory file); the library keeps parts it is working on in unlinked
// temporary files of the system's folder for them. Equal calls give equal bytes.
#pragma once

#include "criteria/number.hpp"
#include "criteria/timestamp.hpp"
#include "templates/xlsx_cell.hpp"
#include "templates/xlsx_style.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct lxw_workbook;  // libxlsxwriter's
struct lxw_worksheet;

namespace templates {

struct XlsxProperties {
  std::string title, subject, author;
  criteria::Timestamp created;
  std::vector<std::pair<std::string, std::string>> custom;  // names of at most 255 characters
};

// What a cell accepts, with what the program says while one types. Texts are cut to what the format holds
// (titles 32 characters, messages 255 bytes).
struct CellRule {
  enum class Kind { list, decimal, whole, text_length, any };
  Kind kind = Kind::any;
  std::string list_range;  // list: a range on a sheet, `_ww!$A$1:$A$3`
  std::optional<double> least, most;
  std::string prompt_title, prompt;
  std::string error_title, error;
};

struct PageSetup {
  bool landscape = true;
  std::string header, footer;  // footer: left part; pages stand right
  std::optional<std::pair<std::uint32_t, std::uint32_t>> repeat_rows;
  std::optional<std::pair<std::uint16_t, std::uint16_t>> repeat_columns;
  int pages_wide = 1;  // 0: as many as needed
  // With a scale in percent in place of a number of pages, these rows begin a page.
  int scale = 0;
  std::vector<std::uint32_t> breaks;
};

// A bar chart from ranges of this workbook; bars stand under each other when `stacked` is not set. Several
// series have a legend.
struct BarChart {
  struct Series {
    std::string name, categories, values;  // ranges as in formulas
    Ink ink = Ink::petrol;
  };
  std::string title, value_axis;
  std::vector<Series> series;
  bool stacked = false;
  NumberShape shape = NumberShape::grouped;
  int decimals = 2;
  int width = 640, height = 320;  // pixels
};

// Lines over the same categories, which are numbers in order; an empty value leaves a gap, a text is drawn as
// zero.
struct LineChart {
  std::string title, category_axis, value_axis;
  std::vector<BarChart::Series> series;
  NumberShape category_shape = NumberShape::grouped, shape = NumberShape::grouped;
  int width = 640, height = 320;  // pixels
};

class XlsxFormats;

class XlsxSheet {
 public:
  XlsxSheet(lxw_worksheet* sheet, lxw_workbook* book, XlsxFormats& formats, std::string name)
      : sheet_(sheet), book_(book), formats_(&formats), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  // Text stays text, whatever it begins with; cut at what a cell holds (32,767 characters).
  void text(Cell cell, std::string_view text, const CellStyle& style);
  void number(Cell cell, const criteria::Number& number, const CellStyle& style);
  void number(Cell cell, double number, const CellStyle& style);
  void blank(Cell cell, const CellStyle& style);
  // `formula` begins with `=`, in the file format's English notation; the result is stored beside it, because
  // previewers and LibreOffice show what is stored.
  void formula(Cell cell, const std::string& formula, double result, const CellStyle& style);
  void formula(Cell cell, const std::string& formula, const std::string& result, const CellStyle& style);
  void merged(const CellRange& range, std::string_view text, const CellStyle& style);
  void comment(Cell cell, std::string_view text);

  void column(std::uint16_t first, std::uint16_t last, double width, bool hidden = false);
  void row_height(std::uint32_t row, double points);
  void hide_row(std::uint32_t row);
  void freeze(Cell first_scrolling);
  // Drop-down filters in the first row of the range.
  void filter(const CellRange& range);
  void accept(const CellRange& range, const CellRule& rule);
  // Shows `style` (ink, fill, bold) where `formula`, written for the range's first cell, is true.
  void highlight(const CellRange& range, const std::string& formula, const CellStyle& style);
  // Only unlocked cells can be changed; without a password, as a help and not as security.
  void protect();
  void hide();
  void activate();
  void tab(Ink ink);
  void page(const PageSetup& setup);
  void chart(Cell top_left, const BarChart& chart);
  void chart(Cell top_left, const LineChart& chart);

 private:
  lxw_worksheet* sheet_;
  lxw_workbook* book_;
  XlsxFormats* formats_;
  std::string name_;
};

class XlsxDocument {
 public:
  // streaming: rows are written in order and leave memory; for tables of any length.
  enum class Mode { whole, streaming };
  explicit XlsxDocument(const XlsxProperties& properties, Mode mode = Mode::whole);
  XlsxDocument(const XlsxDocument&) = delete;
  XlsxDocument& operator=(const XlsxDocument&) = delete;
  ~XlsxDocument();

  // `name`: at most 31 characters of ASCII, made by the program, unique in the workbook. The reference lives
  // as long as the document.
  XlsxSheet& sheet(const std::string& name);
  // `name`: ASCII letters, digits and `_`. `reference`: with a sheet and fixed.
  void define_name(const std::string& name, const std::string& reference);
  // The file's bytes; once, after which the document takes no more calls. Throws std::runtime_error when the
  // system gives no memory or temporary file.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace templates
