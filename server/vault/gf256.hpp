// Arithmetic in GF(2^8) with the polynomial x^8 + x^4 + x^3 + x + 1, as of AES. No branch and no table
// depends on a value, so the time taken says nothing about it.
#pragma once

#include <cstdint>

namespace server::gf256 {

constexpr std::uint8_t add(std::uint8_t left, std::uint8_t right) {
  return static_cast<std::uint8_t>(left ^ right);
}

constexpr std::uint8_t multiply(std::uint8_t left, std::uint8_t right) {
  unsigned product = 0;
  unsigned shifted = left;
  for (unsigned bit = 0; bit < 8; ++bit) {
    product ^= shifted & (0U - ((static_cast<unsigned>(right) >> bit) & 1U));
    const unsigned carry = 0U - (shifted >> 7U);
    shifted = ((shifted << 1U) & 0xFFU) ^ (carry & 0x1BU);
  }
  return static_cast<std::uint8_t>(product);
}

// That of 0 is 0.
constexpr std::uint8_t inverse(std::uint8_t value) {
  // value^254 = value^(2+4+8+16+32+64+128)
  std::uint8_t power = multiply(value, value);
  std::uint8_t result = power;
  for (int step = 0; step < 6; ++step) {
    power = multiply(power, power);
    result = multiply(result, power);
  }
  return result;
}

}  // namespace server::gf256
