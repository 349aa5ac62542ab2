// What is stored in SQLite when the power goes: every write and sync of a service at work is recorded, and
// replayed up to any moment, with anything at all of what was not synced by then.
#include "server/app/clock.hpp"
#include "server/app/edit_parties.hpp"
#include "server/app/verify_data.hpp"
#include "tests/server/file_recorder.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace server {
namespace {

namespace fs = std::filesystem;
using server_test::FileEvent;
using server_test::PowerLoss;

struct Acknowledged {
  std::string party;
  std::size_t events = 0;  // that had happened by then
};

class ProofCrashPoints : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const test_support::TemporaryFolder folder;
    const server_test::FileRecorder recorder(folder.path());
    {
      Service service(folder.path(), system_time);
      std::vector<std::thread> writers;
      for (int writer = 0; writer < 4; ++writer)
        writers.emplace_back([&, writer] { write_parties(service, recorder, writer); });
      for (auto& each : writers) each.join();
    }
    events_ = recorder.take();
  }
  static void TearDownTestSuite() {
    events_.clear();
    acknowledged_.clear();
  }

  static void write_parties(Service& service, const server_test::FileRecorder& recorder, int writer) {
    for (int number = 0; number < 60; ++number) {
      const auto id = fmt::format("partij-{}-{}", writer, number);
      criteria::Party party;
      party.id = id;
      party.name = "Partij " + id + " " + std::string(static_cast<std::size_t>(number), 'x');
      ASSERT_TRUE(create_party(service, {"somebody", "r-1"}, party).has_value());
      const auto events = recorder.events();
      const std::lock_guard lock(mutex_);
      acknowledged_.push_back({id, events});
    }
  }

  // Of those that were acknowledged by then, how many are not there.
  static std::size_t lost_at(const PowerLoss& loss, std::size_t event, PowerLoss::Unsynced unsynced,
                             std::mt19937& random) {
    const test_support::TemporaryFolder folder;
    loss.leave(folder.path(), unsynced, random);
    std::set<std::string> there;
    {
      Database database(folder.path(), system_time());
      database.read([&](Unit& unit) {
        for (auto& id : unit.column<std::string>("SELECT id FROM parties")) there.insert(std::move(id));
        EXPECT_EQ(unit.column<std::string>("PRAGMA integrity_check"), std::vector<std::string>{"ok"})
            << event;
        EXPECT_TRUE(verify_data(unit, std::nullopt).findings.empty()) << event;
      });
    }
    return static_cast<std::size_t>(std::count_if(
        acknowledged_.begin(), acknowledged_.end(),
        [&](const Acknowledged& each) { return each.events <= event && !there.contains(each.party); }));
  }

  // At so many moments, spread evenly, in three ways at each.
  static std::size_t lost(const std::vector<FileEvent>& events, int points) {
    std::size_t all = 0;
    for (const auto unsynced :
         {PowerLoss::Unsynced::nothing, PowerLoss::Unsynced::everything, PowerLoss::Unsynced::some}) {
      std::mt19937 random(7);
      PowerLoss loss(events);
      const auto each = static_cast<std::size_t>(points) / 3;
      for (std::size_t point = 1; point <= each; ++point) {
        const auto event = events.size() * point / each;
        loss.go_to(event);
        all += lost_at(loss, event, unsynced, random);
        if (testing::Test::HasFailure()) return all;
      }
    }
    return all;
  }

  inline static std::mutex mutex_;
  inline static std::vector<FileEvent> events_;
  inline static std::vector<Acknowledged> acknowledged_;
};

TEST_F(ProofCrashPoints, LoseNothingThatWasAcknowledged) {
  ASSERT_EQ(acknowledged_.size(), 240U);
  const auto folded = std::count_if(events_.begin(), events_.end(), [](const FileEvent& event) {
    return event.kind == FileEvent::Kind::write && event.file.ends_with(".db");
  });
  EXPECT_GT(folded, 10) << "the log was never folded into the database";
  const int points = test_support::proof_cases(150, 12000);
  EXPECT_EQ(lost(events_, points), 0U);
  fmt::print("{} crash points in {} writes and syncs, {} acknowledged writes\n", points / 3 * 3,
             events_.size(), acknowledged_.size());
}

// With synchronous=NORMAL the log is synced before it is folded into the database, and at no other time.
TEST_F(ProofCrashPoints, AreFoundWhereTheLogIsNotSynced) {
  std::vector<FileEvent> normal;
  for (std::size_t at = 0; at < events_.size(); ++at) {
    const bool is_of_commit = events_[at].kind == FileEvent::Kind::sync &&
                              events_[at].file.ends_with("-wal") && at + 1 < events_.size() &&
                              !events_[at + 1].file.ends_with(".db");
    // Something happens at its moment, so that the others keep theirs.
    normal.push_back(is_of_commit ? FileEvent{FileEvent::Kind::sync, "nothing"} : events_[at]);
  }
  EXPECT_GT(lost(normal, 60), 0U);
}

}  // namespace
}  // namespace server
