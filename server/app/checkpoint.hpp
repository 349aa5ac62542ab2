// Signed checkpoints of the audit log: how long it was, and its Merkle root. In the form of C2SP
// tlog-checkpoint and signed-note (docs/audit-log.md), so that other programs read them too.
#pragma once

#include "criteria/finding.hpp"
#include "server/app/merkle_tree.hpp"
#include "server/app/signing_key.hpp"
#include "server/storage/audit_log.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct Checkpoint {
  std::string origin;  // of the log: that of the installation's key
  TreeState tree;
  std::string at;          // RFC 3339, UTC
  std::string head;        // hash of the last entry; empty when there is none
  std::string public_key;  // hexadecimal
};

// "wederwaarde-log-" and the first 16 digits of the key's SHA-256.
std::string log_origin(std::string_view public_key);

// The text to keep elsewhere.
std::string signed_checkpoint(const TreeState& tree, const AuditHead& head, std::string_view at,
                              const SigningKey& key);
// A checkpoint whose signature holds for the key that it names. Findings: `checkpoint.form`,
// `checkpoint.signature`.
criteria::Checked<Checkpoint> read_checkpoint(std::string_view text);

std::string base64(std::string_view bytes);
std::string base64(const Digest& digest);
// Nothing when the text is not the base64 of one.
std::optional<Digest> digest_of_base64(std::string_view text);

}  // namespace server
