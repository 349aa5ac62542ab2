#include "bench/leaving_out.hpp"

#include "bench/harness.hpp"
#include "bench/made_lot.hpp"
#include "bench/work_folder.hpp"
#include "evaluator/advice/leave_one_out.hpp"
#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/fewer_bids.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"

#include <optional>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

namespace bench {
namespace {

using criteria::Dossier;
using evaluator::BidId;
using Row = std::vector<std::string>;

// A made lot with its evaluation.
struct Evaluated {
  std::string file;
  Dossier dossier;
  evaluator::Evaluation evaluation;
};

Evaluated evaluated_lot(const WorkFolder& folder, std::size_t bids, std::size_t criteria) {
  const auto file = folder.path() / fmt::format("{}x{}.json", bids, criteria);
  write_dossier(make_lot(bids, criteria), file);
  Evaluated made{
      file.string(), importing::read_dossier(bytes_of(file.string()), importing::Limits{}).value(), {}};
  made.evaluation = evaluator::evaluate_valid(made.dossier).value();
  return made;
}

// The order without each bid, each field evaluated as a dossier of its own.
std::vector<std::vector<BidId>> evaluate_each(const Evaluated& made) {
  std::vector<std::vector<BidId>> orders;
  for (const auto& ranked : made.evaluation.lots.front().ranking) {
    Dossier fewer = made.dossier;
    evaluator::remove_bid(fewer, ranked.bid);
    orders.emplace_back();
    for (const auto& left : evaluator::evaluate_lot(fewer).ranking) orders.back().push_back(left.bid);
  }
  return orders;
}

// Who wins without each bid that counts, of a lot that stands ready.
void who_wins(evaluator::FewerBids& ready) {
  for (std::size_t bid = 0; bid < ready.counting().size(); ++bid) keep(ready.without({bid}).winner);
}

struct NumPy {
  Timing timing{"NumPy doubles, each field anew"};
  std::vector<BidId> winners;  // without each bid, in the order of the dossier
};
NumPy run_numpy(const Evaluated& made) {
  std::istringstream printed(output_of({system_python, source("leaving_out_numpy.py"), made.file}));
  NumPy numpy;
  if (!(printed >> numpy.timing.wall_seconds >> numpy.timing.cpu_seconds))
    throw std::runtime_error("leaving_out_numpy.py printed no figures");
  for (BidId winner; printed >> winner;) numpy.winners.push_back(winner);
  return numpy;
}

// All of them find the same.
void compare(const Evaluated& made, const NumPy& numpy) {
  const auto ours = evaluator::leave_one_out(made.dossier, made.evaluation, 0);
  const auto orders = evaluate_each(made);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].order != orders[i]) throw std::runtime_error("another order without " + ours[i].bid);
    for (std::size_t bid = 0; bid < made.dossier.bids.size(); ++bid)
      if (made.dossier.bids[bid].id == ours[i].bid && ours[i].winner &&
          numpy.winners.at(bid) != *ours[i].winner)
        throw std::runtime_error("another winner in NumPy without " + ours[i].bid);
  }
}

Row row(const Timing& timing, const Timing& slowest, std::optional<double> most_seconds) {
  return {timing.name,
          time_text(timing.wall_seconds),
          time_text(timing.cpu_seconds),
          fmt::format("{:.1f} ×", slowest.cpu_seconds / timing.cpu_seconds),
          most_seconds ? "≤ " + time_text(*most_seconds) : "",
          most_seconds ? verdict(timing.cpu_seconds <= *most_seconds) : ""};
}

void bench_one_out(const WorkFolder& folder) {
  const Evaluated made = evaluated_lot(folder, 100, 30);
  const NumPy numpy = run_numpy(made);
  compare(made, numpy);
  evaluator::FewerBids ready(made.dossier, 0);
  const auto timings = side_by_side(
      {{"exact, each field anew", [&] { keep(evaluate_each(made)); }},
       {"exact, what changes", [&] { keep(evaluator::leave_one_out(made.dossier, made.evaluation, 0)); }},
       {"exact, what changes, winners alone of a lot that stands ready", [&] { who_wins(ready); }}});
  print_table("Without each bid, 100 bids × 30 criteria, half of them relative",
              {"way", "wall time", "CPU time", "as fast", "target", ""},
              {row(timings[0], timings[0], {}), row(numpy.timing, timings[0], {}),
               row(timings[1], timings[0], 5e-3), row(timings[2], timings[0], 5e-5)});
}

struct Size {
  std::size_t bids, criteria;
};

// A bid left out costs what it changes of the others, and each answer names the order of all of them.
void bench_growth_of_one_out(const WorkFolder& folder) {
  std::vector<Row> rows;
  for (const Size size : {Size{50, 30}, Size{100, 30}, Size{200, 30}, Size{400, 30}, Size{800, 30},
                          Size{100, 15}, Size{100, 60}, Size{100, 120}}) {
    const Evaluated made = evaluated_lot(folder, size.bids, size.criteria);
    const auto timing =
        side_by_side({{"", [&] { keep(evaluator::leave_one_out(made.dossier, made.evaluation, 0)); }}})
            .front();
    rows.push_back({fmt::format("{} × {}", size.bids, size.criteria), time_text(timing.cpu_seconds),
                    time_text(timing.cpu_seconds / static_cast<double>(size.bids)),
                    fmt::format("{:.0f} ns",
                                timing.cpu_seconds * 1e9 / static_cast<double>(size.bids * size.criteria))});
  }
  print_table("Without each bid as bids and criteria grow",
              {"bids × criteria", "CPU time", "for each bid", "for each answer"}, rows);
}

void bench_two_out(const WorkFolder& folder) {
  std::vector<Row> rows;
  for (const Size size : {Size{10, 10}, Size{20, 15}, Size{50, 30}}) {
    const Evaluated made = evaluated_lot(folder, size.bids, size.criteria);
    const auto timing =
        side_by_side({{"", [&] { keep(evaluator::leave_two_out(made.dossier, made.evaluation, 0)); }}})
            .front();
    const auto pairs = size.bids * (size.bids - 1) / 2;
    rows.push_back({fmt::format("{} × {}", size.bids, size.criteria), std::to_string(pairs),
                    time_text(timing.cpu_seconds),
                    time_text(timing.cpu_seconds / static_cast<double>(pairs))});
  }
  print_table("Without each two bids", {"bids × criteria", "pairs", "CPU time", "for each pair"}, rows);
}

}  // namespace

void bench_leaving_out() {
  const WorkFolder folder;
  bench_one_out(folder);
  bench_growth_of_one_out(folder);
  bench_two_out(folder);
}

}  // namespace bench
