#include "server/http/event_loop.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <fmt/format.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace server {
namespace {

// What an epoll event is about; connections have the numbers from here on.
constexpr std::uint64_t about_listener = 0;
constexpr std::uint64_t about_wake = 1;

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int backlog = 512;
constexpr std::size_t read_size = 64 * 1024;
constexpr std::chrono::milliseconds sweep_interval{100};
// A client that did nothing useful for this long gives way to a new one when all places are taken.
constexpr std::chrono::seconds patience_when_full{1};
// Clients beyond the limit that are being told so.
constexpr std::size_t places_for_the_refused = 64;
constexpr std::chrono::seconds drain_when_stopping{1};

Refusal busy() { return {503, "http.busy", "The service is too busy now. Try again in a moment."}; }

std::unique_ptr<Poco::Net::ServerSocket> listener_on(const std::string& host, std::uint16_t port) {
  try {
    auto listener = std::make_unique<Poco::Net::ServerSocket>();
    // Without the last argument Poco sets SO_REUSEPORT: two services would share a port unnoticed.
    listener->bind(Poco::Net::SocketAddress(host, port), true, false);
    listener->listen(backlog);
    listener->setBlocking(false);
    return listener;
  } catch (const Poco::Exception& failure) {
    throw std::runtime_error(
        fmt::format("cannot listen on {} port {}: {}", host, port, failure.displayText()));
  }
}

std::unique_ptr<ClientSocket> socket_of(const Poco::Net::StreamSocket& accepted, const Tls* tls) {
  if (tls != nullptr) return std::make_unique<TlsSocket>(accepted, *tls);
  return std::make_unique<ClientSocket>(accepted);
}

std::uint32_t events_for(ClientSocket::Awaited awaited) {
  return awaited == ClientSocket::Awaited::room ? EPOLLOUT : EPOLLIN;
}

// OpenSSL writes to sockets without MSG_NOSIGNAL.
void ignore_broken_pipes() {
  sigset_t broken_pipe;
  sigemptyset(&broken_pipe);
  sigaddset(&broken_pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
}

void change_watch(int poll, int operation, int descriptor, std::uint64_t about, std::uint32_t events) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = about;
  if (epoll_ctl(poll, operation, descriptor, &event) != 0) throw std::runtime_error("epoll_ctl failed");
}

}  // namespace

struct EventLoop::Descriptor {
  explicit Descriptor(int descriptor) : number(descriptor) {
    if (number < 0) throw std::runtime_error("no file descriptor for the event loop");
  }
  ~Descriptor() { ::close(number); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  const int number;
};

EventLoop::EventLoop(const ServerConfig& config, const Router& router, const Dispatcher& dispatcher,
                     std::function<bool(Job&)> submit)
    : config_(config),
      router_(router),
      dispatcher_(dispatcher),
      submit_(std::move(submit)),
      listener_(listener_on(config.host, config.port)),
      port_(listener_->address().port()),
      poll_(std::make_unique<Descriptor>(epoll_create1(EPOLL_CLOEXEC))),
      wake_(std::make_unique<Descriptor>(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))),
      last_id_(about_wake),
      space_(read_size) {
  change_watch(poll_->number, EPOLL_CTL_ADD, wake_->number, about_wake, EPOLLIN);
  change_watch(poll_->number, EPOLL_CTL_ADD, listener_->impl()->sockfd(), about_listener, 0);
  listen(true);
}

EventLoop::~EventLoop() = default;

std::uint16_t EventLoop::port() const { return port_; }

void EventLoop::run() {
  ignore_broken_pipes();
  while (!finished()) wait();
  connections_.clear();
}

bool EventLoop::finished() const {
  return stop_deadline_ && (connections_.empty() || now_ >= *stop_deadline_);
}

void EventLoop::wait() {
  std::array<epoll_event, 64> events;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by epoll_wait
  const bool nothing_to_watch_over = connections_.empty() && (listening_ || stop_deadline_);
  const int timeout = nothing_to_watch_over ? -1 : static_cast<int>(sweep_interval.count());
  const int count = epoll_wait(poll_->number, events.data(), static_cast<int>(events.size()), timeout);
  if (count < 0 && errno != EINTR) throw std::runtime_error("epoll_wait failed");
  now_ = Clock::now();
  for (int at = 0; at < count; ++at) {
    const auto& event = events[static_cast<std::size_t>(at)];
    if (event.data.u64 == about_listener) {
      accept();
    } else if (event.data.u64 == about_wake) {
      take_messages();
    } else if (const auto found = connections_.find(event.data.u64); found != connections_.end()) {
      on_event(*found->second, event.events);
    }
  }
  if (now_ >= next_sweep_) {
    next_sweep_ = now_ + sweep_interval;
    end_overdue();
    if (!listening_ && !stop_deadline_) listen(true);
  }
  config_.metrics->set_open_connections(connections_.size());
}

