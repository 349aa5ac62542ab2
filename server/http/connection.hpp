// One client's connection as the event loop sees it.
#pragma once

#include "server/http/client_socket.hpp"
#include "server/http/request_reader.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace server {

struct Connection {
  enum class State {
    reading,   // of a request, or waiting for one
    handling,  // a worker has the request
    writing,   // the answer
    draining   // the last answer is sent; wait until the client hangs up, or it may lose that answer
  };
  using Clock = std::chrono::steady_clock;

  Connection(std::uint64_t number, std::string address, std::unique_ptr<ClientSocket> accepted,
             RequestReader request_reader)
      : id(number),
        client(std::move(address)),
        socket(std::move(accepted)),
        reader(std::move(request_reader)) {}

  const std::uint64_t id;
  const std::string client;  // address
  const std::unique_ptr<ClientSocket> socket;
  RequestReader reader;
  State state = State::reading;
  RequestReader::Phase phase = RequestReader::Phase::idle;
  bool at_end = false;   // the client will send no more
  std::string output;    // the answer under way
  std::size_t sent = 0;  // of `output`
  bool close_after_output = false;
  std::uint32_t interest = 0;    // epoll events it is registered for
  std::size_t held = 0;          // bytes counted for it in the loop's sum
  Clock::time_point deadline{};  // of the current state or phase
  Clock::time_point progress{};  // since when the client has brought nothing to an end
};

}  // namespace server
