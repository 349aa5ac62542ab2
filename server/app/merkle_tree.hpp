// The Merkle tree of RFC 6962, section 2.1, over the entries of the audit log, and its proofs. Verification
// follows RFC 9162, sections 2.1.3.2 and 2.1.4.2.
#pragma once

#include "server/storage/sha256.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace server {

// SHA-256 of 0x00 and the bytes; of 0x01 and both.
Digest leaf_digest(std::string_view bytes);
Digest node_digest(const Digest& left, const Digest& right);

// Leaves are only ever added, so that every earlier tree can still be told from it. Sizes are at most
// `size()`.
class MerkleTree {
 public:
  void add(const Digest& leaf);
  std::size_t size() const { return levels_.front().size(); }

  // Of the first `size` leaves; of none: SHA-256 of nothing.
  Digest root(std::size_t size) const;
  // That leaf `index` (from 0, below `size`) is in the tree of `size` leaves.
  std::vector<Digest> inclusion(std::size_t index, std::size_t size) const;
  // That the tree of `first` leaves is the beginning of that of `second`; 0 < first <= second.
  std::vector<Digest> consistency(std::size_t first, std::size_t second) const;

 private:
  Digest part(std::size_t begin, std::size_t end) const;

  // levels_[k][i]: the root of the 2^k leaves from i·2^k, where all of them are there.
  std::vector<std::vector<Digest>> levels_{1};
};

struct TreeState {
  std::size_t size = 0;
  Digest root{};
};
bool is_included(const Digest& leaf, std::size_t index, const TreeState& tree,
                 const std::vector<Digest>& proof);
bool is_consistent(const TreeState& first, const TreeState& second, const std::vector<Digest>& proof);

}  // namespace server
