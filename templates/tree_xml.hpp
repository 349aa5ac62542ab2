// A tree of values as XML, by the names of criteria/archive_names.hpp.
#pragma once

#include "criteria/archive_names.hpp"
#include "criteria/data_tree.hpp"

#include <string>
#include <string_view>

namespace templates {

// The members of an object as the elements of a document with that root element, in their order. Equal trees
// give equal bytes.
std::string tree_xml(criteria::DataValue document, std::string_view root, std::string_view name_space,
                     const criteria::ArchiveNames& names = criteria::archive_names);

}  // namespace templates
