// Slow, idle and too many clients, deadlines, and the end of the service.
#include "tests/server/http_service.hpp"

#include <condition_variable>
#include <functional>
#include <future>
#include <list>
#include <mutex>
#include <thread>

#include <dirent.h>
#include <gtest/gtest.h>

using server_test::HttpService;
using server_test::post;
using test_support::get;
using test_support::RawClient;
using test_support::RawResponse;
using namespace std::chrono_literals;

namespace {

constexpr const char* get_gate = "GET /gate HTTP/1.1\r\nHost: test\r\n\r\n";

// A service whose handler at GET /gate waits until the gate opens.
class GatedService {
 public:
  explicit GatedService(server::ServerConfig config) : service(std::move(config), router()) {}
  ~GatedService() { open(); }  // or the service would wait for its handlers
  GatedService(const GatedService&) = delete;
  GatedService& operator=(const GatedService&) = delete;

  std::uint16_t port() const { return service.port(); }
  void wait_for(int inside) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return inside_ >= inside; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  server::Router router() {
    server::Router router;
    router.add({server::Method::get, "/gate", "gate", [this](const server::Request&) {
                  std::unique_lock lock(mutex_);
                  ++inside_;
                  changed_.notify_all();
                  changed_.wait(lock, [this] { return open_; });
                  return server::json("true");
                }});
    return router;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  int inside_ = 0;
  bool open_ = false;

 public:
  HttpService service;
};

std::size_t open_descriptors() {
  std::size_t count = 0;
  auto* const folder = opendir("/proc/self/fd");
  while (readdir(folder) != nullptr) ++count;
  closedir(folder);
  return count;
}

// Whether it comes true within ten seconds.
bool comes_true(const std::function<bool()>& condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

server::ServerConfig few_workers(unsigned workers) {
  server::ServerConfig config;
  config.workers = workers;
  return config;
}

TEST(HttpLoad, IdleAndSlowClientsDoNotStopAProbe) {
  HttpService service(few_workers(2));
  std::list<RawClient> clients;
  const auto add = [&](int count, std::string_view bytes) {
    for (int i = 0; i < count; ++i) clients.emplace_back(service.port()).send(bytes);
  };
  add(60, "");
  add(60, "GET / HTTP/1.1\r\nHost: t");
  add(60, "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\nslow");
  add(60, "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsl");
  add(8, "GET /large HTTP/1.1\r\nHost: test\r\n\r\n");  // and never read it
  for (int i = 0; i < 60; ++i) {
    auto& kept_alive = clients.emplace_back(service.port());
    kept_alive.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
    kept_alive.read_response();
  }
  for (int i = 0; i < 20; ++i) EXPECT_EQ(get(service.port(), "/").body, "home");
}

TEST(HttpLoad, WhenAllPlacesAreTakenTheLeastUsefulConnectionGivesWay) {
  auto config = few_workers(2);
  config.limits.connections = 8;
  HttpService service(config);
  std::list<RawClient> clients;
  for (int i = 0; i < 8; ++i) clients.emplace_back(service.port()).send(i % 2 == 0 ? "" : "GET / HT");
  EXPECT_TRUE(comes_true([&] { return get(service.port(), "/").status == 200; }));
}

TEST(HttpLoad, WhenAllPlacesAreAtWorkANewcomerIsToldSo) {
  auto config = few_workers(2);
  config.limits.connections = 2;
  GatedService gate(config);
  RawClient first(gate.port());
  RawClient second(gate.port());
  first.send(get_gate);
  second.send(get_gate);
  gate.wait_for(2);
  const auto response = get(gate.port(), "/");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.header("Retry-After"), "1");
  gate.open();
  EXPECT_EQ(first.read_response().status, 200);
  EXPECT_EQ(second.read_response().status, 200);
}

TEST(HttpLoad, ARequestForWhichTheQueueHasNoRoomIsAnswered503) {
  auto config = few_workers(1);
  config.limits.queued_requests = 1;
  GatedService gate(config);
  RawClient running(gate.port());
  running.send(get_gate);
  gate.wait_for(1);

  std::list<RawClient> others;
  std::vector<std::future<RawResponse>> answers;
  for (int i = 0; i < 3; ++i) {
    auto& client = others.emplace_back(gate.port());
    client.send(get_gate);
    answers.push_back(std::async(std::launch::async, [&client] { return client.read_response(); }));
  }
  const auto is_ready = [](const auto& answer) { return answer.wait_for(0s) == std::future_status::ready; };
  EXPECT_TRUE(comes_true([&] { return std::count_if(answers.begin(), answers.end(), is_ready) == 2; }));
  gate.open();
  int refused = 0;
  for (auto& answer : answers) {
    const auto response = answer.get();
    if (response.status == 200) continue;
    ++refused;
    EXPECT_EQ(response.status, 503);
    EXPECT_NE(response.body.find("http.busy"), std::string::npos);
  }
  EXPECT_EQ(refused, 2);
  EXPECT_EQ(running.read_response().status, 200);
}

TEST(HttpLoad, BodiesThatTogetherExceedTheBudgetAreRefused) {
  server::ServerConfig config;
  config.limits.buffered_bytes = 100'000;
  HttpService service(config);
  RawClient client(service.port());
  client.send(post("/echo", std::string(500'000, 'x')).substr(0, 300'000));
  EXPECT_EQ(client.read_response().status, 503);
  EXPECT_EQ(test_support::fetch(service.port(), post("/echo", std::string(50'000, 'x'))).status, 200);
}

TEST(HttpLoad, ARequestThatDoesNotArriveInTimeIsEnded) {
  server::ServerConfig config;
  config.timeouts.head = config.timeouts.body = 200ms;
  HttpService service(config);
  for (const char* const start : {"G", "GET / HTTP/1.1\r\nHost: test\r\n", "\r\n",
                                  "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n1234"}) {
    SCOPED_TRACE(start);
    RawClient client(service.port());
    client.send(start);
    const auto response = client.read_response();
    EXPECT_EQ(response.status, 408);
    EXPECT_NE(response.body.find("http.timeout"), std::string::npos);
    client.finish_sending();
    EXPECT_EQ(client.read_to_end(), "");
  }
}

TEST(HttpLoad, DribblingBytesDoesNotExtendTheDeadline) {
  server::ServerConfig config;
  config.timeouts.head = 300ms;
  HttpService service(config);
  RawClient client(service.port());
  auto answer = std::async(std::launch::async, [&client] { return client.read_response(); });
  client.send("GET / HTTP/1.1\r\n");
  EXPECT_TRUE(comes_true([&] {
    client.send("X: y\r\n");
    return answer.wait_for(0s) == std::future_status::ready;
  }));
  EXPECT_EQ(answer.get().status, 408);
}

TEST(HttpLoad, AnIdleConnectionIsClosedWithoutAWord) {
  server::ServerConfig config;
  config.timeouts.idle = 200ms;
  HttpService service(config);
  RawClient fresh(service.port());
  EXPECT_EQ(fresh.read_to_end(), "");
  RawClient used(service.port());
  used.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(used.read_response().body, "home");
  EXPECT_EQ(used.read_to_end(), "");
}

TEST(HttpLoad, AClientThatDoesNotReadItsAnswerOrHangUpIsLetGo) {
  server::ServerConfig config;
  config.timeouts.response = config.timeouts.drain = 200ms;
  HttpService service(config);
  const auto before = open_descriptors();
  for (const char* const request : {"GET /large HTTP/1.1\r\nHost: test\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"}) {
    RawClient client(service.port());
    client.send(request);
    EXPECT_TRUE(comes_true([&] { return open_descriptors() == before + 2; })) << "accepted";
    EXPECT_TRUE(comes_true([&] { return open_descriptors() == before + 1; })) << "closed by the service";
  }
}

TEST(HttpLoad, AClientThatIsGoneWhileItsRequestRunsIsLetGo) {
  GatedService gate(few_workers(2));
  const auto before = open_descriptors();
  {
    RawClient client(gate.port());
    client.send(get_gate);
    gate.wait_for(1);
    client.abort_on_close();
  }
  EXPECT_TRUE(comes_true([&] { return open_descriptors() == before; }));
  gate.open();
  EXPECT_EQ(get(gate.port(), "/").body, "home");
}

TEST(HttpLoad, AStopLetsWhatRunsFinishAndRefusesTheRest) {
  GatedService gate(few_workers(2));
  RawClient idle(gate.port());
  RawClient running(gate.port());
  running.send(get_gate);
  gate.wait_for(1);
  auto stopped = std::async(std::launch::async, [&] { return gate.service.server.stop(30s); });
  EXPECT_EQ(idle.read_to_end(), "");
  EXPECT_TRUE(comes_true([&] {
    try {
      const RawClient late(gate.port());
      return false;
    } catch (const std::runtime_error&) {
      return true;
    }
  }));
  EXPECT_EQ(stopped.wait_for(0s), std::future_status::timeout);
  gate.open();
  const auto response = running.read_response();
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("Connection"), "close");
  EXPECT_TRUE(stopped.get());
}

TEST(HttpLoad, AStopDoesNotWaitForeverForAHandler) {
  GatedService gate(few_workers(2));
  RawClient client(gate.port());
  client.send(get_gate);
  gate.wait_for(1);
  EXPECT_FALSE(gate.service.server.stop(100ms));
  EXPECT_EQ(client.read_to_end(), "");
  gate.open();
}

TEST(HttpLoad, AStopDoesNotWaitForeverForAClient) {
  HttpService service;
  RawClient slow(service.port());
  slow.send("GET / HTTP/1.1\r\n");
  RawClient not_reading(service.port());
  not_reading.send("GET /large HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_TRUE(service.server.stop(200ms));
  EXPECT_EQ(slow.read_to_end(), "");
  EXPECT_LT(not_reading.read_to_end().size(), HttpService::large_size);
}

TEST(HttpLoad, TwoServicesCannotShareAPort) {
  HttpService service;
  server::HttpServer second;
  server::ServerConfig config;
  config.port = service.port();
  EXPECT_THROW(second.start(config, {}), std::runtime_error);
  config.port = 0;
  config.host = "no.such.host.invalid";
  EXPECT_THROW(second.start(config, {}), std::runtime_error);
}

}  // namespace
