#include "templates/field_writer.hpp"

namespace templates {

void write(const Slot& slot, const std::string& text) { slot.tree.add_text(text, slot.key); }

void write(const Slot& slot, const criteria::Decimal& decimal) {
  slot.tree.add_text(decimal.text(), slot.key);
}

void write(const Slot& slot, const criteria::Timestamp& moment) {
  slot.tree.add_text(moment.text(), slot.key);
}

void write(const Slot& slot, const criteria::Date& date) { slot.tree.add_text(date.text(), slot.key); }

void write(const Slot& slot, bool value) { slot.tree.add_boolean(value, slot.key); }

void write(const Slot& slot, int value) { slot.tree.add_number(value, slot.key); }

void write(const Slot& slot, const criteria::WholeNumber& number) {
  if (number.quoted)
    slot.tree.add_text(slot.tree.keep(std::to_string(number.value)), slot.key);
  else
    slot.tree.add_number(number.value, slot.key);
}

void write(const Slot& slot, const std::vector<std::pair<std::string, criteria::Decimal>>& table) {
  ObjectWriter object(slot);
  for (const auto& [name, value] : table) object.member(name, value);
}

void write(const Slot& slot, const criteria::LocalizedText& text) {
  ObjectWriter object(slot);
  object.member("nl", text.nl);
  object.member("en", text.en);
}

}  // namespace templates
