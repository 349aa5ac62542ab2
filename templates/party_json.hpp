// A party as JSON (docs/segments.md).
#pragma once

#include "criteria/party.hpp"
#include "templates/field_writer.hpp"

namespace templates {

// As members of an object that is open; texts are not copied.
inline void write_facts(ObjectWriter& object, const criteria::Party& party) {
  object.member("id", party.id);
  object.member("name", party.name);
  object.member("kind", party.kind);
  object.member("website", party.website);
}

}  // namespace templates
