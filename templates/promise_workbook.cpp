#include "templates/promise_workbook.hpp"

#include "templates/number_text.hpp"
#include "templates/promise_text.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace templates {
namespace {

using namespace criteria;
using evaluator::PromiseRegister;
using evaluator::RecordedMeasurement;
using evaluator::RegisteredPromise;

constexpr std::uint32_t heading_row = 3;
constexpr std::uint32_t spare_rows = 20;
constexpr std::uint16_t first_input = 4;  // the columns that are filled in
constexpr std::uint16_t judgement_column = 7;
constexpr int exact_digits = 15;  // that a spreadsheet keeps
constexpr CellStyle number_cell{.align = Align::right, .indent = 1, .boxed = true, .top = true};
constexpr CellStyle euro_cell = number_cell.with_shape(NumberShape::grouped, 2);
constexpr CellStyle id_cell{.align = Align::centre, .boxed = true, .top = true};
constexpr CellStyle input_value{
    .fill = Fill::input, .align = Align::right, .indent = 1, .boxed = true, .unlocked = true, .top = true};
constexpr CellStyle input_id{
    .fill = Fill::input, .align = Align::centre, .shape = NumberShape::text, .boxed = true, .unlocked = true};

struct Column {
  std::string_view name;
  double width;
};

constexpr std::array register_columns{Column{"id", 10},
                                      Column{"lot", 9},
                                      Column{"bidder", 24},
                                      Column{"criterion", 34},
                                      Column{"library", 13},
                                      Column{"promised", 28},
                                      Column{"quantity", 28},
                                      Column{"method", 18},
                                      Column{"gain", 24},
                                      Column{"euros", 16},
                                      Column{"compared-with", 34},
                                      Column{"factor", 9},
                                      Column{"full-sanction", 20},
                                      Column{"cap", 34},
                                      Column{"evidence-asked", 34},
                                      Column{"moments", 40},
                                      Column{"responsible", 22},
                                      Column{"status", 18}};
constexpr std::array measurement_columns{
    Column{"measurement", 10}, Column{"id", 10},         Column{"criterion", 34},
    Column{"promised", 28},    Column{"moment", 15},     Column{"measured-on", 14},
    Column{"value", 18},       Column{"judgement", 18},  Column{"measured-by", 24},
    Column{"evidence", 28},    Column{"sha256", 20},     Column{"remark", 34},
    Column{"outcome", 18},     Column{"difference", 16}, Column{"sanction", 16},
    Column{"sanction-due", 16}};
constexpr std::array reminder_columns{Column{"due", 16},      Column{"state", 14},      Column{"kind", 18},
                                      Column{"id", 10},       Column{"criterion", 34},  Column{"bidder", 26},
                                      Column{"promised", 28}, Column{"responsible", 26}};

// 31-12-2026, as it is typed here; in English as ISO 8601, which nobody misreads.
std::string typed_day(const Date& date, Language language) {
  const std::string& iso = date.text();
  if (language == Language::en) return iso;
  return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

bool fits_a_cell(const Decimal& value) {
  return std::count_if(value.text().begin(), value.text().end(),
                       [](char c) { return c >= '0' && c <= '9'; }) <= exact_digits;
}

class Book {
 public:
  Book(const PromiseRegister& promises, const Timestamp& made, Language language)
      : promises_(promises),
        language_(language),
        today_(Date::parse(made.text().substr(0, 10)).value()),
        document_({std::string(label("promise.register", language)),
                   promises.reference,
                   promises.buyer,
                   made,
                   {}}) {}

  std::string write() {
    XlsxSheet& all = sheet("register");
    XlsxSheet& measurements = sheet("measurements");
    XlsxSheet& due = sheet("reminders");
    write_choices(document_.sheet("_ww"));
    write_register(all);
    write_measurements(measurements);
    write_reminders(due);
    all.activate();
    return document_.finish();
  }

 private:
  std::string words(const std::string& key) const { return std::string(label(key, language_)); }
  XlsxSheet& sheet(const std::string& name) { return document_.sheet(words("promise-sheet." + name)); }

  // Title, note and headings; gives the first row below them.
  template <std::size_t Size>
  std::uint32_t begin(XlsxSheet& sheet, const std::string& name, const std::array<Column, Size>& columns) {
    double width = 0;
    static_assert(Size < 100);
    for (std::uint16_t i = 0; i < std::uint16_t{Size}; ++i) {
      sheet.column(i, i, columns[i].width);
      sheet.text({heading_row, i}, words("promise-column." + std::string(columns[i].name)), style::header);
      // Notes are read without scrolling sideways.
      if (i < 6) width += columns[i].width;
    }
    sheet.row_height(heading_row, 32);
    // The first column stands on every page, where a title would be cut.
    const bool is_wide = Size > reminder_columns.size();
    const std::uint16_t left = is_wide ? 1 : 0;
    sheet.merged({{0, left}, {0, 5}}, words("promise-sheet." + name) + ": " + promises_.title, style::title);
    sheet.row_height(0, 28);
    const std::string note =
        label("promise-sheet." + name + "-note", language_, {{"day", day_text(today_, language_)}});
    sheet.merged({{1, left}, {1, 5}}, note, style::wrapped_note);
    sheet.row_height(1, text_height(note, is_wide ? width - columns[0].width : width) + 6);
    sheet.freeze({heading_row + 1, 0});
    PageSetup page;
    page.header = promises_.reference;
    page.footer = words("promise.register");
    page.repeat_rows = {{heading_row, heading_row}};
    // Too wide to be read on one page.
    if (is_wide) {
      page.pages_wide = 2;
      page.repeat_columns = {{0, 0}};
    }
    sheet.page(page);
    return heading_row + 1;
  }

  // A row of texts, as high as the longest needs.
  template <std::size_t Size>
  static void text_row(XlsxSheet& sheet, std::uint32_t row, const std::array<Column, Size>& columns,
                       const std::vector<std::string>& texts) {
    double height = 18;
    const auto count = static_cast<std::uint16_t>(texts.size());
    for (std::uint16_t i = 0; i < count; ++i) {
      sheet.text({row, i}, texts[i], style::wrapped);
      height = std::max(height, text_height(texts[i], columns[i].width) + 4);
    }
    sheet.row_height(row, height);
  }

  static void euros(XlsxSheet& sheet, Cell cell, const std::optional<Number>& amount) {
    if (amount)
      sheet.number(cell, *amount, euro_cell);
    else
      sheet.blank(cell, euro_cell);
  }

  void write_register(XlsxSheet& sheet) {
    std::uint32_t row = begin(sheet, "register", register_columns);
    for (const RegisteredPromise& each : promises_.promises) {
      const PromiseOrigin& promise = each.origin;
      text_row(sheet, row, register_columns,
               {std::to_string(each.id), promise.lot, promise.bidder, promise.criterion + " " + promise.title,
                promise.library.value_or(""), promised_text(promise, language_),
                quantity_text(promise, language_), promise.method, gain_text(promise, language_), "",
                reference_text(promise, language_), number_text(each.terms.sanction_factor, language_), "",
                cap_text(each.terms, language_), each.terms.evidence, moments_text(each.terms, language_),
                each.terms.responsible, status_text(each, language_)});
      euros(sheet, {row, 9}, promise.advantage ? promise.advantage->euros : std::nullopt);
      euros(sheet, {row, 12}, evaluator::sanction_of(promise, each.terms));
      ++row;
    }
    if (row > heading_row + 1)
      sheet.filter({{heading_row, 0}, {row - 1, static_cast<std::uint16_t>(register_columns.size() - 1)}});
  }

  void write_choices(XlsxSheet& sheet) {
    std::uint32_t row = 0;
    for (const Judgement judgement : {Judgement::met, Judgement::not_met, Judgement::not_determinable})
      sheet.text({row++, 0}, label(judgement, language_), style::plain);
    judgement_range_ = on_sheet(sheet.name(), a1_fixed(CellRange{{0, 0}, {row - 1, 0}}));
    sheet.hide();
  }

  void write_measurements(XlsxSheet& sheet) {
    const std::uint32_t first = begin(sheet, "measurements", measurement_columns);
    std::uint32_t row = first;
    for (const RegisteredPromise& promise : promises_.promises)
      for (const RecordedMeasurement* recorded : evaluator::standing(promise.measurements))
        write_measurement(sheet, row++, promise, *recorded);
    for (const RegisteredPromise& promise : promises_.promises) {
      if (promise.has_ended) continue;
      for (const DueMoment& moment : unanswered(promise)) write_open(sheet, row++, promise, moment);
    }
    for (std::uint32_t i = 0; i < spare_rows; ++i) write_spare(sheet, row++);
    CellRule judgement;
    judgement.kind = CellRule::Kind::list;
    judgement.list_range = judgement_range_;
    sheet.accept({{first, judgement_column}, {row - 1, judgement_column}}, judgement);
  }

  static std::vector<DueMoment> unanswered(const RegisteredPromise& promise) {
    std::set<Date> answered;
    for (const RecordedMeasurement* each : evaluator::standing(promise.measurements))
      if (each->measurement.moment) answered.insert(*each->measurement.moment);
    auto moments = due_moments(promise.terms);
    std::erase_if(moments, [&](const DueMoment& moment) { return answered.contains(moment.due); });
    return moments;
  }

  void name_cells(XlsxSheet& sheet, std::uint32_t row, const RegisteredPromise& promise) {
    const std::string title = promise.origin.criterion + " " + promise.origin.title;
    const std::string promised = promised_text(promise.origin, language_);
    sheet.text({row, 1}, std::to_string(promise.id), id_cell);
    sheet.text({row, 2}, title, style::wrapped);
    sheet.text({row, 3}, promised, style::wrapped);
    sheet.row_height(row, std::max({18.0, text_height(title, measurement_columns[2].width) + 4,
                                    text_height(promised, measurement_columns[3].width) + 4}));
  }

  void write_measurement(XlsxSheet& sheet, std::uint32_t row, const RegisteredPromise& promise,
                         const RecordedMeasurement& recorded) {
    const Measurement& measurement = recorded.measurement;
    sheet.text({row, 0}, std::to_string(recorded.id), id_cell);
    name_cells(sheet, row, promise);
    input(sheet, {row, 4}, measurement.moment ? typed_day(*measurement.moment, language_) : "");
    input(sheet, {row, 5}, typed_day(measurement.measured_on, language_));
    value_cell(sheet, {row, 6}, promise.origin, measurement);
    input(sheet, {row, judgement_column},
          measurement.judgement ? std::string(label(*measurement.judgement, language_)) : "");
    input(sheet, {row, 8}, measurement.measured_by);
    input(sheet, {row, 9}, measurement.evidence);
    input(sheet, {row, 10}, measurement.evidence_sha256);
    input(sheet, {row, 11}, measurement.remark);
    const auto verdict = evaluator::judge(promise.origin, promise.terms, recorded);
    sheet.text({row, 12}, label(verdict.outcome, language_), style::wrapped);
    sheet.text({row, 13}, difference_text(verdict, language_), number_cell);
    euros(sheet, {row, 14}, verdict.sanction);
    euros(sheet, {row, 15}, recorded.due);
  }

  static void input(XlsxSheet& sheet, Cell cell, const std::string& text) {
    if (text.empty())
      sheet.blank(cell, style::input_text);
    else
      sheet.text(cell, text, style::input_text);
  }

  void value_cell(XlsxSheet& sheet, Cell cell, const PromiseOrigin& promise, const Measurement& measurement) {
    const auto decimal = promise.form == PromiseForm::quantity && measurement.value
                             ? Decimal::parse(*measurement.value)
                             : std::nullopt;
    if (decimal && fits_a_cell(*decimal))
      sheet.number(cell, decimal->value(), input_value);
    else if (decimal && language_ == Language::en)
      input(sheet, cell, decimal->text());  // a comma could be a Dutch one
    else
      input(sheet, cell, measured_text(promise, measurement, language_));
  }

  void write_open(XlsxSheet& sheet, std::uint32_t row, const RegisteredPromise& promise,
                  const DueMoment& moment) {
    sheet.blank({row, 0}, id_cell);
    name_cells(sheet, row, promise);
    blank_inputs(sheet, row);
    input(sheet, {row, first_input}, typed_day(moment.due, language_));
    if (promise.origin.form == PromiseForm::quantity) sheet.blank({row, 6}, input_value);
  }

  static void write_spare(XlsxSheet& sheet, std::uint32_t row) {
    sheet.blank({row, 0}, id_cell);
    sheet.blank({row, 1}, input_id);
    sheet.blank({row, 2}, style::text);
    sheet.blank({row, 3}, style::text);
    blank_inputs(sheet, row);
  }

  static void blank_inputs(XlsxSheet& sheet, std::uint32_t row) {
    for (std::uint16_t column = first_input; column < 12; ++column)
      sheet.blank({row, column}, style::input_text);
    for (std::uint16_t column = 12; column < 16; ++column) sheet.blank({row, column}, style::text);
  }

  void write_reminders(XlsxSheet& sheet) {
    const std::vector<PromiseRegister> one{promises_};
    std::uint32_t row = begin(sheet, "reminders", reminder_columns);
    for (const auto& [of, promise, reminder] : evaluator::reminders(one, today_)) {
      const auto& moment = reminder.moment;
      text_row(
          sheet, row, reminder_columns,
          {moment ? typed_day(moment->due, language_) : "", std::string(label(reminder.state, language_)),
           moment ? std::string(label(moment->kind, language_)) : "", std::to_string(promise->id),
           promise->origin.criterion + " " + promise->origin.title, promise->origin.bidder,
           promised_text(promise->origin, language_), promise->terms.responsible});
      ++row;
    }
  }

  const PromiseRegister& promises_;
  Language language_;
  Date today_;
  XlsxDocument document_;
  std::string judgement_range_;
};

}  // namespace

std::string promise_workbook(const PromiseRegister& promises, const Timestamp& made, Language language) {
  return Book(promises, made, language).write();
}

}  // namespace templates
