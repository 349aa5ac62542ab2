// The criteria library as JSON (docs/library.md).
#pragma once

#include "criteria/library.hpp"
#include "templates/field_writer.hpp"

#include <string>

namespace templates {

// Texts are not copied: the criterion must outlive the tree.
void write(const Slot& slot, const criteria::LibraryCriterion& criterion);

std::string library_json(const criteria::Library& library);                                 // to read
std::string canonical_library_criterion_json(const criteria::LibraryCriterion& criterion);  // RFC 8785

}  // namespace templates
