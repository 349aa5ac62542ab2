// The Accept header of a request (RFC 9110, section 12.5.1).
#pragma once

#include <string_view>

namespace server {

// Whether a list of media ranges takes that type: by the most specific range that names it, which counts when
// its weight is above 0. Other parameters than the weight narrow nothing. A list without any range takes all.
bool takes_type(std::string_view accept, std::string_view content_type);

}  // namespace server
