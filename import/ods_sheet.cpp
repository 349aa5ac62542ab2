#include "import/ods_sheet.hpp"

#include "import/ods_names.hpp"
#include "import/ods_text.hpp"
#include "import/parse_number.hpp"
#include "import/text_encoding.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace importing {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

// A cell as its element says it, before its type decides what it means.
struct RawCell {
  std::string type;
  std::string value;  // of the attribute that belongs to the type
  bool has_value = false;
  std::string shown;  // its paragraphs
  bool shows_error = false;
  bool has_formula = false;
  bool is_truth = false;  // written as TRUE() or FALSE()
};

// A cell that stands some times in a row, its text in the pool.
struct RowCell {
  std::uint32_t column = 1;
  std::uint32_t times = 1;
  Cell cell;
  TextSlice text;
};

bool is_row_group(const XmlScanner& scanner) {
  if (scanner.namespace_uri() != ods::table) return false;
  const auto name = scanner.local_name();
  return name == "table-row-group" || name == "table-header-rows" || name == "table-rows";
}

// Digits and the letters and signs of ISO 8601 times and durations.
bool is_moment(std::string_view text) {
  constexpr std::size_t most = 40;
  return !text.empty() && text.size() <= most &&
         text.find_first_not_of("0123456789-+:.,TZPDHMSY") == std::string_view::npos;
}

// How a program shows that a formula has no result.
bool looks_like_error(std::string_view shown) {
  return shown.substr(0, 1) == "#" || shown.substr(0, 4) == "Err:";
}

// LibreOffice writes a truth value that it read from another format as a formula with the number 1 or 0.
bool names_truth(std::string_view formula, std::string_view value) {
  return (formula == "of:=TRUE()" && value == "1") || (formula == "of:=FALSE()" && value == "0");
}

std::string_view value_attribute(std::string_view type) {
  if (type == "date") return "date-value";
  if (type == "time") return "time-value";
  if (type == "boolean") return "boolean-value";
  return type == "string" ? "string-value" : "value";
}

class OdsSheetReader {
 public:
  OdsSheetReader(const OdsSheetEntry& entry, OdsContext& context)
      : context_(context),
        scanner_(context.scanner),
        builder_(entry.name, entry.visibility, context.texts),
        depth_(entry.depth) {}

  Sheet read(const std::function<void(const std::string&)>& read_names,
             const std::function<void()>& note_link) {
    while (!context_.done() && scanner_.next_child(depth_)) {
      if (ods::is(scanner_, ods::table, "table-source"))
        note_link();
      else if (ods::is(scanner_, ods::table, "named-expressions"))
        read_names(builder_.name());
      else
        read_row_or_group();
    }
    for (const CellRange& range : formula_ranges_) builder_.mark_formula(range);
    return std::move(builder_).build();
  }

 private:
  void fail(const char* code, Parameters parameters = {}) {
    context_.log.add(criteria::error(code, place(builder_.name(), row_, column_), std::move(parameters)));
  }
  void stop(const char* code, std::uint64_t most) {
    context_.log.add(criteria::error(code, builder_.name(), {{"most", std::to_string(most)}}));
    context_.stopped = true;
  }

  // Groups may stand in each other; the scanner bounds how deep.
  void read_row_or_group() {
    if (ods::is(scanner_, ods::table, "table-row")) return read_row();
    if (!is_row_group(scanner_)) return;
    const std::size_t group = scanner_.depth();
    while (!context_.done() && scanner_.next_child(group)) read_row_or_group();
  }

