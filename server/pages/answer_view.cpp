#include "server/pages/answer_view.hpp"

#include "server/pages/criterion_words.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <initializer_list>

namespace server {
namespace {

using criteria::Decimal;
using templates::label;

std::string input_label(std::string_view input, templates::Language language) {
  return std::string(label("input." + std::string(input), language));
}

// Fields and tables of inputs, labelled as on the bid form.
class Inputs {
 public:
  explicit Inputs(TemplateValues values) : values_(values) {}

  void field(std::string_view input, const std::string& text) {
    values_.add("FIELD").set("LABEL", input_label(input, values_.language())).set("TEXT", text);
  }
  void amount(std::string_view input, const Decimal& euros) {
    field(input, templates::amount_text(euros.text(), values_.language()));
  }
  void number(std::string_view input, const Decimal& number, std::string_view unit = "") {
    std::string text = templates::number_text(number, values_.language());
    if (!unit.empty()) text.append("\u00a0").append(unit);
    field(input, text);
  }
  void columns(std::string_view title, std::initializer_list<std::string_view> inputs) {
    table_ = values_.add("INPUT_TABLE");
    table_->set("TITLE", input_label(title, values_.language()));
    for (const std::string_view& input : inputs)
      table_->add("COLUMN")
          .set("LABEL", input_label(input, values_.language()))
          .show_if(&input != inputs.begin(), "NUMBER");
  }
  // One row under the columns: the first is its head, the others are numbers.
  void row(const std::string& head, std::initializer_list<const Decimal*> numbers) {
    TemplateValues row = table_->add("ROW");
    row.set("HEAD", head);
    for (const Decimal* number : numbers)
      row.add("CELL").set("TEXT", templates::number_text(*number, values_.language()));
  }

 private:
  TemplateValues values_;
  std::optional<TemplateValues> table_;
};

struct ShowInputs {
  Inputs inputs;

  void operator()(const criteria::LccInputs& given) {
    inputs.amount("investment", given.investment);
    inputs.amount("annual", given.annual);
    inputs.amount("endOfLife", given.end_of_life);
    inputs.amount("residual", given.residual);
    if (given.replacements.empty()) return;
    inputs.columns("replacements", {"year", "amount"});
    for (const criteria::Replacement& replacement : given.replacements)
      inputs.row(std::to_string(replacement.year.value), {&replacement.amount});
  }
  void operator()(const criteria::MciInputs& given) {
    inputs.number("L", given.life);
    inputs.number("U", given.use);
    inputs.columns("parts", {"parts.row", "mass", "FR", "FU", "FS", "CR", "CU", "CC", "CE", "EC", "EF"});
    std::size_t number = 0;
    for (const criteria::MciPart& part : given.parts)
      inputs.row(std::to_string(++number), {&part.mass, &part.FR, &part.FU, &part.FS, &part.CR, &part.CU,
                                            &part.CC, &part.CE, &part.EC, &part.EF});
  }
  void operator()(const criteria::DetachabilityInputs& given) {
    inputs.columns("elements", {"elements.row", "mki", "TV", "ToV", "DK", "VI"});
    std::size_t number = 0;
    for (const criteria::DetachableElement& element : given.elements)
      inputs.row(std::to_string(++number),
                 {&element.mki, &element.TV, &element.ToV, &element.DK, &element.VI});
  }
  void operator()(const criteria::MkiInputs& given) {
    if (given.area) inputs.number("area", *given.area, "m²");
    inputs.columns("impacts", {"impacts.row", "quantity"});
    for (const auto& [indicator, quantity] : given.impacts) inputs.row(indicator, {&quantity});
  }
};

class ShowAnswer {
 public:
  ShowAnswer(TemplateValues values, const criteria::AnswerType& type) : values_(values), type_(type) {}

  void operator()(bool yes) {
    values_.set_if_any("VALUE", templates::level_text(yes ? "true" : "false", values_.language()));
  }
  void operator()(const Decimal& number) {
    values_.set_if_any("VALUE", quantity_text(number, type_, values_.language()));
  }
  void operator()(const criteria::Level& level) {
    values_.set_if_any("VALUE", templates::level_text(level.key, values_.language()));
  }
  void operator()(const criteria::Boxed& inputs) {
    std::visit(ShowInputs{Inputs(values_.add("INPUTS"))}, inputs.get());
  }

 private:
  TemplateValues values_;
  const criteria::AnswerType& type_;
};

}  // namespace

void add_answer(TemplateValues content, const criteria::Criterion& leaf,
                const criteria::AnswerValue* answer) {
  TemplateValues values = content.include("ANSWER", "answer.tpl");
  if (answer && leaf.answer)
    std::visit(ShowAnswer{values, *leaf.answer}, *answer);
  else
    values.show("NOT_GIVEN");
}

void add_sealed_answer(TemplateValues content) { content.include("ANSWER", "answer.tpl").show("SEALED"); }

}  // namespace server
