// What says of each file in the archive of a tender what it is and what its SHA-256 was.
#pragma once

#include "criteria/finding.hpp"
#include "server/app/signing_key.hpp"
#include "server/app/tender_archive.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct ManifestFacts {
  std::string reference, title;
  std::string made_at;  // RFC 3339, UTC
};

std::string manifest_json(const ManifestFacts& facts, const std::vector<ArchivePart>& parts);
// The same to read, in Dutch and English.
std::string manifest_text(const ManifestFacts& facts, const std::vector<ArchivePart>& parts);

// Two lines: the installation's public key and its signature over the manifest's bytes, in hexadecimal.
std::string manifest_signature(std::string_view manifest, const SigningKey& key);
// The key when the signature holds; empty otherwise.
std::string signer_of(std::string_view manifest, std::string_view signature);

struct ManifestPart {
  std::string path, sha256;
};
// Findings: those of reading JSON, and `archive.manifest` when it is none of ours.
criteria::Checked<std::vector<ManifestPart>> read_manifest(std::string_view json);

}  // namespace server
