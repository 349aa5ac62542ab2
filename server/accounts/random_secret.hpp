// Secrets that people and browsers carry: session ids, links, access tokens, recovery codes. Each is stored
// as its SHA-256: they have so many random bits that a slow hash would add nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace server {

// 256 random bits as 43 characters of A-Z a-z 0-9 - _ .
std::string make_secret();
// What is stored and looked up, in hexadecimal.
std::string secret_hash(std::string_view secret);

// Ten codes of 26 characters in groups (XXXX-XXXX-…: 130 random bits), in the alphabet of vault/release_code.
std::vector<std::string> make_recovery_codes();
// As `secret_hash` of what somebody typed: case, blanks, hyphens, O for 0 and I for 1 do not matter; empty
// when it is no such code.
std::string recovery_code_hash(std::string_view typed);

}  // namespace server
