// A service that is killed while suppliers send their bids has lost none that it acknowledged, and holds no
// half one.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/program/stored_bids.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/proof.hpp"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using test_support::RawClient;
using test_support::Source;
using testing::IsEmpty;

constexpr int uploads_in_a_round = 200;
constexpr int clients = 6;

// The uploads of a round: who takes which, and what was answered.
class Delivery {
 public:
  explicit Delivery(const std::vector<BidUpload>& uploads) : uploads_(uploads) {}

  // Several clients send what is left until all is sent or the service is gone. `strike` is called once, when
  // that many are acknowledged in all.
  template <typename Strike>
  void send(std::uint16_t port, std::size_t acknowledged, Strike strike) {
    std::vector<std::thread> threads;
    threads.reserve(clients);
    for (int i = 0; i < clients; ++i) threads.emplace_back([this, port] { send_as_client(port); });
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return receipts_.size() >= acknowledged || gone_ == clients; });
    }
    strike();
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
    return next_ < uploads_.size() ? std::optional(next_++) : std::nullopt;
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
  Receipts receipts_;
  std::vector<std::string> refusals_;
};

// Somewhat later than now, without a clock.
void linger(int turns) {
  for (int i = 0; i < turns; ++i) std::this_thread::yield();
}

struct Counts {
  int kills = 0;
  std::size_t acknowledged = 0, unanswered = 0;
};

class ProofKilledService : public testing::Test {
 protected:
  std::filesystem::path data() const { return files_.path() / "data"; }

  static std::vector<BidUpload> make_uploads(std::uint16_t port) {
    EXPECT_EQ(post(port, "/api/v1/tenders", "application/json", uploads_tender()).status, 201);
    return bid_uploads(uploads_in_a_round, get_ok(port, "/api/v1/tenders/1/documents/bid-form"));
  }

  // Kills the service again and again until all uploads were sent, and looks after each kill.
  void run_round(std::uint64_t seed, Counts& counts) const {
    Source source(seed);
    std::optional<Service> service(std::in_place, data());
    const auto uploads = make_uploads(service->port());
    Delivery delivery(uploads);
    while (!delivery.is_done()) {
      const auto at = delivery.receipts().size() + 1 + static_cast<std::size_t>(source.below(60));
      const int turns = source.below(200);
      delivery.send(service->port(), at, [&] {
        linger(turns);
        service->signal(SIGKILL);
      });
      EXPECT_EQ(service->wait(), -SIGKILL);
      ++counts.kills;
      service.emplace(data());
      EXPECT_THAT(complaints_on_bids(service->port(), uploads, delivery.receipts()), IsEmpty());
    }
    EXPECT_EQ(service->stop(), 0);
    EXPECT_THAT(complaints_on_database(data()), IsEmpty());
    const auto verified = run_program({"verify", "--data", data().string()});
    EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
    EXPECT_THAT(delivery.refusals(), IsEmpty());
    counts.acknowledged += delivery.receipts().size();
    counts.unanswered += uploads.size() - delivery.receipts().size();
    std::filesystem::remove_all(data());
  }

 private:
  test_support::TemporaryFolder files_;
};

TEST_F(ProofKilledService, LosesNothingThatItAcknowledged) {
  const int rounds = test_support::proof_cases(2, 100);
  Counts counts;
  for (int round = 0; round < rounds; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    run_round(static_cast<std::uint64_t>(round), counts);
  }
  std::printf("%d uploads, %d kills: %zu acknowledged, %zu without an answer\n", rounds * uploads_in_a_round,
              counts.kills, counts.acknowledged, counts.unanswered);
  EXPECT_GE(counts.kills, rounds);
  EXPECT_GT(counts.acknowledged, static_cast<std::size_t>(rounds) * uploads_in_a_round / 2);
}

// The checks of the proof see each kind of loss.
TEST_F(ProofKilledService, WouldSeeALoss) {
  std::optional<Service> service(std::in_place, data());
  auto uploads = make_uploads(service->port());
  uploads.resize(20);
  Delivery delivery(uploads);
  delivery.send(service->port(), uploads.size(), [] {});
  ASSERT_EQ(delivery.receipts().size(), uploads.size());
  EXPECT_THAT(complaints_on_bids(service->port(), uploads, delivery.receipts()), IsEmpty());
  EXPECT_EQ(service->stop(), 0);
  EXPECT_THAT(complaints_on_database(data()), IsEmpty());

  execute_sql(data(),
              "DROP TRIGGER audit_log_remains; DROP TRIGGER uploads_stay; DROP TRIGGER bids_remain;"
              "DELETE FROM audit_log WHERE subject = 'B2';"
              "DELETE FROM bids WHERE id = 'B6';"
              "UPDATE uploads SET content = SUBSTR(content, 1, 100) WHERE id = 3;"
              "UPDATE bids SET document = REPLACE(document, '200004', '200005') WHERE id = 'B4'");
  EXPECT_THAT(complaints_on_database(data()),
              testing::ElementsAre("bid without its entry B2", testing::HasSubstr("bid.stored"),
                                   "file cut short 3", testing::StartsWith("revision")));
  service.emplace(data());
  const auto complaints = complaints_on_bids(service->port(), uploads, delivery.receipts());
  EXPECT_THAT(complaints, testing::Contains("/api/v1/tenders/1/bids/B4 is not what was acknowledged"));
  EXPECT_THAT(complaints, testing::Contains("/api/v1/tenders/1/uploads/3 has other bytes"));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("/api/v1/tenders/1/bids/B6: 404")));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("acknowledged and lost")));
  EXPECT_THAT(complaints, testing::Contains(testing::StartsWith("a bid that nobody sent")));
}

}  // namespace
}  // namespace program_test
