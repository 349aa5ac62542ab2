#include "criteria/form_marks.hpp"
#include "templates/bid_form_parts.hpp"
#include "templates/document_lots.hpp"
#include "templates/document_rules.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

namespace marks = criteria::marks;
using criteria::Criterion;

constexpr double title_width = 32, asked_width = 50, unit_width = 14;
constexpr double least_height = 18;
constexpr double greatest_quantity = 1e15;  // what a sheet holds to the unit
constexpr std::string_view id_column = "ww:id", title_column = "ww:title", asked_column = "ww:asked",
                           unit_column = "ww:unit";

std::vector<FormColumn> answer_columns(Language language) {
  const auto heading = [language](std::string_view key) { return std::string(label(key, language)); };
  return {{std::string(marks::type_column), "", 10},
          {std::string(id_column), heading("form.id"), 8},
          {std::string(title_column), heading("criterion"), title_width},
          {std::string(asked_column), heading("form.asked"), asked_width},
          {std::string(unit_column), heading("form.unit"), unit_width},
          {std::string(marks::answer_column), heading("form.answer"), 22},
          {std::string(marks::remark_column), heading("form.remark"), 34}};
}

// The description, the demand and how it is scored, each on its line.
std::string asked_text(const Criterion& leaf, Language language) {
  std::string text = leaf.description.value_or("");
  const auto add = [&text](const std::string& line) {
    if (!line.empty()) text.append(text.empty() ? "" : "\n").append(line);
  };
  if (leaf.accept) add(label("form.demand", language, {{"demand", accept_text(*leaf.accept, language)}}));
  if (leaf.scoring) add(label("form.scored", language, {{"rule", rule_text(*leaf.scoring, language)}}));
  if (const std::string weight = weight_text(leaf, language); !weight.empty())
    add(label("form.weight", language, {{"weight", weight}}));
  if (leaf.minimum_score) add(label("form.minimum", language, {{"minimum", leaf.minimum_score->text()}}));
  if (leaf.panel) add(std::string(label("form.graded", language)));
  if (text.empty() && leaf.answer) text = label(*leaf.answer, language);
  return text;
}

std::vector<std::string> level_choices(const Criterion& leaf, Language language) {
  std::vector<std::string> choices;
  if (leaf.answer && std::holds_alternative<criteria::BooleanAnswer>(*leaf.answer))
    return {level_text("true", language), level_text("false", language)};
  if (const auto* table = leaf.scoring ? criteria::level_table(*leaf.scoring) : nullptr)
    for (const auto& [key, percent] : best_first(*table)) choices.push_back(level_text(key, language));
  return choices;
}

CellRule answer_rule(XlsxForm& form, const Criterion& leaf, bool is_amount) {
  const Language language = form.language();
  CellRule rule;
  rule.prompt_title = leaf.id;
  rule.error_title = std::string(label("form.wrong", language));
  const auto choices = level_choices(leaf, language);
  if (!choices.empty()) {
    rule.kind = CellRule::Kind::list;
    rule.list_range = form.choices(choices);
    rule.prompt = label("form.prompt.choice", language);
    rule.error = label("form.error.choice", language);
  } else if (criteria::answer_form(leaf) == criteria::AnswerForm::quantity) {
    rule.kind = CellRule::Kind::decimal;
    rule.least = -greatest_quantity;
    rule.most = greatest_quantity;
    rule.prompt = label(is_amount ? "form.prompt.amount" : "form.prompt.number", language);
    rule.error = label("form.error.number", language);
  }
  return rule;
}

std::string_view type_mark(const Criterion& leaf) {
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) return "level";
  return criteria::name(*leaf.answer);
}

class AnswerRows {
 public:
  AnswerRows(XlsxForm& form, FormSheet& sheet, const std::vector<InputSheetName>& where)
      : form_(form), sheet_(sheet), where_(where) {}

  void add(const Criterion& leaf) {
    const Language language = form_.language();
    XlsxSheet& sheet = sheet_.sheet();
    sheet.text(sheet_.at(id_column), leaf.id, style::strong);
    sheet.text(sheet_.at(title_column), leaf.title, style::wrapped);
    const std::string asked = asked_text(leaf, language);
    const std::string unit = unit_text(leaf);
    sheet.text(sheet_.at(asked_column), asked, style::wrapped);
    sheet.text(sheet_.at(unit_column), unit, style::wrapped);
    sheet.row_height(sheet_.row(),
                     std::max({least_height, text_height(leaf.title, title_width),
                               text_height(asked, asked_width), text_height(unit, unit_width)}));
    add_answer(leaf);
    sheet_.next_row();
  }

