// A secret in shares of which any two give it back and one says nothing (Shamir, threshold 2, byte by byte
// over GF(2^8)): share x of a byte s is s + a·x with a random a for each byte.
#pragma once

#include "server/vault/secret_bytes.hpp"

#include <cstddef>
#include <vector>

namespace server {

inline constexpr std::size_t most_shares = 255;

// The shares 1, 2, … `count` at the places 0, 1, …; `slopes` holds a random byte for each byte of the secret.
// Throws std::invalid_argument for fewer than 2 or more than `most_shares`, or for another size of `slopes`.
std::vector<SecretBytes> split_secret(const SecretBytes& secret, std::size_t count,
                                      const SecretBytes& slopes);
// The same with slopes from the system's source of randomness.
std::vector<SecretBytes> split_secret(const SecretBytes& secret, std::size_t count);

struct NumberedShare {
  std::size_t number;  // from 1
  const SecretBytes& share;
};
// Throws std::invalid_argument when the numbers are equal or out of range, or the sizes differ.
SecretBytes joined_secret(const NumberedShare& first, const NumberedShare& second);

}  // namespace server
