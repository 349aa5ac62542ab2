#include "templates/template_changes.hpp"

#include "templates/document_rules.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/finding_tree.hpp"
#include "templates/number_text.hpp"

namespace templates {

using namespace criteria;

namespace {

// The family of labels that a word of a closed set belongs to; empty for a field of free text.
std::string_view family(const TemplateChange& change) {
  switch (change.field) {
    case ChangedField::method:
      return "method.";
    case ChangedField::rounding_mode:
      return "rounding.";
    case ChangedField::rounding_at:
      return "roundAt.";
    case ChangedField::on_withdrawal:
      return "onWithdrawal.";
    case ChangedField::kind:
      return change.subject == ChangeSubject::provision ? "provision." : "kind.";
    case ChangedField::combine:
      return "combine.";
    case ChangedField::strategy:
      return "strategy.";
    case ChangedField::quantity:
      return "quantity.";
    case ChangedField::basis:
      return "basis.";
    default:
      return "";
  }
}

std::string answer_type_text(const AnswerType& type, Language language) {
  std::string text(label(type, language));
  const auto more = [&](const std::string& words) {
    if (!words.empty()) text.append(", ").append(words);
  };
  if (const auto* number = std::get_if<NumberAnswer>(&type)) more(number->unit.value_or(""));
  if (is_derived(type)) more(effective_method(type));
  if (const auto* lcc = std::get_if<LccAnswer>(&type))
    more(label("change.lcc", language,
               {{"years", std::to_string(lcc->years.value)}, {"rate", lcc->rate.text()}}));
  if (const auto* mci = std::get_if<MciAnswer>(&type))
    more(label("change.mci", language,
               {{"life", mci->average_life.text()}, {"use", mci->average_use.text()}}));
  if (const auto* mpg = std::get_if<MpgAnswer>(&type))
    more(label("change.mpg", language, {{"years", std::to_string(mpg->years.value)}}));
  return text;
}

struct ValueText {
  const TemplateChange& change;
  Language language;

  std::string operator()(const std::monostate&) const { return {}; }
  std::string operator()(const std::string& text) const {
    const auto words = family(change);
    if (!words.empty()) return std::string(label(std::string(words).append(text), language));
    return text.empty() ? std::string(label("change.empty", language)) : text;
  }
  std::string operator()(const Decimal& decimal) const { return number_text(decimal, language); }
  std::string operator()(const SiblingPlace& place) const {
    return label("change.place", language, {{"at", std::to_string(place.at)}, {"parent", place.parent}});
  }
  std::string operator()(const AnswerType& type) const { return answer_type_text(type, language); }
  std::string operator()(const Accept& accept) const { return accept_text(accept, language); }
  std::string operator()(const ScoringRule& rule) const { return rule_text(rule, language); }
};

std::string where_text(const TemplateChange& change, Language language) {
  std::string text(label(std::string("change-subject.").append(name(change.subject)), language));
  if (!change.id.empty()) text.append(" ").append(change.id);
  if (!change.title.empty()) text.append(" (").append(change.title).append(")");
  return text;
}

struct WriteValue {
  const Slot& slot;

  void operator()(const std::monostate&) const {}
  void operator()(const SiblingPlace& place) const {
    ObjectWriter object(slot);
    object.filled("parent", place.parent);
    object.member("position", place.at);
  }
  template <typename T>
  void operator()(const T& value) const {
    write(slot, value);
  }
};

void write_outcome(const Slot& slot, const evaluator::LotEvaluation& lot, const Rounding& rounding) {
  ObjectWriter object(slot);
  object.word("outcome", evaluator::name(lot.outcome));
  object.member("winner", lot.winner);
  slot.tree.open_array("ranking");
  for (const evaluator::RankedBid& ranked : lot.ranking) {
    ObjectWriter place(Slot{slot.tree, {}});
    place.member("rank", ranked.rank);
    place.member("bid", ranked.bid);
    place.word("total", slot.tree.keep(ranked.total.to_decimal(rounding.decimals, rounding.mode)));
  }
  slot.tree.close();
}

}  // namespace

ChangeWords change_words(const TemplateChange& change, Language language) {
  ChangeWords words;
  words.where = where_text(change, language);
  if (change.field != ChangedField::whole)
    words.field = label(std::string("change-field.").append(name(change.field)), language);
  words.kind = label(std::string("change.").append(name(change.kind)), language);
  words.before = std::visit(ValueText{change, language}, change.before);
  words.after = std::visit(ValueText{change, language}, change.after);
  return words;
}

std::string change_text(const TemplateChange& change, Language language) {
  const ChangeWords words = change_words(change, language);
  std::string text = words.where;
  if (!words.field.empty()) text.append(", ").append(words.field);
  text.append(" ").append(words.kind);
  if (!words.before.empty() && !words.after.empty())
    return text.append(": ").append(words.before).append(" → ").append(words.after);
  const std::string& only = words.before.empty() ? words.after : words.before;
  return only.empty() ? text : text.append(": ").append(only);
}

void write(const Slot& slot, const TemplateChange& change) {
  ObjectWriter object(slot);
  object.member("subject", change.subject);
  object.filled("id", change.id);
  object.filled("title", change.title);
  object.member("field", change.field);
  object.member("change", change.kind);
  std::visit(WriteValue{object.slot("before")}, change.before);
  std::visit(WriteValue{object.slot("after")}, change.after);
  ObjectWriter text(object.slot("text"));
  text.word("nl", slot.tree.keep(change_text(change, Language::nl)));
  text.word("en", slot.tree.keep(change_text(change, Language::en)));
}

void write(const Slot& slot, const UpdateItem& item) {
  ObjectWriter object(slot);
  object.member("key", item.key);
  object.filled("lot", item.lot);
  object.member("subject", item.subject);
  object.filled("id", item.id);
  object.member("part", item.part);
  object.member("outcome", item.outcome);
  object.member("byTemplate", item.by_template);
  object.member("byBuyer", item.by_buyer);
}

void write(const Slot& slot, const LotImpactDocument& document) {
  ObjectWriter object(slot);
  object.member("lot", document.impact.lot);
  object.member("missing", document.impact.missing);
  object.member("askedOtherwise", document.impact.asked_otherwise);
  object.member("leftOut", document.impact.left_out);
  object.member("findings", document.impact.findings);
  write_outcome(object.slot("asAnnounced"), document.announced, document.announced_rounding);
  if (!document.impact.would_have_been) return;
  write_outcome(object.slot("wouldHaveBeen"), *document.impact.would_have_been, document.template_rounding);
  ObjectWriter note(object.slot("note"));
  note.word("nl", label("impact.note", Language::nl));
  note.word("en", label("impact.note", Language::en));
}

}  // namespace templates
