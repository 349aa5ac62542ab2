// A service that is killed while suppliers send their bids has lost none that it acknowledged, and holds no
// half one: alone on SQLite, or as one of two on PostgreSQL.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/program/stored_bids.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/proof.hpp"

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using test_support::RawClient;
using test_support::Source;
using testing::IsEmpty;

constexpr int uploads_in_a_round = 200;
constexpr int clients = 8;

// The uploads of a round: who takes which, and what was answered.
class Delivery {
 public:
  explicit Delivery(const std::vector<BidUpload>& uploads) : uploads_(uploads) {}

  // Several clients send what is left until all is sent or their service is gone. `strike` is called once,
  // when that many are acknowledged in all; who can still send after it stops.
  template <typename Strike>
  void send(const std::vector<std::uint16_t>& ports, std::size_t acknowledged, Strike strike) {
    is_over_ = false;
    std::vector<std::thread> threads;
    threads.reserve(clients);
    for (std::size_t i = 0; i < clients; ++i)
      threads.emplace_back([this, port = ports[i % ports.size()]] { send_as_client(port); });
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return receipts_.size() >= acknowledged || gone_ == clients; });
    }
    strike();
    is_over_ = true;
    for (auto& thread : threads) thread.join();
    gone_ = 0;
  }

  bool is_done() const { return next_ >= uploads_.size(); }
  const Receipts& receipts() const { return receipts_; }
  // Answers other than 201.
  const std::vector<std::string>& refusals() const { return refusals_; }

 private:
  std::optional<std::size_t> take() {
    const std::lock_guard lock(mutex_);
    return next_ < uploads_.size() && !is_over_ ? std::optional(next_++) : std::nullopt;
  }

  void send_as_client(std::uint16_t port) {
    try {
      RawClient client(port);
      while (const auto place = take()) {
        const auto& upload = uploads_[*place];
        client.send(request_head("POST", upload.path, upload.type, upload.content.size()));
        client.send(upload.content);
        auto response = client.read_response();
        const std::lock_guard lock(mutex_);
        if (response.status == 201)
          receipts_[*place] = std::move(response.body);
        else
          refusals_.push_back(std::move(response.body));
        changed_.notify_one();
      }
    } catch (const std::runtime_error&) {
      // The service is gone: whether it has this upload is for it to say.
    }
    const std::lock_guard lock(mutex_);
    ++gone_;
    changed_.notify_one();
  }

  const std::vector<BidUpload>& uploads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;
  int gone_ = 0;
  std::atomic<bool> is_over_ = false;
  Receipts receipts_;
  std::vector<std::string> refusals_;
};

// Somewhat later than now, without a clock.
void linger(int turns) {
  for (int i = 0; i < turns; ++i) std::this_thread::yield();
}

// What is stored where, and how many services work on it.
struct Storage {
  std::filesystem::path data;
  std::string database;  // of PostgreSQL; empty for the file in the folder
  int services = 1;

  Words words(int service) const {
    Words words{"--data", (data / std::to_string(service)).string()};
    if (!database.empty()) words.insert(words.end(), {"--database", database});
    return words;
  }
};

class Services {
 public:
  explicit Services(Storage storage) : storage_(std::move(storage)) {
    for (int i = 0; i < storage_.services; ++i) running_.push_back(started(i));
  }
  std::vector<std::uint16_t> ports() const {
    std::vector<std::uint16_t> all;
    for (const auto& each : running_) all.push_back(each->port());
    return all;
  }
  std::size_t count() const { return running_.size(); }
  void kill(std::size_t service) {
    running_[service]->signal(SIGKILL);
    EXPECT_EQ(running_[service]->wait(), -SIGKILL);
  }
  void start(std::size_t service) { running_[service] = started(static_cast<int>(service)); }
  void stop() {
    for (auto& each : running_) EXPECT_EQ(each->stop(), 0);
  }

 private:
  std::unique_ptr<Service> started(int service) const {
    auto words = storage_.words(service);
    words.insert(words.begin(), {"--port", "0"});
    return std::make_unique<Service>(words);
  }

  Storage storage_;
  std::vector<std::unique_ptr<Service>> running_;
};

struct Counts {
  int rounds = 0, kills = 0;
  std::size_t acknowledged = 0, unanswered = 0;

  void print() const {
    std::printf("%d uploads, %d kills: %zu acknowledged, %zu without an answer\n",
                rounds * uploads_in_a_round, kills, acknowledged, unanswered);
  }
};

std::vector<BidUpload> make_uploads(std::uint16_t port) {
  EXPECT_EQ(post(port, "/api/v1/tenders", "application/json", uploads_tender()).status, 201);
  return bid_uploads(uploads_in_a_round, get_ok(port, "/api/v1/tenders/1/documents/bid-form"));
}

