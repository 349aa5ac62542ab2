#include "templates/json_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace templates {
namespace {

using criteria::DataKind;
using criteria::DataValue;

// ---- texts ----------------------------------------------------------------------------------------------

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr std::array<std::pair<char, char>, 7> letters{
      {{'\b', 'b'}, {'\t', 't'}, {'\n', 'n'}, {'\f', 'f'}, {'\r', 'r'}, {'"', '"'}, {'\\', '\\'}}};
  for (const auto& [character, letter] : letters)
    if (c == character) {
      out.append(1, '\\').append(1, letter);
      return;
    }
  const auto byte = static_cast<unsigned char>(c);
  out.append("\\u00").append(1, hex[byte >> 4]).append(1, hex[byte & 0xF]);
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto end = std::find_if(text.begin(), text.end(), needs_escape);
    const auto plain = static_cast<std::size_t>(end - text.begin());
    out.append(text.substr(0, plain));
    if (plain == text.size()) break;
    append_escape(out, text[plain]);
    text.remove_prefix(plain + 1);
  }
  out += '"';
}

void append_scalar(std::string& out, DataValue value) {
  if (value.is(DataKind::text))
    append_text(out, value.text());
  else
    out.append(value.is(DataKind::null) ? "null" : value.text());
}

// ---- trees ----------------------------------------------------------------------------------------------

// The order of UTF-16 code units differs from the order of UTF-8 bytes in one thing only: characters past
// U+FFFF (lead bytes F0..F4) come before U+E000..U+FFFF (EE, EF).
bool before_in_utf16(std::string_view left, std::string_view right) {
  const auto rank = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte;
  };
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                      [&](char a, char b) { return rank(a) < rank(b); });
}

std::vector<DataValue> sorted_members(DataValue object) {
  std::vector<DataValue> members(object.begin(), object.end());
  const auto before = [](DataValue a, DataValue b) { return before_in_utf16(a.key(), b.key()); };
  if (!std::is_sorted(members.begin(), members.end(), before))
    std::sort(members.begin(), members.end(), before);
  return members;
}

// Writes a tree in one of the layouts.
class TreeText {
 public:
  explicit TreeText(std::string& out) : out_(out) {}

  void compact(DataValue value) {
    if (!value.is_container()) return append_scalar(out_, value);
    items(value, value, [this](DataValue item) { compact(item); }, {":", ","});
  }

  void canonical(DataValue value) {
    if (!value.is_container()) return append_scalar(out_, value);
    const auto write = [this](DataValue item) { canonical(item); };
    if (value.is(DataKind::object))
      items(value, sorted_members(value), write, {":", ","});
    else
      items(value, value, write, {":", ","});
  }

  void readable(DataValue value, std::size_t depth) {
    if (!value.is_container()) return append_scalar(out_, value);
    const bool on_one_line =
        std::none_of(value.begin(), value.end(), [](DataValue item) { return item.is_container(); });
    if (on_one_line) {
      items(value, value, [this](DataValue item) { append_scalar(out_, item); }, {": ", ", "});
      return;
    }
    const std::string indent = "\n" + std::string(2 * (depth + 1), ' ');
    const std::string comma = "," + indent;
    items(value, value, [&](DataValue item) { readable(item, depth + 1); }, {": ", comma, indent});
    out_.insert(out_.size() - 1, indent, 0, indent.size() - 2);
  }

 private:
  // After a name, between items, and before the first item.
  struct Separators {
    std::string_view colon, comma, opening = {};
  };

  template <typename Items, typename Write>
  void items(DataValue container, const Items& all, const Write& write, const Separators& separators) {
    const bool is_object = container.is(DataKind::object);
    out_ += is_object ? '{' : '[';
    std::string_view separator = separators.opening;
    for (const DataValue item : all) {
      out_.append(separator);
      if (is_object) {
        append_text(out_, item.key());
        out_.append(separators.colon);
      }
      write(item);
      separator = separators.comma;
    }
    out_ += is_object ? '}' : ']';
  }

  std::string& out_;
};

// A tree's JSON takes about this much for each value.
constexpr std::size_t usual_bytes = 20;

std::string with_room_for(DataValue value) {
  std::string out;
  out.reserve(value.tree_size() * usual_bytes);
  return out;
}

}  // namespace

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_text(out_, name);
  out_ += ':';
  first_ = true;  // the value that follows is not separated from its name
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  append_text(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) { return raw(std::to_string(value)); }
JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::tree(DataValue value) {
  separate();
  TreeText(out_).compact(value);
  return *this;
}

std::string JsonWriter::take() {
  first_ = true;
  return std::exchange(out_, {});
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_.append(value);
  return *this;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

std::string compact_json(DataValue value) {
  std::string out = with_room_for(value);
  TreeText(out).compact(value);
  return out;
}

std::string readable_json(DataValue value) {
  std::string out = with_room_for(value);
  TreeText(out).readable(value, 0);
  return out.append("\n");
}

std::string canonical_json(DataValue value) {
  std::string out = with_room_for(value);
  TreeText(out).canonical(value);
  return out;
}

std::string joined_json(JsonWriter& members, std::string_view document) {
  auto text = members.close_object().take();
  text.back() = ',';
  return text.append(document.substr(1));
}

}  // namespace templates
