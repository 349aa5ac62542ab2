// The goals of a tender in the words of the Open Contracting Data Standard.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/notice_file.hpp"

namespace templates {

// The members `hasSustainability` and `sustainability` of the object that is open; none where nothing is
// said.
void write_sustainability(criteria::DataTree& tree, const criteria::NoticeStrategy& strategy);

}  // namespace templates
