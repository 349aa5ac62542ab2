#include "templates/tender_document_parts.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <numeric>

namespace templates {
namespace {

constexpr std::uint16_t first_column = 1;

}  // namespace

DocumentSheet::DocumentSheet(XlsxDocument& document, std::string_view title_key, std::vector<double> widths,
                             Language language)
    : sheet_(document.sheet(std::string(title_key))), widths_(std::move(widths)), language_(language) {
  sheet_.column(0, 0, 2);
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const auto column = static_cast<std::uint16_t>(first_column + i);
    sheet_.column(column, column, widths_[i]);
  }
}

void DocumentSheet::title(std::string_view text, std::string_view subtitle) {
  sheet_.row_height(row_, 30);
  sheet_.text({row_++, first_column}, text, style::title);
  if (!subtitle.empty()) sheet_.text({row_++, first_column}, subtitle, style::note);
  ++row_;
}

void DocumentSheet::section(std::string_view text) {
  ++row_;
  sheet_.row_height(row_, 22);
  sheet_.text({row_++, first_column}, text, style::section);
}

void DocumentSheet::fact(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  const double room = std::accumulate(widths_.begin() + 1, widths_.end(), 0.0);
  sheet_.row_height(row_, text_height(value, room) + 2);
  CellStyle name_style = style::field;
  name_style.top = true;
  CellStyle value_style = style::field_value;
  value_style.wrap = value_style.top = true;
  sheet_.text({row_, first_column}, name, name_style);
  if (widths_.size() > 2)
    sheet_.merged({{row_, first_column + 1}, {row_, last_column()}}, value, value_style);
  else
    sheet_.text({row_, first_column + 1}, value, value_style);
  ++row_;
}

void DocumentSheet::paragraph(std::string_view text, const CellStyle& style) {
  const double room = std::accumulate(widths_.begin(), widths_.end(), 0.0);
  sheet_.row_height(row_, text_height(text, room) + 3);
  sheet_.merged({{row_, first_column}, {row_, last_column()}}, text, style);
  ++row_;
}

void DocumentSheet::headings(const std::vector<std::string_view>& keys) {
  const std::vector<std::string> named(keys.begin(), keys.end());
  if (headed_.empty())
    common_headings_ = row_;
  else if (headed_ != named)
    common_headings_.reset();
  if (headed_.empty()) headed_ = named;
  sheet_.row_height(row_, 20);
  for (std::size_t i = 0; i < keys.size(); ++i)
    sheet_.text({row_, static_cast<std::uint16_t>(first_column + i)}, label(keys[i], language_),
                style::header);
  ++row_;
}

void DocumentSheet::band(std::string_view text, std::string_view at_the_end) {
  const auto last = last_column();
  sheet_.row_height(row_, 18);
  sheet_.text({row_, first_column}, text, style::band);
  for (auto column = static_cast<std::uint16_t>(first_column + 1); column < last; ++column)
    sheet_.blank({row_, column}, style::band);
  sheet_.text({row_++, last}, at_the_end, style::band_number);
}

void DocumentSheet::row(const std::vector<std::string>& texts, const std::vector<CellStyle>& styles) {
  double height = 0;
  for (std::size_t i = 0; i < texts.size(); ++i)
    height = std::max(height, text_height(texts[i], widths_[i] - 2));
  sheet_.row_height(row_, height + 4);
  for (std::size_t i = 0; i < texts.size(); ++i)
    sheet_.text({row_, static_cast<std::uint16_t>(first_column + i)}, texts[i],
                styles[std::min(i, styles.size() - 1)]);
  ++row_;
}

void print_setup(DocumentSheet& sheet, const TenderDocument& document) {
  constexpr std::size_t shown_digits = 16;
  PageSetup setup;
  setup.header = document.tender.reference;
  setup.footer = std::string(label("tender-document.title", sheet.language()));
  if (document.published)
    setup.footer.append(" · SHA-256 ").append(document.published->sha256.substr(0, shown_digits)).append("…");
  if (const auto row = sheet.common_headings()) setup.repeat_rows = {*row, *row};
  sheet.sheet().page(setup);
  sheet.sheet().protect();
}

}  // namespace templates