void EventLoop::listen(bool on) {
  listening_ = on;
  change_watch(poll_->number, EPOLL_CTL_MOD, listener_->impl()->sockfd(), about_listener,
               on ? std::uint32_t{EPOLLIN} : 0U);
}

void EventLoop::accept() {
  if (stop_deadline_) return;
  const bool full = connections_.size() >= config_.limits.connections && !make_room();
  try {
    Poco::Net::SocketAddress address;
    const auto socket = listener_->acceptConnection(address);
    if (connections_.size() >= config_.limits.connections + places_for_the_refused) return;
    const auto id = ++last_id_;
    auto connection =
        std::make_unique<Connection>(id, address.host().toString(), socket_of(socket, config_.tls.get()),
                                     RequestReader(config_.limits, router_));
    auto& added = *connections_.emplace(id, std::move(connection)).first->second;
    change_watch(poll_->number, EPOLL_CTL_ADD, added.socket->descriptor(), added.id, EPOLLIN);
    added.interest = EPOLLIN;
    set_state(added, Connection::State::reading, config_.timeouts.idle);
    if (full) refuse(added, busy());
  } catch (const Poco::Exception&) {
    // Most likely no file descriptor is left: look again at the next sweep.
    listen(false);
  }
}

// Closes the connection that has been of no use for longest.
bool EventLoop::make_room() {
  Connection* oldest = nullptr;
  for (const auto& [id, connection] : connections_) {
    if (connection->state == Connection::State::handling) continue;
    if (oldest == nullptr || connection->progress < oldest->progress) oldest = connection.get();
  }
  if (oldest == nullptr || now_ - oldest->progress < patience_when_full) return false;
  close(*oldest);
  return true;
}

void EventLoop::on_event(Connection& connection, std::uint32_t events) {
  const bool gone = (events & (EPOLLERR | EPOLLHUP)) != 0;
  switch (connection.state) {
    case Connection::State::handling:
      if (gone) return close(connection);
      return watch(connection, 0);  // what comes early waits in the kernel
    case Connection::State::writing:
      return write(connection);
    case Connection::State::reading:
    case Connection::State::draining:
      return read(connection);
  }
}

void EventLoop::read(Connection& connection) {
  std::string_view bytes;
  switch (connection.socket->receive(space_.data(), space_.size(), bytes)) {
    case ClientSocket::Read::broken:
      return close(connection);
    case ClientSocket::Read::nothing:
      return watch(connection, events_for(connection.socket->before_receive()));
    case ClientSocket::Read::end:
      connection.at_end = true;
      break;
    case ClientSocket::Read::bytes:
      break;
  }
  if (connection.state == Connection::State::draining) {
    if (connection.at_end) close(connection);
    return;
  }
  connection.reader.feed(bytes);
  if (connection.phase == RequestReader::Phase::body) connection.progress = now_;
  advance(connection);
}

void EventLoop::advance(Connection& connection) {
  auto outcome = connection.reader.next();
  if (auto* const request = std::get_if<Request>(&outcome)) return hand_over(connection, std::move(*request));
  if (const auto* const refusal = std::get_if<Refusal>(&outcome)) return refuse(connection, *refusal);
  await_more(connection);
}

void EventLoop::await_more(Connection& connection) {
  const auto phase = connection.reader.phase();
  const bool idle = phase == RequestReader::Phase::idle;
  count_held(connection, connection.reader.buffered());
  if (idle && (connection.at_end || stop_deadline_)) return close(connection);
  if (connection.at_end) return refuse(connection, {400, "http.truncated", "The request ended halfway."});
  if (!idle && held_ > config_.limits.buffered_bytes) return refuse(connection, busy());
  if (phase != connection.phase) enter_phase(connection, phase);
  if (connection.reader.take_continue() && connection.socket->send(go_on) != go_on.size())
    return close(connection);
  watch(connection, EPOLLIN);
}

void EventLoop::enter_phase(Connection& connection, RequestReader::Phase phase) {
  using Phase = RequestReader::Phase;
  const auto& timeouts = config_.timeouts;
  connection.phase = phase;
  set_state(connection, Connection::State::reading,
            phase == Phase::idle   ? timeouts.idle
            : phase == Phase::head ? timeouts.head
                                   : timeouts.body);
}

