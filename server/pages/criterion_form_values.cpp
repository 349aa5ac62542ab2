// What stands in the form of a criterion, and what was sent in it, as values.
#include "criteria/names.hpp"
#include "server/pages/criterion_form.hpp"
#include "templates/document_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using criteria::Decimal;
using criteria::error;
using criteria::Findings;
using templates::Language;

constexpr std::string_view keep = "keep";

// ---- from a criterion to fields ---------------------------------------------------------------------------

class FormValueList {
 public:
  explicit FormValueList(Language language) : language_(language) {}

  void add(const char* name, std::string value) { values.emplace_back(name, std::move(value)); }
  void number(const char* name, const Decimal& value) { add(name, number_in_field(value, language_)); }
  void table(const criteria::LevelTable& levels) {
    std::string lines;
    for (const auto& [level, percent] : templates::best_first(levels))
      lines += fmt::format("{} = {}\n", level, number_in_field(percent, language_));
    add("table", std::move(lines));
  }

  void operator()(const criteria::Linear& rule) {
    number("worst", rule.worst);
    number("best", rule.best);
    add("outside", std::string(criteria::name(rule.outside)));
  }
  void operator()(const criteria::Levels& rule) { table(rule.levels); }
  void operator()(const criteria::PercentDiscount& rule) { table(rule.levels); }
  void operator()(const criteria::Steps& rule) {
    std::string lines;
    for (const criteria::Step& step : rule.steps)
      lines += fmt::format("{} = {}\n", number_in_field(step.from, language_),
                           number_in_field(step.percent, language_));
    add("table", std::move(lines));
  }
  void operator()(const criteria::Points& rule) { number("max", rule.max); }
  void operator()(const criteria::Factor& rule) { number("factor", rule.factor); }
  void operator()(const auto&) { add("rule", std::string(keep)); }

  void accept(const criteria::Accept& accept) {
    if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) {
      add("accept", "atLeast");
      number("bound", least->bound);
    } else if (const auto* most = std::get_if<criteria::AtMost>(&accept)) {
      add("accept", "atMost");
      number("bound", most->bound);
    } else if (const auto* equal = std::get_if<criteria::Equals>(&accept);
               equal && std::holds_alternative<bool>(equal->value)) {
      add("accept", std::get<bool>(equal->value) ? "yes" : "no");
    } else {
      add("accept", std::string(keep));
    }
  }

  FormValues values;

 private:
  Language language_;
};

// ---- from fields to a criterion ---------------------------------------------------------------------------

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (auto line = tidied(std::string(rest.substr(0, end))); !line.empty()) lines.push_back(std::move(line));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

class Taken {
 public:
  Taken(const FormValues& sent, Language language) : sent_(sent), language_(language) {}

  std::string text(std::string_view name) const { return tidied(form_value(sent_, name)); }
  bool has(std::string_view name) const {
    return std::any_of(sent_.begin(), sent_.end(), [&](const auto& field) { return field.first == name; });
  }

  Decimal needed(const char* name) {
    const std::string sent = text(name);
    if (sent.empty()) findings.push_back(error("draft.numberMissing", name));
    return sent.empty() ? Decimal() : read(sent, name).value_or(Decimal());
  }
  std::optional<Decimal> given(const char* name) {
    const std::string sent = text(name);
    return sent.empty() ? std::nullopt : read(sent, name);
  }
  template <typename Enum>
  Enum word(const char* name) {
    const auto known = criteria::from_name<Enum>(text(name));
    if (!known) findings.push_back(error("draft.choice", name, {{"text", text(name)}}));
    return known.value_or(Enum{});
  }

  // "goed = 80" on each line.
  criteria::LevelTable table() {
    criteria::LevelTable levels;
    for (const std::string& line : lines_of(text("table"))) {
      const auto equal = line.rfind('=');
      const auto percent = equal == std::string::npos
                               ? std::nullopt
                               : number_of_field(tidied(line.substr(equal + 1)), language_);
      if (percent && equal > 0)
        levels.emplace_back(tidied(line.substr(0, equal)), *percent);
      else
        findings.push_back(error("draft.level", "table", {{"text", line}}));
    }
    return levels;
  }
  std::vector<criteria::Step> steps() {
    std::vector<criteria::Step> steps;
    for (const auto& [from, percent] : table())
      if (const auto number = number_of_field(from, language_))
        steps.push_back({*number, percent});
      else
        findings.push_back(error("draft.number", "table", {{"text", from}}));
    return steps;
  }

  Findings findings;

 private:
  std::optional<Decimal> read(const std::string& sent, const char* name) {
    auto number = number_of_field(sent, language_);
    if (!number) findings.push_back(error("draft.number", name, {{"text", sent}}));
    return number;
  }

  const FormValues& sent_;
  Language language_;
};

