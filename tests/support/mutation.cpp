#include "support/mutation.hpp"

#include <array>
#include <random>
#include <string_view>

namespace test_support {
namespace {

using namespace std::string_view_literals;

constexpr std::array tokens = {"<"sv,          ">"sv,        "&"sv,       "\""sv,           "/>"sv,
                               "</c>"sv,       "<c>"sv,      "<v>"sv,     "]]>"sv,          "<!--"sv,
                               "&#x0;"sv,      "_x0000_"sv,  "-1"sv,      "99999999"sv,     "1e309"sv,
                               "\0"sv,         "\xFF"sv,     "é"sv,       "\n"sv,           "PK\x05\x06"sv,
                               "PK\x03\x04"sv, "\xFF\xFF"sv, "t=\"s\""sv, "r=\"A1\""sv,     "xmlns=''"sv,
                               ";"sv,          "A1048577"sv, "XFE1"sv,    "<!DOCTYPE a>"sv, " "sv,
                               "0"sv,          "../"sv};

}  // namespace

std::string mutated(std::string bytes, std::uint64_t seed) {
  // The engine is the same everywhere; the standard's distributions are not.
  std::mt19937_64 random(seed);
  const auto below = [&random](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  for (std::size_t change = 1 + below(4); change > 0 && !bytes.empty(); --change) {
    const std::size_t at = below(bytes.size());
    const std::string_view token = tokens[below(tokens.size())];
    switch (below(5)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(8));
        break;
      case 1:
        bytes.erase(at, 1 + below(20));
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, 1 + below(60)));
        break;
      case 3:
        bytes.insert(at, token);
        break;
      default:
        bytes.replace(at, token.size(), token);
    }
  }
  return bytes;
}

}  // namespace test_support
