// Exact evaluation beside bare doubles in C++ and NumPy, the whole command, and how time grows with size.
#include "evaluator/evaluate.hpp"

#include "bench/bare_evaluation.hpp"
#include "bench/harness.hpp"
#include "bench/made_lot.hpp"
#include "bench/work_folder.hpp"
#include "evaluator/steps.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

namespace {

using bench::Timing;
using criteria::Dossier;
using evaluator::Evaluation;
using Row = std::vector<std::string>;

struct Size {
  std::size_t bids;
  std::size_t criteria;
  std::string text() const { return fmt::format("{} × {}", bids, criteria); }
};

std::string made_file(const bench::WorkFolder& folder, Size size) {
  const auto file = folder.path() / fmt::format("{}x{}.json", size.bids, size.criteria);
  if (!std::filesystem::exists(file)) bench::write_dossier(bench::make_lot(size.bids, size.criteria), file);
  return file.string();
}

Dossier read_dossier(const std::string& file) {
  auto dossier = importing::read_dossier(bench::bytes_of(file), importing::Limits{});
  if (!dossier) throw std::runtime_error("the made dossier has findings: " + dossier.error().front().code);
  return std::move(*dossier);
}

Evaluation evaluated(const Dossier& dossier) {
  auto evaluation = evaluator::evaluate_valid(dossier);
  if (!evaluation) throw std::runtime_error("the made dossier cannot be evaluated");
  return std::move(*evaluation);
}

// All of them compute the same, up to the error of doubles.
void compare(const Evaluation& evaluation, const bench::BareEvaluation& bare, double numpy_best) {
  const auto& ranking = evaluation.lots.front().ranking;
  for (std::size_t i = 0; i < ranking.size(); ++i)
    if (std::abs(ranking[i].total.to_double() - bare.totals()[bare.ranking()[i]]) > 0.0101)
      throw std::runtime_error(fmt::format("place {}: another total in doubles", i + 1));
  if (std::abs(ranking.front().total.to_double() - numpy_best) > 0.0101)
    throw std::runtime_error("another best total in NumPy");
}

struct NumPy {
  Timing timing;
  double best_total = 0;
};
NumPy run_numpy(const std::string& file, int repeats) {
  std::istringstream printed(bench::output_of(
      {bench::system_python, bench::source("evaluate_numpy.py"), file, std::to_string(repeats)}));
  NumPy numpy{{"NumPy doubles"}};
  if (!(printed >> numpy.timing.wall_seconds >> numpy.timing.cpu_seconds >> numpy.best_total))
    throw std::runtime_error("evaluate_numpy.py printed no figures");
  return numpy;
}

// Every number of every bid as steps: formula, inputs, result.
void explain_all(const Dossier& dossier, const Evaluation& evaluation) {
  const evaluator::Explainer explainer(dossier, evaluation);
  for (const auto& bid : evaluation.lots.front().ranking) bench::keep(explainer.explain(0, bid));
}

Row row(const Timing& timing, const Timing& bare, std::optional<double> most_seconds) {
  Row cells{timing.name, bench::time_text(timing.wall_seconds), bench::time_text(timing.cpu_seconds),
            bench::ratio_text(timing, bare)};
  cells.push_back(most_seconds ? "≤ " + bench::time_text(*most_seconds) : "");
  cells.push_back(most_seconds ? bench::verdict(timing.cpu_seconds <= *most_seconds) : "");
  return cells;
}

void bench_size(const bench::WorkFolder& folder, Size size, double most_seconds, bool explained_counts) {
  const std::string file = made_file(folder, size);
  const Dossier dossier = read_dossier(file);
  bench::BareEvaluation bare(bench::make_lot(size.bids, size.criteria));
  const NumPy numpy = run_numpy(file, size.bids > 1000 ? 5 : 200);
  const auto timings = bench::side_by_side({
      {"bare C++ doubles", [&] { bare.run(); }},
      {"exact evaluation", [&] { bench::keep(evaluated(dossier)); }},
      {"exact evaluation, definition checked first", [&] { bench::keep(evaluator::evaluate(dossier)); }},
      {"exact evaluation, and every bid explained in steps",
       [&] { explain_all(dossier, evaluated(dossier)); }},
  });
  compare(evaluated(dossier), bare, numpy.best_total);
  const auto target = std::optional(most_seconds);
  bench::print_table(fmt::format("Evaluation of {} bids × {} criteria", size.bids, size.criteria),
                     {"work", "wall time", "CPU time", "beside bare doubles", "target", ""},
                     {row(timings[0], timings[0], {}), row(numpy.timing, timings[0], {}),
                      row(timings[1], timings[0], target), row(timings[2], timings[0], target),
                      row(timings[3], timings[0], explained_counts ? target : std::nullopt)});
}

void bench_command(const bench::WorkFolder& folder) {
  std::vector<Row> rows;
  for (const Size size : {Size{20, 15}, Size{10'000, 100}}) {
    const std::string file = made_file(folder, size);
    const auto run = bench::median_command(
        {WEDERWAARDE_BINARY, "evaluate", file, "-o", (folder.path() / "evaluation.json").string()});
    const bool reached = run.cpu_seconds <= 1.0 && run.peak_bytes <= 400'000'000;
    rows.push_back({size.text(), bench::size_text(static_cast<double>(std::filesystem::file_size(file))),
                    bench::time_text(run.wall_seconds), bench::time_text(run.cpu_seconds),
                    bench::size_text(static_cast<double>(run.peak_bytes)), "≤ 1 s, ≤ 400 MB",
                    bench::verdict(reached)});
  }
  bench::print_table("The command `wederwaarde evaluate DOSSIER.json -o EVALUATION.json`",
                     {"bids × criteria", "dossier", "wall time", "CPU time", "most memory", "target", ""},
                     rows);
}

// Per answer, so that a straight line shows as equal figures. Each series grows in bids, or in criteria; what
// a bid costs by itself makes a lot with few criteria dearer per answer.
void bench_growth(const bench::WorkFolder& folder) {
  const std::vector<std::vector<Size>> series{{{1000, 30}, {10'000, 30}, {100'000, 30}},
                                              {{10'000, 10}, {10'000, 30}, {10'000, 100}}};
  std::vector<Row> rows;
  double steepest = 0;
  for (const auto& sizes : series) {
    double first = 0;
    for (const Size size : sizes) {
      const Dossier dossier = read_dossier(made_file(folder, size));
      const auto timing =
          bench::side_by_side({{size.text(), [&] { bench::keep(evaluated(dossier)); }}}).front();
      const double each = timing.cpu_seconds / static_cast<double>(size.bids * size.criteria);
      if (first == 0) first = each;
      steepest = std::max(steepest, each / first);
      rows.push_back({timing.name, bench::time_text(timing.wall_seconds),
                      bench::time_text(timing.cpu_seconds), bench::time_text(each)});
    }
  }
  rows.push_back({"steepest, beside the first of its series", "", "",
                  fmt::format("{:.2f} ×, target ≤ 2 ×: {}", steepest, bench::verdict(steepest <= 2))});
  bench::print_table("Growth of the exact evaluation, in bids and in criteria",
                     {"bids × criteria", "wall time", "CPU time", "CPU time per answer"}, rows);
}

}  // namespace

int main() {
  std::cout << "\n## Evaluation\n";
  const bench::WorkFolder folder;
  bench_command(folder);
  bench_size(folder, {100, 30}, 0.001, true);
  bench_size(folder, {10'000, 100}, 0.150, false);
  bench_growth(folder);
}
