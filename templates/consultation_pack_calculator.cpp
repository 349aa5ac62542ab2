#include "evaluator/field.hpp"
#include "evaluator/scoring.hpp"
#include "templates/consultation_pack_parts.hpp"
#include "templates/document_rules.hpp"
#include "templates/evaluation_workbook_formulas.hpp"
#include "templates/evaluation_workbook_scales.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Number;
using criteria::ScoringRule;

enum Column : std::uint16_t {
  id_at = 1,
  title_at,
  rule_at,
  unit_at,
  answer_at,
  first_other_at,
  last_other_at = first_other_at + 2,
  first_at,
  second_at,
  share_at,
  weight_at,
  points_at
};
constexpr double title_width = 26, rule_width = 42;
constexpr double greatest_quantity = 1e15;
constexpr int share_decimals = 2;
constexpr std::uint32_t heading_row = 4;
constexpr double least_height = 20;

// ---- what stands in the sheet at first ------------------------------------------------------------------

// Values that show how the rule works; they say nothing about a tender.
struct Sample {
  std::variant<Number, std::string> own;  // a number, or the key of a level
  std::vector<Number> others;
};

struct SampleOf {
  Sample operator()(const criteria::Linear& rule) const {
    return {(rule.worst.value() + rule.best.value()) / 2, {}};
  }
  Sample operator()(const criteria::Points& rule) const { return {rule.max.value() / 2, {}}; }
  Sample operator()(const criteria::Steps& rule) const {
    return {rule.steps[rule.steps.size() / 2].from.value(), {}};
  }
  Sample operator()(const criteria::Levels& rule) const { return {rule.levels.front().first, {}}; }
  Sample operator()(const criteria::PercentDiscount& rule) const { return {rule.levels.front().first, {}}; }
  template <typename Rule>
  Sample operator()(const Rule&) const {
    return {Number(105), {Number(100), Number(110), Number(120)}};
  }
};

Number share_of(const ScoringRule& rule, const Sample& sample) {
  const auto* own = std::get_if<Number>(&sample.own);
  if (criteria::is_relative(rule)) {
    std::vector<Number> answers{*own};
    answers.insert(answers.end(), sample.others.begin(), sample.others.end());
    return evaluator::Field(rule, answers).share(*own);
  }
  const evaluator::PreparedRule prepared(rule);
  if (!own) return prepared.of_level(std::get<std::string>(sample.own)).share;
  Number share;
  prepared.of_number(*own, share);
  return share;
}

// Announced parameters of a rule, as in the evaluation workbook: a and b.
struct Parameters {
  std::optional<Number> first, second;
};
struct ParametersOf {
  Parameters operator()(const criteria::Linear& rule) const {
    return {rule.worst.value(), rule.best.value()};
  }
  Parameters operator()(const criteria::Points& rule) const { return {rule.max.value(), {}}; }
  Parameters operator()(const criteria::RelativeMean& rule) const { return {rule.factor.value(), {}}; }
  Parameters operator()(const criteria::Logarithmic& rule) const { return {rule.base.value(), {}}; }
  template <typename Rule>
  Parameters operator()(const Rule&) const {
    return {};
  }
};

// What a function of the sheet gives for the sample.
Number value_of(std::string_view function, const ScoringRule& rule, const Sample& sample) {
  std::vector<Number> answers{std::get<Number>(sample.own)};
  answers.insert(answers.end(), sample.others.begin(), sample.others.end());
  const evaluator::Field field(rule, answers);
  if (function == "MIN") return field.lowest();
  return function == "MAX" ? field.highest() : field.centre();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
  return out + "\"";
}

// ---- the sheet ------------------------------------------------------------------------------------------

class Calculator {
 public:
  explicit Calculator(const PackPage& page)
      : page_(page),
        sheet_(page.form.document().sheet(std::string(page.words("consultation.sheet.formulas")))),
        scales_(std::string(page.words("consultation.sheet.scales")), page.language),
        last_(page.consultation.weights_published ? points_at : share_at) {}

