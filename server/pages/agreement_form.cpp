#include "server/pages/agreement_form.hpp"

#include "criteria/data_tree.hpp"
#include "import/parse_number.hpp"
#include "server/pages/field_tree.hpp"
#include "templates/agreement_json.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

bool is_number_field(std::string_view name) {
  return name.ends_with("].value") || name.ends_with(".valueFrom") || name.ends_with(".valueBelow");
}

void flatten(criteria::DataValue value, const std::string& name, FormValues& values) {
  if (!value.is_container()) {
    values.emplace_back(name, value.text());
    return;
  }
  std::size_t at = 0;
  for (const criteria::DataValue below : value) {
    if (value.is(criteria::DataKind::array))
      flatten(below, name + "[" + std::to_string(at++) + "]", values);
    else
      flatten(below, name.empty() ? std::string(below.key()) : name + "." + std::string(below.key()), values);
  }
}

// "rules[3]" of "rules[3].title.nl"; empty for other fields.
std::string rule_of(const std::string& name) {
  if (!name.starts_with("rules[")) return {};
  return name.substr(0, name.find(']') + 1);
}

FormValues without_left_out(const FormValues& fields) {
  FormValues kept;
  for (const auto& field : fields) {
    const auto rule = rule_of(field.first);
    const bool is_out =
        !rule.empty() && !form_value(fields, rule + "." + std::string(left_out_field)).empty();
    if (!is_out) kept.push_back(field);
  }
  return kept;
}

}  // namespace

FormValues form_values(const criteria::Agreement& agreement, templates::Language language) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, agreement);
  FormValues values;
  flatten(tree.root(), "", values);
  std::erase_if(values, [](const auto& field) { return field.first == "format"; });
  for (auto& [name, value] : values)
    if (language == templates::Language::nl && is_number_field(name))
      value = templates::number_text(criteria::Decimal::parse(value).value(), language);
  return values;
}

SentAgreement sent_agreement(const FormValues& fields) {
  SentAgreement sent{compacted(without_left_out(fields)), {}};
  for (const auto& [name, value] : sent.values) {
    if (!is_number_field(name)) continue;
    const auto dutch = importing::parse_number(value, importing::Notation::dutch);
    const auto plain = importing::parse_number(value, importing::Notation::plain);
    if (dutch && plain && dutch->value() != plain->value())
      sent.findings.push_back(criteria::error("form.notationUnclear", name, {{"text", value}}));
    else if (!dutch && !plain)
      sent.findings.push_back(criteria::error("number.syntax", name, {{"text", value}}));
  }
  return sent;
}

std::string agreement_form_json(const FormValues& values, const std::string& id) {
  FormValues document;
  for (const auto& [name, value] : values) {
    if (name == "id" || name == "version" || name == "format" || name == "csrf") continue;
    std::string plain = value;
    if (is_number_field(name))
      for (const auto notation : {importing::Notation::plain, importing::Notation::dutch})
        if (const auto number = importing::parse_number(value, notation)) plain = number->text();
    document.emplace_back(name, plain);
  }
  document.emplace_back("format", criteria::agreement_format);
  if (!id.empty()) document.emplace_back("id", id);
  return fields_json(document, {"segments", "parties", "rules"});
}

}  // namespace server
