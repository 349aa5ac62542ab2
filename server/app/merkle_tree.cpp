#include "server/app/merkle_tree.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace server {
namespace {

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// The largest power of two below `count`; `count` is at least 2.
std::size_t split(std::size_t count) { return std::bit_floor(count - 1); }

}  // namespace

Digest leaf_digest(std::string_view bytes) { return sha256_of(std::string(1, '\0').append(bytes)); }

Digest node_digest(const Digest& left, const Digest& right) {
  return sha256_of(std::string(1, '\1').append(bytes_of(left)).append(bytes_of(right)));
}

void MerkleTree::add(const Digest& leaf) {
  levels_.front().push_back(leaf);
  for (std::size_t level = 0; levels_[level].size() % 2 == 0; ++level) {
    if (level + 1 == levels_.size()) levels_.emplace_back();
    const auto& below = levels_[level];
    const auto whole = node_digest(below[below.size() - 2], below.back());
    levels_[level + 1].push_back(whole);
  }
}

// Parts are cut at powers of two, so a part of 2^k leaves begins at a multiple of that.
Digest MerkleTree::part(std::size_t begin, std::size_t end) const {
  const std::size_t count = end - begin;
  if (std::has_single_bit(count)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(count));
    return levels_[level][begin >> level];
  }
  const std::size_t middle = begin + split(count);
  return node_digest(part(begin, middle), part(middle, end));
}

Digest MerkleTree::root(std::size_t size) const { return size == 0 ? sha256_of("") : part(0, size); }

std::vector<Digest> MerkleTree::inclusion(std::size_t index, std::size_t size) const {
  std::vector<Digest> from_root;
  std::size_t begin = 0;
  std::size_t end = size;
  while (end - begin > 1) {
    const std::size_t middle = begin + split(end - begin);
    if (index < middle) {
      from_root.push_back(part(middle, end));
      end = middle;
    } else {
      from_root.push_back(part(begin, middle));
      begin = middle;
    }
  }
  std::reverse(from_root.begin(), from_root.end());
  return from_root;
}

std::vector<Digest> MerkleTree::consistency(std::size_t first, std::size_t second) const {
  std::vector<Digest> from_root;
  std::size_t begin = 0;
  std::size_t end = second;
  while (end > first) {
    const std::size_t middle = begin + split(end - begin);
    if (first <= middle) {
      from_root.push_back(part(middle, end));
      end = middle;
    } else {
      from_root.push_back(part(begin, middle));
      begin = middle;
    }
  }
  // The tree of `first` is known to whoever checks when it is this part as a whole.
  if (begin > 0) from_root.push_back(part(begin, end));
  std::reverse(from_root.begin(), from_root.end());
  return from_root;
}

bool is_included(const Digest& leaf, std::size_t index, const TreeState& tree,
                 const std::vector<Digest>& proof) {
  if (index >= tree.size) return false;
  std::size_t place = index;
  std::size_t last = tree.size - 1;
  Digest made = leaf;
  for (const Digest& beside : proof) {
    if (last == 0) return false;
    if (place % 2 == 1 || place == last) {
      made = node_digest(beside, made);
      while (place % 2 == 0 && place != 0) {
        place /= 2;
        last /= 2;
      }
    } else {
      made = node_digest(made, beside);
    }
    place /= 2;
    last /= 2;
  }
  return last == 0 && made == tree.root;
}

bool is_consistent(const TreeState& first, const TreeState& second, const std::vector<Digest>& proof) {
  if (first.size > second.size || first.size == 0) return false;
  if (first.size == second.size) return proof.empty() && first.root == second.root;
  std::vector<Digest> path = proof;
  if (std::has_single_bit(first.size)) path.insert(path.begin(), first.root);
  if (path.empty()) return false;
  std::size_t place = first.size - 1;
  std::size_t last = second.size - 1;
  while (place % 2 == 1) {
    place /= 2;
    last /= 2;
  }
  Digest made_first = path.front();
  Digest made_second = path.front();
  for (auto beside = path.begin() + 1; beside != path.end(); ++beside) {
    if (last == 0) return false;
    if (place % 2 == 1 || place == last) {
      made_first = node_digest(*beside, made_first);
      made_second = node_digest(*beside, made_second);
      while (place % 2 == 0 && place != 0) {
        place /= 2;
        last /= 2;
      }
    } else {
      made_second = node_digest(made_second, *beside);
    }
    place /= 2;
    last /= 2;
  }
  return last == 0 && made_first == first.root && made_second == second.root;
}

}  // namespace server
