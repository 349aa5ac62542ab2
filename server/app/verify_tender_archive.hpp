// Whether the archive of a tender is what was put into it: from the file alone, on any machine.
#pragma once

#include "criteria/finding.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace server {

struct TenderArchiveCheck {
  std::string signed_by;  // public key, hexadecimal; empty: nobody, or the signature does not hold
  std::int64_t parts = 0;
  std::int64_t entries = 0;
  std::int64_t evaluations = 0;
  criteria::Findings findings;  // all
};

// Findings, at the file in the archive: those of the zip reader (then nothing else), `archive.manifest`,
// `archive.signature`, `archive.otherKey`, `archive.missing`, `archive.changed`, `archive.unknown`,
// `archive.entry`, `archive.proofs`, `archive.proof`, `archive.unproven`, `archive.noEntry`,
// `archive.notThere`, those of `check_process_xml` and of `read_checkpoint`, `evaluation.differs`,
// `evaluation.unreadable`.
TenderArchiveCheck verify_tender_archive(std::string_view zip);

// {"signedBy", "parts", "entries", "evaluations", "findings"}
std::string tender_archive_check_json(const TenderArchiveCheck& check);

}  // namespace server
