// An authenticator app, by liboath.
#pragma once

#include <string>
#include <string_view>

namespace server_test {

// What the app shows at that time (RFC 3339, UTC), for a key as it is typed: base 32, blanks do not matter.
std::string authenticator_code(std::string_view key, std::string_view time);

}  // namespace server_test