  void write() {
    write_head();
    write_band("consultation.formulas.award");
    for (const Criterion* leaf : criteria::leaves(page_.consultation.criteria))
      if (leaf->kind != criteria::Kind::requirement) write_award(*leaf);
    write_requirements();
    PageSetup setup = page_.setup(true);
    setup.repeat_rows = {{heading_row, heading_row}};
    sheet_.page(setup);
    sheet_.protect();
    if (has_scales_) scales_.write(page_.form.document(), "consultation.scales.note");
  }

 private:
  static bool is_other(std::uint16_t column) { return column >= first_other_at && column <= last_other_at; }

  bool has_relative_rule() const {
    const auto leaves = criteria::leaves(page_.consultation.criteria);
    return std::any_of(leaves.begin(), leaves.end(), [](const Criterion* leaf) {
      return leaf->scoring && criteria::is_relative(*leaf->scoring);
    });
  }

  void write_head() {
    const double widths[]{9, title_width, rule_width, 12, 18, 13, 13, 13, 13, 13, 15, 11, 11};
    sheet_.column(0, 0, 2);
    for (std::uint16_t column = id_at; column <= last_; ++column)
      sheet_.column(column, column, widths[column - id_at], is_other(column) && !has_relative_rule());
    sheet_.row_height(0, 28);
    sheet_.text({0, id_at}, page_.words("consultation.formulas.title"), style::title);
    sheet_.text({1, id_at}, page_.words("consultation.formulas.note"), style::field);
    if (has_relative_rule())
      sheet_.text({2, id_at}, page_.words("consultation.formulas.relative"), style::field);
    const auto heading = [this](std::uint16_t column, std::string_view text) {
      sheet_.text({heading_row, column}, text, style::header);
    };
    heading(id_at, page_.words("form.id"));
    heading(title_at, page_.words("consultation.criterion"));
    heading(rule_at, page_.words("consultation.rule"));
    heading(unit_at, page_.words("consultation.formulas.unit"));
    heading(answer_at, page_.words("consultation.formulas.answer"));
    for (std::uint16_t column = first_other_at; column <= last_other_at; ++column)
      heading(column, label("consultation.formulas.other", page_.language,
                            {{"number", std::to_string(column - first_other_at + 1)}}));
    heading(first_at, page_.words("consultation.formulas.first"));
    heading(second_at, page_.words("consultation.formulas.second"));
    heading(share_at, page_.words("consultation.formulas.share"));
    if (last_ == points_at) {
      heading(weight_at, page_.words("consultation.weight"));
      heading(points_at, page_.words("consultation.formulas.points"));
    }
    sheet_.row_height(heading_row, 34);
    sheet_.freeze({heading_row + 1, rule_at});
    row_ = heading_row + 1;
  }

  void write_band(std::string_view key) {
    sheet_.merged({{row_, id_at}, {row_, last_}}, page_.words(key), style::band);
    sheet_.row_height(row_++, least_height);
  }

  // Everything but the cells in which something is typed or computed.
  void write_leaf(const Criterion& leaf, const std::string& rule) {
    sheet_.text({row_, id_at}, leaf.id, style::strong);
    sheet_.text({row_, title_at}, leaf.title, style::wrapped);
    sheet_.text({row_, rule_at}, rule, style::wrapped);
    sheet_.text({row_, unit_at}, unit_text(leaf), style::wrapped);
    for (std::uint16_t column = answer_at; column <= last_; ++column)
      sheet_.blank({row_, column}, style::text);
    sheet_.row_height(
        row_, std::max({least_height, text_height(leaf.title, title_width), text_height(rule, rule_width)}));
  }

  void write_award(const Criterion& leaf) {
    if (!leaf.scoring || std::holds_alternative<criteria::Factor>(*leaf.scoring)) {
      if (leaf.scoring || is_withheld(page_.consultation, leaf)) write_later(leaf);
      return;
    }
    const ScoringRule& rule = *leaf.scoring;
    write_leaf(leaf, rule_text(rule, page_.language));
    const Sample sample = std::visit(SampleOf{}, rule);
    const auto scale = scales_.add(rule);
    has_scales_ = has_scales_ || scale.number != 0;
    write_inputs(rule, sample, scale.range);
    write_parameter(first_at, field_functions(rule).first, rule, sample);
    write_parameter(second_at, field_functions(rule).second, rule, sample);
    write_share(rule, sample, scale.range);
    if (last_ == points_at && leaf.weight) write_points(leaf, share_of(rule, sample));
    ++row_;
  }