class ProofKilledService : public testing::Test {
 protected:
  const std::filesystem::path& folder() const { return files_.path(); }

  // Kills a service again and again until all uploads were sent, and looks after each kill.
  static void run_round(const Storage& storage, Counts& counts) {
    SCOPED_TRACE("round " + std::to_string(counts.rounds));
    Source source(static_cast<std::uint64_t>(counts.rounds++));
    Services services(storage);
    const auto uploads = make_uploads(services.ports().front());
    Delivery delivery(uploads);
    while (!delivery.is_done()) {
      const auto at = delivery.receipts().size() + 1 + static_cast<std::size_t>(source.below(20));
      const int turns = source.below(200);
      const auto struck = static_cast<std::size_t>(source.below(static_cast<int>(services.count())));
      delivery.send(services.ports(), at, [&] {
        linger(turns);
        services.kill(struck);
      });
      ++counts.kills;
      services.start(struck);
      EXPECT_THAT(complaints_on_bids(services.ports()[struck], uploads, delivery.receipts()), IsEmpty());
    }
    services.stop();
    const auto verified = run_program(verification(storage));
    EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
    EXPECT_THAT(delivery.refusals(), IsEmpty());
    counts.acknowledged += delivery.receipts().size();
    counts.unanswered += uploads.size() - delivery.receipts().size();
  }

  static Words verification(const Storage& storage) {
    auto words = storage.words(0);
    words.insert(words.begin(), "verify");
    return words;
  }

 private:
  test_support::TemporaryFolder files_;
};

TEST_F(ProofKilledService, LosesNothingThatItAcknowledged) {
  const int kills = test_support::proof_cases(12, 1000);
  const Storage storage{folder() / "data", {}};
  Counts counts;
  while (counts.kills < kills && !HasFailure()) {
    run_round(storage, counts);
    EXPECT_THAT(complaints_on_database(storage.data / "0"), IsEmpty());
    std::filesystem::remove_all(storage.data);
  }
  counts.print();
  EXPECT_GT(counts.acknowledged, counts.unanswered);
}

TEST_F(ProofKilledService, LosesNothingAsOneOfTwoOnPostgreSql) {
  const int kills = test_support::proof_cases(6, 1000);
  Counts counts;
  while (counts.kills < kills && !HasFailure()) {
    const auto database =
        test_support::PostgresServer::shared().database(fmt::format("killed{}", counts.rounds));
    run_round({folder() / "data", database, 2}, counts);
    EXPECT_THAT(complaints_on_database(database), IsEmpty());
    std::filesystem::remove_all(folder() / "data");
  }
  counts.print();
  EXPECT_GT(counts.acknowledged, counts.unanswered);
}

// The checks of the proof see each kind of loss.
TEST_F(ProofKilledService, WouldSeeALoss) {
  const auto data = folder() / "data";
  std::optional<Service> service(std::in_place, data);
  auto uploads = make_uploads(service->port());
  uploads.resize(20);
  Delivery delivery(uploads);
  delivery.send({service->port()}, uploads.size(), [] {});
  ASSERT_EQ(delivery.receipts().size(), uploads.size());
  EXPECT_THAT(complaints_on_bids(service->port(), uploads, delivery.receipts()), IsEmpty());
  EXPECT_EQ(service->stop(), 0);
  EXPECT_THAT(complaints_on_database(data), IsEmpty());

  execute_sql(data,
              "DROP TRIGGER audit_log_remains; DROP TRIGGER uploads_stay; DROP TRIGGER bids_remain;"
              "DELETE FROM audit_log WHERE subject = 'B2';"
              "DELETE FROM bids WHERE id = 'B6';"
              "UPDATE uploads SET content = SUBSTR(content, 1, 100) WHERE id = 3;"
              "UPDATE bids SET document = REPLACE(document, '200004', '200005') WHERE id = 'B4'");
  EXPECT_THAT(complaints_on_database(data),
              testing::ElementsAre("bid without its entry B2", testing::HasSubstr("bid.stored"),
                                   "file cut short 3", testing::StartsWith("revision")));
  service.emplace(data);
  const auto complaints = complaints_on_bids(service->port(), uploads, delivery.receipts());
  EXPECT_THAT(complaints, testing::Contains("/api/v1/tenders/1/bids/B4 is not what was acknowledged"));
  EXPECT_THAT(complaints, testing::Contains("/api/v1/tenders/1/uploads/3 has other bytes"));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("/api/v1/tenders/1/bids/B6: 404")));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("acknowledged and lost")));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("a bid that nobody sent")));
}

}  // namespace
}  // namespace program_test
