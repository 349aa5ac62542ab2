// Values that were made from stored rows, kept until the row changes or others need the room.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace server {

// Thread-safe. A value is found only under the version for which it was kept, so it is never out of date.
template <typename Value, typename Key = std::int64_t>
class RecentValues {
 public:
  // `most_cost` bounds the sum of the costs of the values that are kept.
  explicit RecentValues(std::size_t most_cost) : most_cost_(most_cost) {}

  std::shared_ptr<const Value> find(const Key& id, std::int64_t version) {
    const std::lock_guard lock(mutex_);
    const auto found = position(id);
    if (found == kept_.end() || found->version != version) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return found->value;
  }

  // Replaces what was kept under the same id, unless that is of a later version.
  void keep(const Key& id, std::int64_t version, std::shared_ptr<const Value> value, std::size_t cost) {
    const std::lock_guard lock(mutex_);
    if (const auto found = position(id); found != kept_.end()) {
      if (found->version > version) return;
      cost_ -= found->cost;
      kept_.erase(found);
    }
    if (cost > most_cost_) return;
    kept_.push_front({id, version, std::move(value), cost});
    for (cost_ += cost; cost_ > most_cost_; kept_.pop_back()) cost_ -= kept_.back().cost;
  }

 private:
  struct Kept {
    Key id;
    std::int64_t version;
    std::shared_ptr<const Value> value;
    std::size_t cost;
  };

  typename std::list<Kept>::iterator position(const Key& id) {
    return std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.id == id; });
  }

  const std::size_t most_cost_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // most recently used first
  std::size_t cost_ = 0;
};

}  // namespace server
