#pragma once

#include <string_view>

namespace server {

// The database, in the folder of the data.
inline constexpr std::string_view database_file_name = "wederwaarde.db";

}  // namespace server
