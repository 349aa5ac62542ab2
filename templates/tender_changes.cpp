#include "templates/tender_changes.hpp"

#include "templates/json_writer.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

using criteria::FactChange;
using criteria::TenderField;

std::string value_text(TenderField field, const std::string& value, Language language) {
  if (value.empty()) return value;
  if (field == TenderField::deadline) {
    const auto moment = criteria::Timestamp::parse(value);
    return moment ? moment_text(*moment, language) : value;
  }
  if (field == TenderField::estimated_value) return amount_text(value, language);
  if (field == TenderField::procedure && has_label("procedure." + value))
    return std::string(label("procedure." + value, language));
  return value;
}

std::string lot_text(const criteria::LotId& lot, Language language) {
  return label("change-where.lot", language, {{"lot", lot}});
}

void add(std::vector<ChangeWords>& all, const criteria::TemplateChanges& changes, const std::string& lot,
         Language language) {
  for (const auto& change : changes) {
    ChangeWords words = change_words(change, language);
    if (!lot.empty()) words.where = lot + ", " + words.where;
    all.push_back(std::move(words));
  }
}

void write_fact(const Slot& slot, const FactChange& change) {
  ObjectWriter object(slot);
  object.member("field", change.field);
  object.filled("lot", change.lot);
  object.member("change", change.kind);
  object.filled("before", change.before);
  object.filled("after", change.after);
  ObjectWriter text(object.slot("text"));
  text.word("nl", slot.tree.keep(change_text(change_words(change, Language::nl))));
  text.word("en", slot.tree.keep(change_text(change_words(change, Language::en))));
}

}  // namespace

ChangeWords change_words(const FactChange& change, Language language) {
  ChangeWords words;
  words.where = change.lot.empty() ? std::string(label("change-where.tender", language))
                                   : lot_text(change.lot, language);
  if (change.field != TenderField::lot)
    words.field = label(std::string("tender-field.").append(name(change.field)), language);
  words.kind = label(std::string("change.").append(name(change.kind)), language);
  if (change.field == TenderField::lot) return words;
  words.before = value_text(change.field, change.before, language);
  words.after = value_text(change.field, change.after, language);
  return words;
}

std::vector<ChangeWords> change_words(const criteria::TenderChanges& changes, Language language) {
  std::vector<ChangeWords> all;
  for (const FactChange& change : changes.facts) all.push_back(change_words(change, language));
  for (const criteria::LotChanges& lot : changes.lots)
    add(all, lot.changes, lot_text(lot.lot, language), language);
  add(all, changes.provisions, "", language);
  return all;
}

std::string change_text(const ChangeWords& words) {
  std::string text = words.where;
  if (!words.field.empty()) text.append(", ").append(words.field);
  text.append(" ").append(words.kind);
  if (!words.before.empty() && !words.after.empty())
    return text.append(": ").append(words.before).append(" → ").append(words.after);
  const std::string& only = words.before.empty() ? words.after : words.before;
  return only.empty() ? text : text.append(": ").append(only);
}

void write(const Slot& slot, const criteria::TenderChanges& changes) {
  ObjectWriter object(slot);
  slot.tree.open_array("facts");
  for (const FactChange& change : changes.facts) write_fact(Slot{slot.tree, {}}, change);
  slot.tree.close();
  slot.tree.open_array("lots");
  for (const criteria::LotChanges& lot : changes.lots) {
    ObjectWriter place(Slot{slot.tree, {}});
    place.member("lot", lot.lot);
    place.member("changes", lot.changes);
  }
  slot.tree.close();
  object.member("provisions", changes.provisions);
}

std::string tender_changes_json(const criteria::TenderChanges& changes) {
  criteria::DataTree tree;
  write(Slot{tree, {}}, changes);
  return compact_json(tree.root());
}

}  // namespace templates
