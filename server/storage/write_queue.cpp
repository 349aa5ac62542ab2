#include "server/storage/write_queue.hpp"

#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace server {
namespace {

// Bounds how long the first unit of a transaction waits for the last.
constexpr std::size_t most_units = 256;

// Whether what the unit wrote is to be kept; throws what it threw, or when it hid a failed statement.
bool run_unit(Session& writer, const Work& work, const Work& finish) {
  Unit unit(writer);
  work(unit);
  if (finish && !unit.is_doomed() && !unit.is_abandoned()) finish(unit);
  if (unit.is_doomed()) throw std::logic_error("a unit of work went on after a statement of it had failed");
  return !unit.is_abandoned();
}

}  // namespace

WriteQueue::WriteQueue(SessionPtr writer, Work finish)
    : writer_(std::move(writer)), finish_(std::move(finish)), thread_([this] { serve(); }) {}

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
  } catch (...) {
    job.error = std::current_exception();
    // Some failures (a full disk) end the whole transaction, and with it the units before this one.
    if (!writer_->in_transaction()) throw StorageError("the database gave up a transaction");
    return false;
  }
}

void WriteQueue::store(const std::vector<Job*>& batch) {
  try {
    writer_->execute("BEGIN IMMEDIATE");
    const bool is_shared = batch.size() > 1;
    bool is_kept = false;
    for (Job* job : batch) {
      if (is_shared) writer_->execute("SAVEPOINT unit");
      const bool is_stored = run_job(*job);
      if (is_shared && !is_stored) writer_->execute("ROLLBACK TO unit");
      if (is_shared) writer_->execute("RELEASE unit");
      is_kept = is_kept || is_stored;
    }
    writer_->execute(is_kept ? "COMMIT" : "ROLLBACK");
  } catch (const std::exception& failed) {
    const auto error = std::make_exception_ptr(StorageError(failed.what()));
    for (Job* job : batch) job->error = error;
    end_transaction();
  }
}

void WriteQueue::end_transaction() {
  try {
    if (writer_->in_transaction()) writer_->execute("ROLLBACK");
  } catch (const StorageError&) {
    // The next BEGIN tells whether the connection is of any more use.
  }
}

}  // namespace server
