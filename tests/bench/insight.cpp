// Random weights beside the least that any such program does, a plain program and NumPy; and what a whole
// simulation and a whole report cost as they grow.
#include "bench/harness.hpp"
#include "bench/leaving_out.hpp"
#include "bench/made_lot.hpp"
#include "bench/work_folder.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/acceptability_kernel.hpp"
#include "evaluator/insight/random.hpp"
#include "evaluator/insight/robustness.hpp"
#include "evaluator/insight/simulation.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"

#include <algorithm>
#include <iostream>
#include <numeric>
#include <random>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

namespace {

using namespace evaluator::insight;
using bench::Timing;
using Row = std::vector<std::string>;

constexpr std::uint64_t blocks = 25;
constexpr std::uint64_t samples = blocks * samples_per_block;

AcceptabilityTable made_table(std::size_t bids, std::size_t leaves) {
  Random random(5, 5);
  AcceptabilityTable table;
  table.bids = bids;
  table.leaves = leaves;
  for (std::size_t i = 0; i < bids * leaves; ++i) table.coefficients.push_back(random.uniform());
  table.constants.assign(bids, 0);
  table.multipliers.assign(bids, 1);
  table.announced.assign(leaves, 1);
  table.varies.assign(leaves, true);
  table.sum = static_cast<double>(leaves);
  return table;
}

void count_all(const AcceptabilityTable& table, InstructionSet set) {
  std::vector<std::uint64_t> counts(table.bids * table.bids);
  for (std::uint64_t block = 0; block < blocks; ++block) count_block(table, {1, block}, counts, set);
  bench::keep(counts);
}

void multiply_all(const AcceptabilityTable& table, InstructionSet set) {
  double sum = 0;
  for (std::uint64_t block = 0; block < blocks; ++block) sum += multiply_block(table, 1, block, set);
  bench::keep(sum);
}

// As one writes it with the standard library.
void count_plainly(const AcceptabilityTable& table) {
  std::mt19937_64 engine(1);
  std::exponential_distribution<double> exponential;
  std::vector<double> weights(table.leaves), totals(table.bids);
  std::vector<std::size_t> order(table.bids);
  std::vector<std::uint64_t> counts(table.bids * table.bids);
  for (std::uint64_t sample = 0; sample < samples; ++sample) {
    for (double& weight : weights) weight = exponential(engine);
    for (std::size_t bid = 0; bid < table.bids; ++bid)
      totals[bid] = std::inner_product(
          weights.begin(), weights.end(),
          table.coefficients.begin() + static_cast<std::ptrdiff_t>(bid * table.leaves), 0.0);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) ++counts[order[rank] * table.bids + rank];
  }
  bench::keep(counts);
}

// One run, its own start not counted.
Timing run_numpy(std::size_t bids, std::size_t leaves) {
  std::istringstream printed(
      bench::output_of({bench::system_python, bench::source("insight_numpy.py"), std::to_string(samples),
                        std::to_string(bids), std::to_string(leaves)}));
  Timing timing{"NumPy"};
  if (!(printed >> timing.wall_seconds >> timing.cpu_seconds))
    throw std::runtime_error("insight_numpy.py printed no figures");
  return timing;
}

std::string rate_text(double cpu_seconds) {
  return fmt::format("{:.2f}", static_cast<double>(samples) / cpu_seconds / 1e6);
}

constexpr std::string_view set_names[]{"plain", "AVX2", "AVX-512"};

void bench_sets() {
  const AcceptabilityTable table = made_table(20, 15);
  std::vector<Row> rows;
  for (int set = 0; set <= static_cast<int>(best_instruction_set()); ++set) {
    const auto chosen = static_cast<InstructionSet>(set);
    const auto timings = bench::side_by_side({{"draws and multiplies", [&] { multiply_all(table, chosen); }},
                                              {"ranks too", [&] { count_all(table, chosen); }}},
                                             11);
    const double part = timings[0].cpu_seconds / timings[1].cpu_seconds;
    rows.push_back({std::string(set_names[set]), rate_text(timings[0].cpu_seconds),
                    rate_text(timings[1].cpu_seconds), fmt::format("{:.0f} %", part * 100), "≥ 70 %",
                    bench::verdict(part >= 0.7)});
  }
  bench::print_table("Random weights, 20 bids × 15 criteria, one thread: million a second of processor time",
                     {"instructions", "draws and multiplies only", "with all ranks", "part", "target", ""},
                     rows);
}

// Every round runs each of them once.
void bench_programs() {
  const AcceptabilityTable table = made_table(20, 15);
  const InstructionSet best = best_instruction_set();
  std::vector<double> ours, plain, numpy;
  for (int round = 0; round < 5; ++round) {
    const auto timings = bench::side_by_side(
        {{"ours", [&] { count_all(table, best); }}, {"plain C++", [&] { count_plainly(table); }}}, 1);
    ours.push_back(timings[0].cpu_seconds);
    plain.push_back(timings[1].cpu_seconds);
    numpy.push_back(run_numpy(20, 15).cpu_seconds);
  }
  std::vector<Row> rows;
  const auto add = [&](const std::string& program, const std::vector<double>& seconds) {
    const double middle = bench::median(seconds);
    rows.push_back({program, rate_text(middle), fmt::format("{:.2f} ×", bench::median(numpy) / middle)});
  };
  add("NumPy", numpy);
  add("plain C++ with the standard library", plain);
  add(fmt::format("ours, one thread, {}", set_names[static_cast<int>(best)]), ours);
  bench::print_table(
      "The same random weights by other programs: million a second of processor time, all ranks counted",
      {"program", "20 bids × 15 criteria", "beside NumPy"}, rows);
}

