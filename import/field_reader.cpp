#include "import/field_reader.hpp"

#include "import/text_encoding.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace importing {
namespace {

using criteria::DataKind;
using criteria::DataValue;

std::string_view kind_name(DataKind kind) {
  constexpr std::string_view names[]{"null", "boolean", "number", "text", "array", "object"};
  return names[static_cast<std::size_t>(kind)];
}

bool is_plain_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
  });
}

// -?digits without leading zeros, as far as an int goes.
std::optional<int> whole_number(std::string_view text) {
  const std::string_view digits = text.substr(text.substr(0, 1) == "-" ? 1 : 0);
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void refuse_notation(const Field& field, const char* code) {
  field.refuse(code, {{"value", printable(field.value.text())}});
}

}  // namespace

// ---- places and findings --------------------------------------------------------------------------------

std::string Place::text() const {
  if (!parent) return {};
  const std::string above = parent->text();
  if (is_item) return above + "[" + std::to_string(index) + "]";
  if (is_plain_key(key)) return above + (above.empty() ? "" : ".") + std::string(key);
  return above + "[\"" + printable(key) + "\"]";
}

void Field::report(const char* code, std::vector<std::pair<std::string, std::string>> parameters) const {
  reading.log.add(criteria::Finding{code, criteria::Severity::error, place.text(), std::move(parameters)});
}

void Field::refuse(const char* code, std::vector<std::pair<std::string, std::string>> parameters) const {
  reading.complete = false;
  report(code, std::move(parameters));
}

bool Field::has_room(std::size_t bytes) const {
  if (bytes <= reading.item_bytes) {
    reading.item_bytes -= bytes;
    return true;
  }
  refuse("json.tooManyItems");
  return false;
}

bool Field::expect(DataKind kind) const {
  if (value.is(kind)) return true;
  refuse("value.type", {{"expected", "data." + std::string(kind_name(kind))},
                        {"found", "data." + std::string(kind_name(value.kind()))}});
  return false;
}

Field Field::member(DataValue found) const { return {found, Place{&place, found.key(), 0, false}, reading}; }

Field Field::item(DataValue found, std::size_t index) const {
  return {found, Place{&place, {}, index, true}, reading};
}

// ---- scalars --------------------------------------------------------------------------------------------

void read(const Field& field, std::string& text) {
  if (!field.expect(DataKind::text)) return;
  if (!is_clean_utf8(field.value.text())) return field.refuse("text.controlCharacter");
  text = field.value.text();
}

void read_id(const Field& field, std::string& id) {
  read(field, id);
  if (has_control_character(id)) field.refuse("text.controlCharacter");
  if (has_deceptive_characters(id)) field.refuse("text.deceptive");
}

void read_key(const Field& field, std::string& key) {
  key = field.value.key();
  if (key.empty()) field.refuse("id.empty");
  if (has_control_character(key) || !is_clean_utf8(key)) field.refuse("text.controlCharacter");
  if (has_deceptive_characters(key)) field.refuse("text.deceptive");
}

void read(const Field& field, bool& value) {
  if (field.expect(DataKind::boolean)) value = field.value.text() == "true";
}

void read(const Field& field, int& value) {
  if (!field.expect(DataKind::number)) return;
  if (const auto whole = whole_number(field.value.text()))
    value = *whole;
  else
    refuse_notation(field, "number.notWhole");
}

void read(const Field& field, criteria::WholeNumber& value) {
  value.quoted = field.value.is(DataKind::text);
  if (!value.quoted) return read(field, value.value);
  if (const auto whole = whole_number(field.value.text()); whole && field.value.text() != "-0")
    value.value = *whole;
  else
    refuse_notation(field, "number.notWhole");
}

void read(const Field& field, criteria::Decimal& value) {
  if (!field.expect(DataKind::text)) return;
  if (auto decimal = criteria::Decimal::parse(field.value.text()))
    value = std::move(*decimal);
  else
    refuse_notation(field, "decimal.notation");
}

