// What was sent in the forms of draft_structure, as values.
#include "criteria/library_names.hpp"
#include "server/pages/draft_structure.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Decimal;
using criteria::error;
using criteria::Findings;
using templates::Language;

constexpr std::size_t most_ties = 100;

template <typename Value>
criteria::Checked<Value> checked(Value value, Findings findings) {
  if (!findings.empty()) return tl::make_unexpected(std::move(findings));
  return value;
}

// The fields of one form; what does not read is a finding at its field.
class Sent {
 public:
  Sent(const FormValues& values, std::string form, Language language)
      : values_(values), form_(std::move(form)), language_(language) {}

  std::string at(std::string_view name) const { return fmt::format("{}.{}", form_, name); }
  std::string text(std::string_view name) const { return tidied(form_value(values_, at(name))); }

  void number(std::string_view name, std::optional<Decimal>& into) {
    const std::string sent = text(name);
    if (sent.empty()) return into.reset();
    into = number_of_field(sent, language_);
    if (!into) findings.push_back(error("draft.number", at(name), {{"text", sent}}));
  }
  void whole(std::string_view name, int& into) {
    const std::string sent = text(name);
    const char* end = sent.data() + sent.size();
    if (const auto read = std::from_chars(sent.data(), end, into); read.ec != std::errc() || read.ptr != end)
      findings.push_back(error("draft.number", at(name), {{"text", sent}}));
  }
  template <typename Enum>
  void word(std::string_view name, Enum& into) {
    if (const auto known = criteria::from_name<Enum>(text(name)))
      into = *known;
    else
      findings.push_back(error("draft.choice", at(name), {{"text", text(name)}}));
  }

  Findings findings;

 private:
  const FormValues& values_;
  std::string form_;
  Language language_;
};

std::optional<criteria::TieRule> tie_rule(const std::string& name) {
  constexpr std::string_view by_criterion = "criterion:";
  if (name.starts_with(by_criterion)) return criteria::TieByCriterion{name.substr(by_criterion.size())};
  for (const criteria::TieRule& rule :
       {criteria::TieRule(criteria::TieByQuality{}), criteria::TieRule(criteria::TieByLowestPrice{}),
        criteria::TieRule(criteria::TieByDraw{})})
    if (criteria::name(rule) == name) return rule;
  return std::nullopt;
}

void take_ties(Sent& sent, criteria::Award& award) {
  std::vector<criteria::TieRule> rules;
  for (std::size_t at = 0; at < most_ties; ++at) {
    const std::string field = fmt::format("ties[{}]", at);
    const std::string name = sent.text(field);
    if (name.empty()) continue;
    if (auto rule = tie_rule(name))
      rules.push_back(std::move(*rule));
    else
      sent.findings.push_back(error("draft.choice", sent.at(field), {{"text", name}}));
  }
  if (!rules.empty()) award.ties = std::move(rules);
}

void take_reference(Sent& sent, criteria::Award& award) {
  constexpr std::string_view names[]{"reference.price", "reference.quality", "reference.priceAtFullQuality"};
  std::optional<Decimal> parts[3];
  for (std::size_t at = 0; at < 3; ++at) sent.number(names[at], parts[at]);
  const bool is_given = std::any_of(std::begin(names), std::end(names),
                                    [&](std::string_view name) { return !sent.text(name).empty(); });
  if (!is_given) return;
  for (const std::string_view name : names)
    if (sent.text(name).empty()) sent.findings.push_back(error("draft.referencePoint", sent.at(name)));
  if (parts[0] && parts[1] && parts[2])
    award.reference = criteria::ReferencePoint{*parts[0], *parts[1], *parts[2]};
}

