// A disk that is full or broken for a while: what is written meanwhile is refused, and once it works again
// the service goes on without a restart, with all that it acknowledged.
#include "server/app/clock.hpp"
#include "server/app/edit_parties.hpp"
#include "server/app/verify_data.hpp"
#include "server/storage/storage_error.hpp"
#include "tests/server/file_recorder.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <atomic>
#include <set>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace server {
namespace {

class FaultyDisk : public testing::TestWithParam<int> {
 protected:
  // Whether it was acknowledged.
  bool write(const std::string& id) {
    criteria::Party party;
    party.id = id;
    party.name = "Partij " + id;
    try {
      return create_party(service_, {"somebody", "r-1"}, party).has_value();
    } catch (const StorageError&) {
      return false;
    }
  }
  std::set<std::string> stored() {
    const auto ids =
        service_.database.read([](Unit& unit) { return unit.column<std::string>("SELECT id FROM parties"); });
    return {ids.begin(), ids.end()};
  }

  test_support::TemporaryFolder folder_;
  server_test::FileRecorder disk_{folder_.path()};
  Service service_{folder_.path(), system_time};
};

TEST_P(FaultyDisk, RefusesMeanwhileAndGoesOnAfterwards) {
  std::set<std::string> acknowledged;
  ASSERT_TRUE(write("eerst"));
  acknowledged.insert("eerst");
  for (int round = 0; round < 5; ++round) {
    disk_.fail(GetParam());
    for (int number = 0; number < 4; ++number)
      EXPECT_FALSE(write(fmt::format("tijdens-{}-{}", round, number)));
    EXPECT_EQ(stored().count("eerst"), 1U) << "reading goes on";
    disk_.fail(0);
    const auto id = fmt::format("daarna-{}", round);
    EXPECT_TRUE(write(id)) << "it works again, without a restart";
    acknowledged.insert(id);
  }
  const auto there = stored();
  for (const auto& id : acknowledged) EXPECT_TRUE(there.contains(id)) << id;
  for (const auto& id : there) EXPECT_FALSE(id.starts_with("tijdens")) << id;
  service_.database.read([](Unit& unit) {
    EXPECT_TRUE(verify_data(unit, std::nullopt).findings.empty());
    EXPECT_EQ(unit.column<std::string>("PRAGMA integrity_check"), std::vector<std::string>{"ok"});
  });
}

// The fault comes at any moment under writers.
TEST_P(FaultyDisk, LosesNothingWhenItComesUnderWriters) {
  std::atomic<bool> is_over{false};
  std::vector<std::set<std::string>> acknowledged(4);
  std::vector<std::thread> writers;
  for (std::size_t writer = 0; writer < acknowledged.size(); ++writer)
    writers.emplace_back([&, writer] {
      for (int number = 0; !is_over; ++number)
        if (const auto id = fmt::format("w-{}-{}", writer, number); write(id))
          acknowledged[writer].insert(id);
    });
  for (int round = 0; round < 20; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    disk_.fail(GetParam());
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    disk_.fail(0);
  }
  is_over = true;
  for (auto& each : writers) each.join();
  EXPECT_TRUE(write("laatste"));
  const auto there = stored();
  for (const auto& of_one : acknowledged) {
    EXPECT_FALSE(of_one.empty());
    for (const auto& id : of_one) EXPECT_TRUE(there.contains(id)) << id;
  }
  service_.database.read([](Unit& unit) { EXPECT_TRUE(verify_data(unit, std::nullopt).findings.empty()); });
}

INSTANTIATE_TEST_SUITE_P(All, FaultyDisk,
                         testing::Values(SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC,
                                         SQLITE_READONLY));

}  // namespace
}  // namespace server
