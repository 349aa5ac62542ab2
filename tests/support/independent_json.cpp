#include "tests/support/independent_json.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <rapidjson/document.h>

namespace test_support {
namespace {

using rapidjson::Document;
using rapidjson::Value;
using Member = Value::ConstMemberIterator;

Document parsed(std::string_view json) {
  Document document;
  document.Parse(json.data(), json.size());
  if (document.HasParseError()) throw std::invalid_argument("not JSON");
  return document;
}

std::vector<char32_t> code_points(const Value& text) {
  std::vector<char32_t> points;
  const auto* byte = reinterpret_cast<const unsigned char*>(text.GetString());
  const auto* end = byte + text.GetStringLength();
  while (byte < end) {
    const int more = *byte < 0x80 ? 0 : *byte < 0xE0 ? 1 : *byte < 0xF0 ? 2 : 3;
    char32_t point = more == 0 ? *byte : *byte & (0x3FU >> more);
    ++byte;
    for (int i = 0; i < more; ++i) point = point << 6 | (*byte++ & 0x3FU);
    points.push_back(point);
  }
  return points;
}

std::u16string utf16(const Value& text) {
  std::u16string units;
  for (char32_t point : code_points(text)) {
    if (point < 0x10000) {
      units += static_cast<char16_t>(point);
    } else {
      point -= 0x10000;
      units += static_cast<char16_t>(0xD800 + (point >> 10));
      units += static_cast<char16_t>(0xDC00 + (point & 0x3FF));
    }
  }
  return units;
}

// As RFC 8785 (3.2.2.2) wants it, character by character.
std::string canonical_text(const Value& text) {
  std::string out = "\"";
  for (const char c : std::string_view(text.GetString(), text.GetStringLength())) {
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '\b')
      out += "\\b";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\n')
      out += "\\n";
    else if (c == '\f')
      out += "\\f";
    else if (c == '\r')
      out += "\\r";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + "\"";
}

std::vector<Member> members_of(const Value& object) {
  std::vector<Member> members;
  for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member) members.push_back(member);
  return members;
}

std::string canonical(const Value& value) {
  if (value.IsString()) return canonical_text(value);
  if (value.IsNumber()) return std::to_string(value.GetInt64());
  if (value.IsNull()) return "null";
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  std::string out;
  if (value.IsArray()) {
    for (const Value& item : value.GetArray()) out += (out.empty() ? "" : ",") + canonical(item);
    return "[" + out + "]";
  }
  auto members = members_of(value);
  std::sort(members.begin(), members.end(),
            [](Member a, Member b) { return utf16(a->name) < utf16(b->name); });
  for (const Member member : members)
    out += (out.empty() ? "" : ",") + canonical_text(member->name) + ":" + canonical(member->value);
  return "{" + out + "}";
}

class Disguise {
 public:
  explicit Disguise(std::uint64_t seed) : random_(seed) {}

  std::string value(const Value& value) {
    if (value.IsString()) return text(value);
    if (!value.IsObject() && !value.IsArray()) return canonical(value);
    std::string out;
    if (value.IsArray()) {
      for (const Value& item : value.GetArray())
        out += (out.empty() ? "" : ",") + blank() + this->value(item);
      return "[" + out + blank() + "]";
    }
    auto members = members_of(value);
    std::shuffle(members.begin(), members.end(), random_);
    for (const Member member : members)
      out += (out.empty() ? "" : ",") + blank() + text(member->name) + blank() + ":" + blank() +
             this->value(member->value);
    return "{" + out + blank() + "}";
  }

 private:
  std::string blank() {
    constexpr std::string_view blanks[]{"", "", " ", "\n", "\t", "\r\n  "};
    return std::string(blanks[random_() % std::size(blanks)]);
  }

  std::string text(const Value& text) {
    if (random_() % 4 != 0) return canonical_text(text);
    std::string out = "\"";
    for (const char16_t unit : utf16(text)) out += fmt::format("\\u{:04X}", static_cast<unsigned>(unit));
    return out + "\"";
  }

  std::mt19937_64 random_;
};

}  // namespace

std::string canonical_by_dom(std::string_view json) { return canonical(parsed(json)); }

std::string disguised(std::string_view json, std::uint64_t seed) {
  return Disguise(seed).value(parsed(json));
}

}  // namespace test_support
