// Reading typed fields from a tree of values: each reader reports what is wrong at its place and goes on, so
// that a sender sees everything at once.
#pragma once

#include "criteria/answer.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/date.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/names.hpp"
#include "criteria/timestamp.hpp"
#include "import/finding_log.hpp"
#include "import/limits.hpp"

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

// What a set or map takes for each of its elements beside the element.
inline constexpr std::size_t tree_node_bytes = 48;

// What one document has come to so far. `complete` is false once a value that is needed could not be read:
// the result then holds substitutes, on which no further check makes sense.
struct Reading {
  FindingLog& log;
  bool complete = true;
  std::size_t item_bytes = Limits{}.item_bytes;  // what lists may still take
};

// The way from the root to a value; written out only for a finding.
struct Place {
  const Place* parent = nullptr;
  std::string_view key;  // of a member
  std::size_t index = 0;
  bool is_item = false;
  std::string text() const;  // "tender.lots[0].title"; "" for the root
};

// A value with its place; it must not outlive the field that it was found in.
struct Field {
  criteria::DataValue value;
  Place place;
  Reading& reading;

  void report(const char* code, std::vector<std::pair<std::string, std::string>> parameters = {}) const;
  // The value cannot be used: reports it and marks the document incomplete.
  void refuse(const char* code, std::vector<std::pair<std::string, std::string>> parameters = {}) const;
  // Before a list of so many bytes is made: false, and a finding `json.tooManyItems`, when all lists of the
  // document together would be too large.
  bool has_room(std::size_t bytes) const;
  // False, and a finding `value.type`, when the value is of another kind.
  bool expect(criteria::DataKind kind) const;
  Field member(criteria::DataValue found) const;
  Field item(criteria::DataValue found, std::size_t index) const;
};

// Free text: clean UTF-8; line ends and tabs may be in it.
void read(const Field& field, std::string& text);
// An identifier: free text without any control character and without characters that deceive the eye.
void read_id(const Field& field, std::string& id);
void read(const Field& field, bool& value);
void read(const Field& field, int& value);
void read(const Field& field, criteria::WholeNumber& value);
void read(const Field& field, criteria::Decimal& value);
void read(const Field& field, criteria::Timestamp& value);
void read(const Field& field, criteria::Date& value);
void read(const Field& field, criteria::LocalizedText& text);  // {"nl", "en"}
// An object whose keys are free, to decimals.
void read(const Field& field, std::vector<std::pair<std::string, criteria::Decimal>>& table);

// A document of another format may mean something else by the same fields: false, and a finding
// `format.unsupported`, so that nothing more is read of it.
bool check_format(const Field& field, std::string_view expected);

// The key of a member that is itself data, as an identifier.
void read_key(const Field& field, std::string& key);

// The word is not one of a closed set.
void refuse_word(const Field& field, const std::string& allowed);

template <typename Enum, std::size_t = criteria::NameTable<Enum>::names.size()>
void read(const Field& field, Enum& value) {
  if (!field.expect(criteria::DataKind::text)) return;
  if (const auto known = criteria::from_name<Enum>(field.value.text())) {
    value = *known;
    return;
  }
  std::string allowed;
  for (const auto& [key, name] : criteria::NameTable<Enum>::names)
    allowed.append(allowed.empty() ? "" : ", ").append(name);
  refuse_word(field, allowed);
}

// Every item in order; `read_item(field, item)` fills one.
template <typename Item, typename ReadItem>
void read_items(const Field& field, std::vector<Item>& items, const ReadItem& read_item) {
  if (!field.expect(criteria::DataKind::array)) return;
  const auto count = static_cast<std::size_t>(std::distance(field.value.begin(), field.value.end()));
  if (!field.has_room(count * sizeof(Item))) return;
  items.reserve(items.size() + count);
  std::size_t index = 0;
  for (const criteria::DataValue value : field.value) {
    read_item(field.item(value, index++), items.emplace_back());
    if (field.reading.log.full()) return;
  }
}

template <typename Item>
void read(const Field& field, std::vector<Item>& items) {
  read_items(field, items, [](const Field& item, Item& target) { read(item, target); });
}

void read_ids(const Field& field, std::vector<std::string>& ids);

// The members of one object. Every member is to be asked for by name; `finish` reports the rest as unknown.
class ObjectReader {
 public:
  // A value that is no object is reported, and then has no members.
  explicit ObjectReader(const Field& field);

  // The member, once; a second one of that name is reported by `finish`.
  std::optional<Field> member(std::string_view name);

  template <typename T>
  void required(std::string_view name, T& target) {
    if (const auto found = needed(name)) read(*found, target);
  }
  template <typename T>
  void optional(std::string_view name, std::optional<T>& target) {
    if (const auto found = member(name)) read(*found, target.emplace());
  }
  // An optional text whose absence is the empty text, so that nobody may write an empty one (`text.empty`).
  void optional_filled(std::string_view name, std::string& target);
  void required_id(std::string_view name, std::string& target) {
    if (const auto found = needed(name)) read_id(*found, target);
  }
  // The member, or a finding `field.missing` at its place.
  std::optional<Field> needed(std::string_view name);
  // Reports members that were not asked for, and those that stand twice.
  void finish();

 private:
  Field field_;
  bool is_object_;
  std::vector<criteria::DataValue> members_;
  std::vector<bool> taken_;
};

}  // namespace importing
