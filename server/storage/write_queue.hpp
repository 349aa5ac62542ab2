// The one writer of this process: a thread that stores all units waiting for it in one durable transaction,
// so that many clients share the price of one flush to disk (group commit).
#pragma once

#include "server/storage/sessions.hpp"
#include "server/storage/unit.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace server {

using Work = std::function<void(Unit&)>;

class WriteQueue {
 public:
  using Open = std::function<SessionPtr()>;
  // `open` gives the connection, at first and after one was lost; `finish` ends every unit that is to be
  // kept.
  explicit WriteQueue(Open open, Work finish = {});
  // Stores what was queued before.
  ~WriteQueue();
  WriteQueue(const WriteQueue&) = delete;
  WriteQueue& operator=(const WriteQueue&) = delete;

  // Returns when what `work` wrote is on disk. Throws what it threw, or StorageError; then nothing of it is
  // stored, whatever becomes of the units beside it. `work` runs in the writer's thread: it must be short and
  // must not wait for another unit. It runs again when
  // another transaction was in the way.
  void run(const Work& work);

 private:
  struct Job {
    const Work* work = nullptr;
    std::promise<void> result;
    std::exception_ptr error;
  };

  void serve();
  void store(const std::vector<Job*>& batch);
  void store_once(const std::vector<Job*>& batch);
  void begin();
  bool run_job(Job& job);
  void end_transaction();

  Open open_;
  SessionPtr writer_;
  Work finish_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Job*> waiting_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace server
