// A template as organisations hand it to each other: with its hash and the signature of who issued it.
#pragma once

#include "criteria/criteria_template.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace criteria {

// Ed25519 (RFC 8032), in lower-case hexadecimal.
struct TemplateSignature {
  std::string public_key;  // 32 bytes
  std::string value;       // 64 bytes, over `signed_message`
  bool operator==(const TemplateSignature&) const = default;
};

struct TemplateExchange {
  CriteriaTemplate set;
  int version = 0;     // as which the issuer published it; 0: a draft
  std::string sha256;  // of the canonical JSON of `set`, as the file says
  std::optional<TemplateSignature> signature;
  bool operator==(const TemplateExchange&) const = default;
};

inline constexpr std::string_view exchange_format = "wederwaarde-template-exchange/1";
inline constexpr std::string_view exchange_namespace = "urn:wederwaarde:template:1";
inline constexpr std::string_view exchange_root = "template";

// What is signed: the format, the template's id, its version and its hash, each on a line.
std::string signed_message(const TemplateExchange& exchange);

}  // namespace criteria
