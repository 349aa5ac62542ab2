// How much of anything a client may take, and for how long: every limit of the HTTP front in one place.
#pragma once

#include <chrono>
#include <cstddef>

namespace server {

struct Limits {
  std::size_t target_bytes = 4 * 1024;             // path and query as sent; longer is 414
  std::size_t head_bytes = 16 * 1024;              // request line and headers; more is 431
  std::size_t header_count = 100;                  // more is 431
  std::size_t query_parameters = 200;              // more is 400
  std::size_t connections = 512;                   // well under the usual limit of 1,024 open files
  std::size_t queued_requests = 128;               // read in full but not yet taken by a worker; more is 503
  std::size_t buffered_bytes = 256 * 1024 * 1024;  // of all requests together; more is 503
};

// Each is a deadline for the whole step, not for one read: a byte now and then does not extend it.
struct Timeouts {
  std::chrono::milliseconds idle{15'000};       // no request under way
  std::chrono::milliseconds head{10'000};       // first byte to the end of the headers
  std::chrono::milliseconds body{120'000};      // end of the headers to the end of the body
  std::chrono::milliseconds response{120'000};  // first to last byte of the answer
  std::chrono::milliseconds drain{15'000};      // after a last answer, until the client hangs up
};

}  // namespace server
