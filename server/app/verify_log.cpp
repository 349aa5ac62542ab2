#include "server/app/verify_log.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

// Finding out where a changed entry stood takes a hash for each place.
constexpr std::size_t most_searched = 20;
constexpr std::int64_t most_places = 100'000;

// The number under which the entry's hash is that of its content, or 0.
std::int64_t number_it_had(ChainedEntry entry, std::int64_t last) {
  for (entry.sequence = 1; entry.sequence <= std::min(last, most_places); ++entry.sequence)
    if (sha256_hex(canonical_text(entry)) == entry.hash) return entry.sequence;
  return 0;
}

}  // namespace

std::string entry_place(std::int64_t sequence) { return fmt::format("log[{}]", sequence); }

void ChainCheck::take(const ChainedEntry& entry) {
  const auto expected = head_.sequence + 1;
  tree_.add(entry_leaf(entry));
  const auto own = sha256_hex(canonical_text(entry));
  if (entry.sequence < expected) {
    findings_.push_back(
        error("audit.inserted", entry_place(entry.sequence), {{"sequence", std::to_string(entry.sequence)}}));
    return;
  }
  if (entry.sequence > expected) {
    is_whole_ = false;
    findings_.push_back(
        error("audit.removed", entry_place(expected),
              {{"first", std::to_string(expected)}, {"last", std::to_string(entry.sequence - 1)}}));
  }
  check_link(entry, own);
  head_ = {entry.sequence, entry.hash};
  made_hash_ = own;
  is_whole_ = true;
}

void ChainCheck::check_link(const ChainedEntry& entry, const std::string& own) {
  if (own != entry.hash) {
    changed_.push_back(entry);
    return;
  }
  // The hash of the entry before may be what was changed; then that entry is named.
  if (is_whole_ && entry.previous != head_.hash && entry.previous != made_hash_)
    findings_.push_back(error(
        "audit.unlinked", entry_place(entry.sequence),
        {{"sequence", std::to_string(entry.sequence)}, {"before", std::to_string(entry.sequence - 1)}}));
}

criteria::Findings ChainCheck::finish() {
  std::size_t searched = 0;
  for (const ChainedEntry& entry : changed_) {
    // One more than there are: the last one may have been removed.
    const auto was = searched++ < most_searched ? number_it_had(entry, head_.sequence + 1) : 0;
    const auto number = std::to_string(entry.sequence);
    if (was != 0)
      findings_.push_back(error("audit.moved", entry_place(entry.sequence),
                                {{"sequence", number}, {"was", std::to_string(was)}}));
    else
      findings_.push_back(error("audit.changed", entry_place(entry.sequence),
                                {{"sequence", number}, {"action", entry.entry.action}}));
  }
  return std::move(findings_);
}

criteria::Findings check_against(const MerkleTree& tree, const Checkpoint& checkpoint) {
  const auto [size, root] = checkpoint.tree;
  const std::vector<std::pair<std::string, std::string>> parameters{{"size", std::to_string(size)},
                                                                    {"entries", std::to_string(tree.size())}};
  if (size > tree.size()) return {error("checkpoint.truncated", "log", parameters)};
  if (tree.root(size) != root) return {error("checkpoint.rewritten", "log", parameters)};
  return {};
}

}  // namespace server
