// Writing typed fields into a tree of values: the counterpart of the readers' typed fields. What is absent is
// not written.
#pragma once

#include "criteria/answer.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/date.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/names.hpp"
#include "criteria/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace templates {

// Where a value goes: behind what the tree holds already, under a name if it is a member.
struct Slot {
  criteria::DataTree& tree;
  std::string_view key;
};

void write(const Slot& slot, const std::string& text);
void write(const Slot& slot, const char* text) = delete;  // else it would count as a truth value
void write(const Slot& slot, const criteria::Decimal& decimal);
void write(const Slot& slot, const criteria::Timestamp& moment);
void write(const Slot& slot, const criteria::Date& date);
void write(const Slot& slot, const criteria::LocalizedText& text);
void write(const Slot& slot, bool value);
void write(const Slot& slot, int value);
void write(const Slot& slot, const criteria::WholeNumber& number);
void write(const Slot& slot, const std::vector<std::pair<std::string, criteria::Decimal>>& table);

template <typename Enum, std::size_t = criteria::NameTable<Enum>::names.size()>
void write(const Slot& slot, Enum value) {
  slot.tree.add_text(criteria::name(value), slot.key);
}

template <typename Item>
void write(const Slot& slot, const std::vector<Item>& items) {
  slot.tree.open_array(slot.key);
  for (const Item& item : items) write(Slot{slot.tree, {}}, item);
  slot.tree.close();
}

// Opens an object in the slot, which ends with the writer.
class ObjectWriter {
 public:
  explicit ObjectWriter(const Slot& slot) : tree_(slot.tree) { tree_.open_object(slot.key); }
  ~ObjectWriter() { tree_.close(); }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  Slot slot(std::string_view name) { return {tree_, name}; }

  template <typename T>
  void member(std::string_view name, const T& value) {
    write(slot(name), value);
  }
  template <typename T>
  void member(std::string_view name, const std::optional<T>& value) {
    if (value) write(slot(name), *value);
  }
  // A text that lives as long as the tree, such as a name of the contract.
  void word(std::string_view name, std::string_view value) { tree_.add_text(value, name); }
  // A text whose absence is the empty text.
  void filled(std::string_view name, const std::string& value) {
    if (!value.empty()) tree_.add_text(value, name);
  }

 private:
  criteria::DataTree& tree_;
};

}  // namespace templates
