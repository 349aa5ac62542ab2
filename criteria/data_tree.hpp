// A document as a tree of named values: the common shape behind its JSON and its XML. Readers build it from
// bytes, writers from values; what a dossier means is read from it once, whichever dress it came in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

enum class DataKind : std::uint8_t { null, boolean, number, text, array, object };

class DataValue;

// Filled in document order. Texts are not copied: they must outlive the tree, or be given to `keep` or
// `adopt`.
class DataTree {
 public:
  // A value among its siblings; `key` is empty for what is not a member of an object.
  void open_object(std::string_view key = {}) { open(DataKind::object, key); }
  void open_array(std::string_view key = {}) { open(DataKind::array, key); }
  void close();
  // `text` is the number as written, "true" or "false"; nothing for null.
  void add(DataKind kind, std::string_view text, std::string_view key = {});
  void add_text(std::string_view text, std::string_view key = {}) { add(DataKind::text, text, key); }
  void add_null(std::string_view key = {}) { add(DataKind::null, {}, key); }
  void add_boolean(bool value, std::string_view key = {});
  void add_number(std::int64_t value, std::string_view key = {});

  // A copy that lives as long as the tree.
  std::string_view keep(std::string_view text);
  // Takes a whole buffer of `size` bytes, into which texts may point.
  std::string_view adopt(std::unique_ptr<char[]> buffer, std::size_t size);
  void reserve(std::size_t values) { nodes_.reserve(values); }

  std::size_t size() const { return nodes_.size(); }
  // The outermost value; the tree must hold one, closed.
  DataValue root() const;

 private:
  friend class DataValue;
  struct Node {
    std::string_view key;
    std::string_view text;
    std::uint32_t end = 0;  // index past the last value below
    DataKind kind = DataKind::null;
  };
  void open(DataKind kind, std::string_view key);

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> open_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t room_ = 0;
};

// One value of a tree, which must outlive it.
class DataValue {
 public:
  DataValue(const DataTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  DataKind kind() const { return node().kind; }
  std::string_view key() const { return node().key; }
  std::string_view text() const { return node().text; }
  bool is(DataKind kind) const { return node().kind == kind; }
  // An array or an object.
  bool is_container() const { return node().kind >= DataKind::array; }
  // The first member of that name.
  std::optional<DataValue> find(std::string_view key) const;
  // The same where it must be; throws std::out_of_range when it is not.
  DataValue at(std::string_view key) const;
  // This value and everything below it.
  std::size_t tree_size() const { return node().end - index_; }
  // Distinguishes the values of one tree.
  std::uint32_t index() const { return index_; }

  // The items of an array or the members of an object, in document order; nothing for other values.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = DataValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const DataValue*;
    using reference = DataValue;

    Iterator(const DataTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
    DataValue operator*() const { return {*tree_, index_}; }
    Iterator& operator++();
    Iterator operator++(int);
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const DataTree* tree_;
    std::uint32_t index_;
  };
  Iterator begin() const { return {*tree_, index_ + 1}; }
  Iterator end() const { return {*tree_, node().end}; }
  bool empty() const { return begin() == end(); }

 private:
  const DataTree::Node& node() const { return tree_->nodes_[index_]; }

  const DataTree* tree_;
  std::uint32_t index_;
};

inline DataValue::Iterator& DataValue::Iterator::operator++() {
  index_ = tree_->nodes_[index_].end;
  return *this;
}

}  // namespace criteria
