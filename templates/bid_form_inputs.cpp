#include "criteria/form_marks.hpp"
#include "evaluator/circular/weight_table.hpp"
#include "templates/bid_form_parts.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

namespace marks = criteria::marks;
using criteria::Criterion;

constexpr int replacement_rows = 20;
constexpr int part_rows = 40;
constexpr int element_rows = 60;
constexpr std::uint16_t table_columns = 11;
constexpr double greatest_quantity = 1e15;

// A single input, or a column of a table: its name in the dossier, and what it accepts.
struct Input {
  std::string_view name;
  CellRule::Kind kind;
  double least, most;
};

constexpr Input lcc_fields[]{{"investment", CellRule::Kind::decimal, 0, greatest_quantity},
                             {"annual", CellRule::Kind::decimal, 0, greatest_quantity},
                             {"endOfLife", CellRule::Kind::decimal, -greatest_quantity, greatest_quantity},
                             {"residual", CellRule::Kind::decimal, 0, greatest_quantity}};
constexpr Input mci_fields[]{{"L", CellRule::Kind::decimal, 0, greatest_quantity},
                             {"U", CellRule::Kind::decimal, 0, greatest_quantity}};
constexpr Input mpg_fields[]{{"area", CellRule::Kind::decimal, 0, greatest_quantity}};
constexpr Input part_inputs[]{{"mass", CellRule::Kind::decimal, 0, greatest_quantity},
                              {"FR", CellRule::Kind::decimal, 0, 1},
                              {"FU", CellRule::Kind::decimal, 0, 1},
                              {"FS", CellRule::Kind::decimal, 0, 1},
                              {"CR", CellRule::Kind::decimal, 0, 1},
                              {"CU", CellRule::Kind::decimal, 0, 1},
                              {"CC", CellRule::Kind::decimal, 0, 1},
                              {"CE", CellRule::Kind::decimal, 0, 1},
                              {"EC", CellRule::Kind::decimal, 0, 1},
                              {"EF", CellRule::Kind::decimal, 0, 1}};
constexpr Input element_inputs[]{{"mki", CellRule::Kind::decimal, 0, greatest_quantity},
                                 {"TV", CellRule::Kind::decimal, 0, 1},
                                 {"ToV", CellRule::Kind::decimal, 0, 1},
                                 {"DK", CellRule::Kind::decimal, 0, 1},
                                 {"VI", CellRule::Kind::decimal, 0, 1}};

class InputSheet {
 public:
  InputSheet(XlsxForm& form, const std::string& name, const Criterion& leaf)
      : form_(form),
        leaf_(leaf),
        sheet_(form, name, field_columns(form.language()), leaf.id + "  " + leaf.title,
               std::string(label(*leaf.answer, form.language())) + " (" +
                   criteria::effective_method(*leaf.answer) + ")") {
    sheet_.note(label("form.inputs." + std::string(criteria::name(*leaf.answer)), form.language()), 42);
    sheet_.headings();
  }

  void fields(std::span<const Input> inputs) {
    for (const Input& input : inputs) {
      sheet_.mark(join(marks::field_prefix, input.name));
      sheet_.sheet().text(sheet_.at(marks::type_column), "decimal", style::mark);
      sheet_.sheet().text(sheet_.at("ww:title"), words(input.name), style::wrapped);
      sheet_.input(marks::answer_column, style::input_number, rule(input), true);
      sheet_.sheet().text(sheet_.at("ww:unit"), words(std::string(input.name) + ".unit"), style::text);
      sheet_.next_row();
    }
    sheet_.next_row();
  }

  void table(std::string_view name, std::span<const Input> inputs, int rows) {
    std::vector<FormColumn> columns{{"", "", 10}, {"ww:title", words(std::string(name) + ".row"), 44}};
    for (const Input& input : inputs)
      columns.push_back({std::string(marks::input_prefix).append(input.name), words(input.name), 14});
    sheet_.begin_table(columns, words(name));
    for (int number = 1; number <= rows; ++number) {
      sheet_.mark(join(marks::row_prefix, std::string(name) + ":" + std::to_string(number)));
      sheet_.input("ww:title", style::input_text, {}, false);
      for (const Input& input : inputs)
        sheet_.input(std::string(marks::input_prefix).append(input.name), style::input_number, rule(input),
                     false);
      sheet_.next_row();
    }
  }

