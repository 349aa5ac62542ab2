#pragma once

#include <string_view>

namespace server {

// Whether an address, in figures, is this machine's own.
inline bool is_loopback(std::string_view address) {
  return address == "::1" || address.substr(0, 4) == "127.";
}

}  // namespace server
