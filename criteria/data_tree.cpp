#include "criteria/data_tree.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace criteria {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;

}  // namespace

void DataTree::open(DataKind kind, std::string_view key) {
  open_.push_back(static_cast<std::uint32_t>(nodes_.size()));
  add(kind, {}, key);
}

void DataTree::close() {
  nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
  open_.pop_back();
}

void DataTree::add(DataKind kind, std::string_view text, std::string_view key) {
  nodes_.push_back({key, text, static_cast<std::uint32_t>(nodes_.size() + 1), kind});
}

void DataTree::add_boolean(bool value, std::string_view key) {
  add(DataKind::boolean, value ? "true" : "false", key);
}

void DataTree::add_number(std::int64_t value, std::string_view key) {
  add(DataKind::number, keep(std::to_string(value)), key);
}

std::string_view DataTree::keep(std::string_view text) {
  if (text.size() > block_bytes / 2) {
    auto own = std::make_unique<char[]>(text.size());
    std::copy(text.begin(), text.end(), own.get());
    return adopt(std::move(own), text.size());
  }
  if (text.size() > room_) {
    blocks_.push_back(std::make_unique<char[]>(block_bytes));
    free_ = blocks_.back().get();
    room_ = block_bytes;
  }
  std::copy(text.begin(), text.end(), free_);
  const std::string_view kept(free_, text.size());
  free_ += text.size();
  room_ -= text.size();
  return kept;
}

std::string_view DataTree::adopt(std::unique_ptr<char[]> buffer, std::size_t size) {
  blocks_.push_back(std::move(buffer));
  return {blocks_.back().get(), size};
}

DataValue DataTree::root() const {
  if (nodes_.empty() || !open_.empty()) throw std::logic_error("the tree is not complete");
  return {*this, 0};
}

DataValue::Iterator DataValue::Iterator::operator++(int) {
  const Iterator before = *this;
  ++*this;
  return before;
}

std::optional<DataValue> DataValue::find(std::string_view key) const {
  const auto found = std::find_if(begin(), end(), [&](DataValue member) { return member.key() == key; });
  if (found == end()) return std::nullopt;
  return *found;
}

DataValue DataValue::at(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  throw std::out_of_range("no member " + std::string(key));
}

}  // namespace criteria
