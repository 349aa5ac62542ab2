// The themes that the settings name. Throws WorldError for a file that cannot be read or is larger than 1
// MiB.
#pragma once

#include "server/config.hpp"
#include "server/pages/themes.hpp"

namespace server {

Themes read_themes(const Config& config);

}  // namespace server
