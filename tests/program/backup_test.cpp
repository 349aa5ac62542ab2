// A backup of a service that runs, while suppliers send their bids: it holds all that was acknowledged
// before, and on an empty machine the service goes on from it.
#include "tests/program/dossier_files.hpp"
#include "tests/program/stored_bids.hpp"
#include "tests/support/shared_data.hpp"

#include <atomic>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class Backup : public testing::Test {
 protected:
  fs::path data() const { return files_.path() / "data"; }
  fs::path into() const { return files_.path() / "backups"; }
  fs::path elsewhere() const { return files_.path() / "elsewhere"; }

  Ran back_up(const Words& more = {}) const {
    Words words{"backup", "--data", data().string(), "--to", into().string()};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  Ran restore(const fs::path& backup) const {
    return run_program({"restore", backup.string(), "--data", elsewhere().string()});
  }
  // The folder that a backup printed.
  static fs::path folder_of(const Ran& ran) {
    EXPECT_EQ(ran.exit, 0) << ran.err;
    return ran.out.substr(0, ran.out.find('\n'));
  }
  std::vector<fs::path> backups() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(into()))
      if (entry.is_directory()) found.push_back(entry.path());
    return found;
  }
  // A tender, stored by a service that has ended.
  void make_data() const {
    Service service(data());
    EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json", contract_text()).status, 201);
    EXPECT_EQ(service.stop(), 0);
  }

 private:
  test_support::TemporaryFolder files_;
};

