// Load on one address by wrk.
#pragma once

#include "bench/running_program.hpp"

#include <string>
#include <vector>

namespace bench {

struct WebLoad {
  double requests_per_second = 0;
  double p99_seconds = 0;
  double cpu_seconds = 0;  // of the server, per request
};

struct WebTarget {
  const RunningProgram& program;
  std::string path;
  std::string script = {};  // of tests/bench, that changes the requests
};

// Each target in turn, five rounds of two seconds with 16 keep-alive connections; medians. Throws
// std::runtime_error when an answer was an error.
std::vector<WebLoad> load_side_by_side(const std::vector<WebTarget>& targets);

}  // namespace bench
