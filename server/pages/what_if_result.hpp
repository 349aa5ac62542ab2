// What a changed copy of a lot comes to, in words, as a picture and as a table.
#pragma once

#include "server/pages/render.hpp"
#include "server/pages/what_if_page.hpp"

namespace server {

// One sentence: who stands first in the copy, and who is announced.
std::string what_if_conclusion(const WhatIfView& view, templates::Language language);

// The section RESULT of what_if.tpl.
void add_what_if_result(TemplateValues content, const WhatIfView& view);

// The criterion as the pages name it: id and title.
std::string leaf_name(const WhatIfView& view, std::string_view criterion);
// Whose grade it is, in words.
std::string giver_name(const evaluator::insight::GradeInCopy& grade, templates::Language language);
// A level with its percent, or a number.
std::string level_text(const WhatIfView& view, std::string_view criterion, const std::string& level,
                       templates::Language language);
// A weight, or a value in euro.
std::string weight_text(const criteria::Decimal& weight, bool in_euros, templates::Language language);

}  // namespace server
