#include "server/pages/tender_form.hpp"

#include "criteria/names.hpp"
#include "import/parse_number.hpp"
#include "templates/local_time.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using criteria::Tender;
using templates::Language;

importing::Notation notation(Language language) {
  return language == Language::nl ? importing::Notation::dutch : importing::Notation::plain;
}

std::optional<std::string> optional_text(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// CPV codes are often copied with their check digit ("39130000-2"), which is no part of them here.
std::string without_check_digit(std::string_view code) {
  const bool has_digit = code.size() == 10 && code[8] == '-' && code[9] >= '0' && code[9] <= '9';
  return std::string(has_digit ? code.substr(0, 8) : code);
}

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" ,;\n\t"), text.size());
    if (end > 0) words.push_back(without_check_digit(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string lot_place(std::size_t lot) { return fmt::format("lots[{}]", lot); }

// Parents before their children; `list` is the place of the list.
template <typename Criteria, typename Visit>
void each_criterion(Criteria& criteria, const std::string& list, const Visit& visit) {
  for (std::size_t at = 0; at < criteria.size(); ++at) {
    const std::string place = fmt::format("{}[{}]", list, at);
    visit(criteria[at], place);
    each_criterion(criteria[at].criteria, place + ".criteria", visit);
  }
}

template <typename AnyTender, typename Visit>
void each_criterion(AnyTender& tender, const Visit& visit) {
  for (std::size_t at = 0; at < tender.lots.size(); ++at)
    each_criterion(tender.lots[at].criteria, lot_place(at) + ".criteria", visit);
}

// Takes what was sent into a tender, field by field.
class Taking {
 public:
  Taking(Tender& tender, const FormValues& sent, Language language)
      : tender_(tender), sent_(sent), language_(language) {}

  criteria::Findings take() {
    take_all(fact_values(tender_, language_), [&](const auto& name, const auto& text) { fact(name, text); });
    const auto texts = text_values(tender_);
    for (std::size_t at = 0; at < tender_.lots.size(); ++at) lot(at, texts);
    each_criterion(tender_, [&](Criterion& node, const std::string& place) {
      changed(texts, place + ".title", [&](const std::string& text) { node.title = text; });
      changed(texts, place + ".description",
              [&](const std::string& text) { node.description = optional_text(text); });
      weight(node, place + ".weight");
    });
    return std::move(findings_);
  }

 private:
  template <typename Set>
  void changed(const FormValues& before, const std::string& name, const Set& set) {
    const auto sent =
        std::find_if(sent_.begin(), sent_.end(), [&](const auto& field) { return field.first == name; });
    if (sent == sent_.end()) return;
    const std::string text = tidied(sent->second);
    if (text != form_value(before, name)) set(text);
  }

  template <typename Set>
  void take_all(const FormValues& before, const Set& set) {
    for (const auto& field : before)
      changed(before, field.first, [&](const std::string& text) { set(field.first, text); });
  }

  void fact(const std::string& name, const std::string& text) {
    if (name == "reference") tender_.reference = text;
    if (name == "title") tender_.title = text;
    if (name == "description") tender_.description = optional_text(text);
    if (name == "buyer") tender_.buyer = text.empty() ? std::nullopt : std::optional(criteria::Buyer{text});
    if (name == "cpvCodes") tender_.cpv_codes = text.empty() ? std::nullopt : std::optional(codes_in(text));
    if (name == "segment") tender_.segment = optional_text(text);
    if (name == "estimatedValue")
      number(text, "draft.estimate", name, {}, [&](auto value) { tender_.estimated_value = value; });
    if (name == "procedure") {
      tender_.procedure = criteria::from_name<criteria::Procedure>(text);
      if (!text.empty() && !tender_.procedure)
        findings_.push_back(criteria::error("draft.procedure", name, {{"value", text}}));
    }
    if (name == "deadline") {
      tender_.deadline = templates::moment_of_local_time(text);
      if (!text.empty() && !tender_.deadline)
        findings_.push_back(criteria::error("draft.deadline", name, {{"value", text}}));
    }
  }

  void lot(std::size_t at, const FormValues& texts) {
    criteria::Lot& lot = tender_.lots[at];
    const std::string place = lot_place(at);
    changed(texts, place + ".title", [&](const std::string& text) { lot.title = optional_text(text); });
    changed(texts, place + ".description",
            [&](const std::string& text) { lot.description = optional_text(text); });
  }

  void weight(Criterion& node, const std::string& name) {
    if (!node.weight) return;
    changed({{name, number_in_field(*node.weight, language_)}}, name, [&](const std::string& text) {
      number(text, "draft.weight", name, {{"criterion", node.id}, {"text", text}}, [&](auto value) {
        if (value) node.weight = value;
      });
      if (text.empty())
        findings_.push_back(criteria::error("draft.weight", name, {{"criterion", node.id}, {"text", ""}}));
    });
  }

  // Gives `set` the number, or nothing for an empty text.
  template <typename Set>
  void number(const std::string& text, const char* code, const std::string& name,
              std::vector<std::pair<std::string, std::string>> parameters, const Set& set) {
    if (text.empty()) return set(std::optional<criteria::Decimal>());
    if (const auto parsed = number_of_field(text, language_))
      set(parsed);
    else
      findings_.push_back(criteria::error(code, name, std::move(parameters)));
  }

  Tender& tender_;
  const FormValues& sent_;
  Language language_;
  criteria::Findings findings_;
};

// The longest name of a field that the place is, or is below of; empty: none.
std::string field_of(std::string place, const FormValues& values) {
  if (place.starts_with("tender.")) place = place.substr(7);
  std::string best;
  for (const auto& [name, value] : values)
    if (name.size() > best.size() && place.starts_with(name) &&
        (place.size() == name.size() || place[name.size()] == '.' || place[name.size()] == '['))
      best = name;
  return best;
}

}  // namespace

std::string number_in_field(const criteria::Decimal& number, Language language) {
  return language == Language::nl ? templates::number_text(number, language) : number.text();
}

std::optional<criteria::Decimal> number_of_field(const std::string& text, Language language) {
  const auto parsed = importing::parse_number(text, notation(language));
  return parsed ? std::optional(*parsed) : std::nullopt;
}

std::string tidied(std::string text) {
  std::erase(text, '\r');
  const char* blanks = " \t\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

FormValues fact_values(const Tender& tender, Language language) {
  FormValues values{{"reference", tender.reference},
                    {"title", tender.title},
                    {"description", tender.description.value_or("")},
                    {"buyer", tender.buyer ? tender.buyer->name : ""}};
  values.emplace_back("cpvCodes",
                      tender.cpv_codes ? fmt::format("{}", fmt::join(*tender.cpv_codes, ", ")) : "");
  values.emplace_back("estimatedValue",
                      tender.estimated_value ? number_in_field(*tender.estimated_value, language) : "");
  values.emplace_back("segment", tender.segment.value_or(""));
  values.emplace_back("procedure", tender.procedure ? criteria::name(*tender.procedure) : "");
  values.emplace_back("deadline", tender.deadline ? templates::local_time_text(*tender.deadline) : "");
  return values;
}

FormValues text_values(const Tender& tender) {
  FormValues values;
  for (std::size_t at = 0; at < tender.lots.size(); ++at) {
    values.emplace_back(lot_place(at) + ".title", tender.lots[at].title.value_or(""));
    values.emplace_back(lot_place(at) + ".description", tender.lots[at].description.value_or(""));
  }
  each_criterion(tender, [&](const Criterion& node, const std::string& place) {
    values.emplace_back(place + ".title", node.title);
    values.emplace_back(place + ".description", node.description.value_or(""));
  });
  return values;
}

FormValues weight_values(const Tender& tender, Language language) {
  FormValues values;
  each_criterion(tender, [&](const Criterion& node, const std::string& place) {
    if (node.weight) values.emplace_back(place + ".weight", number_in_field(*node.weight, language));
  });
  return values;
}

criteria::Findings take_fields(Tender& tender, const FormValues& sent, Language language) {
  return Taking(tender, sent, language).take();
}

criteria::Findings at_fields_of(const criteria::Findings& findings, const FormValues& values) {
  criteria::Findings placed = findings;
  for (criteria::Finding& finding : placed)
    if (auto field = field_of(finding.place, values); !field.empty()) finding.place = std::move(field);
  return placed;
}

criteria::Findings beside_fields(const criteria::Findings& findings, const FormValues& values) {
  criteria::Findings others = findings;
  std::erase_if(others, [&](const criteria::Finding& finding) {
    return std::any_of(values.begin(), values.end(),
                       [&](const auto& field) { return field.first == finding.place; });
  });
  return others;
}

}  // namespace server
