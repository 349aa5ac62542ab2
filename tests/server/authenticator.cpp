#include "tests/server/authenticator.hpp"

#include <array>
#include <cstdlib>
#include <ctime>
#include <stdexcept>

#include <liboath/oath.h>

namespace server_test {
namespace {

std::time_t seconds_of(std::string_view time) {
  std::tm parts{};
  const std::string text(time);
  if (strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &parts) == nullptr)
    throw std::runtime_error("no time: " + text);
  return timegm(&parts);
}

}  // namespace

std::string authenticator_code(std::string_view key, std::string_view time) {
  std::string typed;
  for (const char c : key)
    if (c != ' ') typed += c;
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(typed.data(), typed.size(), &bytes, &size) != OATH_OK)
    throw std::runtime_error("no key");
  std::array<char, 7> code{};
  const int made = oath_totp_generate(bytes, size, seconds_of(time), 30, 0, 6, code.data());
  std::free(bytes);
  if (made != OATH_OK) throw std::runtime_error("no code");
  return code.data();
}

}  // namespace server_test