  void write_later(const Criterion& leaf) {
    write_leaf(leaf, leaf.scoring ? rule_text(*leaf.scoring, page_.language)
                                  : std::string(page_.words("consultation.withheld")));
    if (!leaf.scoring)
      sheet_.merged({{row_, answer_at}, {row_, share_at}}, page_.words("consultation.formulas.later"),
                    style::quiet);
    ++row_;
  }

  void accept(std::uint16_t column, std::string_view list_range) {
    CellRule rule;
    rule.prompt = page_.words("consultation.formulas.prompt");
    rule.error_title = page_.words("form.wrong");
    if (!list_range.empty()) {
      rule.kind = CellRule::Kind::list;
      rule.list_range = list_range;
      rule.error = page_.words("form.error.choice");
    } else {
      rule.kind = CellRule::Kind::decimal;
      rule.least = -greatest_quantity;
      rule.most = greatest_quantity;
      rule.error = page_.words("form.error.number");
    }
    sheet_.accept({{row_, column}, {row_, column}}, rule);
  }

  void write_inputs(const ScoringRule& rule, const Sample& sample, const ScaleRange& scale) {
    if (const auto* level = std::get_if<std::string>(&sample.own)) {
      sheet_.text({row_, answer_at}, level_text(*level, page_.language), style::input_text);
      accept(answer_at, scale.keys);
    } else {
      sheet_.number({row_, answer_at}, std::get<Number>(sample.own), style::input_number);
      accept(answer_at, {});
    }
    if (!criteria::is_relative(rule)) return;
    for (std::size_t i = 0; i < sample.others.size(); ++i) {
      const auto column = static_cast<std::uint16_t>(first_other_at + i);
      sheet_.number({row_, column}, sample.others[i], style::input_number);
      accept(column, {});
    }
  }

  std::string answers() const { return a1_fixed(CellRange{{row_, answer_at}, {row_, last_other_at}}); }

  void write_parameter(std::uint16_t column, std::string_view function, const ScoringRule& rule,
                       const Sample& sample) {
    const Parameters announced = std::visit(ParametersOf{}, rule);
    const auto& value = column == first_at ? announced.first : announced.second;
    if (value)
      sheet_.number({row_, column}, *value, style::number);
    else if (!function.empty())
      sheet_.formula({row_, column}, fmt::format("={}({})", function, answers()),
                     value_of(function, rule, sample).to_double(), style::number);
  }

  // Where the evaluator gives no share because the formula is not defined; empty: nowhere.
  std::string undefined_where(const ScoringRule& rule) const {
    if (std::holds_alternative<criteria::RelativeLowest>(rule) ||
        std::holds_alternative<criteria::DistanceLowest>(rule) ||
        std::holds_alternative<criteria::Logarithmic>(rule))
      return fmt::format("MIN({})<=0", answers());
    if (std::holds_alternative<criteria::RelativeHighest>(rule))
      return fmt::format("OR(MIN({0})<0,MAX({0})<=0)", answers());
    if (std::holds_alternative<criteria::RelativeMean>(rule)) return a1({row_, second_at}) + "<=0";
    return {};
  }

  void write_share(const ScoringRule& rule, const Sample& sample, const ScaleRange& scale) {
    const std::string own = a1({row_, answer_at});
    const RuleCells cells{own, a1({row_, first_at}), a1({row_, second_at}), answers(), scale, true};
    const std::string share = share_formula(rule, cells).substr(1);
    const std::string flaw = undefined_where(rule);
    const std::string guarded = flaw.empty() ? share : fmt::format("IF({},NA(),{})", flaw, share);
    sheet_.formula({row_, share_at},
                   fmt::format(R"(=IF({}="","",IFERROR({},{})))", own, guarded,
                               quoted(page_.words("consultation.formulas.invalid"))),
                   share_of(rule, sample).to_double(),
                   style::total.with_shape(NumberShape::percent, share_decimals));
  }

