#include "templates/labels.hpp"

#include "criteria/names.hpp"
#include "templates/labels_tables.hpp"
#include "templates/number_text.hpp"

#include <unordered_map>

namespace templates {
namespace {

using TextIndex = std::unordered_map<std::string_view, const BilingualText*>;

TextIndex index_of(std::initializer_list<std::span<const BilingualText>> tables) {
  TextIndex index;
  for (const auto& table : tables)
    for (const BilingualText& entry : table) index.emplace(entry.key, &entry);
  return index;
}

const TextIndex& finding_texts() {
  static const TextIndex index =
      index_of({dossier_finding_texts(), evaluation_finding_texts(),  file_finding_texts(),
                sheet_finding_texts(),   service_finding_texts(),     agreement_finding_texts(),
                region_finding_texts(),  template_finding_texts(),    segment_finding_texts(),
                library_finding_texts(), publication_finding_texts(), consultation_finding_texts(),
                monitor_finding_texts(), letter_finding_texts(),      vault_finding_texts(),
                process_finding_texts(), assessment_finding_texts(),  promise_finding_texts(),
                archive_finding_texts(), insight_finding_texts(),     audit_finding_texts(),
                notice_finding_texts(),  account_finding_texts()});
  return index;
}

const TextIndex& labels() {
  static const TextIndex index =
      index_of({contract_words(),        document_words(),     form_words(),
                sheet_words(),           formula_words(),      agreement_words(),
                tender_document_words(), region_words(),       template_sheet_words(),
                template_words(),        segment_words(),      library_words(),
                publication_words(),     consultation_words(), lint_words(),
                monitor_words(),         letter_words(),       vault_words(),
                process_words(),         assessment_words(),   promise_words(),
                archive_words(),         audit_words(),        notice_words(),
                notice_code_words(),     region_code_words(),  insight_words(),
                robustness_words(),      account_words()});
  return index;
}

std::string_view in_language(const BilingualText& entry, Language language) {
  return language == Language::nl ? entry.nl : entry.en;
}

std::string_view word(std::string_view family, std::string_view value, Language language) {
  const auto found = labels().find(std::string(family).append(".").append(value));
  return found == labels().end() ? value : in_language(*found->second, language);
}

// `as` is what stands behind the colon in {name:as}.
std::string shown(const std::string& value, std::string_view as, Language language) {
  if (!as.empty() && as.back() == '.') return std::string(word(as.substr(0, as.size() - 1), value, language));
  if (as == "answer" && (value == "true" || value == "false"))
    return std::string(label("value." + value, language));
  if (as == "label") return std::string(label(value, language));
  if (as == "time") {
    const auto moment = criteria::Timestamp::parse(value);
    return moment ? moment_text(*moment, language) : value;
  }
  if (as == "day") {
    const auto day = criteria::Date::parse(value);
    return day ? day_text(*day, language) : value;
  }
  if (!criteria::Decimal::parse(value)) return value;
  if (as == "number" || as == "answer") return number_text(value, language);
  if (as == "euro") return amount_text(value, language);
  return value;
}

const std::string* find(const TextParameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters)
    if (key == name) return &value;
  return nullptr;
}

std::string placeholder(std::string_view inside, const TextParameters& parameters, Language language) {
  const std::size_t colon = inside.find(':');
  const std::string* value = find(parameters, inside.substr(0, colon));
  if (!value) return std::string("{").append(inside).append("}");
  return colon == std::string_view::npos ? *value : shown(*value, inside.substr(colon + 1), language);
}

bool all_given(std::string_view pattern, const TextParameters& parameters) {
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
       open = pattern.find('{', open + 1)) {
    const std::string* value =
        find(parameters, pattern.substr(open + 1, pattern.find_first_of(":}", open) - open - 1));
    if (!value || value->empty()) return false;
  }
  return true;
}

}  // namespace

std::string_view name(Language language) { return language == Language::nl ? "nl" : "en"; }

std::optional<Language> language_from_name(std::string_view name) {
  if (name == "nl") return Language::nl;
  if (name == "en") return Language::en;
  return std::nullopt;
}

std::string fill_in(std::string_view pattern, const TextParameters& parameters, Language language) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find_first_of("{[");
    filled.append(pattern.substr(0, open));
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find(pattern.front() == '{' ? '}' : ']');
    if (close == std::string_view::npos) return filled.append(pattern);
    const std::string_view inside = pattern.substr(1, close - 1);
    if (pattern.front() == '{')
      filled.append(placeholder(inside, parameters, language));
    else if (all_given(inside, parameters))
      filled.append(fill_in(inside, parameters, language));
    pattern.remove_prefix(close + 1);
  }
  return filled;
}

std::string text(const criteria::Finding& finding, Language language) {
  const auto found = finding_texts().find(finding.code);
  if (found != finding_texts().end())
    return fill_in(in_language(*found->second, language), finding.parameters, language);
  // What the lint found is told by its title and explanation.
  if (has_label(finding.code))
    return label(finding.code, language, finding.parameters) + ". " +
           label(finding.code + ".text", language, finding.parameters);
  std::string plain = finding.code;
  for (const auto& [key, value] : finding.parameters) plain.append(" ").append(key).append("=").append(value);
  return plain;
}

bool has_text(std::string_view code) { return finding_texts().contains(code); }

std::string_view label(std::string_view key, Language language) {
  const auto found = labels().find(key);
  return found == labels().end() ? key : in_language(*found->second, language);
}

bool has_label(std::string_view key) { return labels().contains(key); }

std::string label(std::string_view key, Language language, const TextParameters& parameters) {
  return fill_in(label(key, language), parameters, language);
}

std::string_view label(criteria::AwardMethod method, Language language) {
  return word("method", criteria::name(method), language);
}

std::string_view label(criteria::Kind kind, Language language) {
  return word("kind", criteria::name(kind), language);
}

std::string_view label(criteria::RoundingMode mode, Language language) {
  return word("rounding", criteria::name(mode), language);
}

std::string_view label(criteria::RoundAt at, Language language) {
  return word("roundAt", criteria::name(at), language);
}

std::string_view label(criteria::OnWithdrawal on_withdrawal, Language language) {
  return word("onWithdrawal", criteria::name(on_withdrawal), language);
}

std::string_view label(criteria::Combine combine, Language language) {
  return word("combine", criteria::name(combine), language);
}

std::string_view label(const criteria::ScoringRule& rule, Language language) {
  return word("rule", criteria::name(rule), language);
}

std::string_view label(const criteria::AnswerType& type, Language language) {
  return word("answer", criteria::name(type), language);
}

std::string label(const criteria::TieRule& rule, Language language) {
  if (const auto* by = std::get_if<criteria::TieByCriterion>(&rule))
    return label("tie.criterion", language, {{"criterion", by->criterion}});
  return std::string(word("tie", criteria::name(rule), language));
}

std::string label(const criteria::Rounding& rounding, Language language) {
  return label("rounding.announced", language,
               {{"decimals", std::to_string(rounding.decimals)},
                {"mode", std::string(label(rounding.mode, language))},
                {"at", std::string(label(rounding.at, language))}});
}

}  // namespace templates
