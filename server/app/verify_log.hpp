// Whether the audit log is what it was: its chain, and a checkpoint that was kept elsewhere.
#pragma once

#include "criteria/finding.hpp"
#include "server/app/audit_tree.hpp"
#include "server/app/checkpoint.hpp"
#include "server/storage/audit_log.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

// Takes the entries in the order of their numbers. Findings, at `log[N]`: `audit.changed`, `audit.moved`,
// `audit.unlinked`, `audit.inserted`, `audit.removed`.
class ChainCheck {
 public:
  void take(const ChainedEntry& entry);
  // Once, behind the last entry.
  criteria::Findings finish();

  const MerkleTree& tree() const { return tree_; }
  const AuditHead& head() const { return head_; }

 private:
  void check_link(const ChainedEntry& entry, const std::string& own);

  MerkleTree tree_;
  AuditHead head_;
  std::string made_hash_;  // of the entry before, as its content comes to
  bool is_whole_ = true;   // no entry is missing before the next one
  std::vector<ChainedEntry> changed_;
  criteria::Findings findings_;
};

// `checkpoint.truncated` when the log is shorter than the checkpoint says, `checkpoint.rewritten` when its
// beginning is another one.
criteria::Findings check_against(const MerkleTree& tree, const Checkpoint& checkpoint);

// "log[17]"
std::string entry_place(std::int64_t sequence);

}  // namespace server
