#include "server/storage/write_queue.hpp"

#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <random>
#include <stdexcept>
#include <utility>

namespace server {
namespace {

// Bounds how long the first unit of a transaction waits for the last.
constexpr std::size_t most_units = 256;
// How often a transaction is tried that others are in the way of, and the longest wait before the second
// time; before each further one it is twice that.
constexpr int most_tries = 6;
constexpr std::chrono::milliseconds longest_wait{20};

// Two that are in each other's way should not come again at the same moment.
void wait_before(int tries) {
  static thread_local std::minstd_rand random{std::random_device()()};
  const auto longest = longest_wait.count() << (tries - 1);
  std::this_thread::sleep_for(
      std::chrono::milliseconds(std::uniform_int_distribution<long>(1, longest)(random)));
}

// Whether what the unit wrote is to be kept; throws what it threw, or when it hid a failed statement.
bool run_unit(Session& writer, const Work& work, const Work& finish) {
  Unit unit(writer);
  work(unit);
  if (finish && !unit.is_doomed() && !unit.is_abandoned()) finish(unit);
  if (unit.is_doomed()) throw std::logic_error("a unit of work went on after a statement of it had failed");
  return !unit.is_abandoned();
}

}  // namespace

WriteQueue::WriteQueue(Open open, Work finish)
    : open_(std::move(open)), finish_(std::move(finish)), thread_([this] { serve(); }) {}

WriteQueue::~WriteQueue() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void WriteQueue::run(const Work& work) {
  Job job;
  job.work = &work;
  auto stored = job.result.get_future();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(&job);
  }
  changed_.notify_one();
  stored.get();
}

void WriteQueue::serve() {
  std::vector<Job*> batch;
  for (;;) {
    batch.clear();
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(most_units, waiting_.size()));
      std::move(waiting_.begin(), end, std::back_inserter(batch));
      waiting_.erase(waiting_.begin(), end);
    }
    store(batch);
    // A job ends with its caller's knowledge of the result: it must not be touched after that.
    for (Job* job : batch)
      if (job->error)
        job->result.set_exception(job->error);
      else
        job->result.set_value();
  }
}

bool WriteQueue::run_job(Job& job) {
  try {
    return run_unit(*writer_, *job.work, finish_);
  } catch (const RetryError&) {
    throw;
  } catch (...) {
    job.error = std::current_exception();
    // Some failures (a full disk, a lost connection) end the whole transaction, and with it the units before
    // this one.
    if (!writer_->in_transaction()) throw StorageError("the database gave up a transaction");
    return false;
  }
}

// A connection may have been lost while nobody wrote; a new one tells whether the database is there.
void WriteQueue::begin() {
  if (writer_) try {
      writer_->begin_writing();
      return;
    } catch (const StorageError&) {
      if (writer_->is_usable()) throw;
    }
  writer_ = nullptr;
  writer_ = open_();
  writer_->begin_writing();
}

void WriteQueue::store_once(const std::vector<Job*>& batch) {
  begin();
  const bool is_shared = batch.size() > 1;
  bool is_kept = false;
  for (Job* job : batch) {
    if (is_shared) writer_->run_script("SAVEPOINT unit");
    const bool is_stored = run_job(*job);
    if (is_shared && !is_stored) writer_->run_script("ROLLBACK TO unit");
    if (is_shared) writer_->run_script("RELEASE unit");
    is_kept = is_kept || is_stored;
  }
  if (is_kept)
    writer_->commit();
  else
    writer_->rollback();
}

void WriteQueue::store(const std::vector<Job*>& batch) {
  for (int tries = 1;; ++tries) try {
      for (Job* job : batch) job->error = nullptr;
      store_once(batch);
      return;
    } catch (const std::exception& failed) {
      end_transaction();
      const bool is_conflict = dynamic_cast<const RetryError*>(&failed) != nullptr;
      if (!is_conflict || tries == most_tries) {
        const auto error = std::make_exception_ptr(StorageError(failed.what()));
        for (Job* job : batch) job->error = error;
        return;
      }
      wait_before(tries);
    }
}

void WriteQueue::end_transaction() {
  try {
    if (writer_ && writer_->in_transaction()) writer_->rollback();
  } catch (const StorageError&) {
    // The next beginning tells whether the connection is of any more use.
  }
}

}  // namespace server
