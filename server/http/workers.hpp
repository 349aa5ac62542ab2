// A fixed number of threads that handle requests from a bounded queue.
#pragma once

#include "server/http/request.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace server {

struct Job {
  std::uint64_t connection = 0;  // that waits for the answer
  Request request;
};

class Workers {
 public:
  // `handle` must not throw.
  Workers(unsigned threads, std::size_t most_queued, std::function<void(Job)> handle);
  ~Workers();  // drops what is queued, waits for what runs
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False, and the job untouched, when the queue is full.
  bool submit(Job& job);
  // Takes no more from the queue. Whether all threads were at rest at that time.
  bool finish_by(std::chrono::steady_clock::time_point deadline);

 private:
  void run();
  void wake_one();

  const std::size_t most_queued_;
  const std::function<void(Job)> handle_;
  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable all_done_;
  std::deque<Job> queue_;
  std::size_t busy_ = 0;     // threads that handle a job
  std::size_t resting_ = 0;  // threads that wait for one
  bool waking_ = false;      // one of these was told and has not come yet
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace server