void read(const Field& field, criteria::Timestamp& value) {
  if (!field.expect(DataKind::text)) return;
  if (auto moment = criteria::Timestamp::parse(field.value.text()))
    value = std::move(*moment);
  else
    refuse_notation(field, "time.notation");
}

void read(const Field& field, criteria::Date& value) {
  if (!field.expect(DataKind::text)) return;
  if (auto date = criteria::Date::parse(field.value.text()))
    value = std::move(*date);
  else
    refuse_notation(field, "date.notation");
}

bool check_format(const Field& field, std::string_view expected) {
  if (!field.expect(DataKind::text)) return false;
  if (field.value.text() == expected) return true;
  field.refuse("format.unsupported",
               {{"format", printable(field.value.text())}, {"expected", std::string(expected)}});
  return false;
}

void refuse_word(const Field& field, const std::string& allowed) {
  field.refuse("value.unknown", {{"value", printable(field.value.text())}, {"allowed", allowed}});
}

// ---- tables and lists -----------------------------------------------------------------------------------

void read(const Field& field, std::vector<std::pair<std::string, criteria::Decimal>>& table) {
  if (!field.expect(DataKind::object)) return;
  constexpr std::size_t entry_bytes = sizeof(table.front()) + tree_node_bytes + sizeof(std::string_view);
  const auto count = static_cast<std::size_t>(std::distance(field.value.begin(), field.value.end()));
  if (!field.has_room(count * entry_bytes)) return;
  table.reserve(table.size() + count);
  std::set<std::string_view> seen;
  for (const DataValue value : field.value) {
    const Field entry = field.member(value);
    if (!seen.insert(value.key()).second) {
      entry.report("field.duplicate", {{"field", printable(value.key())}});
      continue;
    }
    if (value.key().empty()) entry.refuse("id.empty");
    if (has_control_character(value.key()) || !is_clean_utf8(value.key()))
      entry.refuse("text.controlCharacter");
    read(entry, table.emplace_back(value.key(), criteria::Decimal()).second);
    if (field.reading.log.full()) return;
  }
}

void read_ids(const Field& field, std::vector<std::string>& ids) { read_items(field, ids, read_id); }

// ---- objects --------------------------------------------------------------------------------------------

ObjectReader::ObjectReader(const Field& field) : field_(field), is_object_(field.expect(DataKind::object)) {
  if (!is_object_) return;
  members_.assign(field.value.begin(), field.value.end());
  taken_.assign(members_.size(), false);
}

std::optional<Field> ObjectReader::member(std::string_view name) {
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (members_[i].key() != name) continue;
    taken_[i] = true;
    return field_.member(members_[i]);
  }
  return std::nullopt;
}

void ObjectReader::optional_filled(std::string_view name, std::string& target) {
  const auto found = member(name);
  if (!found) return;
  if (found->value.is(DataKind::text) && found->value.text().empty()) return found->refuse("text.empty");
  read(*found, target);
}

std::optional<Field> ObjectReader::needed(std::string_view name) {
  auto found = member(name);
  if (!found && is_object_)
    Field{field_.value, Place{&field_.place, name, 0, false}, field_.reading}.refuse(
        "field.missing", {{"field", std::string(name)}});
  return found;
}

void ObjectReader::finish() {
  for (std::size_t i = 0; i < members_.size() && !field_.reading.log.full(); ++i) {
    if (taken_[i]) continue;
    const auto twin = std::find_if(members_.begin(), members_.end(),
                                   [&](DataValue other) { return other.key() == members_[i].key(); });
    const bool repeats = twin->index() != members_[i].index();
    field_.member(members_[i])
        .report(repeats ? "field.duplicate" : "field.unknown", {{"field", printable(members_[i].key())}});
  }
}

void read(const Field& field, criteria::LocalizedText& text) {
  ObjectReader object(field);
  object.required("nl", text.nl);
  object.required("en", text.en);
  object.finish();
}

}  // namespace importing
