// What notices of several lots say of each lot, while a tender has it once.
#pragma once

#include "import/finding_log.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace importing {

// What a lot says, one value for each field; empty for what it does not say.
using LotTerms = std::vector<std::string>;
// Texts are those in `language`.
LotTerms terms_of_lot(const pugi::xml_node& lot, std::string_view language);

// The draft has what the first lot says. `notice.lotsDiffer` for each field of which a later lot, that with
// the id `lot`, says something else, at that field and with what it says.
void note_other_terms(const LotTerms& first, const LotTerms& other, const std::string& lot, FindingLog& log);

}  // namespace importing
