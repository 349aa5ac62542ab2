#include "server/vault/release_code.hpp"

#include "server/vault/secret_bytes.hpp"

#include <sodium.h>

namespace server {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 28;
constexpr std::size_t group = 4;
constexpr std::size_t most_characters = 100;

char first_letter(EnvelopeKind envelope) { return envelope == EnvelopeKind::quality ? 'K' : 'P'; }

// In GF(2^5) with x^5 + x^2 + 1, where x generates all 31 values but 0: the last character makes Σ c_i·x^i
// zero. As x^i differs for each of the 28 places, one wrong character and two swapped ones are always seen.
unsigned times_x(unsigned value) {
  const unsigned shifted = value << 1U;
  return (shifted & 0x1FU) ^ ((0U - (shifted >> 5U)) & 0x05U);
}

// Horner from the front: the last character has the factor 1.
unsigned check_sum(std::string_view characters) {
  unsigned sum = 0;
  for (const char character : characters)
    sum = times_x(sum) ^ static_cast<unsigned>(alphabet.find(character));
  return sum;
}

char without_mistake(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  if (typed == 'I' || typed == 'L') return '1';
  return typed;
}

}  // namespace

std::string random_characters(std::size_t count) {
  start_sodium();
  std::string characters;
  while (characters.size() < count)
    characters += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
  return characters;
}

std::string grouped(std::string_view characters) {
  std::string groups;
  for (std::size_t at = 0; at < characters.size(); at += group)
    groups.append(at == 0 ? "" : "-").append(characters, at, group);
  return groups;
}

std::optional<std::string> read_characters(std::string_view typed) {
  std::string read;
  for (const char character : typed) {
    if (character == ' ' || character == '-' || character == '\t' || character == '\r' || character == '\n')
      continue;
    const char meant = without_mistake(character);
    if (alphabet.find(meant) == std::string_view::npos || read.size() == most_characters) return std::nullopt;
    read += meant;
  }
  return read;
}

std::string make_release_code(EnvelopeKind envelope) {
  std::string code = first_letter(envelope) + random_characters(code_length - 2);
  code += alphabet[times_x(check_sum(code))];
  auto groups = grouped(code);
  sodium_memzero(code.data(), code.size());
  return groups;
}

std::variant<std::string, CodeFault> read_release_code(std::string_view typed, EnvelopeKind envelope) {
  auto code = read_characters(typed);
  if (!code || code->size() != code_length || check_sum(*code) != 0) return CodeFault::malformed;
  if (code->front() == first_letter(envelope)) return std::move(*code);
  const auto other = envelope == EnvelopeKind::quality ? EnvelopeKind::prices : EnvelopeKind::quality;
  return code->front() == first_letter(other) ? CodeFault::other_envelope : CodeFault::malformed;
}

}  // namespace server
