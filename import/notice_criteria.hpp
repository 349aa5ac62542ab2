// The award criteria of a lot in a notice.
#pragma once

#include "criteria/tender.hpp"
#include "import/finding_log.hpp"

#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace importing {

// Fills the award and the criteria of `lot`, which has its id.
void read_award_criteria(pugi::xml_node terms, std::string_view language, const std::string& place,
                         criteria::Lot& lot, FindingLog& log);

}  // namespace importing