LinearLot made_line(std::size_t bids, std::size_t leaves) {
  Random random(6, 6);
  LinearLot line;
  for (std::size_t k = 0; k < leaves; ++k)
    line.leaves.push_back({static_cast<std::uint32_t>(k), std::to_string(k), Lever::weight,
                           criteria::Number(100, static_cast<std::int64_t>(leaves))});
  for (std::size_t b = 0; b < bids; ++b) {
    LinearBid bid;
    bid.bid = std::to_string(b);
    for (std::size_t k = 0; k < leaves; ++k)
      bid.coefficients.emplace_back(static_cast<std::int64_t>(random.below(1000)), 1000);
    line.bids.push_back(std::move(bid));
  }
  return line;
}

void bench_threads() {
  const LinearLot line = made_line(20, 15);
  const auto with = [&](unsigned threads, std::uint64_t count) {
    AcceptabilityQuestion question;
    question.samples = count;
    question.threads = threads;
    bench::keep(rank_acceptability(line, question));
  };
  const auto timings = bench::side_by_side(
      {{"one thread", [&] { with(1, 1'000'000); }}, {"two threads", [&] { with(2, 1'000'000); }}});
  const double gain = timings[0].wall_seconds / timings[1].wall_seconds;
  bench::print_table("A million random weights, 20 bids × 15 criteria", {"threads", "wall time", "gain", ""},
                     {{"1", bench::time_text(timings[0].wall_seconds), "", ""},
                      {"2", bench::time_text(timings[1].wall_seconds), fmt::format("{:.2f} ×", gain),
                       "target ≥ 1.8 ×: " + bench::verdict(gain >= 1.8)}});
}

struct Grown {
  std::size_t bids, leaves;
  std::uint64_t samples;
};

// Draws grow with the criteria, products with bids × criteria, sorting a little faster than the bids.
void bench_growth() {
  std::vector<Grown> sizes;
  for (const std::size_t bids : {5U, 10U, 20U, 40U, 80U}) sizes.push_back({bids, 15, 100'000});
  for (const std::size_t leaves : {5U, 15U, 45U, 90U}) sizes.push_back({20, leaves, 100'000});
  for (const std::uint64_t count : {10'000U, 100'000U, 1'000'000U}) sizes.push_back({20, 15, count});
  std::vector<LinearLot> lines;
  for (const Grown& size : sizes) lines.push_back(made_line(size.bids, size.leaves));
  std::vector<bench::Contender> contenders;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    contenders.push_back({"", [&, i] {
                            AcceptabilityQuestion question;
                            question.samples = sizes[i].samples;
                            bench::keep(rank_acceptability(lines[i], question));
                          }});
  const auto timings = bench::side_by_side(contenders);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto& [bids, leaves, count] = sizes[i];
    const double products = static_cast<double>(bids * leaves) * static_cast<double>(count);
    rows.push_back({std::to_string(bids), std::to_string(leaves), std::to_string(count),
                    bench::time_text(timings[i].cpu_seconds),
                    fmt::format("{:.3f} ns", timings[i].cpu_seconds / products * 1e9)});
  }
  bench::print_table("Random weights as bids, criteria and samples grow, one thread",
                     {"bids", "criteria", "samples", "CPU time", "for each product"}, rows);
}

void bench_reports() {
  const bench::WorkFolder folder;
  std::vector<Row> rows;
  for (const auto& [bids, leaves] : {std::pair{5, 6}, std::pair{10, 10}, std::pair{20, 15}}) {
    const auto file = folder.path() / fmt::format("{}x{}.json", bids, leaves);
    bench::write_dossier(bench::make_lot(static_cast<std::size_t>(bids), static_cast<std::size_t>(leaves)),
                         file);
    const auto dossier = importing::read_dossier(bench::bytes_of(file.string()), importing::Limits{}).value();
    const auto evaluation = evaluator::evaluate_valid(dossier).value();
    SimulationQuestion simulation;
    simulation.fields = 500;
    const auto timings =
        bench::side_by_side({{"evaluation", [&] { bench::keep(evaluator::evaluate_valid(dossier)); }},
                             {"robustness", [&] { bench::keep(robustness(dossier, evaluation, 0, {})); }},
                             {"simulation", [&] { bench::keep(simulate(dossier.tender, 0, simulation)); }}});
    rows.push_back({fmt::format("{} × {}", bids, leaves), bench::time_text(timings[0].cpu_seconds),
                    bench::time_text(timings[1].cpu_seconds), bench::time_text(timings[2].cpu_seconds)});
  }
  bench::print_table("A whole report, CPU time",
                     {"bids × criteria", "one evaluation", "robustness, 2 × 100,000 weights",
                      "simulation, 500 fields of 3 to 6 bids"},
                     rows);
}

}  // namespace

int main() {
  std::cout << "\n## Insight\n";
  bench_sets();
  bench_programs();
  bench_threads();
  bench_growth();
  bench::bench_leaving_out();
  bench_reports();
}
