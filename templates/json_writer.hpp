// The one writer of JSON: values event by event, or a tree of values as a whole. Texts are written as UTF-8
// with the fewest escapes, the way RFC 8785 asks.
#pragma once

#include "criteria/data_tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

// Writes without blanks. The caller closes what it opens and names every member of an object.
class JsonWriter {
 public:
  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& tree(criteria::DataValue value);

  // A member in one call.
  JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }

  // What was written; the writer is empty afterwards.
  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view value);
  void separate();

  std::string out_;
  bool first_ = true;  // nothing stands yet in the innermost container
};

// One line, members in their order.
std::string compact_json(criteria::DataValue value);
// For people: two blanks a level; an object or array that holds no other stands on one line. Ends with a line
// feed.
std::string readable_json(criteria::DataValue value);
// RFC 8785 (JCS): members sorted by the UTF-16 code units of their names. Numbers must be plain whole numbers
// below 2^53, as in the exchange format.
std::string canonical_json(criteria::DataValue value);

// The object in `document` with `members` before its own: what is added to a stored part. Ends `members`.
std::string joined_json(JsonWriter& members, std::string_view document);

}  // namespace templates
