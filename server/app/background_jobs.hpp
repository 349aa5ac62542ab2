// Work that takes longer than a request may: done by a few threads of its own, from a bounded queue, while
// the service answers others. What it is about is in its closure; nothing of it survives a stop of the
// service.
#pragma once

#include "criteria/progress.hpp"
#include "server/app/clock.hpp"
#include "server/app/failure.hpp"

#include <any>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace server {

struct JobLimits {
  unsigned threads = 2;
  std::size_t queued = 16;                         // beside those that run
  std::size_t kept = 64;                           // that have ended
  std::size_t kept_bytes = std::size_t{16} << 20;  // of their outputs, as these say
  std::chrono::minutes kept_for{30};
};

// Whose it is. One person does one thing at a time with one subject.
struct JobOwner {
  std::string person;   // empty: accounts are off
  std::string subject;  // "tender 12"
  bool operator==(const JobOwner&) const = default;
};

// What came out. `bytes` bounds how much is kept.
struct JobOutput {
  std::any value;
  std::size_t bytes = 0;
};
// Runs in a thread of the jobs. Asks the progress often whether it is to end, and then throws
// criteria::Cancelled. What else it throws makes the job a failed one.
using JobWork = std::function<JobOutput(criteria::Progress&)>;

enum class JobState { queued, running, done, failed, cancelled };
std::string_view name(JobState state);  // "queued", "running", …
inline bool has_ended(JobState state) { return state != JobState::queued && state != JobState::running; }

// As it was at the moment of asking.
struct JobStatus {
  std::string id;
  std::string kind;  // as whoever started it calls it
  JobState state = JobState::queued;
  criteria::Progress::Count progress;
  bool is_ending = false;  // was cancelled, and has not noticed yet
  std::string created_at, ended_at;
};

class BackgroundJobs {
 public:
  explicit BackgroundJobs(Clock clock, const JobLimits& limits = {});
  ~BackgroundJobs();  // as `stop`
  BackgroundJobs(const BackgroundJobs&) = delete;
  BackgroundJobs& operator=(const BackgroundJobs&) = delete;

  // The conflicts `job.underWay` with the id of what the owner has under way, `job.queueFull`, and
  // `job.stopping`. Its place is free again once it has ended.
  Result<JobStatus> start(const JobOwner& owner, std::string kind, JobWork work);

  // Nothing when there is none of that id and owner, or it was dropped.
  std::optional<JobStatus> find(const JobOwner& owner, std::string_view id);
  // As `find`, once it has ended or that time has passed.
  std::optional<JobStatus> wait(const JobOwner& owner, std::string_view id, std::chrono::milliseconds most);
  // What the owner has under way.
  std::optional<JobStatus> under_way(const JobOwner& owner);
  // Of one that is done.
  std::shared_ptr<const JobOutput> output(const JobOwner& owner, std::string_view id);
  // Asks it to end, or takes it from the queue; one that has ended stays what it is. False: there is none.
  bool cancel(const JobOwner& owner, std::string_view id);

  struct Counts {
    std::size_t queued = 0, running = 0;
  };
  Counts counts() const;
  // Whether what starts now has to wait for another to end.
  bool is_busy() const;

  // Cancels all and waits until the threads have ended; nothing starts afterwards.
  void stop();
  // Who is told, one line of JSON at a time, why a job failed. Before the first start.
  void log_to(std::function<void(std::string_view line)> log) { log_ = std::move(log); }

 private:
  struct Job;
  using JobPtr = std::shared_ptr<Job>;

  void run();
  void perform(Job& job);
  void end(Job& job, JobState state, JobOutput output);
  void drop_old();
  JobPtr locate(const JobOwner& owner, std::string_view id) const;
  static JobStatus status_of(const Job& job);

  const Clock clock_;
  const JobLimits limits_;
  std::function<void(std::string_view line)> log_;
  mutable std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable ended_;
  std::deque<JobPtr> queue_;
  std::list<JobPtr> jobs_;  // all that are known, the newest last
  unsigned resting_ = 0;    // threads that wait
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace server
