// What libxlsxwriter answers.
#pragma once

#include <string_view>

namespace templates {

// Throws std::logic_error, for our own bug, when `lxw_result` is not LXW_NO_ERROR.
void check_written(int lxw_result, std::string_view what);

}  // namespace templates
