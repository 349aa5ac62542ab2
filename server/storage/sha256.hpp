#pragma once

#include <array>
#include <string>
#include <string_view>

namespace server {

using Digest = std::array<unsigned char, 32>;

// SHA-256 (FIPS 180-4).
Digest sha256_of(std::string_view bytes);
// In lower-case hexadecimal.
std::string hex_text(const Digest& digest);
std::string sha256_hex(std::string_view bytes);

}  // namespace server