 private:
  void add_answer(const Criterion& leaf) {
    if (leaf.panel) return add_attachment(leaf);
    const auto derived = std::find_if(where_.begin(), where_.end(),
                                      [&](const InputSheetName& entry) { return entry.leaf == &leaf; });
    if (derived != where_.end()) return add_information("form.seeSheet", {{"sheet", derived->sheet}});
    const bool is_amount = std::holds_alternative<criteria::AmountAnswer>(*leaf.answer);
    sheet_.mark(std::string(marks::answer_prefix) + leaf.id);
    sheet_.sheet().text(sheet_.at(marks::type_column), type_mark(leaf), style::mark);
    sheet_.input(marks::answer_column, answer_style(leaf, is_amount), answer_rule(form_, leaf, is_amount),
                 true);
    sheet_.input(marks::remark_column, style::input_text, {}, false);
  }

  // A bidder does not grade itself: it says which text the panel is to read.
  void add_attachment(const Criterion& leaf) {
    const Language language = form_.language();
    CellRule rule;
    rule.prompt_title = leaf.id;
    rule.prompt = label("form.prompt.attachment", language);
    sheet_.mark(std::string(marks::attachment_prefix) + leaf.id);
    sheet_.input(marks::answer_column, style::input_text, rule, true);
    sheet_.sheet().blank(sheet_.at(marks::remark_column), style::quiet);
  }

  static CellStyle answer_style(const Criterion& leaf, bool is_amount) {
    if (is_amount) return style::input_number.with_shape(NumberShape::grouped, 2);
    return criteria::answer_form(leaf) == criteria::AnswerForm::quantity ? style::input_number : style::input;
  }

  void add_information(std::string_view key, const TextParameters& parameters) {
    sheet_.sheet().text(sheet_.at(marks::answer_column), label(key, form_.language(), parameters),
                        style::quiet);
    sheet_.sheet().blank(sheet_.at(marks::remark_column), style::quiet);
  }

  XlsxForm& form_;
  FormSheet& sheet_;
  const std::vector<InputSheetName>& where_;
};

bool asks_below(const Criterion& node, const std::vector<const Criterion*>& leaves) {
  const auto below = criteria::leaves(node.criteria);
  return std::any_of(below.begin(), below.end(), [&](const Criterion* leaf) {
    return std::find(leaves.begin(), leaves.end(), leaf) != leaves.end();
  });
}

std::string band_text(const Criterion& node, Language language) {
  const std::string weight = weight_text(node, language);
  return node.id + "  " + node.title + (weight.empty() ? "" : " (" + weight + ")");
}

}  // namespace

void add_answer_sheet(XlsxForm& form, const std::string& sheet_name, const criteria::Lot& lot,
                      const std::vector<const Criterion*>& leaves, const std::vector<InputSheetName>& where) {
  const Language language = form.language();
  FormSheet sheet(form, sheet_name, answer_columns(language), sheet_name,
                  form.identity().reference + " – " + lot_title(lot, language));
  sheet.identity_input(marks::bidder, label("bidder", language), label("form.prompt.bidder", language));
  const std::uint32_t heading_row = sheet.row();
  sheet.headings();
  sheet.sheet().freeze({heading_row + 1, 0});
  AnswerRows rows(form, sheet, where);
  for (const auto& [node, place, depth] : criteria::all_criteria(lot.criteria, "")) {
    if (node->is_leaf()) {
      if (std::find(leaves.begin(), leaves.end(), node) != leaves.end()) rows.add(*node);
    } else if (asks_below(*node, leaves)) {
      sheet.band(band_text(*node, language));
    }
  }
  PageSetup page;
  page.header = form.identity().reference;
  page.footer = std::string(label("form.title", language));
  page.repeat_rows = {{heading_row, heading_row}};
  sheet.sheet().page(page);
  sheet.sheet().protect();
}

}  // namespace templates
