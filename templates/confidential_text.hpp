// Text between marks such as [vertrouwelijk]…[/vertrouwelijk], which is not for other bidders or the public.
#pragma once

#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace templates {

bool has_confidential_mark(std::string_view text);
// For whoever may know it: everything, without the marks.
std::string without_marks(std::string_view text);
// For everybody: words that something was left out stand for each marked part. A mark that is not closed
// reaches to the end, and one that is not opened from the beginning.
std::string left_out(std::string_view text, Language language);

}  // namespace templates
