#include "bench/harness.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iostream>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace bench {
namespace {

struct Clock {
  double wall;
  double cpu;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpu_of(const rusage& usage) { return seconds(usage.ru_utime) + seconds(usage.ru_stime); }

double wall_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Clock now() {
  rusage self{};
  rusage children{};
  getrusage(RUSAGE_SELF, &self);
  getrusage(RUSAGE_CHILDREN, &children);
  return {wall_now(), cpu_of(self) + cpu_of(children)};
}

Clock measure(const std::function<void()>& work, std::int64_t repeats) {
  const Clock start = now();
  for (std::int64_t i = 0; i < repeats; ++i) work();
  const Clock end = now();
  const auto count = static_cast<double>(repeats);
  return {(end.wall - start.wall) / count, (end.cpu - start.cpu) / count};
}

std::int64_t repeats_for(const std::function<void()>& work, double least_seconds) {
  const double once = std::max(measure(work, 1).wall, 1e-9);
  return std::max<std::int64_t>(1, std::llround(std::ceil(least_seconds / once)));
}

Timing summary(const std::string& name, const std::vector<Clock>& rounds) {
  std::vector<double> wall;
  std::vector<double> cpu;
  for (const Clock& round : rounds) {
    wall.push_back(round.wall);
    cpu.push_back(round.cpu);
  }
  const auto [fastest, slowest] = std::minmax_element(wall.begin(), wall.end());
  const double middle = median(wall);
  return {name, middle, median(cpu), (*slowest - *fastest) / middle};
}

std::string with_unit(double value, std::array<const char*, 4> units, double step) {
  std::size_t unit = 0;
  while (value >= step && unit + 1 < units.size()) {
    value /= step;
    ++unit;
  }
  return fmt::format("{:.{}f} {}", value, value < 10 ? 2 : (value < 100 ? 1 : 0), units.at(unit));
}

CommandRun median_of(const std::vector<CommandRun>& runs) {
  std::vector<double> peaks;
  for (const CommandRun& run : runs) peaks.push_back(static_cast<double>(run.peak_bytes));
  return {median_of(runs, &CommandRun::wall_seconds), median_of(runs, &CommandRun::cpu_seconds),
          std::llround(median(std::move(peaks)))};
}

}  // namespace

double median(std::vector<double> values) {
  const std::size_t middle = values.size() / 2;
  std::sort(values.begin(), values.end());
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<Timing> side_by_side(const std::vector<Contender>& contenders, int rounds, double least_seconds) {
  std::vector<std::int64_t> repeats;
  repeats.reserve(contenders.size());
  for (const Contender& contender : contenders) repeats.push_back(repeats_for(contender.work, least_seconds));
  std::vector<std::vector<Clock>> clocks(contenders.size());
  for (int round = 0; round < std::max(rounds, 5); ++round)
    for (std::size_t i = 0; i < contenders.size(); ++i)
      clocks[i].push_back(measure(contenders[i].work, repeats[i]));
  std::vector<Timing> timings;
  timings.reserve(contenders.size());
  for (std::size_t i = 0; i < contenders.size(); ++i)
    timings.push_back(summary(contenders[i].name, clocks[i]));
  return timings;
}

CommandRun run_command(std::vector<std::string> arguments, int expected_exit, const std::string& output) {
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, output.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
  const double start = wall_now();
  pid_t child = 0;
  const int failure = posix_spawnp(&child, argv.front(), &quiet, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&quiet);
  if (failure != 0) throw std::runtime_error(fmt::format("{} does not start", arguments.front()));
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != expected_exit)
    throw std::runtime_error(fmt::format("failed, run it to see why: {}", fmt::join(arguments, " ")));
  const std::int64_t peak_kib = usage.ru_maxrss;  // NOLINT(*-union-access): a union of the C library
  return {wall_now() - start, cpu_of(usage), peak_kib * 1024};
}

std::vector<CommandRun> commands_side_by_side(const std::vector<Arguments>& programs, int rounds) {
  for (const Arguments& program : programs) run_command(program);
  std::vector<std::vector<CommandRun>> runs(programs.size());
  for (int round = 0; round < std::max(rounds, 5); ++round)
    for (std::size_t i = 0; i < programs.size(); ++i) runs[i].push_back(run_command(programs[i]));
  std::vector<CommandRun> medians;
  medians.reserve(runs.size());
  for (const auto& of_one : runs) medians.push_back(median_of(of_one));
  return medians;
}

CommandRun median_command(const Arguments& arguments, int rounds) {
  return commands_side_by_side({arguments}, rounds).front();
}

std::string time_text(double seconds) { return with_unit(seconds * 1e9, {"ns", "µs", "ms", "s"}, 1000); }

std::string size_text(double bytes) { return with_unit(bytes, {"B", "kB", "MB", "GB"}, 1000); }

std::string ratio_text(const Timing& timing, const Timing& baseline) {
  return fmt::format("{:.2f} ×", timing.cpu_seconds / baseline.cpu_seconds);
}

std::string verdict(bool reached) { return reached ? "reached" : "missed"; }

void print_table(const std::string& heading, const std::vector<std::string>& columns,
                 const std::vector<std::vector<std::string>>& rows) {
  std::cout << fmt::format("\n### {}\n\n| {} |\n|", heading, fmt::join(columns, " | "));
  for (std::size_t i = 0; i < columns.size(); ++i) std::cout << " --- |";
  std::cout << '\n';
  for (const auto& row : rows) std::cout << fmt::format("| {} |\n", fmt::join(row, " | "));
  std::cout.flush();
}

}  // namespace bench
