#include "server/http/workers.hpp"

#include <utility>

namespace server {

Workers::Workers(unsigned threads, std::size_t most_queued, std::function<void(Job)> handle)
    : most_queued_(most_queued), handle_(std::move(handle)) {
  for (unsigned count = 0; count < threads; ++count) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
  finish_by({});
  for (auto& thread : threads_) thread.join();
}

bool Workers::submit(Job& job) {
  const std::lock_guard lock(mutex_);
  if (queue_.size() >= most_queued_) return false;
  queue_.push_back(std::move(job));
  wake_one();
  return true;
}

// One thread is woken at a time, and wakes the next if there is still work: short jobs then seldom pay for a
// switch of threads. Needs the lock.
void Workers::wake_one() {
  if (waking_ || resting_ == 0 || queue_.empty()) return;
  waking_ = true;
  work_.notify_one();
}

bool Workers::finish_by(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  queue_.clear();
  work_.notify_all();
  return all_done_.wait_until(lock, deadline, [this] { return busy_ == 0; });
}

void Workers::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (queue_.empty()) {
      ++resting_;
      work_.wait(lock);  // the loop around looks whether there is work
      --resting_;
      waking_ = false;
      continue;
    }
    Job job = std::move(queue_.front());
    queue_.pop_front();
    ++busy_;
    wake_one();
    lock.unlock();
    handle_(std::move(job));
    lock.lock();
    --busy_;
  }
  all_done_.notify_all();
}

}  // namespace server
