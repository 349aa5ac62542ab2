#include "server/http/server.hpp"

#include "server/http/dispatcher.hpp"
#include "server/http/event_loop.hpp"
#include "server/http/workers.hpp"

#include <thread>

namespace server {

struct HttpServer::Running {
  Running(ServerConfig new_config, Router new_router)
      : config(std::move(new_config)),
        router(std::move(new_router)),
        dispatcher(config, router),
        loop(config, router, dispatcher, [this](Job& job) { return submit(job); }),
        workers(config.workers, config.limits.queued_requests,
                [this](Job job) {
                  config.metrics->request_is_taken();
                  const auto connection = job.connection;
                  loop.deliver(connection, dispatcher.answer(std::move(job.request)));
                }),
        loop_thread([this] { loop.run(); }) {}

  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (loop_thread.joinable()) stop_by({});
  }

  bool submit(Job& job) {
    config.metrics->request_waits();
    const bool has_room = workers.submit(job);
    if (!has_room) config.metrics->request_is_taken();
    return has_room;
  }

  bool stop_by(std::chrono::steady_clock::time_point deadline) {
    dispatcher.close_from_now_on();
    loop.stop_by(deadline);
    loop_thread.join();
    return workers.finish_by(deadline);
  }

  const ServerConfig config;
  const Router router;
  Dispatcher dispatcher;
  EventLoop loop;
  Workers workers;
  std::thread loop_thread;
};

HttpServer::HttpServer() = default;
HttpServer::~HttpServer() = default;

void HttpServer::start(ServerConfig config, Router router) {
  running_ = std::make_unique<Running>(std::move(config), std::move(router));
}

std::uint16_t HttpServer::port() const { return running_->loop.port(); }

bool HttpServer::stop(std::chrono::milliseconds grace) {
  if (!running_ || !running_->loop_thread.joinable()) return true;
  return running_->stop_by(std::chrono::steady_clock::now() + grace);
}

}  // namespace server
