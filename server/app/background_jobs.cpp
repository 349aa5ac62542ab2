#include "server/app/background_jobs.hpp"

#include "server/accounts/random_secret.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

namespace server {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Whoever waits for an answer goes first. In Linux this is of the calling thread alone.
void give_way() {
  constexpr int politeness = 10;
  static_cast<void>(!setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), politeness));
}

}  // namespace

struct BackgroundJobs::Job {
  std::string id;
  std::string kind;
  JobOwner owner;
  JobWork work;
  criteria::Progress progress;
  JobState state = JobState::queued;
  std::string created_at, ended_at;
  SteadyClock::time_point ended{};
  std::shared_ptr<const JobOutput> output;
};

std::string_view name(JobState state) {
  constexpr std::string_view names[]{"queued", "running", "done", "failed", "cancelled"};
  return names[static_cast<std::size_t>(state)];
}

BackgroundJobs::BackgroundJobs(Clock clock, const JobLimits& limits)
    : clock_(std::move(clock)), limits_(limits) {}

BackgroundJobs::~BackgroundJobs() { stop(); }

Result<JobStatus> BackgroundJobs::start(const JobOwner& owner, std::string kind, JobWork work) {
  const auto now = clock_();
  const std::lock_guard lock(mutex_);
  if (stopping_) return failed(Conflict{"job.stopping", ""});
  drop_old();
  for (const auto& job : jobs_)
    if (job->owner == owner && !has_ended(job->state)) return failed(Conflict{"job.underWay", job->id});
  if (queue_.size() >= limits_.queued) return failed(Conflict{"job.queueFull", ""});
  auto job = std::make_shared<Job>();
  job->id = make_secret();
  job->kind = std::move(kind);
  job->owner = owner;
  job->work = std::move(work);
  job->created_at = now;
  jobs_.push_back(job);
  queue_.push_back(job);
  if (queue_.size() > resting_ && threads_.size() < limits_.threads) threads_.emplace_back([this] { run(); });
  work_.notify_one();
  return status_of(*job);
}

BackgroundJobs::JobPtr BackgroundJobs::locate(const JobOwner& owner, std::string_view id) const {
  const auto found = std::find_if(jobs_.begin(), jobs_.end(),
                                  [&](const JobPtr& job) { return job->id == id && job->owner == owner; });
  return found == jobs_.end() ? nullptr : *found;
}

JobStatus BackgroundJobs::status_of(const Job& job) {
  const bool is_ending = job.state == JobState::running && job.progress.is_cancelled();
  return {job.id, job.kind, job.state, job.progress.count(), is_ending, job.created_at, job.ended_at};
}

std::optional<JobStatus> BackgroundJobs::find(const JobOwner& owner, std::string_view id) {
  const std::lock_guard lock(mutex_);
  drop_old();
  const auto job = locate(owner, id);
  return job ? std::optional(status_of(*job)) : std::nullopt;
}

std::optional<JobStatus> BackgroundJobs::wait(const JobOwner& owner, std::string_view id,
                                              std::chrono::milliseconds most) {
  std::unique_lock lock(mutex_);
  const auto job = locate(owner, id);
  if (!job) return std::nullopt;
  ended_.wait_for(lock, most, [&] { return has_ended(job->state); });
  return status_of(*job);
}

std::optional<JobStatus> BackgroundJobs::under_way(const JobOwner& owner) {
  const std::lock_guard lock(mutex_);
  for (const auto& job : jobs_)
    if (job->owner == owner && !has_ended(job->state)) return status_of(*job);
  return std::nullopt;
}

std::shared_ptr<const JobOutput> BackgroundJobs::output(const JobOwner& owner, std::string_view id) {
  const std::lock_guard lock(mutex_);
  drop_old();
  const auto job = locate(owner, id);
  return job ? job->output : nullptr;
}

bool BackgroundJobs::cancel(const JobOwner& owner, std::string_view id) {
  const auto now = clock_();
  const std::lock_guard lock(mutex_);
  const auto job = locate(owner, id);
  if (!job) return false;
  if (has_ended(job->state)) return true;
  job->progress.cancel();
  if (job->state != JobState::queued) return true;
  std::erase(queue_, job);
  job->ended_at = now;
  end(*job, JobState::cancelled, {});
  return true;
}

BackgroundJobs::Counts BackgroundJobs::counts() const {
  const std::lock_guard lock(mutex_);
  Counts counts;
  for (const auto& job : jobs_) {
    if (job->state == JobState::queued) ++counts.queued;
    if (job->state == JobState::running) ++counts.running;
  }
  return counts;
}

bool BackgroundJobs::is_busy() const {
  const auto now = counts();
  return now.queued + now.running >= limits_.threads;
}

void BackgroundJobs::stop() {
  std::vector<std::thread> threads;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& job : jobs_) {
      job->progress.cancel();
      if (job->state == JobState::queued) end(*job, JobState::cancelled, {});
    }
    queue_.clear();
    threads.swap(threads_);
    work_.notify_all();
  }
  for (auto& thread : threads) thread.join();
}

// With the lock; `ended_at` is set.
void BackgroundJobs::end(Job& job, JobState state, JobOutput output) {
  job.state = state;
  job.ended = SteadyClock::now();
  job.work = nullptr;
  if (state == JobState::done) job.output = std::make_shared<const JobOutput>(std::move(output));
  ended_.notify_all();
}

// With the lock. What has ended goes after its time, or as the oldest of too many.
void BackgroundJobs::drop_old() {
  const auto oldest = SteadyClock::now() - limits_.kept_for;
  std::size_t count = 0, bytes = 0;
  for (auto at = jobs_.end(); at != jobs_.begin();) {
    const auto job = *--at;
    if (!has_ended(job->state)) continue;
    ++count;
    bytes += job->output ? job->output->bytes : 0;
    if (job->ended < oldest || count > limits_.kept || (bytes > limits_.kept_bytes && count > 1))
      at = jobs_.erase(at);
  }
}

void BackgroundJobs::run() {
  give_way();
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (queue_.empty()) {
      ++resting_;
      work_.wait(lock);  // the loop around looks whether there is work
      --resting_;
      continue;
    }
    const auto job = std::move(queue_.front());
    queue_.pop_front();
    job->state = JobState::running;
    lock.unlock();
    perform(*job);
    lock.lock();
  }
}

// Without the lock: only this thread touches the work of a job that runs.
void BackgroundJobs::perform(Job& job) {
  JobState state = JobState::failed;
  JobOutput output;
  std::string reason;
  try {
    job.progress.check();
    output = job.work(job.progress);
    state = JobState::done;
  } catch (const criteria::Cancelled&) {
    state = JobState::cancelled;
  } catch (const std::exception& thrown) {
    reason = thrown.what();
  } catch (...) {
    reason = "unknown exception";
  }
  const auto now = clock_();
  if (state == JobState::failed && log_)
    log_(templates::JsonWriter()
             .open_object()
             .member("time", now)
             .member("event", "error")
             .member("job", job.kind)
             .member("message", reason)
             .close_object()
             .take());
  const std::lock_guard lock(mutex_);
  job.ended_at = now;
  end(job, state, std::move(output));
  drop_old();
}

std::shared_ptr<BackgroundJobs> make_background_jobs(const Clock& clock) {
  return std::make_shared<BackgroundJobs>(clock);
}

}  // namespace server
