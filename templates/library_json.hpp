// The criteria library as JSON (docs/library.md).
#pragma once

#include "criteria/finding.hpp"
#include "criteria/library.hpp"
#include "templates/field_writer.hpp"

#include <cstddef>
#include <string>

namespace templates {

// Texts are not copied: the criterion must outlive the tree.
void write(const Slot& slot, const criteria::LibraryCriterion& criterion);

std::string library_json(const criteria::Library& library);  // to read
// Where two versions differ, as criteria::differences says it; `recorded` is how it was before.
criteria::Findings library_differences(const criteria::LibraryCriterion& before,
                                       const criteria::LibraryCriterion& after, std::size_t most);
std::string canonical_library_criterion_json(const criteria::LibraryCriterion& criterion);  // RFC 8785

}  // namespace templates