  // How often the element stands here; 1 when it does not say, 0 when it says nonsense.
  std::uint32_t repeated(std::string_view attribute, std::uint32_t most) {
    const auto written = scanner_.attribute(ods::table, attribute);
    if (!written) return 1;
    std::uint64_t times = 0;
    const auto [end, fault] = std::from_chars(written->data(), written->data() + written->size(), times);
    if (fault == std::errc::result_out_of_range) return most + 1;
    if (fault != std::errc() || end != written->data() + written->size() || times == 0) {
      fail("ods.repeat", {{"text", printable(*written)}});
      return 1;
    }
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(times, most + 1));
  }

  void read_row() {
    row_ = next_row_;
    column_ = 1;
    const std::uint32_t times = repeated("number-rows-repeated", most_rows);
    const std::size_t element = scanner_.depth();
    cells_.clear();
    std::uint64_t cells_of_row = 0;
    std::uint32_t column = 1;
    while (!context_.done() && scanner_.next_child(element)) {
      const bool is_hidden = ods::is(scanner_, ods::table, "covered-table-cell");
      if (!is_hidden && !ods::is(scanner_, ods::table, "table-cell")) continue;
      column_ = column;
      const std::uint32_t here = repeated("number-columns-repeated", most_columns);
      read_cell(here);
      if (!cells_.empty() && cells_.back().column == column) {
        cells_of_row += here;
        if (is_hidden && cells_.back().cell.kind != CellKind::empty)
          context_.log.add(criteria::warning("table.hiddenCell", place(builder_.name(), row_, column_)));
      }
      column = std::min(column + here, most_columns + 1);
    }
    // Filling up a sheet with empty rows to any size is common; only cells cost anything.
    if (!cells_.empty() && !context_.done()) keep_row(times, cells_of_row);
    next_row_ = std::min(next_row_ + std::min(times, most_rows + 1), most_rows + 1);
  }

  void keep_row(std::uint32_t times, std::uint64_t cells_of_row) {
    const RowCell& last = cells_.back();
    if (std::uint64_t{row_} + times - 1 > most_rows) return stop("table.tooManyRows", most_rows);
    if (std::uint64_t{last.column} + last.times - 1 > most_columns)
      return stop("table.tooManyColumns", most_columns);
    if (cells_of_row * times > context_.limits.cells - context_.cells)
      return stop("table.tooManyCells", context_.limits.cells);
    context_.cells += cells_of_row * times;
    for (std::uint32_t row = row_; row < row_ + times; ++row)
      for (const RowCell& each : cells_)
        for (std::uint32_t column = each.column; column < each.column + each.times; ++column)
          static_cast<void>(builder_.add({row, column}, each.cell, each.text));
  }

  void read_cell(std::uint32_t times) {
    RawCell raw;
    raw.type = scanner_.attribute(ods::office, "value-type").value_or("");
    if (const auto value = scanner_.attribute(ods::office, value_attribute(raw.type))) {
      raw.value = *value;
      raw.has_value = true;
    }
    raw.shows_error = scanner_.attribute(ods::calc, "value-type") == "error";
    if (const auto formula = scanner_.attribute(ods::table, "formula")) {
      raw.is_truth = raw.type == "float" && names_truth(*formula, raw.value);
      raw.has_formula = !raw.is_truth;
      read_formula_range();
    }
    const std::size_t element = scanner_.depth();
    bool fits = raw.value.size() <= context_.limits.text_bytes;
    bool is_first = true;
    while (scanner_.next_child(element)) {
      if (!ods::is(scanner_, ods::text, "p")) continue;
      if (!std::exchange(is_first, false)) raw.shown += '\n';
      fits = append_paragraph(scanner_, context_.limits.text_bytes, raw.shown) && fits;
    }
    if (scanner_.failed()) return;
    if (fits)
      keep(raw, times);
    else
      fail("text.tooLong", {{"most", std::to_string(context_.limits.text_bytes)}});
  }

  // The cells that a matrix formula fills have no formula of their own in the file.
  void read_formula_range() {
    const auto size = [&](std::string_view attribute) {
      std::uint32_t value = 1;
      if (const auto written = scanner_.attribute(ods::table, attribute))
        std::from_chars(written->data(), written->data() + written->size(), value);
      return std::max(value, 1U);
    };
    const std::uint64_t rows = size("number-matrix-rows-spanned");
    const std::uint64_t columns = size("number-matrix-columns-spanned");
    if (rows * columns == 1) return;
    if (row_ + rows - 1 > most_rows || column_ + columns - 1 > most_columns) return fail("ods.formulaRange");
    formula_area_ += rows * columns;
    if (formula_area_ > context_.limits.formula_area)
      return stop("ods.formulaArea", context_.limits.formula_area);
    formula_ranges_.push_back(
        {{row_, column_},
         {row_ + static_cast<std::uint32_t>(rows) - 1, column_ + static_cast<std::uint32_t>(columns) - 1}});
  }

  void keep(const RawCell& raw, std::uint32_t times) {
    if (raw.type.empty() || raw.type == "string") return keep_text(raw, times);
    if (raw.type == "void") return store(raw, {}, {}, times);
    if (raw.is_truth)
      return store(raw, {CellKind::boolean, NumberFormat::plain, false, {}}, raw.value, times);
    if (raw.type == "float" || raw.type == "currency" || raw.type == "percentage") {
      if (!is_stored_number(raw.value)) return fail("ods.number", {{"text", printable(raw.value)}});
      const auto format = raw.type == "percentage" ? NumberFormat::percent : NumberFormat::plain;
      return store(raw, {CellKind::number, format, false, {}}, raw.value, times);
    }
    if (raw.type == "boolean") {
      if (raw.value != "true" && raw.value != "false")
        return fail("ods.boolean", {{"text", printable(raw.value)}});
      return store(raw, {CellKind::boolean, NumberFormat::plain, false, {}}, raw.value == "true" ? "1" : "0",
                   times);
    }
    if (raw.type == "date" || raw.type == "time") {
      if (!is_moment(raw.value)) return fail("ods.moment", {{"text", printable(raw.value)}});
      return store(raw, {CellKind::date, NumberFormat::plain, false, {}}, raw.value, times);
    }
    fail("ods.cellType", {{"text", printable(raw.type)}});
  }

  // An attribute with the text counts before what is shown. A formula that failed has it empty.
  void keep_text(const RawCell& raw, std::uint32_t times) {
    const bool is_error = raw.shows_error || (raw.has_formula && raw.has_value && raw.value.empty() &&
                                              looks_like_error(raw.shown));
    const std::string& text = raw.has_value && !is_error ? raw.value : raw.shown;
    const auto kind = text.empty() ? CellKind::empty : is_error ? CellKind::error : CellKind::text;
    if (has_deceptive_characters(text))
      context_.log.add(criteria::warning("text.deceptive", place(builder_.name(), row_, column_)));
    store(raw, {kind, NumberFormat::plain, false, {}}, text, times);
  }

  // An empty cell says something only when it has a formula without a result.
  void store(const RawCell& raw, Cell cell, std::string_view text, std::uint32_t times) {
    if (text.empty() && !raw.has_formula) return;
    if (column_ > most_columns) return stop("table.tooManyColumns", most_columns);
    if (context_.texts->size() + text.size() > context_.limits.all_text_bytes)
      return stop("table.tooMuchText", context_.limits.all_text_bytes);
    cell.has_formula = raw.has_formula;
    cells_.push_back({column_, times, cell, context_.texts->add(text)});
  }

  OdsContext& context_;
  XmlScanner& scanner_;
  SheetBuilder builder_;
  std::size_t depth_;
  std::uint32_t row_ = 1, next_row_ = 1, column_ = 1;
  std::vector<RowCell> cells_;  // of the row at hand
  std::vector<CellRange> formula_ranges_;
  std::uint64_t formula_area_ = 0;
};

}  // namespace

Sheet read_ods_sheet(const OdsSheetEntry& entry, OdsContext& context,
                     const std::function<void(const std::string&)>& read_names,
                     const std::function<void()>& note_link) {
  return OdsSheetReader(entry, context).read(read_names, note_link);
}

}  // namespace importing
