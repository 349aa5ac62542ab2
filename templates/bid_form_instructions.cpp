#include "templates/bid_form_parts.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_text.hpp"

namespace templates {
namespace {

constexpr std::uint16_t first_column = 1;
constexpr std::uint16_t last_column = 3;
constexpr double paragraph_width = 26 + 40 + 40;

class Page {
 public:
  Page(XlsxSheet& sheet, Language language) : sheet_(sheet), language_(language) {
    sheet_.column(0, 0, 2);
    sheet_.column(first_column, first_column, 26);
    sheet_.column(first_column + 1, last_column, 40);
  }

  void title(std::string_view text) {
    sheet_.row_height(row_, 30);
    sheet_.text({row_++, first_column}, text, style::title);
    ++row_;
  }
  void field(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    sheet_.text({row_, first_column}, label(key, language_), style::field);
    sheet_.text({row_++, first_column + 1}, value, style::field_value);
  }
  void section(std::string_view key) {
    ++row_;
    sheet_.row_height(row_, 22);
    sheet_.text({row_++, first_column}, label(key, language_), style::section);
  }
  void paragraph(std::string_view text) {
    sheet_.row_height(row_, text_height(text, paragraph_width) + 3);
    sheet_.merged({{row_, first_column}, {row_, last_column}}, text, style::paragraph);
    ++row_;
  }
  void sample(std::string_view key, const CellStyle& look) {
    sheet_.blank({row_, first_column}, look);
    sheet_.text({row_++, first_column + 1}, label(key, language_), style::plain.indented(1));
  }

 private:
  XlsxSheet& sheet_;
  Language language_;
  std::uint32_t row_ = 0;
};

}  // namespace

void add_instructions(XlsxForm& form, const criteria::Tender& tender, const criteria::Lot& lot,
                      Envelope envelope) {
  const Language language = form.language();
  XlsxSheet& sheet = form.document().sheet(std::string(label("form.sheet.instructions", language)));
  Page page(sheet, language);
  page.title(label(envelope == Envelope::price ? "form.priceTitle" : "form.title", language));
  page.field("tender", tender.reference + " – " + tender.title);
  page.field("lot", lot.title ? lot.id + ": " + *lot.title : lot.id);
  if (tender.buyer) page.field("buyer", tender.buyer->name);
  if (tender.deadline) page.field("deadline", moment_text(*tender.deadline, language));
  page.field("form.version", form.identity().version);
  page.field("method", label(lot.award.method, language));
  page.field("rounding", label(lot.award.rounding, language));

  page.section("form.how");
  page.sample("form.how.input", style::input);
  page.sample("form.how.locked", style::text);
  for (const std::string_view key : {"form.how.numbers", "form.how.amounts", "form.how.choices",
                                     "form.how.formulas", "form.how.sheets", "form.how.send"})
    page.paragraph(label(key, language));
  if (envelope == Envelope::quality) page.paragraph(label("form.how.noPrices", language));
  if (envelope == Envelope::price) page.paragraph(label("form.how.pricesOnly", language));
  if (lot.description) {
    page.section("form.about");
    page.paragraph(*lot.description);
  }
  PageSetup setup;
  setup.landscape = false;
  setup.header = tender.reference;
  setup.footer = std::string(label("form.title", language));
  sheet.page(setup);
  sheet.protect();
  sheet.activate();
}

}  // namespace templates