// Sends one bid after the other, and keeps what was acknowledged.
class Writer {
 public:
  Writer(std::uint16_t port, const std::vector<BidUpload>& uploads)
      : uploads_(uploads), thread_([this, port] { send_all(port); }) {}
  ~Writer() { finish(); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  Receipts receipts() {
    const std::lock_guard lock(mutex_);
    return receipts_;
  }
  void wait_for(std::size_t acknowledged) {
    while (receipts().size() < acknowledged) std::this_thread::yield();
  }
  void finish() {
    if (thread_.joinable()) thread_.join();
  }

 private:
  void send_all(std::uint16_t port) {
    for (std::size_t at = 0; at < uploads_.size(); ++at) {
      auto answer = post(port, uploads_[at].path, uploads_[at].type, uploads_[at].content);
      EXPECT_EQ(answer.status, 201) << answer.body;
      const std::lock_guard lock(mutex_);
      receipts_[at] = std::move(answer.body);
    }
  }

  const std::vector<BidUpload>& uploads_;
  std::mutex mutex_;
  Receipts receipts_;
  std::thread thread_;
};

TEST_F(Backup, BesideAWriterHoldsWhatWasAcknowledgedBefore) {
  constexpr int count = 150;
  Service service(data());
  ASSERT_EQ(post(service.port(), "/api/v1/tenders", "application/json", uploads_tender()).status, 201);
  const auto uploads = bid_uploads(count, get_ok(service.port(), "/api/v1/tenders/1/documents/bid-form"));
  Writer writer(service.port(), uploads);
  writer.wait_for(10);
  const auto before = writer.receipts();
  const auto backup = folder_of(back_up());
  const auto after = writer.receipts().size();
  writer.finish();
  EXPECT_LT(before.size(), std::size_t{count}) << "the writer was done before the backup began";
  EXPECT_EQ(service.stop(), 0);

  const auto restored = restore(backup);
  EXPECT_EQ(restored.exit, 0) << restored.err;
  const auto verified = run_program({"verify", "--data", elsewhere().string()});
  EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
  Service again(elsewhere());
  EXPECT_THAT(complaints_on_bids(again.port(), uploads, before), IsEmpty());
  EXPECT_EQ(again.stop(), 0);
  EXPECT_THAT(complaints_on_database(elsewhere()), IsEmpty());
  std::printf("%zu bids before the backup, %zu at its end, %d in all\n", before.size(), after, count);
}

TEST_F(Backup, HoldsTheKeysAndIsForItsOwnerOnly) {
  make_data();
  write(data() / "known-signers.txt", "# nobody yet\n");
  const auto checkpoint = run_program({"audit", "checkpoint", "--data", data().string()});
  ASSERT_EQ(checkpoint.exit, 0) << checkpoint.err;
  const auto backup = folder_of(back_up());
  EXPECT_EQ(fs::status(backup).permissions(), fs::perms::owner_all);
  for (const auto& entry : fs::directory_iterator(backup))
    EXPECT_FALSE(entry.path().string().ends_with("-wal") || entry.path().string().ends_with("-shm"))
        << entry.path();
  EXPECT_EQ(folder_of(restore(backup)), elsewhere());
  for (const char* const name : {"template-signing.key", "known-signers.txt"})
    EXPECT_EQ(test_support::read_bytes(elsewhere() / name), test_support::read_bytes(data() / name)) << name;
  EXPECT_EQ(fs::status(elsewhere() / "template-signing.key").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  // By the same key: the checkpoint of before holds for what was restored.
  write(backup / "checkpoint.txt", checkpoint.out);
  EXPECT_EQ(run_program({"verify", "--data", elsewhere().string(), "--checkpoint",
                         (backup / "checkpoint.txt").string()})
                .exit,
            0);
}

TEST_F(Backup, IsCheckedBeforeItIsRestored) {
  make_data();
  const auto backup = folder_of(back_up());
  const auto database = backup / "wederwaarde.db";
  const auto bytes = test_support::read_bytes(database);
  auto changed = bytes;
  changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
  write(database, changed);
  auto refused = restore(backup);
  EXPECT_EQ(refused.exit, 1);
  EXPECT_THAT(refused.err, HasSubstr(R"("code": "backup.fileChanged")"));
  fs::remove(database);
  EXPECT_THAT(restore(backup).err, HasSubstr(R"("code": "backup.fileMissing")"));
  fs::rename(backup / "SHA256SUMS", backup / "list");
  EXPECT_THAT(restore(backup).err, HasSubstr(R"("code": "backup.list")"));
  EXPECT_FALSE(fs::exists(elsewhere() / "wederwaarde.db"));
  write(database, bytes);
  fs::rename(backup / "list", backup / "SHA256SUMS");
  EXPECT_EQ(restore(backup).exit, 0);
}

TEST_F(Backup, TellsWhatWasChangedInTheData) {
  make_data();
  execute_sql(data(), "DROP TRIGGER audit_log_stays; UPDATE audit_log SET actor = 'x' WHERE id = 1");
  const auto ran = back_up();
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr(R"("code": "audit.)"));
  EXPECT_EQ(backups().size(), 1U);
}

TEST_F(Backup, IsNotPutOverData) {
  make_data();
  const auto backup = folder_of(back_up());
  ASSERT_EQ(restore(backup).exit, 0);
  const auto again = restore(backup);
  EXPECT_EQ(again.exit, 3);
  EXPECT_THAT(again.err, HasSubstr("is there already"));
  Service service(elsewhere());
  EXPECT_EQ(text_member(get_ok(service.port(), "/api/v1/tenders"), "reference"), "GOU-2026-014");
  EXPECT_THAT(restore(backup).err, HasSubstr("another process uses"));
}

TEST_F(Backup, KeepsTheNewest) {
  make_data();
  fs::create_directories(into() / "wederwaarde-20200101T000000.000Z.partial");
  fs::create_directories(into() / "of somebody else");
  std::vector<fs::path> made;
  for (int i = 0; i < 4; ++i) made.push_back(folder_of(back_up({"--keep", "2"})));
  EXPECT_THAT(backups(), testing::UnorderedElementsAre(made[2], made[3], into() / "of somebody else"));
  EXPECT_EQ(run_program({"backup", "--data", data().string(), "--to", into().string(), "--keep", "0"}).exit,
            2);
  EXPECT_EQ(run_program({"backup", "--data", (data() / "none").string(), "--to", into().string()}).exit, 3);
}

}  // namespace
}  // namespace program_test
