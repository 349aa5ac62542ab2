// The one thread that owns every socket: accepts, reads until a request is whole, sends answers, and ends
// what takes too long. It waits for all connections at once (epoll), so a slow or idle client costs some
// memory but never a thread.
#pragma once

#include "server/http/connection.hpp"
#include "server/http/dispatcher.hpp"
#include "server/http/workers.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Poco::Net {
class ServerSocket;
}

namespace server {

class EventLoop {
 public:
  // Listens when it returns; throws std::runtime_error when the address cannot be had. `submit` gives a
  // request to the workers, or returns false when there is no room for it. What it is given must outlive it.
  EventLoop(const ServerConfig& config, const Router& router, const Dispatcher& dispatcher,
            std::function<bool(Job&)> submit);
  ~EventLoop();
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;

  std::uint16_t port() const;
  // Until `stop_by` was called and what was under way is finished, or its deadline is past.
  void run();

  // These two from any thread.
  void deliver(std::uint64_t connection, Answer answer);
  void stop_by(std::chrono::steady_clock::time_point deadline);

 private:
  using Clock = Connection::Clock;
  struct Descriptor;  // closes itself

  bool finished() const;
  void listen(bool on);
  void wait();
  void accept();
  bool make_room();
  void on_event(Connection& connection, std::uint32_t events);
  void read(Connection& connection);
  void advance(Connection& connection);
  void await_more(Connection& connection);
  void enter_phase(Connection& connection, RequestReader::Phase phase);
  void hand_over(Connection& connection, Request request);
  void refuse(Connection& connection, const Refusal& refusal);
  void start_answer(Connection& connection, Answer answer);
  void write(Connection& connection);
  void close(Connection& connection);
  void take_messages();
  void begin_stop();
  void end_overdue();
  void set_state(Connection& connection, Connection::State state, std::chrono::milliseconds allowed);
  void watch(Connection& connection, std::uint32_t events);
  void count_held(Connection& connection, std::size_t bytes);

  const ServerConfig& config_;
  const Router& router_;
  const Dispatcher& dispatcher_;
  const std::function<bool(Job&)> submit_;
  std::unique_ptr<Poco::Net::ServerSocket> listener_;
  std::uint16_t port_ = 0;
  std::unique_ptr<Descriptor> poll_;
  std::unique_ptr<Descriptor> wake_;
  std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> connections_;
  std::uint64_t last_id_ = 0;
  std::size_t held_ = 0;  // bytes of all requests under way
  Clock::time_point now_;
  Clock::time_point next_sweep_;
  std::vector<char> space_;
  bool listening_ = false;
  std::optional<Clock::time_point> stop_deadline_;

  std::mutex mutex_;  // of the messages below
  std::vector<std::pair<std::uint64_t, Answer>> answers_;
  std::optional<Clock::time_point> stop_asked_;
};

}  // namespace server
