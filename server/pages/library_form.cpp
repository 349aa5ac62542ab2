#include "server/pages/library_form.hpp"

#include "criteria/library_names.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"
#include "templates/library_json.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::LibraryCriterion;
using criteria::LibraryLevel;
using criteria::LibraryVariant;
using criteria::LocalizedText;
using templates::JsonWriter;

constexpr std::string_view keep = "keep";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) found.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

// "12,5" as the exchange format writes it.
std::string plain_number(std::string text) {
  if (text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
  return std::string(trimmed(text));
}

// ---- from a criterion to fields -------------------------------------------------------------------------

std::string table_text(const criteria::LevelTable& table) {
  std::string lines;
  for (const auto& [level, percent] : table) lines += level + " = " + percent.text() + "\n";
  return lines;
}

struct RuleFields {
  FormValues& values;
  const std::string& level;

  void add(const char* name, std::string value) const {
    values.emplace_back(level + "." + name, std::move(value));
  }
  void operator()(const criteria::Linear& rule) const {
    add("rule", "linear");
    add("worst", rule.worst.text());
    add("best", rule.best.text());
    add("outside", std::string(criteria::name(rule.outside)));
  }
  void operator()(const criteria::Levels& rule) const {
    add("rule", "levels");
    add("table", table_text(rule.levels));
  }
  void operator()(const criteria::PercentDiscount& rule) const {
    add("rule", "percent-discount");
    add("table", table_text(rule.levels));
  }
  void operator()(const criteria::Steps& rule) const {
    std::string lines;
    for (const criteria::Step& step : rule.steps)
      lines += step.from.text() + " = " + step.percent.text() + "\n";
    add("rule", "steps");
    add("table", lines);
  }
  void operator()(const criteria::Factor& rule) const {
    add("rule", "factor");
    add("factor", rule.factor.text());
  }
  void operator()(const auto&) const { add("rule", std::string(keep)); }
};

void add_bound(FormValues& values, const std::string& level, const criteria::Accept& accept) {
  const auto add = [&](const char* name, std::string value) {
    values.emplace_back(level + "." + name, std::move(value));
  };
  if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) {
    add("accept", "atLeast");
    add("bound", least->bound.text());
  } else if (const auto* most = std::get_if<criteria::AtMost>(&accept)) {
    add("accept", "atMost");
    add("bound", most->bound.text());
  } else if (const auto* equal = std::get_if<criteria::Equals>(&accept);
             equal && std::holds_alternative<bool>(equal->value)) {
    add("accept", std::get<bool>(equal->value) ? "yes" : "no");
  } else {
    add("accept", std::string(keep));
  }
}

void add_answer(FormValues& values, const criteria::AnswerType& type) {
  const auto add = [&](std::string_view name) { values.emplace_back("answer", name); };
  if (const auto* number = std::get_if<criteria::NumberAnswer>(&type)) {
    add("number");
    values.emplace_back("answer.unit", number->unit.value_or(""));
  } else if (std::holds_alternative<criteria::BooleanAnswer>(type)) {
    add("boolean");
  } else if (std::holds_alternative<criteria::AmountAnswer>(type)) {
    add("amount");
  } else if (std::holds_alternative<criteria::GradeAnswer>(type)) {
    add("grade");
  } else {
    add(keep);
  }
}

// ---- from fields to JSON --------------------------------------------------------------------------------

class FormJson {
 public:
  FormJson(const FormValues& values, const LibraryCriterion* before) : values_(values), before_(before) {}

  std::string written() {
    json_.open_object();
    for (const char* name : {"id", "kind", "theme", "strategy", "reviewBy"}) member(name, name);
    for (const char* name : {"title", "evidence", "verification", "guidance", "example", "why", "whyNot"}) {
      json_.key(name);
      texts(name);
    }
    segments();
    list("sources", '\n');
    if (before_ && before_->owner) json_.member("owner", *before_->owner);
    measure();
    answer();
    json_.key("variants").open_array();
    for (const auto& [level, name] : criteria::NameTable<LibraryLevel>::names)
      variant(level, std::string(name));
    return json_.close_array().close_object().take();
  }

