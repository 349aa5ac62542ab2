// The Merkle tree over the log of a running service, which grows with it.
#pragma once

#include "server/app/merkle_tree.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/database.hpp"

#include <mutex>
#include <utility>

namespace server {

// The leaf of an entry.
Digest entry_leaf(const ChainedEntry& entry);

class AuditTree {
 public:
  // What `use(tree, head)` gives, for the log as it is now; `use` must not come back here.
  template <typename Use>
  auto with(Database& database, Use use) {
    const std::lock_guard lock(mutex_);
    database.read([this](Unit& unit) { extend(unit); });
    return use(std::as_const(tree_), std::as_const(head_));
  }

 private:
  void extend(Unit& unit);

  std::mutex mutex_;
  MerkleTree tree_;
  AuditHead head_;
};

}  // namespace server
