// The properties that a Word document shows as its own: title, author, moment of making.
#pragma once

#include "criteria/timestamp.hpp"
#include "criteria/word_template.hpp"

#include <string>

namespace templates {

struct WordProperties {
  std::string title, author;
  criteria::Timestamp created;
};

// The document with these in place of the properties that it had, which are those of whoever made its
// template. One whose package says in no way that we know what its parts are keeps its own.
criteria::WordTemplate with_properties(criteria::WordTemplate document, const WordProperties& properties);

}  // namespace templates
