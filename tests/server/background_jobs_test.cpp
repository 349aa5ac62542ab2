// Jobs in the background: how they run, end and are dropped, whatever they compute.
#include "server/app/background_jobs.hpp"

#include <atomic>
#include <future>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using testing::HasSubstr;

const Clock noon = [] { return std::string("2026-11-25T12:00:00.000Z"); };
const JobOwner cora{"1", "tender 1"}, bas{"2", "tender 1"};

// A job that runs until it is let go, or asked to end.
class Gate {
 public:
  JobWork work() {
    return [this](criteria::Progress& progress) {
      progress.expect(10);
      progress.advance(3);
      begun_ = true;
      while (!open_) {
        progress.check();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      progress.advance(7);
      return JobOutput{42, 8};
    };
  }
  void wait_until_begun() const {
    while (!begun_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  void open() { open_ = true; }

 private:
  std::atomic<bool> begun_ = false, open_ = false;
};

std::string conflict_of(const Result<JobStatus>& result) {
  return result ? "(none)" : std::get<Conflict>(result.error()).code;
}

JobStatus ended(BackgroundJobs& jobs, const JobOwner& owner, const std::string& id) {
  for (;;) {
    const auto status = jobs.find(owner, id).value();
    if (has_ended(status.state)) return status;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

TEST(BackgroundJobs, TellHowFarTheyAreAndWhatCameOut) {
  BackgroundJobs jobs(noon);
  Gate gate;
  const auto started = jobs.start(cora, "count", gate.work()).value();
  EXPECT_EQ(started.kind, "count");
  EXPECT_EQ(started.created_at, "2026-11-25T12:00:00.000Z");
  gate.wait_until_begun();
  const auto status = jobs.find(cora, started.id).value();
  EXPECT_EQ(status.state, JobState::running);
  EXPECT_EQ(status.progress.percent(), 29);
  EXPECT_EQ(jobs.under_way(cora)->id, started.id);
  EXPECT_FALSE(jobs.output(cora, started.id));
  gate.open();
  const auto done = ended(jobs, cora, started.id);
  EXPECT_EQ(done.state, JobState::done);
  EXPECT_EQ(done.progress.percent(), 100);
  EXPECT_EQ(done.ended_at, "2026-11-25T12:00:00.000Z");
  EXPECT_EQ(std::any_cast<int>(jobs.output(cora, started.id)->value), 42);
  EXPECT_FALSE(jobs.under_way(cora));
}

TEST(BackgroundJobs, AreSeenAndCancelledByTheirOwnerOnly) {
  BackgroundJobs jobs(noon);
  Gate gate;
  const auto id = jobs.start(cora, "count", gate.work()).value().id;
  EXPECT_FALSE(jobs.find(bas, id));
  EXPECT_FALSE(jobs.cancel(bas, id));
  EXPECT_FALSE(jobs.find({"1", "tender 2"}, id));
  gate.open();
  EXPECT_EQ(ended(jobs, cora, id).state, JobState::done);
  EXPECT_FALSE(jobs.output(bas, id));
}

TEST(BackgroundJobs, GiveTheirPlaceBackSoonAfterTheyAreCancelled) {
  BackgroundJobs jobs(noon);
  Gate gate;
  const auto id = jobs.start(cora, "count", gate.work()).value().id;
  gate.wait_until_begun();
  EXPECT_EQ(conflict_of(jobs.start(cora, "count", gate.work())), "job.underWay");
  EXPECT_TRUE(jobs.cancel(cora, id));
  EXPECT_EQ(ended(jobs, cora, id).state, JobState::cancelled);
  EXPECT_FALSE(jobs.output(cora, id));
  EXPECT_TRUE(jobs.cancel(cora, id));  // has ended, and stays what it is
  Gate other;
  const auto next = jobs.start(cora, "count", other.work());
  ASSERT_TRUE(next);
  other.open();
  EXPECT_EQ(ended(jobs, cora, next->id).state, JobState::done);
}

TEST(BackgroundJobs, WaitInABoundedQueueAndAreTakenOutOfIt) {
  BackgroundJobs jobs(noon, {1, 2, 64, 1000, std::chrono::minutes(1)});
  Gate gate, waiting;
  const auto running = jobs.start({"1", "a"}, "count", gate.work()).value().id;
  gate.wait_until_begun();
  const auto first = jobs.start({"1", "b"}, "count", waiting.work()).value().id;
  const auto second = jobs.start({"1", "c"}, "count", waiting.work()).value().id;
  EXPECT_EQ(conflict_of(jobs.start({"1", "d"}, "count", waiting.work())), "job.queueFull");
  EXPECT_EQ(jobs.find({"1", "b"}, first)->state, JobState::queued);
  EXPECT_TRUE(jobs.cancel({"1", "b"}, first));
  EXPECT_EQ(jobs.find({"1", "b"}, first)->state, JobState::cancelled);
  EXPECT_TRUE(jobs.start({"1", "d"}, "count", waiting.work()));
  gate.open();
  waiting.open();
  EXPECT_EQ(ended(jobs, {"1", "a"}, running).state, JobState::done);
  EXPECT_EQ(ended(jobs, {"1", "c"}, second).state, JobState::done);
}

TEST(BackgroundJobs, FailWithAReasonInTheLog) {
  BackgroundJobs jobs(noon);
  std::promise<std::string> said;
  jobs.log_to([&](std::string_view line) { said.set_value(std::string(line)); });
  const auto id =
      jobs.start(cora, "count",
                 [](criteria::Progress&) -> JobOutput { throw std::runtime_error("no \"number\""); })
          .value()
          .id;
  EXPECT_EQ(ended(jobs, cora, id).state, JobState::failed);
  EXPECT_THAT(said.get_future().get(),
              HasSubstr(R"("event":"error","job":"count","message":"no \"number\"")"));
}

TEST(BackgroundJobs, KeepOnlySoMuchOfWhatHasEnded) {
  BackgroundJobs jobs(noon, {1, 16, 3, 20, std::chrono::minutes(1)});
  std::vector<std::string> ids;
  for (int i = 0; i < 5; ++i) {
    Gate gate;
    gate.open();
    ids.push_back(jobs.start(cora, "count", gate.work()).value().id);
    ended(jobs, cora, ids.back());
  }
  // Three at most, and of 8 bytes each two at most.
  EXPECT_FALSE(jobs.find(cora, ids[2]));
  EXPECT_TRUE(jobs.output(cora, ids[3]));
  EXPECT_TRUE(jobs.output(cora, ids[4]));
  BackgroundJobs forgetful(noon, {1, 16, 3, 20, std::chrono::minutes(0)});
  Gate gate;
  gate.open();
  const auto id = forgetful.start(cora, "count", gate.work()).value().id;
  while (forgetful.find(cora, id)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST(BackgroundJobs, EndWhenTheServiceStops) {
  BackgroundJobs jobs(noon, {2, 16, 64, 1000, std::chrono::minutes(1)});
  Gate gate;
  std::vector<std::string> ids;
  for (int i = 0; i < 5; ++i)
    ids.push_back(jobs.start({"1", std::to_string(i)}, "count", gate.work()).value().id);
  gate.wait_until_begun();
  jobs.stop();
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(jobs.find({"1", std::to_string(i)}, ids[static_cast<std::size_t>(i)])->state,
              JobState::cancelled);
  EXPECT_EQ(conflict_of(jobs.start(cora, "count", gate.work())), "job.stopping");
}

// Many people who start, look, cancel and read at the same time: for the thread sanitizer.
TEST(BackgroundJobs, AreUsedByManyThreadsAtATime) {
  BackgroundJobs jobs(noon, {3, 100, 100, 10'000, std::chrono::minutes(1)});
  std::atomic<int> done = 0;
  std::vector<std::thread> people;
  for (int person = 0; person < 6; ++person)
    people.emplace_back([&, person] {
      const JobOwner owner{std::to_string(person), "x"};
      for (int turn = 0; turn < 20; ++turn) {
        const auto job = jobs.start(owner, "count", [](criteria::Progress& progress) {
          progress.expect(50);
          for (int step = 0; step < 50; ++step) {
            progress.check();
            progress.advance();
            std::this_thread::yield();
          }
          return JobOutput{1, 1};
        });
        ASSERT_TRUE(job);
        if (turn % 3 == 0) jobs.cancel(owner, job->id);
        if (ended(jobs, owner, job->id).state == JobState::done) ++done;
      }
    });
  for (auto& person : people) person.join();
  EXPECT_GE(done, 6 * 13);
}

}  // namespace