void add_award(FormValues& values, const criteria::Award& award, std::size_t lot, Language language) {
  const auto add = [&](std::string_view name, std::string value) {
    values.emplace_back(lot_form(lot, "award.") + std::string(name), std::move(value));
  };
  const auto number = [&](std::string_view name, const std::optional<Decimal>& value) {
    add(name, value ? number_in_field(*value, language) : "");
  };
  add("method", std::string(criteria::name(award.method)));
  number("scale", award.scale);
  add("priceWeight", "");
  number("factor", award.factor);
  const auto& reference = award.reference;
  number("reference.price", reference ? std::optional(reference->price) : std::nullopt);
  number("reference.quality", reference ? std::optional(reference->quality) : std::nullopt);
  number("reference.priceAtFullQuality",
         reference ? std::optional(reference->price_at_full_quality) : std::nullopt);
  add("rounding.decimals", std::to_string(award.rounding.decimals));
  add("rounding.mode", std::string(criteria::name(award.rounding.mode)));
  add("rounding.at", std::string(criteria::name(award.rounding.at)));
  add("onWithdrawal", std::string(criteria::name(award.withdrawal())));
  for (std::size_t at = 0; at < tie_fields(award); ++at)
    add(fmt::format("ties[{}]", at),
        award.ties && at < award.ties->size() ? criteria::name((*award.ties)[at]) : "");
}

}  // namespace

std::size_t tie_fields(const criteria::Award& award) {
  return std::clamp<std::size_t>(award.ties ? award.ties->size() : 0, 4, most_ties);
}

FormValues structure_values(const criteria::Tender& tender, Language language) {
  FormValues values;
  for (std::size_t lot = 0; lot < tender.lots.size(); ++lot) {
    for (const char* name : {"library", "weight", "value", "group"})
      values.emplace_back(lot_form(lot, "add.") + name, "");
    values.emplace_back(lot_form(lot, "add.language"), "nl");
    add_award(values, tender.lots[lot].award, lot, language);
  }
  for (const char* name : {"id", "title"}) values.emplace_back(std::string("newLot.") + name, "");
  values.emplace_back("newLot.like", tender.lots.empty() ? "" : tender.lots.front().id);
  values.emplace_back("provision.library", "");
  values.emplace_back("provision.language", "nl");
  for (const char* name : {"id", "kind", "title", "text"})
    values.emplace_back(std::string("own.") + name, "");
  return values;
}

criteria::Checked<LibraryChoice> take_choice(const FormValues& sent, const std::string& form) {
  const std::string place = form + ".library";
  const std::string text = form_value(sent, place);
  const auto slash = std::min(text.find('/'), text.size());
  const auto level =
      criteria::from_name<criteria::LibraryLevel>(text.substr(std::min(slash + 1, text.size())));
  if (!level)
    return tl::make_unexpected(Findings{error("draft.libraryUnknown", place, {{"criterion", text}})});
  LibraryChoice choice{text.substr(0, slash), *level};
  if (form_value(sent, form + ".language") == "en") choice.language = &criteria::LocalizedText::en;
  return choice;
}

criteria::Checked<criteria::CriterionAddition> take_addition(const FormValues& values, std::size_t lot,
                                                             Language language) {
  Sent sent(values, lot_form(lot, "add"), language);
  criteria::CriterionAddition addition;
  sent.number("weight", addition.weight);
  sent.number("value", addition.value);
  if (const auto group = sent.text("group"); !group.empty()) addition.group = group;
  return checked(std::move(addition), std::move(sent.findings));
}

criteria::Checked<criteria::Provision> take_provision(const FormValues& values) {
  Sent sent(values, "own", Language::nl);
  criteria::Provision provision;
  for (const auto& [name, text] : {std::pair("id", &provision.id), {"title", &provision.title}}) {
    *text = sent.text(name);
    if (text->empty()) sent.findings.push_back(error("draft.missing", sent.at(name), {{"fact", name}}));
  }
  sent.word("kind", provision.kind);
  if (auto text = sent.text("text"); !text.empty()) provision.text = std::move(text);
  return checked(std::move(provision), std::move(sent.findings));
}

criteria::Checked<criteria::AwardEdit> take_award(const FormValues& values, std::size_t lot,
                                                  Language language) {
  Sent sent(values, lot_form(lot, "award"), language);
  criteria::AwardEdit edit;
  criteria::Award& award = edit.award;
  sent.word("method", award.method);
  sent.number("scale", award.scale);
  sent.number("priceWeight", edit.price_weight);
  sent.number("factor", award.factor);
  take_reference(sent, award);
  sent.whole("rounding.decimals", award.rounding.decimals);
  sent.word("rounding.mode", award.rounding.mode);
  sent.word("rounding.at", award.rounding.at);
  sent.word("onWithdrawal", award.on_withdrawal.emplace());
  take_ties(sent, award);
  return checked(std::move(edit), std::move(sent.findings));
}

}  // namespace server
