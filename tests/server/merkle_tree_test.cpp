#include "server/app/merkle_tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace server {
namespace {

using Bytes = std::vector<std::string>;

// ---- the definitions of RFC 6962, section 2.1, word for word --------------------------------------------

std::string text_of(const Digest& digest) { return {digest.begin(), digest.end()}; }

std::size_t below(std::size_t count) {
  std::size_t power = 1;
  while (2 * power < count) power *= 2;
  return power;
}

Bytes part(const Bytes& all, std::size_t from, std::size_t to) {
  return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to)};
}

Digest tree_hash(const Bytes& data) {
  if (data.empty()) return sha256_of("");
  if (data.size() == 1) return sha256_of(std::string(1, '\x00') + data[0]);
  const auto k = below(data.size());
  return sha256_of(std::string(1, '\x01') + text_of(tree_hash(part(data, 0, k))) +
                   text_of(tree_hash(part(data, k, data.size()))));
}

std::vector<Digest> path_of(std::size_t m, const Bytes& data) {
  if (data.size() == 1) return {};
  const auto k = below(data.size());
  const bool is_left = m < k;
  auto path = is_left ? path_of(m, part(data, 0, k)) : path_of(m - k, part(data, k, data.size()));
  path.push_back(tree_hash(is_left ? part(data, k, data.size()) : part(data, 0, k)));
  return path;
}

std::vector<Digest> subproof(std::size_t m, const Bytes& data, bool is_known) {
  if (m == data.size()) return is_known ? std::vector<Digest>() : std::vector<Digest>{tree_hash(data)};
  const auto k = below(data.size());
  const bool is_left = m <= k;
  auto proof =
      is_left ? subproof(m, part(data, 0, k), is_known) : subproof(m - k, part(data, k, data.size()), false);
  proof.push_back(tree_hash(is_left ? part(data, k, data.size()) : part(data, 0, k)));
  return proof;
}

// ---------------------------------------------------------------------------------------------------------

MerkleTree tree_over(const Bytes& data) {
  MerkleTree tree;
  for (const auto& each : data) tree.add(leaf_digest(each));
  return tree;
}

Bytes numbered(std::size_t count) {
  Bytes data;
  for (std::size_t at = 0; at < count; ++at) data.push_back("entry " + std::to_string(at));
  return data;
}

// The inputs and results with which implementations of Certificate Transparency test theirs.
TEST(MerkleTree, GivesTheKnownRoots) {
  using namespace std::string_literals;
  const Bytes data{""s,
                   "\x00"s,
                   "\x10"s,
                   "\x20\x21"s,
                   "\x30\x31"s,
                   "\x40\x41\x42\x43"s,
                   "\x50\x51\x52\x53\x54\x55\x56\x57"s,
                   "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"s};
  const auto tree = tree_over(data);
  const std::vector<std::string> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                       "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  for (std::size_t size = 0; size < roots.size(); ++size)
    EXPECT_EQ(hex_text(tree.root(size)), roots[size]) << size;
}

TEST(MerkleTree, GivesTheSameAsTheDefinitions) {
  EXPECT_TRUE(rc::check("roots and proofs", [] {
    const auto data = *rc::gen::resize(70, rc::gen::nonEmpty(rc::gen::arbitrary<Bytes>()));
    const auto tree = tree_over(data);
    const auto size = *rc::gen::inRange<std::size_t>(1, data.size() + 1);
    const auto first = *rc::gen::inRange<std::size_t>(1, size + 1);
    const auto index = *rc::gen::inRange<std::size_t>(0, size);
    const auto beginning = part(data, 0, size);
    RC_ASSERT(tree.root(size) == tree_hash(beginning));
    RC_ASSERT(tree.inclusion(index, size) == path_of(index, beginning));
    RC_ASSERT(tree.consistency(first, size) == subproof(first, beginning, true));
  }));
}

TEST(MerkleTree, ProofsHoldForWhatTheyProveAndForNothingElse) {
  constexpr std::size_t most = 33;
  const auto data = numbered(most);
  const auto tree = tree_over(data);
  for (std::size_t size = 1; size <= most; ++size) {
    const TreeState state{size, tree.root(size)};
    for (std::size_t index = 0; index < size; ++index) {
      const auto proof = tree.inclusion(index, size);
      EXPECT_TRUE(is_included(leaf_digest(data[index]), index, state, proof));
      EXPECT_FALSE(is_included(leaf_digest("another"), index, state, proof));
      EXPECT_FALSE(is_included(leaf_digest(data[index]), index + 1, state, proof)) << index << " of " << size;
      for (auto broken = proof; !broken.empty(); broken.pop_back()) {
        broken.back()[0] ^= 1;
        EXPECT_FALSE(is_included(leaf_digest(data[index]), index, state, broken));
      }
    }
    for (std::size_t first = 1; first <= size; ++first) {
      const TreeState earlier{first, tree.root(first)};
      const auto proof = tree.consistency(first, size);
      EXPECT_TRUE(is_consistent(earlier, state, proof)) << first << " of " << size;
      EXPECT_FALSE(is_consistent({first, sha256_of("another")}, state, proof));
      if (first == size) continue;
      EXPECT_FALSE(is_consistent(earlier, {size, sha256_of("another")}, proof));
      auto broken = proof;
      broken.back()[31] ^= 0x80;
      EXPECT_FALSE(is_consistent(earlier, state, broken));
    }
  }
}

}  // namespace
}  // namespace server
