#include "bench/web_load.hpp"

#include "bench/harness.hpp"
#include "bench/work_folder.hpp"

#include <regex>
#include <stdexcept>

namespace bench {
namespace {

std::smatch found(const std::string& printed, const char* pattern) {
  std::smatch match;
  if (!std::regex_search(printed, match, std::regex(pattern)))
    throw std::runtime_error("wrk printed something else: " + printed);
  return match;
}

WebLoad load(const WebTarget& target) {
  const double cpu_before = target.program.cpu_seconds();
  Arguments wrk{"wrk", "-t", "1", "-c", "16", "-d", "2s", "--timeout", "10s", "--latency"};
  if (!target.script.empty()) wrk.insert(wrk.end(), {"-s", source(target.script)});
  wrk.push_back(target.program.url(target.path));
  const std::string printed = output_of(wrk);
  const double cpu = target.program.cpu_seconds() - cpu_before;
  if (printed.find("Non-2xx") != std::string::npos || printed.find("Socket errors") != std::string::npos)
    throw std::runtime_error("not every request was answered: " + printed);
  const auto late = found(printed, "99%\\s+([0-9.]+)(us|ms|s)\\s");
  const std::string unit = late[2];
  const double scale = unit == "us" ? 1e-6 : unit == "ms" ? 1e-3 : 1;
  const double requests = std::stod(found(printed, "([0-9]+) requests in ")[1]);
  return {std::stod(found(printed, "Requests/sec:\\s+([0-9.]+)")[1]), std::stod(late[1]) * scale,
          cpu / requests};
}

}  // namespace

std::vector<WebLoad> load_side_by_side(const std::vector<WebTarget>& targets) {
  constexpr int rounds = 5;
  std::vector<std::vector<WebLoad>> loads(targets.size());
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < targets.size(); ++i) loads[i].push_back(load(targets[i]));
  std::vector<WebLoad> medians;
  for (const auto& of_target : loads)
    medians.push_back({median_of(of_target, &WebLoad::requests_per_second),
                       median_of(of_target, &WebLoad::p99_seconds),
                       median_of(of_target, &WebLoad::cpu_seconds)});
  return medians;
}

}  // namespace bench