void EventLoop::hand_over(Connection& connection, Request request) {
  count_held(connection, connection.reader.buffered() + request.body.size());
  set_state(connection, Connection::State::handling, {});
  request.client = connection.client;
  Job job{connection.id, std::move(request)};
  if (!submit_(job)) refuse(connection, busy());
}

void EventLoop::refuse(Connection& connection, const Refusal& refusal) {
  auto request = connection.reader.give_up();
  request.client = connection.client;
  connection.reader = RequestReader(config_.limits, router_);  // frees what it holds
  start_answer(connection, dispatcher_.refuse(refusal, std::move(request)));
}

void EventLoop::start_answer(Connection& connection, Answer answer) {
  count_held(connection, connection.reader.buffered());
  connection.output = std::move(answer.bytes);
  connection.close_after_output = answer.close;
  set_state(connection, Connection::State::writing, config_.timeouts.response);
  write(connection);
}

void EventLoop::write(Connection& connection) {
  while (connection.sent < connection.output.size()) {
    const auto taken = connection.socket->send(std::string_view(connection.output).substr(connection.sent));
    if (!taken) return close(connection);
    connection.progress = now_;
    if (*taken == 0) return watch(connection, events_for(connection.socket->before_send()));
    connection.sent += *taken;
  }
  connection.output = {};
  connection.sent = 0;
  if (!connection.close_after_output && !stop_deadline_) {
    enter_phase(connection, RequestReader::Phase::idle);
    return advance(connection);
  }
  connection.socket->finish_sending();
  if (connection.at_end) return close(connection);
  set_state(connection, Connection::State::draining,
            stop_deadline_ ? std::min<std::chrono::milliseconds>(drain_when_stopping, config_.timeouts.drain)
                           : config_.timeouts.drain);
  watch(connection, EPOLLIN);
}

void EventLoop::close(Connection& connection) {
  count_held(connection, 0);
  connections_.erase(connection.id);
}

void EventLoop::deliver(std::uint64_t connection, Answer answer) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = answers_.empty();
    answers_.emplace_back(connection, std::move(answer));
  }
  if (first) eventfd_write(wake_->number, 1);
}

void EventLoop::stop_by(std::chrono::steady_clock::time_point deadline) {
  {
    const std::lock_guard lock(mutex_);
    stop_asked_ = deadline;
  }
  eventfd_write(wake_->number, 1);
}

void EventLoop::take_messages() {
  eventfd_t ignored = 0;
  eventfd_read(wake_->number, &ignored);
  std::vector<std::pair<std::uint64_t, Answer>> answers;
  std::optional<Clock::time_point> stop_asked;
  {
    const std::lock_guard lock(mutex_);
    answers.swap(answers_);
    stop_asked = stop_asked_;
  }
  for (auto& [id, answer] : answers)
    if (const auto found = connections_.find(id); found != connections_.end())
      start_answer(*found->second, std::move(answer));
  if (stop_asked && !stop_deadline_) {
    stop_deadline_ = stop_asked;
    begin_stop();
  }
}

// Requests under way go on; who waits for nothing is let go.
void EventLoop::begin_stop() {
  listener_->close();
  std::vector<Connection*> idle;
  for (const auto& [id, connection] : connections_) {
    const bool waits =
        connection->state == Connection::State::reading && connection->phase == RequestReader::Phase::idle;
    if (waits) idle.push_back(connection.get());
    if (connection->state == Connection::State::draining)
      connection->deadline = std::min<Clock::time_point>(connection->deadline, now_ + drain_when_stopping);
  }
  for (auto* const connection : idle) close(*connection);
}

void EventLoop::end_overdue() {
  std::vector<Connection*> overdue;
  for (const auto& [id, connection] : connections_)
    if (now_ >= connection->deadline) overdue.push_back(connection.get());
  for (auto* const connection : overdue) {
    const bool halfway =
        connection->state == Connection::State::reading && connection->phase != RequestReader::Phase::idle;
    if (halfway)
      refuse(*connection, {408, "http.timeout", "The request took too long to arrive."});
    else
      close(*connection);
  }
}

void EventLoop::set_state(Connection& connection, Connection::State state,
                          std::chrono::milliseconds allowed) {
  connection.state = state;
  connection.progress = now_;
  connection.deadline = state == Connection::State::handling ? Clock::time_point::max() : now_ + allowed;
}

void EventLoop::watch(Connection& connection, std::uint32_t events) {
  if (connection.interest == events) return;
  connection.interest = events;
  change_watch(poll_->number, EPOLL_CTL_MOD, connection.socket->descriptor(), connection.id, events);
}

void EventLoop::count_held(Connection& connection, std::size_t bytes) {
  held_ = held_ - connection.held + bytes;
  connection.held = bytes;
}

}  // namespace server
