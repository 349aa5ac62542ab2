#include "import/xlsx_sheet.hpp"

#include "import/parse_number.hpp"
#include "import/text_encoding.hpp"
#include "import/xlsx_text.hpp"
#include "import/xml_scanner.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace importing {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t depth_of_sheet = 1;
constexpr std::size_t depth_of_rows = 2;
constexpr std::size_t depth_of_cells = 3;
constexpr std::size_t depth_of_values = 4;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::uint32_t> parse_index(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// A cell as its element says it, before the type decides what the value means.
struct RawCell {
  std::string type;
  std::optional<std::string> value;
  std::optional<XlsxText> inline_text;
  NumberFormat format = NumberFormat::plain;
  bool has_formula = false;
};

class SheetReader {
 public:
  SheetReader(PieceSource source, const SheetEntry& entry, SheetContext& context)
      : context_(context),
        scanner_(std::move(source), context.limits, entry.name),
        builder_(entry.name, entry.visibility, context.texts) {}

  Sheet read() {
    const bool is_sheet = scanner_.next_child(0) && scanner_.is("worksheet") &&
                          is_spreadsheet_namespace(scanner_.namespace_uri());
    if (!is_sheet && !scanner_.failed()) fail("xlsx.notASheet", builder_.name());
    bool data_seen = false;
    while (is_sheet && !done() && scanner_.next_child(depth_of_sheet)) {
      if (scanner_.is("mergeCells")) note_hidden_cells();
      if (!scanner_.is("sheetData")) continue;
      if (std::exchange(data_seen, true)) refuse_element();
      read_rows();
    }
    if (!done()) context_.log.add(scanner_.finish());
    for (const CellRange& range : formula_ranges_) builder_.mark_formula(range);
    return std::move(builder_).build();
  }

 private:
  bool done() const { return stopped_ || context_.log.full(); }

  void fail(const char* code, std::string at, Parameters parameters = {}) {
    context_.log.add(criteria::error(code, std::move(at), std::move(parameters)));
  }
  void fail_cell(const char* code, Parameters parameters = {}) {
    fail(code, place(builder_.name(), address_), std::move(parameters));
  }
  void stop(const char* code, std::uint64_t most) {
    fail(code, builder_.name(), {{"most", std::to_string(most)}});
    stopped_ = true;
  }
  // Where the cells are, an element of another vocabulary is one that some programs read and others ignore.
  void pass_over() {
    if (!scanner_.in_root_namespace()) refuse_element();
  }
  void refuse_element() {
    const bool in_cell = scanner_.depth() > depth_of_cells && address_.column > 0;
    fail("xlsx.unexpectedElement", in_cell ? place(builder_.name(), address_) : builder_.name(),
         {{"element", printable(scanner_.local_name())}});
  }

  void read_rows() {
    address_ = {0, 0};
    while (!done() && scanner_.next_child(depth_of_rows)) {
      if (!scanner_.is("row")) {
        pass_over();
      } else if (begin_row()) {
        read_cells();
      }
    }
  }

  // A row without a number follows the one before it.
  bool begin_row() {
    const auto written = scanner_.attribute("r");
    const std::uint32_t row = written ? parse_index(*written).value_or(0) : address_.row + 1;
    if (row == 0 || row > most_rows) {
      fail("xlsx.cellReference", builder_.name(), {{"text", printable(written.value_or(""))}});
      return false;
    }
    if (row <= address_.row) {
      fail("xlsx.cellOrder", place(builder_.name(), row, 1));
      return false;
    }
    address_ = {row, 0};
    return true;
  }

  void read_cells() {
    while (!done() && scanner_.next_child(depth_of_cells)) {
      if (!scanner_.is("c")) {
        pass_over();
      } else if (begin_cell()) {
        read_cell();
      }
    }
  }

  bool begin_cell() {
    const auto written = scanner_.attribute("r");
    const auto address =
        written ? parse_address(*written) : std::optional(CellAddress{address_.row, address_.column + 1});
    if (!address || address->row != address_.row || address->column > most_columns) {
      fail("xlsx.cellReference", builder_.name(), {{"text", printable(written.value_or(""))}});
      return false;
    }
    if (address->column <= address_.column) {
      fail("xlsx.cellOrder", place(builder_.name(), *address));
      return false;
    }
    address_ = *address;
    return true;
  }

  void read_cell() {
    RawCell raw;
    raw.type = scanner_.attribute("t").value_or("n");
    raw.format = format_of(scanner_.attribute("s").value_or(""));
    while (scanner_.next_child(depth_of_values)) {
      if (scanner_.is("v")) {
        if (raw.value) refuse_element();
        raw.value = scanner_.element_text(context_.limits.text_bytes);
      } else if (scanner_.is("is")) {
        if (raw.inline_text) refuse_element();
        raw.inline_text = read_xlsx_string(scanner_, context_.limits);
      } else if (scanner_.is("f")) {
        if (std::exchange(raw.has_formula, true)) refuse_element();
        read_formula();
      } else {
        pass_over();
      }
    }
    if (!scanner_.failed()) keep(raw);
  }

  // Some writers leave the attribute empty, and mean no style.
  NumberFormat format_of(std::string_view style) {
    if (style.empty()) return NumberFormat::plain;
    const auto index = parse_index(style);
    if (index && *index < context_.styles.size()) return context_.styles[*index];
    if (index != 0U) fail_cell("xlsx.style", {{"text", printable(style)}});
    return NumberFormat::plain;
  }

  // The cells that an array formula or a data table fills have no formula of their own in the file.
  void read_formula() {
    const auto type = scanner_.attribute("t");
    const auto reference = scanner_.attribute("ref");
    if (!reference || (type != "array" && type != "dataTable")) return;
    const auto range = parse_range(*reference);
    if (!range) return fail_cell("xlsx.formulaRange", {{"text", printable(*reference)}});
    formula_area_ += range->area();
    if (formula_area_ > context_.limits.formula_area)
      return stop("xlsx.formulaArea", context_.limits.formula_area);
    if (range->area() > 1) formula_ranges_.push_back(*range);
  }

  // Only the first cell of a merged range is shown. Ranges follow the cells.
  void note_hidden_cells() {
    std::uint64_t rows = 0;
    while (!done() && scanner_.next_child(depth_of_rows)) {
      const auto range = parse_range(scanner_.attribute("ref").value_or(""));
      if (!range) continue;
      if (const auto hidden = builder_.hidden_by(*range, rows))
        context_.log.add(criteria::warning("table.hiddenCell", place(builder_.name(), *hidden)));
      if (rows > context_.limits.merged_rows) return stop("table.mergedRanges", context_.limits.merged_rows);
    }
  }

  void keep(const RawCell& raw) {
    if (raw.inline_text && raw.type != "inlineStr")
      return fail_cell("xlsx.cellType", {{"text", printable(raw.type)}});
    if (raw.value && raw.value->size() > context_.limits.text_bytes) return too_long();
    const std::string_view value = trimmed(raw.value ? *raw.value : std::string_view{});
    if (raw.type == "inlineStr" || raw.type == "str") return keep_text(raw);
    if (value.empty()) return store(raw, CellKind::empty, {});
    if (raw.type == "s") return keep_shared(raw, value);
    if (raw.type == "n") return keep_number(raw, value);
    if (raw.type == "b") return keep_boolean(raw, value);
    if (raw.type == "e") return store(raw, CellKind::error, value);
    if (raw.type == "d") return store(raw, CellKind::date, value);
    fail_cell("xlsx.cellType", {{"text", printable(raw.type)}});
  }

  // Some writers give an inline text a `v` as well, which then does not count, or a `v` only.
  void keep_text(const RawCell& raw) {
    const XlsxText text =
        raw.inline_text ? *raw.inline_text : decode_xlsx_text(raw.value.value_or(""), context_.limits);
    if (is_acceptable(text.fault, has_deceptive_characters(text.text))) store(raw, CellKind::text, text.text);
  }

  void keep_shared(const RawCell& raw, std::string_view value) {
    const auto index = parse_index(value);
    if (!index || *index >= context_.strings.size())
      return fail_cell("xlsx.sharedString", {{"text", printable(value)}});
    const SharedString& string = context_.strings[*index];
    if (!is_acceptable(string.fault, string.is_deceptive) || !may_store(raw, string.text.length, 0)) return;
    const CellKind kind = string.text.length == 0 ? CellKind::empty : CellKind::text;
    static_cast<void>(builder_.add(address_, {kind, raw.format, raw.has_formula, {}}, string.text));
  }

  void keep_number(const RawCell& raw, std::string_view value) {
    if (!is_stored_number(value)) return fail_cell("xlsx.number", {{"text", printable(value)}});
    store(raw, CellKind::number, value);
  }

  void keep_boolean(const RawCell& raw, std::string_view value) {
    const bool is_true = value == "1" || value == "true";
    if (!is_true && value != "0" && value != "false")
      return fail_cell("xlsx.boolean", {{"text", printable(value)}});
    store(raw, CellKind::boolean, is_true ? "1" : "0");
  }

  bool is_acceptable(XlsxTextFault fault, bool is_deceptive) {
    if (fault == XlsxTextFault::too_long) too_long();
    if (fault == XlsxTextFault::control_character) fail_cell("text.controlCharacter");
    if (is_deceptive) context_.log.add(criteria::warning("text.deceptive", place(builder_.name(), address_)));
    return fault == XlsxTextFault::none;
  }

  void too_long() { fail_cell("text.tooLong", {{"most", std::to_string(context_.limits.text_bytes)}}); }

  // An empty cell says something only when it has a formula without a result.
  bool may_store(const RawCell& raw, std::size_t length, std::size_t new_bytes) {
    if (length == 0 && !raw.has_formula) return false;
    if (++context_.cells > context_.limits.cells) stop("table.tooManyCells", context_.limits.cells);
    if (context_.texts->size() + new_bytes > context_.limits.all_text_bytes)
      stop("table.tooMuchText", context_.limits.all_text_bytes);
    return !stopped_;
  }

  void store(const RawCell& raw, CellKind kind, std::string_view text) {
    if (!may_store(raw, text.size(), text.size())) return;
    static_cast<void>(builder_.add(address_, {kind, raw.format, raw.has_formula, text}));
  }

  SheetContext& context_;
  XmlScanner scanner_;
  SheetBuilder builder_;
  CellAddress address_;
  std::vector<CellRange> formula_ranges_;
  std::uint64_t formula_area_ = 0;
  bool stopped_ = false;
};

}  // namespace

Sheet read_xlsx_sheet(PieceSource source, const SheetEntry& entry, SheetContext& context) {
  return SheetReader(std::move(source), entry, context).read();
}

}  // namespace importing