 private:
  std::string value(std::string_view name) const {
    // Browsers end lines with CR LF.
    std::string given(trimmed(form_value(values_, name)));
    std::erase(given, '\r');
    return given;
  }
  void member(std::string_view name, std::string_view field) {
    if (const auto given = value(field); !given.empty()) json_.member(name, given);
  }
  void quantity(std::string_view name, const std::string& field) {
    if (const auto given = value(field); !given.empty()) json_.member(name, plain_number(given));
  }
  void texts(const std::string& name) {
    json_.open_object().member("nl", value(name + ".nl")).member("en", value(name + ".en")).close_object();
  }
  void list(const char* name, char separator) {
    json_.key(name).open_array();
    for (const std::string& part : parts(value(name), separator)) json_.text(part);
    json_.close_array();
  }
  // One field for each that is chosen.
  void segments() {
    json_.key("segments").open_array();
    for (const auto& [name, id] : values_)
      if (name == "segments" && !trimmed(id).empty()) json_.text(trimmed(id));
    json_.close_array();
  }
  void measure() {
    if (value("measure.quantity").empty()) return;
    json_.key("measure").open_object();
    for (const char* name : {"quantity", "basis", "unit", "method", "methodVersion"})
      member(name, std::string("measure.") + name);
    json_.close_object();
  }
  template <typename Part>
  void kept(std::string_view name, const std::optional<Part>& part) {
    if (!part) return;
    criteria::DataTree tree;
    templates::write(templates::Slot{tree, {}}, *part);
    json_.key(name).tree(tree.root());
  }
  void answer() {
    const auto type = value("answer");
    if (type == keep && before_) kept("answer", before_->answer);
    if (type.empty() || type == keep) return;
    json_.key("answer").open_object().member("type", type);
    if (type == "number") member("unit", "answer.unit");
    json_.close_object();
  }
  void variant(LibraryLevel level, const std::string& name) {
    if (value(name + ".text.nl").empty() && value(name + ".text.en").empty()) return;
    const LibraryVariant* before = before_ ? criteria::find_variant(*before_, level) : nullptr;
    json_.open_object().member("level", name).key("text");
    texts(name + ".text");
    bound(name, before);
    rule(name, before);
    json_.close_object();
  }
  void bound(const std::string& level, const LibraryVariant* before) {
    const auto kind = value(level + ".accept");
    if (kind == keep && before) kept("accept", before->accept);
    if (kind.empty() || kind == keep) return;
    json_.key("accept").open_object();
    if (kind == "yes" || kind == "no")
      json_.key("equals").boolean(kind == "yes");
    else
      json_.member(kind, plain_number(value(level + ".bound")));
    json_.close_object();
  }
  void rule(const std::string& level, const LibraryVariant* before) {
    const auto kind = value(level + ".rule");
    if (kind == keep && before) kept("scoring", before->scoring);
    if (kind.empty() || kind == keep) return;
    json_.key("scoring").open_object().member("rule", kind);
    if (kind == "linear") {
      quantity("worst", level + ".worst");
      quantity("best", level + ".best");
      member("outside", level + ".outside");
    } else if (kind == "factor") {
      quantity("factor", level + ".factor");
    } else if (kind == "steps") {
      steps(level);
    } else {
      table(level);
    }
    json_.close_object();
  }
  // "uitstekend = 100" on each line.
  std::vector<std::pair<std::string, std::string>> lines(const std::string& level) const {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const std::string& line : parts(value(level + ".table"), '\n')) {
      const auto equal = std::min(line.rfind('='), line.size());
      rows.emplace_back(trimmed(line.substr(0, equal)),
                        plain_number(line.substr(std::min(equal + 1, line.size()))));
    }
    return rows;
  }
  void table(const std::string& level) {
    json_.key("levels").open_object();
    for (const auto& [key, percent] : lines(level)) json_.member(key, percent);
    json_.close_object();
  }
  void steps(const std::string& level) {
    json_.key("steps").open_array();
    for (const auto& [from, percent] : lines(level))
      json_.open_object().member("from", plain_number(from)).member("percent", percent).close_object();
    json_.close_array();
  }

  const FormValues& values_;
  const LibraryCriterion* before_;
  JsonWriter json_;
};

