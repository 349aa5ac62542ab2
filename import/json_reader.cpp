#include "import/json_reader.hpp"

#include "import/text_encoding.hpp"

#include <algorithm>

#include <rapidjson/reader.h>

namespace importing {
namespace {

using criteria::DataKind;
using criteria::DataTree;
using criteria::error;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr unsigned parse_flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;

// RapidJSON takes the second half of a surrogate pair alone, and writes it as what is no UTF-8; in text that
// was UTF-8 before, only such an escape gives these bytes.
bool has_lone_surrogate(std::string_view text) {
  for (auto at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  return false;
}

// Receives RapidJSON's events and builds the tree; says stop at a limit, which also bounds the recursion of
// the parser. Its members have the names that RapidJSON calls.
class TreeBuilder {
 public:
  TreeBuilder(DataTree& tree, const Limits& limits) : tree_(tree), limits_(limits) {}

  // NOLINTBEGIN(readability-identifier-naming)
  bool Null() { return add(DataKind::null, {}); }
  bool Bool(bool value) { return add(DataKind::boolean, value ? "true" : "false"); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    return add(DataKind::number, {text, size});
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return !has_lone_surrogate({text, size}) && add(DataKind::text, {text, size});
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    key_ = {text, size};
    return !has_lone_surrogate(key_);
  }
  bool StartObject() {
    tree_.open_object(key_);
    return go_down();
  }
  bool StartArray() {
    tree_.open_array(key_);
    return go_down();
  }
  bool EndObject(rapidjson::SizeType) { return go_up(); }
  bool EndArray(rapidjson::SizeType) { return go_up(); }
  // All numbers arrive as RawNumber.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  // NOLINTEND(readability-identifier-naming)

  // The limit that was passed, or null.
  const char* fault() const { return fault_; }

 private:
  bool add(DataKind kind, std::string_view text) {
    tree_.add(kind, text, key_);
    return has_room();
  }
  bool go_down() {
    key_ = {};
    if (++depth_ > limits_.json_depth) fault_ = "json.tooDeep";
    return fault_ == nullptr && has_room();
  }
  bool go_up() {
    --depth_;
    key_ = {};
    tree_.close();
    return true;
  }
  bool has_room() {
    if (tree_.size() > limits_.json_values) fault_ = "json.tooManyValues";
    return fault_ == nullptr;
  }

  DataTree& tree_;
  const Limits& limits_;
  std::string_view key_;
  std::size_t depth_ = 0;
  const char* fault_ = nullptr;
};

// No more values than this lie in the text: each but the first has a comma or an opening bracket before it.
std::size_t most_values(std::string_view json) {
  return 1 + static_cast<std::size_t>(std::count_if(json.begin(), json.end(),
                                                    [](char c) { return c == ',' || c == '[' || c == '{'; }));
}

criteria::Finding syntax_error(std::string_view json, std::size_t offset) {
  const std::string_view before = json.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(),
                                    [](char c) { return (c & '\xC0') != '\x80'; }) +
                      1;
  return error("json.syntax", "", {{"line", std::to_string(line)}, {"column", std::to_string(column)}});
}

}  // namespace

criteria::Checked<DataTree> read_json(std::string_view json, const Limits& limits) {
  const auto refused = [](criteria::Finding finding) {
    return tl::make_unexpected(criteria::Findings{std::move(finding)});
  };
  if (json.size() > limits.json_bytes)
    return refused(error("json.tooLarge", "", {{"most", std::to_string(limits.json_bytes)}}));
  if (json.substr(0, byte_order_mark.size()) == byte_order_mark) json.remove_prefix(byte_order_mark.size());
  if (!is_clean_utf8(json)) return refused(error("json.encoding", ""));

  DataTree tree;
  tree.reserve(std::min(most_values(json), limits.json_values + 1));
  auto buffer = std::make_unique<char[]>(json.size() + 1);
  std::copy(json.begin(), json.end(), buffer.get());
  rapidjson::InsituStringStream stream(buffer.get());
  tree.adopt(std::move(buffer), json.size() + 1);

  TreeBuilder builder(tree, limits);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<parse_flags>(stream, builder);
  if (builder.fault())
    return refused(criteria::Finding{
        builder.fault(),
        criteria::Severity::error,
        "",
        {{"depth", std::to_string(limits.json_depth)}, {"values", std::to_string(limits.json_values)}}});
  if (result.IsError()) return refused(syntax_error(json, result.Offset()));
  return tree;
}

}  // namespace importing