  void write_points(const Criterion& leaf, const Number& share) {
    sheet_.number({row_, weight_at}, leaf.weight->value(), style::number);
    const std::string result = a1({row_, share_at});
    sheet_.formula({row_, points_at},
                   fmt::format(R"(=IF(ISNUMBER({0}),{0}*{1},""))", result, a1({row_, weight_at})),
                   (share * leaf.weight->value()).to_double(),
                   style::total.with_shape(NumberShape::number, share_decimals));
  }

  // ---- requirements -------------------------------------------------------------------------------------

  void write_requirements() {
    const auto leaves = criteria::leaves(page_.consultation.criteria);
    const auto is_open = [](const Criterion* leaf) {
      return leaf->kind == criteria::Kind::requirement && leaf->accept;
    };
    if (std::none_of(leaves.begin(), leaves.end(), is_open)) return;
    write_band("consultation.formulas.requirements");
    for (const Criterion* leaf : leaves)
      if (is_open(leaf)) write_requirement(*leaf);
  }

  std::string condition(const criteria::AcceptValue& value) const {
    const std::string own = a1({row_, answer_at});
    if (const auto* decimal = std::get_if<criteria::Decimal>(&value))
      return fmt::format("{}={}", own, decimal->text());
    return fmt::format("EXACT({},{})", own, quoted(shown(value)));
  }
  std::string condition(const criteria::Accept& accept) const {
    const std::string own = a1({row_, answer_at});
    if (const auto* least = std::get_if<criteria::AtLeast>(&accept))
      return fmt::format("AND(ISNUMBER({0}),{0}>={1})", own, least->bound.text());
    if (const auto* most = std::get_if<criteria::AtMost>(&accept))
      return fmt::format("AND(ISNUMBER({0}),{0}<={1})", own, most->bound.text());
    if (const auto* equals = std::get_if<criteria::Equals>(&accept)) return condition(equals->value);
    std::string any;
    for (const auto& value : std::get<criteria::OneOf>(accept).values)
      any.append(any.empty() ? "" : ",").append(condition(value));
    return "OR(" + any + ")";
  }
  std::string shown(const criteria::AcceptValue& value) const {
    if (const bool* truth = std::get_if<bool>(&value))
      return level_text(*truth ? "true" : "false", page_.language);
    return std::get<criteria::Level>(value).key;
  }

  // An answer that meets the requirement.
  static criteria::AcceptValue met_by(const criteria::Accept& accept) {
    if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) return least->bound;
    if (const auto* most = std::get_if<criteria::AtMost>(&accept)) return most->bound;
    if (const auto* equals = std::get_if<criteria::Equals>(&accept)) return equals->value;
    return std::get<criteria::OneOf>(accept).values.front();
  }

  void write_requirement(const Criterion& leaf) {
    write_leaf(leaf, accept_text(*leaf.accept, page_.language));
    const auto value = met_by(*leaf.accept);
    if (const auto* decimal = std::get_if<criteria::Decimal>(&value)) {
      sheet_.number({row_, answer_at}, decimal->value(), style::input_number);
      accept(answer_at, {});
    } else {
      sheet_.text({row_, answer_at}, shown(value), style::input_text);
      if (std::holds_alternative<bool>(value))
        accept(answer_at,
               page_.form.choices({level_text("true", page_.language), level_text("false", page_.language)}));
    }
    const std::string yes(page_.words("consultation.formulas.yes"));
    sheet_.formula(
        {row_, share_at},
        fmt::format(R"(=IF({}="","",IF({},{},{})))", a1({row_, answer_at}), condition(*leaf.accept),
                    quoted(yes), quoted(page_.words("consultation.formulas.no"))),
        yes, style::total_centred);
    ++row_;
  }

  const PackPage& page_;
  XlsxSheet& sheet_;
  ScaleSheet scales_;
  std::uint16_t last_;
  std::uint32_t row_ = 0;
  bool has_scales_ = false;
};

}  // namespace

void add_calculator_sheet(const PackPage& page) { Calculator(page).write(); }

}  // namespace templates
