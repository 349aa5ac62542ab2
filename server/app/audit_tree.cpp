#include "server/app/audit_tree.hpp"

namespace server {

Digest entry_leaf(const ChainedEntry& entry) { return leaf_digest(canonical_text(entry)); }

void AuditTree::extend(Unit& unit) {
  each_audit_entry(unit, head_.sequence, [this](const ChainedEntry& entry) {
    tree_.add(entry_leaf(entry));
    head_ = {entry.sequence, entry.hash};
  });
}

}  // namespace server