// The field for what follows the level in a place: "scoring.worst", "accept.atLeast", "text.nl".
std::string variant_field(const std::string& member) {
  if (member.starts_with("text")) return member;
  if (member.starts_with("accept.")) return "bound";
  if (member == "accept") return "accept";
  for (const char* single : {"worst", "best", "outside", "factor"})
    if (member == std::string("scoring.") + single) return single;
  if (member.starts_with("scoring.levels") || member.starts_with("scoring.steps")) return "table";
  return "rule";
}

std::vector<std::string> filled_levels(const FormValues& values) {
  std::vector<std::string> levels;
  for (const auto& [level, name] : criteria::NameTable<LibraryLevel>::names) {
    const std::string key(name);
    if (!trimmed(form_value(values, key + ".text.nl")).empty() ||
        !trimmed(form_value(values, key + ".text.en")).empty())
      levels.push_back(key);
  }
  return levels;
}

}  // namespace

FormValues form_values(const LibraryCriterion& criterion) {
  FormValues values;
  const auto add = [&](std::string name, std::string_view value) {
    values.emplace_back(std::move(name), value);
  };
  const auto add_text = [&](const std::string& name, const LocalizedText& text) {
    add(name + ".nl", text.nl);
    add(name + ".en", text.en);
  };
  add("id", criterion.id);
  add("kind", criteria::name(criterion.kind));
  add("theme", criteria::name(criterion.theme));
  if (criterion.strategy) add("strategy", criteria::name(*criterion.strategy));
  add("reviewBy", criterion.review_by.text());
  for (const std::string& segment : criterion.segments) add("segments", segment);
  add("sources", fmt::format("{}", fmt::join(criterion.sources, "\n")));
  const std::pair<const char*, const LocalizedText*> texts[]{{"title", &criterion.title},
                                                             {"evidence", &criterion.evidence},
                                                             {"verification", &criterion.verification},
                                                             {"guidance", &criterion.guidance},
                                                             {"example", &criterion.example},
                                                             {"why", &criterion.why},
                                                             {"whyNot", &criterion.why_not}};
  for (const auto& [name, text] : texts) add_text(name, *text);
  if (const auto& measure = criterion.measure) {
    add("measure.quantity", criteria::name(measure->quantity));
    if (measure->basis) add("measure.basis", criteria::name(*measure->basis));
    add("measure.unit", measure->unit.value_or(""));
    add("measure.method", measure->method);
    add("measure.methodVersion", measure->method_version);
  }
  if (criterion.answer) add_answer(values, *criterion.answer);
  for (const LibraryVariant& variant : criterion.variants) {
    const std::string level(criteria::name(variant.level));
    add_text(level + ".text", variant.text);
    if (variant.accept) add_bound(values, level, *variant.accept);
    if (variant.scoring) std::visit(RuleFields{values, level}, *variant.scoring);
  }
  return values;
}

std::string form_json(const FormValues& values, const LibraryCriterion* before) {
  return FormJson(values, before).written();
}

criteria::Findings at_fields(const criteria::Findings& findings, const FormValues& values) {
  const auto levels = filled_levels(values);
  criteria::Findings placed = findings;
  for (criteria::Finding& finding : placed) {
    std::string& place = finding.place;
    if (place.starts_with("answer.") && place != "answer.unit") place = "answer";
    if (place.starts_with("segments")) place = "segments";
    if (place.starts_with("sources")) place = "sources";
    if (place == "variants") place = "basic.text.nl";
    constexpr std::string_view variant = "variants[";
    if (!place.starts_with(variant)) continue;
    const auto index = static_cast<std::size_t>(place[variant.size()] - '0');
    const std::string member = place.substr(std::min(variant.size() + 3, place.size()));
    if (index < levels.size()) place = levels[index] + "." + variant_field(member);
  }
  return placed;
}

}  // namespace server
