// The JSON object in the body of a request as a value.
#pragma once

#include "import/whole_document.hpp"

namespace server {

// What `read_members(object, value)` makes of its members, or everything that is wrong with them. `body` is
// the text, or its tree.
template <typename Value, typename Body, typename ReadMembers>
criteria::Checked<Value> read_body(Body body, const ReadMembers& read_members) {
  return importing::read_whole<Value>(
      body, importing::Limits{},
      [&](const importing::Field& root, Value& value) {
        importing::ObjectReader object(root);
        read_members(object, value);
        object.finish();
      },
      [](const Value&) { return criteria::Findings{}; });
}

}  // namespace server
