// The service under load on loopback, beside what it stands on: a bare Poco HTTP server and SQLite's C API.
#include "bench/harness.hpp"
#include "bench/made_lot.hpp"
#include "bench/running_program.hpp"
#include "bench/stored_grades.hpp"
#include "bench/web_load.hpp"
#include "bench/work_folder.hpp"
#include "tests/support/http_client.hpp"

#include <chrono>
#include <iostream>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

namespace {

using Row = std::vector<std::string>;
using bench::RunningProgram;
using test_support::RawResponse;

std::vector<std::string> service_arguments(const bench::WorkFolder& folder) {
  return {WEDERWAARDE_BINARY, "serve", "--accounts", "off",
          "--port",           "0",     "--data",     (folder.path() / "data").string()};
}

// The request log goes to a file, as it would.
RunningProgram start_service(const bench::WorkFolder& folder) {
  return RunningProgram(service_arguments(folder), (folder.path() / "log").string());
}

std::string body_at(const RunningProgram& program, const std::string& path) {
  auto response = test_support::fetch(
      program.port(), fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", path));
  if (response.status != 200) throw std::runtime_error(fmt::format("{}: {}", path, response.status));
  return std::move(response.body);
}

// Gives the tender's path in the API.
std::string post_dossier(const RunningProgram& service, const std::string& json) {
  const RawResponse response = test_support::fetch(
      service.port(), fmt::format("POST /api/v1/tenders HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                  "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                                  json.size(), json));
  const auto location = response.header("Location");
  if (!location) throw std::runtime_error("the tender was not taken: " + response.body);
  return *location;
}

// ---- pages and JSON -------------------------------------------------------------------------------------

struct WebGoal {
  std::string name;
  std::string path;
  double least_share;                 // of the bare server's requests per second
  std::optional<double> most_slower;  // 99th percentile beside the bare server's
  bool is_kept = false;               // the service keeps the page
};

void bench_web(const bench::WorkFolder& folder, const RunningProgram& service, const WebGoal& goal) {
  const std::size_t size = body_at(service, goal.path).size();
  const RunningProgram bare({bench::beside_this_program("constant_server"), std::to_string(size)},
                            (folder.path() / "bare-log").string());
  std::vector<bench::WebTarget> targets{{bare, "/"}, {service, goal.path}};
  if (goal.is_kept) targets.push_back({service, goal.path, "changing_query.lua"});
  const auto loads = bench::load_side_by_side(targets);
  const double share = loads[1].requests_per_second / loads[0].requests_per_second;
  const double slower = loads[1].p99_seconds / loads[0].p99_seconds;
  const auto beside = [&](const bench::WebLoad& load) {
    return fmt::format("{:.0f} %, p99 {:.2f} ×",
                       100 * load.requests_per_second / loads[0].requests_per_second,
                       load.p99_seconds / loads[0].p99_seconds);
  };
  const bool reached = share >= goal.least_share && (!goal.most_slower || slower <= *goal.most_slower);
  const auto row = [](const char* name, const bench::WebLoad& load) {
    return Row{name, fmt::format("{:.0f}", load.requests_per_second), bench::time_text(load.p99_seconds),
               bench::time_text(load.cpu_seconds)};
  };
  std::vector<Row> rows{row("Poco HTTPServer, constant answer", loads[0]), row("our service", loads[1])};
  rows[0].insert(rows[0].end(), {"", "", ""});
  std::string target = fmt::format("≥ {:.0f} %", goal.least_share * 100);
  if (goal.most_slower) target += fmt::format(", p99 ≤ {:.0f} ×", *goal.most_slower);
  rows[1].push_back(beside(loads[1]));
  rows[1].push_back(target);
  rows[1].push_back(bench::verdict(reached));
  if (goal.is_kept) {
    rows.push_back(row("our service, the page made anew each time", loads[2]));
    rows[2].insert(rows[2].end(), {beside(loads[2]), "", ""});
  }
  bench::print_table(fmt::format("{}: {} by 16 keep-alive connections", goal.name,
                                 bench::size_text(static_cast<double>(size))),
                     {"server", "requests/s", "99th percentile", "CPU time per request",
                      "beside the bare server", "target", ""},
                     rows);
}

// ---- stored grades --------------------------------------------------------------------------------------

struct Storing {
  const RunningProgram& service;
  std::string grades_path;
  std::size_t stored = 0;

  struct Way {
    std::size_t clients;
    std::size_t each;
    double cpu_seconds = 0;
    std::size_t grades = 0;
  };
  void store(Way& way) {
    const double before = service.cpu_seconds();
    const std::size_t count = way.clients * way.each;
    bench::send_grades({service.port(), grades_path}, stored, way.clients, way.each);
    way.cpu_seconds += service.cpu_seconds() - before;
    way.grades += count;
    stored += count;
  }
};

void bench_grades(const RunningProgram& service, const std::string& tender, bench::BareGrades& bare) {
  constexpr std::size_t commits = 500;
  Storing storing{service, tender + "/grades"};
  Storing::Way one{1, commits};
  Storing::Way many{64, 40};
  std::size_t bare_stored = 0;
  const auto timings = bench::side_by_side({
      {"SQLite C API", [&] { bare.store(std::exchange(bare_stored, bare_stored + commits), commits); }},
      {"one client", [&] { storing.store(one); }},
      {"64 clients", [&] { storing.store(many); }},
  });
  const std::string kept = body_at(service, storing.grades_path + "?pageSize=1");
  if (kept.find(fmt::format("\"total\":{}", storing.stored)) == std::string::npos)
    throw std::runtime_error("not every grade is there: " + kept);

  const double bare_rate = commits / timings[0].wall_seconds;
  const double one_rate = commits / timings[1].wall_seconds;
  const double many_rate = static_cast<double>(many.clients * many.each) / timings[2].wall_seconds;
  const auto cpu = [](const Storing::Way& way) {
    return bench::time_text(way.cpu_seconds / static_cast<double>(way.grades));
  };
  bench::print_table("Stored grades: durable (WAL, synchronous=FULL), with their line in the audit log",
                     {"way", "grades/s", "CPU time of the service per grade", "", "target", ""},
                     {{"the same rows by SQLite's C API, a transaction each",
                       fmt::format("{:.0f}", bare_rate), "", "", "", ""},
                      {"our service, one client", fmt::format("{:.0f}", one_rate), cpu(one),
                       fmt::format("{:.0f} % of SQLite alone", 100 * one_rate / bare_rate), "≥ 70 %",
                       bench::verdict(one_rate >= 0.7 * bare_rate)},
                      {"our service, 64 clients", fmt::format("{:.0f}", many_rate), cpu(many),
                       fmt::format("{:.2f} × one client", many_rate / one_rate), "≥ 3 ×",
                       bench::verdict(many_rate >= 3 * one_rate)}});
}

// ---- start and memory -----------------------------------------------------------------------------------

void bench_start(const bench::WorkFolder& folder, const std::string& tender, std::int64_t after_load) {
  std::vector<double> seconds;
  std::vector<double> bytes;
  for (int round = 0; round < 6; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const RunningProgram service = start_service(folder);
    body_at(service, tender);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    bytes.push_back(static_cast<double>(service.resident_bytes()));
  }
  const double first_answer = bench::median(seconds);
  const double idle = bench::median(bytes);
  const auto used = static_cast<double>(after_load);
  const auto database =
      static_cast<double>(std::filesystem::file_size(folder.path() / "data/wederwaarde.db"));
  bench::print_table(
      fmt::format("Start and memory, on a database of {}", bench::size_text(database)),
      {"figure", "", "target", ""},
      {{"start to first answer", bench::time_text(first_answer), "≤ 500 ms",
        bench::verdict(first_answer <= 0.5)},
       {"memory after the first answer", bench::size_text(idle), "≤ 40 MB", bench::verdict(idle <= 40e6)},
       {"memory after all of the load above", bench::size_text(used), "≤ 40 MB",
        bench::verdict(used <= 40e6)}});
}

void run() {
  std::cout << "\n## Service\n";
  const bench::WorkFolder folder;
  std::string tender;
  std::string grading;
  {
    const RunningProgram service = start_service(folder);
    const auto file = folder.path() / "dossier.json";
    bench::write_dossier(bench::make_lot(20, 15), file);
    tender = post_dossier(service, bench::bytes_of(file));
    grading = post_dossier(service, bench::grading_dossier());
  }
  const auto id_of = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  const auto copy = folder.path() / "bare.db";
  std::filesystem::copy_file(folder.path() / "data/wederwaarde.db", copy);
  std::int64_t after_load = 0;
  {
    const RunningProgram service = start_service(folder);
    bench_web(folder, service, {"GET of a tender as JSON", tender, 0.6, 3.0});
    bench_web(folder, service,
              {"GET of the page with a ranking of 20 bids",
               fmt::format("/tenders/{}/lots/1/ranking", id_of(tender)),
               0.3,
               {},
               true});
    bench::BareGrades bare(copy, std::stoll(id_of(grading)));
    bench_grades(service, grading, bare);
    after_load = service.resident_bytes();
  }
  bench_start(folder, tender, after_load);
}

}  // namespace

// Caught, so that what was started is ended as well.
int main() {
  try {
    run();
  } catch (const std::exception& failed) {
    std::cerr << failed.what() << '\n';
    return 1;
  }
}
