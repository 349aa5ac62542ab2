#include "server/app/checkpoint.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

constexpr std::string_view signature_mark = "— ";
constexpr std::size_t signature_bytes = 64;
constexpr std::size_t key_bytes = 32;
constexpr std::size_t key_hash_bytes = 4;
constexpr std::size_t most_bytes = 4096;
// The form of a signed note says Ed25519 by this number.
constexpr char ed25519 = '\x01';

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

std::optional<std::string> from_hex(std::string_view text) {
  std::string bytes(text.size() / 2 + 1, '\0');
  std::size_t size = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                     nullptr, &size, nullptr) != 0)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

std::string hex_of(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return text;
}

std::string key_hash(std::string_view name, std::string_view public_key) {
  const auto digest = sha256_of(fmt::format("{}\n{}{}", name, ed25519, from_hex(public_key).value_or("")));
  return {digest.begin(), digest.begin() + key_hash_bytes};
}

std::optional<std::string_view> after(std::string_view line, std::string_view start) {
  if (line.substr(0, start.size()) != start) return std::nullopt;
  return line.substr(start.size());
}

// The lines above the empty one.
std::optional<Checkpoint> read_body(std::string_view body) {
  std::vector<std::string_view> lines;
  while (!body.empty()) {
    const auto end = std::min(body.find('\n'), body.size());
    lines.push_back(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  constexpr std::size_t line_count = 6;
  if (lines.size() != line_count) return std::nullopt;
  Checkpoint checkpoint;
  checkpoint.origin = lines[0];
  const auto [end, failed] =
      std::from_chars(lines[1].data(), lines[1].data() + lines[1].size(), checkpoint.tree.size);
  const auto root = from_base64(lines[2]);
  const auto at = after(lines[3], "at ");
  const auto head = after(lines[4], "head ");
  const auto key = after(lines[5], "key ");
  if (failed != std::errc() || end != lines[1].data() + lines[1].size() || !root ||
      root->size() != checkpoint.tree.root.size() || !at || !head || !key)
    return std::nullopt;
  std::copy(root->begin(), root->end(), checkpoint.tree.root.begin());
  checkpoint.at = *at;
  checkpoint.head = *head;
  checkpoint.public_key = *key;
  return checkpoint;
}

bool is_signed(const Checkpoint& checkpoint, std::string_view body, std::string_view line) {
  const auto rest = after(line, fmt::format("{}{} ", signature_mark, checkpoint.origin));
  const auto bytes = rest ? from_base64(*rest) : std::nullopt;
  return bytes && bytes->size() == key_hash_bytes + signature_bytes &&
         checkpoint.public_key.size() == 2 * key_bytes &&
         checkpoint.origin == log_origin(checkpoint.public_key) &&
         bytes->substr(0, key_hash_bytes) == key_hash(checkpoint.origin, checkpoint.public_key) &&
         is_signature(checkpoint.public_key, body, hex_of(std::string_view(*bytes).substr(key_hash_bytes)));
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::string base64(const Digest& digest) {
  return base64(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::optional<Digest> digest_of_base64(std::string_view text) {
  const auto bytes = from_base64(text);
  Digest digest{};
  if (!bytes || bytes->size() != digest.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

std::string log_origin(std::string_view public_key) {
  constexpr std::size_t digits = 16;
  return "wederwaarde-log-" + sha256_hex(public_key).substr(0, digits);
}

std::string signed_checkpoint(const TreeState& tree, const AuditHead& head, std::string_view at,
                              const SigningKey& key) {
  const auto origin = log_origin(key.public_key());
  const auto body = fmt::format("{}\n{}\n{}\nat {}\nhead {}\nkey {}\n", origin, tree.size, base64(tree.root),
                                at, head.hash, key.public_key());
  const auto signature = key_hash(origin, key.public_key()) + from_hex(key.sign(body)).value();
  return fmt::format("{}\n{}{} {}\n", body, signature_mark, origin, base64(signature));
}

criteria::Checked<Checkpoint> read_checkpoint(std::string_view text) {
  const auto refuse = [](const char* code) {
    return tl::make_unexpected(criteria::Findings{criteria::error(code, "")});
  };
  const auto blank = text.find("\n\n");
  if (text.size() > most_bytes || blank == std::string_view::npos) return refuse("checkpoint.form");
  const auto body = text.substr(0, blank + 1);
  const auto checkpoint = read_body(body);
  if (!checkpoint) return refuse("checkpoint.form");
  auto lines = text.substr(blank + 2);
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (is_signed(*checkpoint, body, lines.substr(0, end))) return *checkpoint;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return refuse("checkpoint.signature");
}

}  // namespace server
