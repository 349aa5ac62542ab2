#include "templates/number_text.hpp"
#include "templates/promise_text.hpp"
#include "templates/promise_workbook.hpp"

namespace templates {
namespace {

using namespace criteria;
using evaluator::RegisteredPromise;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Table {
 public:
  explicit Table(Language language) : separator_(language == Language::nl ? ';' : ',') {}

  // A text from outside: a spreadsheet must not take it for a formula.
  Table& text(std::string_view text) {
    constexpr std::string_view begins_formula("=+-@\t\r\n\0", 8);
    const auto start = text.find_first_not_of(' ');
    const bool is_formula =
        start != std::string_view::npos && begins_formula.find(text[start]) != std::string_view::npos;
    return field(is_formula ? "'" + std::string(text) : std::string(text));
  }
  // A number of ours.
  Table& number(std::string_view text) { return field(text); }

  void end_row() {
    out_ += "\r\n";
    is_first_ = true;
  }
  std::string take() { return std::move(out_); }

 private:
  Table& field(std::string_view text) {
    if (!is_first_) out_ += separator_;
    is_first_ = false;
    out_ += '"';
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }

  char separator_;
  bool is_first_ = true;
  std::string out_{byte_order_mark};
};

std::string cents(const std::optional<Number>& euros, Language language) {
  return euros ? number_text(*euros, 2, RoundingMode::half_up, language) : std::string();
}

void write_latest(Table& table, const RegisteredPromise& each, Language language) {
  const auto* last = evaluator::latest(each.measurements);
  const Measurement none;
  const Measurement& measurement = last ? last->measurement : none;
  const auto verdict = evaluator::verdict_of(each);
  table.text(last ? measurement.measured_on.text() : "");
  const bool is_number = each.origin.form == PromiseForm::quantity;
  const std::string value = measured_text(each.origin, measurement, language);
  if (is_number)
    table.number(value);
  else
    table.text(value);
  table.text(measurement.measured_by).text(measurement.evidence).text(measurement.evidence_sha256);
  // Without a plus sign, which begins a formula too.
  table.number(verdict && verdict->difference ? exact_text(*verdict->difference, language) : "");
  table.number(verdict ? cents(verdict->sanction, language) : "");
  table.number(last ? cents(last->due, language) : "");
}

}  // namespace

std::string promise_csv(const evaluator::PromiseRegister& promises, Language language) {
  Table table(language);
  for (
      const std::string_view column :
      {"id",          "lot",      "bidder",      "criterion",     "library",     "promised",       "quantity",
       "method",      "euros",    "factor",      "full-sanction", "cap",         "evidence-asked", "moments",
       "responsible", "status",   "measured-on", "value",         "measured-by", "evidence",       "sha256",
       "difference",  "sanction", "sanction-due"})
    table.text(label("promise-column." + std::string(column), language));
  table.end_row();
  for (const RegisteredPromise& each : promises.promises) {
    const PromiseOrigin& promise = each.origin;
    table.number(std::to_string(each.id)).text(promise.lot).text(promise.bidder);
    table.text(promise.criterion + " " + promise.title).text(promise.library.value_or(""));
    table.text(promised_text(promise, language)).text(quantity_text(promise, language)).text(promise.method);
    table.number(cents(promise.advantage ? promise.advantage->euros : std::nullopt, language));
    table.number(number_text(each.terms.sanction_factor, language));
    table.number(cents(evaluator::sanction_of(promise, each.terms), language));
    table.text(cap_text(each.terms, language));
    table.text(each.terms.evidence).text(moments_text(each.terms, language)).text(each.terms.responsible);
    table.text(status_text(each, language));
    write_latest(table, each, language);
    table.end_row();
  }
  return table.take();
}

}  // namespace templates