  // One row for each indicator that carries a weight.
  void impacts(const std::vector<std::string>& indicators, const evaluator::WeightTable* known) {
    sheet_.begin_table({{"", "", 10},
                        {"ww:title", words("impacts.row"), 44},
                        {std::string(marks::input_prefix) + "quantity", words("quantity"), 14},
                        {"ww:unit", words("quantity.unit"), 14},
                        {std::string(marks::input_prefix) + "indicator", words("indicator"), 14}},
                       words("impacts"));
    int number = 0;
    for (const std::string& indicator : indicators) {
      const auto* described = find_indicator(known, indicator);
      const bool dutch = form_.language() == Language::nl;
      sheet_.mark(join(marks::row_prefix, "impacts:" + std::to_string(++number)));
      sheet_.sheet().text(sheet_.at("ww:title"),
                          described ? (dutch ? described->dutch : described->english) : indicator,
                          style::wrapped);
      sheet_.sheet().text(sheet_.at("ww:unit"), described ? described->unit : "", style::text);
      sheet_.sheet().text(sheet_.at(std::string(marks::input_prefix) + "indicator"), indicator, style::text);
      sheet_.input(std::string(marks::input_prefix) + "quantity", style::input_number,
                   rule({"quantity", CellRule::Kind::decimal, -greatest_quantity, greatest_quantity}), true);
      sheet_.next_row();
    }
  }

  void finish() {
    PageSetup page;
    page.header = form_.identity().reference;
    page.footer = std::string(label("form.title", form_.language()));
    sheet_.sheet().column(4, table_columns + 2, 11);
    sheet_.sheet().page(page);
    sheet_.sheet().protect();
  }

 private:
  static std::vector<FormColumn> field_columns(Language language) {
    return {{std::string(marks::type_column), "", 10},
            {"ww:title", std::string(label("form.given", language)), 44},
            {std::string(marks::answer_column), std::string(label("form.answer", language)), 16},
            {"ww:unit", std::string(label("form.unit", language)), 14}};
  }

  static const evaluator::WeightedIndicator* find_indicator(const evaluator::WeightTable* table,
                                                            const std::string& key) {
    if (table)
      for (const auto& indicator : table->indicators)
        if (indicator.key == key) return &indicator;
    return nullptr;
  }

  std::string join(std::string_view prefix, std::string_view name) const {
    return std::string(prefix).append(name).append(":").append(leaf_.id);
  }

  std::string words(std::string_view name) const {
    return std::string(label(std::string("input.").append(name), form_.language()));
  }

  CellRule rule(const Input& input) const {
    const Language language = form_.language();
    CellRule accepted;
    accepted.kind = input.kind;
    accepted.least = input.least;
    accepted.most = input.most;
    accepted.prompt_title = input.name;
    accepted.prompt = label(input.most == 1 ? "form.prompt.fraction" : "form.prompt.number", language);
    accepted.error_title = label("form.wrong", language);
    accepted.error = accepted.prompt;
    return accepted;
  }

  XlsxForm& form_;
  const Criterion& leaf_;
  FormSheet sheet_;
};

// The indicators that a bid must give, and what is known about them.
struct Weights {
  std::vector<std::string> indicators;
  const evaluator::WeightTable* known;
};
Weights weights_of(const criteria::AnswerType& type, const std::optional<criteria::IndicatorTable>& given) {
  Weights weights{{}, evaluator::shipped_weights(criteria::effective_method(type))};
  if (given)
    for (const auto& [indicator, weight] : *given) weights.indicators.push_back(indicator);
  else if (weights.known)
    for (const auto& indicator : weights.known->indicators) weights.indicators.push_back(indicator.key);
  return weights;
}

}  // namespace

void add_input_sheet(XlsxForm& form, const std::string& sheet_name, const Criterion& leaf) {
  InputSheet sheet(form, sheet_name, leaf);
  const criteria::AnswerType& type = *leaf.answer;
  if (std::holds_alternative<criteria::LccAnswer>(type)) {
    sheet.fields(lcc_fields);
    const int last_year = std::get<criteria::LccAnswer>(type).years.value;
    const Input replacement_inputs[]{
        {"year", CellRule::Kind::whole, 0, static_cast<double>(last_year)},
        {"amount", CellRule::Kind::decimal, -greatest_quantity, greatest_quantity}};
    sheet.table("replacements", replacement_inputs, replacement_rows);
  } else if (std::holds_alternative<criteria::MciAnswer>(type)) {
    sheet.fields(mci_fields);
    sheet.table("parts", part_inputs, part_rows);
  } else if (std::holds_alternative<criteria::DetachabilityAnswer>(type)) {
    sheet.table("elements", element_inputs, element_rows);
  } else if (const auto* mki = std::get_if<criteria::MkiAnswer>(&type)) {
    const Weights weights = weights_of(type, mki->weights);
    sheet.impacts(weights.indicators, weights.known);
  } else if (const auto* mpg = std::get_if<criteria::MpgAnswer>(&type)) {
    sheet.fields(mpg_fields);
    const Weights weights = weights_of(type, mpg->weights);
    sheet.impacts(weights.indicators, weights.known);
  }
  sheet.finish();
}

}  // namespace templates
