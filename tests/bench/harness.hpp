// Measures pieces of work side by side: every round runs each of them once, so that noise of the machine
// falls on all alike, and the median of the rounds counts.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Contender {
  std::string name;
  std::function<void()> work;
};

// Medians over the rounds, per run of `work`, child processes included.
struct Timing {
  std::string name;
  double wall_seconds = 0;
  double cpu_seconds = 0;
  double wall_spread = 0;  // (slowest - fastest) / median
};

// At least five rounds after one that is not counted. Work shorter than `least_seconds` is repeated within a
// round until it lasts that long, and the time divided.
std::vector<Timing> side_by_side(const std::vector<Contender>& contenders, int rounds = 5,
                                 double least_seconds = 0.02);

// One run of a program: what it took (its standard output goes to the file `output`), and the most memory it
// held. Throws std::runtime_error when it cannot be started or does not end with `expected_exit`. The kernel
// counts this process's own memory at the start as the child's, so keep it small.
struct CommandRun {
  double wall_seconds = 0;
  double cpu_seconds = 0;
  std::int64_t peak_bytes = 0;
};
CommandRun run_command(std::vector<std::string> arguments, int expected_exit = 0,
                       const std::string& output = "/dev/null");
// The medians of each figure over that many rounds, after one that is not counted; every round runs each of
// the programs once.
using Arguments = std::vector<std::string>;
std::vector<CommandRun> commands_side_by_side(const std::vector<Arguments>& programs, int rounds = 5);
CommandRun median_command(const Arguments& arguments, int rounds = 5);

double median(std::vector<double> values);
template <typename Record>
double median_of(const std::vector<Record>& records, double Record::*figure) {
  std::vector<double> values;
  for (const Record& record : records) values.push_back(record.*figure);
  return median(std::move(values));
}

// Keeps a result from being optimised away.
template <typename T>
void keep(const T& value) {
  asm volatile("" : : "r"(&value) : "memory");
}

// "61.7 ms", "12.3 MB": three significant digits with a unit that fits.
std::string time_text(double seconds);
std::string size_text(double bytes);
// "1.24 ×": how many times `timing` takes what `baseline` takes, by CPU time.
std::string ratio_text(const Timing& timing, const Timing& baseline);
// "reached" or "missed".
std::string verdict(bool reached);

// Prints a Markdown table under a heading on standard output.
void print_table(const std::string& heading, const std::vector<std::string>& columns,
                 const std::vector<std::vector<std::string>>& rows);

}  // namespace bench