void take_rule(Taken& taken, std::optional<criteria::ScoringRule>& scoring) {
  const std::string rule = taken.text("rule");
  if (rule == keep) return;
  if (rule.empty()) return scoring.reset();
  if (rule == "linear") {
    criteria::Linear linear;
    linear.worst = taken.needed("worst");
    linear.best = taken.needed("best");
    linear.outside = taken.word<criteria::Outside>("outside");
    scoring = std::move(linear);
  } else if (rule == "levels") {
    scoring = criteria::Levels{taken.table()};
  } else if (rule == "percent-discount") {
    scoring = criteria::PercentDiscount{taken.table()};
  } else if (rule == "steps") {
    scoring = criteria::Steps{taken.steps()};
  } else if (rule == "points") {
    scoring = criteria::Points{taken.needed("max")};
  } else if (rule == "factor") {
    scoring = criteria::Factor{taken.needed("factor")};
  } else {
    taken.findings.push_back(error("draft.choice", "rule", {{"text", rule}}));
  }
}

void take_bound(Taken& taken, std::optional<criteria::Accept>& accept) {
  const std::string kind = taken.text("accept");
  if (kind == keep) return;
  if (kind.empty())
    accept.reset();
  else if (kind == "yes" || kind == "no")
    accept = criteria::Equals{kind == "yes"};
  else if (kind == "atLeast")
    accept = criteria::AtLeast{taken.needed("bound")};
  else if (kind == "atMost")
    accept = criteria::AtMost{taken.needed("bound")};
  else
    taken.findings.push_back(error("draft.choice", "accept", {{"text", kind}}));
}

// "b1, b2 b3"; without any nobody grades.
void take_panel(Taken& taken, std::optional<criteria::Panel>& panel) {
  std::string text = taken.text("assessors");
  std::replace(text.begin(), text.end(), ',', '\n');
  criteria::Panel made{lines_of(text), taken.word<criteria::Combine>("combine")};
  if (made.assessors.empty())
    panel.reset();
  else
    panel = std::move(made);
}

void take_parts(Taken& taken, Criterion& node) {
  if (taken.has("title")) node.title = taken.text("title");
  if (taken.has("description")) {
    auto text = taken.text("description");
    node.description = text.empty() ? std::nullopt : std::optional(std::move(text));
  }
  if (taken.has("unit") && node.answer)
    if (auto* number = std::get_if<criteria::NumberAnswer>(&*node.answer)) {
      auto unit = taken.text("unit");
      number->unit = unit.empty() ? std::nullopt : std::optional(std::move(unit));
    }
  if (taken.has("accept")) take_bound(taken, node.accept);
  if (taken.has("rule")) take_rule(taken, node.scoring);
  if (taken.has("minimumScore")) node.minimum_score = taken.given("minimumScore");
  const bool is_graded = node.answer && std::holds_alternative<criteria::GradeAnswer>(*node.answer);
  if (taken.has("assessors") && is_graded) take_panel(taken, node.panel);
}

}  // namespace

FormValues criterion_values(const Criterion& node, Language language) {
  FormValueList made(language);
  made.add("title", node.title);
  made.add("description", node.description.value_or(""));
  if (node.answer) made.add("answer", std::string(criteria::name(*node.answer)));
  if (const auto* number = node.answer ? std::get_if<criteria::NumberAnswer>(&*node.answer) : nullptr)
    made.add("unit", number->unit.value_or(""));
  if (node.accept) made.accept(*node.accept);
  if (node.scoring) {
    std::visit(made, *node.scoring);
    if (form_value(made.values, "rule").empty()) made.add("rule", std::string(criteria::name(*node.scoring)));
  }
  if (node.minimum_score) made.number("minimumScore", *node.minimum_score);
  if (node.panel) {
    made.add("assessors", fmt::format("{}", fmt::join(node.panel->assessors, ", ")));
    made.add("combine", std::string(criteria::name(node.panel->combine)));
  }
  return std::move(made.values);
}

FormValues new_criterion_values() {
  return {{"kind", "quality"},  {"answer", "number"},        {"rule", "linear"},
          {"outside", "clamp"}, {"assessors", "b1, b2, b3"}, {"combine", "consensus"}};
}

Findings take_criterion(const FormValues& sent, Language language, Criterion& node) {
  Taken taken(sent, language);
  take_parts(taken, node);
  return std::move(taken.findings);
}

Findings take_own_criterion(const FormValues& sent, Language language,
                            criteria::CriterionAddition& addition) {
  Taken taken(sent, language);
  Criterion& node = addition.criterion;
  node.id = taken.text("id");
  node.kind = taken.word<criteria::Kind>("kind");
  const std::string type = taken.text("answer");
  if (type == "boolean")
    node.answer = criteria::BooleanAnswer{};
  else if (type == "amount")
    node.answer = criteria::AmountAnswer{};
  else if (type == "grade")
    node.answer = criteria::GradeAnswer{};
  else
    node.answer = criteria::NumberAnswer{};
  take_parts(taken, node);
  // A requirement is met or not: what the form has for scores is for the others.
  if (node.kind == criteria::Kind::requirement) {
    node.scoring.reset();
    node.minimum_score.reset();
    std::erase_if(taken.findings, [](const criteria::Finding& finding) {
      return finding.place != "bound" && finding.place != "accept" && finding.place != "kind";
    });
  } else {
    addition.weight = taken.given("weight");
    addition.value = taken.given("value");
  }
  if (auto group = taken.text("group"); !group.empty()) addition.group = std::move(group);
  return std::move(taken.findings);
}

}  // namespace server
