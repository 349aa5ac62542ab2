// The second language of a published notice.
#pragma once

#include "import/notice_xml.hpp"

#include <string>

namespace pugi {
class xml_node;
}

namespace importing {

// "ENG" of a Dutch notice that is there in English too, "NLD" the other way round; empty: it has no second
// language that is read.
std::string second_language(const pugi::xml_node& root);

// What the same notice says when it is read in that language. Texts that are longer than the European fields
// are left out.
criteria::NoticeTranslation translation_of(const ReadNotice& notice, const ReadNotice& translated);

}  // namespace importing
