#include "import/csv_reader.hpp"

#include "import/finding_log.hpp"
#include "import/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

constexpr std::array<char, 3> separators = {';', '\t', ','};  // in order of preference
constexpr std::string_view separator_line = "sep=";

std::string separator_name(char separator) {
  return separator == '\t' ? std::string("tab") : std::string(1, separator);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

std::optional<std::string> decode(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (starts_with(bytes, "\xFF\xFE"sv)) return utf8_from_utf16(bytes.substr(2), true);
  if (starts_with(bytes, "\xFE\xFF"sv)) return utf8_from_utf16(bytes.substr(2), false);
  if (starts_with(bytes, "\xEF\xBB\xBF"sv)) {
    bytes.remove_prefix(3);
    return is_clean_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
  }
  return is_clean_utf8(bytes) ? std::string(bytes) : utf8_from_windows_1252(bytes);
}

// Which of the separators stand outside quotes in the first record that has any, in order of preference.
std::string separators_in(std::string_view text) {
  std::string found;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r') && !found.empty()) break;
    const bool is_new = !quoted && found.find(c) == std::string::npos;
    if (is_new && std::find(separators.begin(), separators.end(), c) != separators.end()) found += c;
  }
  std::sort(found.begin(), found.end(), [](char left, char right) {
    return std::find(separators.begin(), separators.end(), left) <
           std::find(separators.begin(), separators.end(), right);
  });
  return found;
}

class CsvParser {
 public:
  CsvParser(std::string_view text, const Limits& limits)
      : rest_(text),
        limits_(limits),
        log_(limits.findings),
        texts_(std::make_shared<TextPool>()),
        sheet_("", SheetVisibility::visible, texts_) {}

  Checked<Workbook> parse() {
    choose_separator();
    while (!rest_.empty() && !log_.full() && !stopped_) parse_record();
    Findings findings = log_.take();
    if (criteria::has_errors(findings)) return tl::unexpected(std::move(findings));
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_).build());
    workbook.notes = std::move(findings);
    return workbook;
  }

 private:
  void choose_separator() {
    const std::string_view line = first_line(rest_);
    if (starts_with(line, separator_line)) {
      const std::string_view named = line.substr(separator_line.size());
      if (named.size() != 1 || separators_in(named).empty())
        return stop(criteria::error("csv.separator", "", {{"text", printable(named)}}));
      separator_ = named.front();
      rest_.remove_prefix(line.size());
      skip_line_end();
      return;
    }
    const std::string found = separators_in(rest_);
    if (!found.empty()) separator_ = found.front();
    if (found.size() > 1)
      log_.add(criteria::warning("csv.separatorAssumed", "", {{"separator", separator_name(found.front())}}));
  }

  void parse_record() {
    ++address_.row;
    address_.column = 0;
    if (address_.row > most_rows) return stop(too_many("table.tooManyRows", most_rows));
    do {
      ++address_.column;
      if (address_.column > most_columns) return stop(too_many("table.tooManyColumns", most_columns));
      store(starts_with(rest_, "\"") ? quoted_field() : plain_field());
    } while (!stopped_ && skip_separator());
    if (!stopped_ && !rest_.empty()) skip_line_end();
  }

  std::string_view plain_field() {
    const std::string_view field = rest_.substr(0, end_of_field());
    if (field.find('"') != std::string_view::npos) log_.add(at_line("csv.quote", line_));
    rest_.remove_prefix(field.size());
    return field;
  }

  std::string_view quoted_field() {
    const std::size_t opened = line_;
    rest_.remove_prefix(1);
    field_.clear();
    for (;;) {
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) {
        stop(at_line("csv.quoteUnclosed", opened));
        return {};
      }
      append_unified(rest_.substr(0, quote));
      rest_.remove_prefix(quote + 1);
      if (!starts_with(rest_, "\"")) break;
      field_ += '"';
      rest_.remove_prefix(1);
    }
    if (const std::size_t more = end_of_field(); more > 0) {
      log_.add(at_line("csv.quote", line_));
      rest_.remove_prefix(more);
    }
    return field_;
  }

  // Adds text from inside quotes, every line end as one line feed.
  void append_unified(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
      const bool line_end = text[i] == '\r' || text[i] == '\n';
      field_ += line_end ? '\n' : text[i];
      if (line_end) ++line_;
    }
  }

  std::size_t end_of_field() const {
    const char marks[] = {'\r', '\n', separator_};
    return std::min(rest_.find_first_of(std::string_view(marks, sizeof marks)), rest_.size());
  }

  bool skip_separator() {
    if (rest_.empty() || rest_.front() != separator_) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_line_end() {
    if (starts_with(rest_, "\r\n")) rest_.remove_prefix(1);
    if (!rest_.empty()) rest_.remove_prefix(1);
    ++line_;
  }

  void store(std::string_view field) {
    if (field.empty() || stopped_) return;
    if (++cells_ > limits_.cells) return stop(too_many("table.tooManyCells", limits_.cells));
    if (texts_->size() + field.size() > limits_.all_text_bytes)
      return stop(too_many("table.tooMuchText", limits_.all_text_bytes));
    if (field.size() > limits_.text_bytes)
      return log_.add(
          criteria::error("text.tooLong", a1(address_), {{"most", std::to_string(limits_.text_bytes)}}));
    if (has_deceptive_characters(field)) log_.add(criteria::warning("text.deceptive", a1(address_)));
    static_cast<void>(sheet_.add(address_, {CellKind::text, NumberFormat::plain, false, field}));
  }

  criteria::Finding at_line(const char* code, std::size_t line) const {
    return criteria::error(code, a1(address_), {{"line", std::to_string(line)}});
  }

  static criteria::Finding too_many(const char* code, std::size_t most) {
    return criteria::error(code, "", {{"most", std::to_string(most)}});
  }

  void stop(criteria::Finding finding) {
    log_.add(std::move(finding));
    stopped_ = true;
  }

  std::string_view rest_;
  const Limits& limits_;
  FindingLog log_;
  std::shared_ptr<TextPool> texts_;
  SheetBuilder sheet_;
  char separator_ = separators.front();
  CellAddress address_{0, 0};
  std::size_t line_ = 1;
  std::size_t cells_ = 0;
  std::string field_;
  bool stopped_ = false;
};

}  // namespace

Checked<Workbook> read_csv(std::string_view bytes, const Limits& limits) {
  const std::size_t most = std::min(limits.file_bytes, limits.csv_bytes);
  if (bytes.size() > most)
    return tl::unexpected(Findings{criteria::error("file.tooLarge", "", {{"most", std::to_string(most)}})});
  const auto text = decode(bytes);
  if (!text) return tl::unexpected(Findings{criteria::error("csv.encoding", "")});
  return CsvParser(*text, limits).parse();
}

}  // namespace importing
