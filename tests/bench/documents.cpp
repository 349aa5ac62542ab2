// Writing and reading documents beside the libraries alone. The pieces whose memory counts run as processes
// of their own: this program, with the name of the piece as its argument.
#include "bench/harness.hpp"
#include "bench/made_lot.hpp"
#include "bench/raw_workbook.h"
#include "bench/work_folder.hpp"
#include "evaluator/evaluate.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/archive_xml.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/evaluation_report_html.hpp"
#include "templates/evaluation_workbook.hpp"
#include "templates/xlsx_document.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <tuple>

#include <fmt/format.h>

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t cell_count = std::size_t{RAW_ROWS} * RAW_COLUMNS;

// ---- pieces that run as processes -----------------------------------------------------------------------

void write_million_cells(const std::string& file) {
  using templates::CellStyle;
  constexpr CellStyle boxed{.boxed = true};
  constexpr CellStyle decimals = boxed.with_shape(templates::NumberShape::number, 2);
  templates::XlsxDocument document({}, templates::XlsxDocument::Mode::streaming);
  auto& sheet = document.sheet("Cellen");
  std::array<char, 80> text{};
  for (std::uint32_t row = 0; row < RAW_ROWS; ++row)
    for (std::uint16_t column = 0; column < RAW_COLUMNS; ++column) {
      if (column % 4 == 0) {
        std::snprintf(text.data(), text.size(), RAW_TEXT_FORMAT, unsigned{column}, row);
        sheet.text({row, column}, text.data(), boxed);
      } else {
        sheet.number({row, column}, raw_number(row, column), decimals);
      }
    }
  std::ofstream(file, std::ios::binary) << document.finish();
}

importing::Workbook workbook_of(const std::string& bytes) {
  auto workbook = importing::read_xlsx(bytes, importing::Limits{});
  if (!workbook) throw std::runtime_error("the workbook has findings: " + workbook.error().front().code);
  return std::move(*workbook);
}

void read_million_cells(const std::string& file) {
  const auto workbook = workbook_of(bench::bytes_of(file));
  if (workbook.sheets.front().cell_count() != cell_count) throw std::runtime_error("cells are missing");
}

void run_piece(const std::string& piece, const std::string& file) {
  if (piece == "write") return write_million_cells(file);
  if (piece == "read") return read_million_cells(file);
  if (raw_million_cells(file.c_str(), piece == "raw-streaming" ? 1 : 0) != 0)
    throw std::runtime_error("libxlsxwriter failed");
}

// ---- a million cells ------------------------------------------------------------------------------------

const std::string& own_program() {
  static const std::string path = std::filesystem::read_symlink("/proc/self/exe").string();
  return path;
}

Row command_row(const std::string& name, const bench::CommandRun& run) {
  return {name, bench::time_text(run.wall_seconds), bench::time_text(run.cpu_seconds),
          bench::size_text(static_cast<double>(run.peak_bytes))};
}

void add_verdict(Row& row, double ratio, const std::string& target, bool reached) {
  row.push_back(fmt::format("{:.2f} ×", ratio));
  row.push_back(target);
  row.push_back(bench::verdict(reached));
}

void bench_writing(const bench::WorkFolder& folder) {
  const auto run = [&](const char* piece) {
    return bench::Arguments{own_program(), piece, (folder.path() / (piece + std::string(".xlsx"))).string()};
  };
  const auto runs = bench::commands_side_by_side({run("raw-streaming"), run("raw-whole"), run("write")});
  std::vector<Row> rows{command_row("libxlsxwriter in C, constant memory", runs[0]),
                        command_row("libxlsxwriter in C, whole", runs[1]),
                        command_row("our document, streaming", runs[2])};
  const double ratio = runs[2].cpu_seconds / runs[0].cpu_seconds;
  rows[0].insert(rows[0].end(), {"1.00 ×", "", ""});
  rows[1].insert(rows[1].end(), {fmt::format("{:.2f} ×", runs[1].cpu_seconds / runs[0].cpu_seconds), "", ""});
  add_verdict(rows[2], ratio, "≤ 1.15 ×, ≤ 60 MB", ratio <= 1.15 && runs[2].peak_bytes <= 60'000'000);
  bench::print_table("Writing 1,000,000 cells, a quarter of them different texts",
                     {"program", "wall time", "CPU time", "most memory", "", "target", ""}, rows);
}

void bench_reading(const bench::WorkFolder& folder) {
  const std::string file = (folder.path() / "raw-whole.xlsx").string();
  const auto runs = bench::commands_side_by_side(
      {{bench::system_python, bench::source("read_openpyxl.py"), file, std::to_string(cell_count)},
       {own_program(), "read", file}});
  const auto& [theirs, ours] = std::tie(runs[0], runs[1]);
  std::vector<Row> rows{command_row("openpyxl, read-only mode", theirs), command_row("our reader", ours)};
  const double times = theirs.cpu_seconds / ours.cpu_seconds;
  rows[0].insert(rows[0].end(), {"1.00 ×", "", ""});
  add_verdict(rows[1], times, "≥ 10 × as fast, ≤ 0.7 s, ≤ 100 MB",
              times >= 10 && ours.cpu_seconds <= 0.7 && ours.peak_bytes <= 100'000'000);
  bench::print_table(fmt::format("Reading 1,000,000 cells ({}, shared strings)",
                                 bench::size_text(static_cast<double>(std::filesystem::file_size(file)))),
                     {"program", "wall time", "CPU time", "most memory", "as fast", "target", ""}, rows);
}

// ---- documents on an evaluation -------------------------------------------------------------------------

// The texts of the cells must outlive the result.
std::vector<RawCell> raw_copy(const importing::Workbook& workbook, std::vector<std::string>& texts) {
  std::vector<RawCell> cells;
  for (const auto& sheet : workbook.sheets)
    sheet.for_each(
        [&](importing::CellAddress, const importing::Cell& cell) { texts.emplace_back(cell.text); });
  std::size_t at = 0;
  int number = 0;
  for (const auto& sheet : workbook.sheets) {
    sheet.for_each([&](importing::CellAddress address, const importing::Cell& cell) {
      const std::string& text = texts[at++];
      const bool is_number = cell.kind == importing::CellKind::number;
      cells.push_back({number, address.row - 1, static_cast<std::uint16_t>(address.column - 1),
                       cell.has_formula ? 1 : 0, is_number ? nullptr : text.c_str(),
                       is_number ? std::strtod(text.c_str(), nullptr) : 0});
    });
    ++number;
  }
  return cells;
}

Row document_row(const bench::Timing& timing, std::size_t bytes) {
  return {timing.name, bench::size_text(static_cast<double>(bytes)), bench::time_text(timing.wall_seconds),
          bench::time_text(timing.cpu_seconds)};
}

void bench_evaluation_documents(const bench::WorkFolder& folder) {
  const auto file = folder.path() / "dossier.json";
  bench::write_dossier(bench::make_lot(100, 60), file);
  const auto dossier = importing::read_dossier(bench::bytes_of(file), importing::Limits{}).value();
  const auto evaluation = evaluator::evaluate_valid(dossier).value();
  const templates::EvaluationIdentity identity{std::string(64, '0')};
  constexpr auto nl = templates::Language::nl;
  const auto workbook = [&] { return templates::evaluation_workbook(dossier, evaluation, identity, nl); };
  const auto archive = [&] { return templates::archive_xml(dossier, evaluation, identity); };
  const auto report = [&] { return templates::evaluation_report_html(dossier, evaluation, identity, nl); };
  const auto json = [&] {
    return templates::evaluation_json(dossier, evaluation, identity, templates::EvaluationDetail::steps);
  };

  const auto written = workbook_of(workbook());
  std::vector<std::string> texts;
  const auto cells = raw_copy(written, texts);
  const std::string raw_file = (folder.path() / "raw.xlsx").string();
  const auto timings = bench::side_by_side({
      {"the same cells by libxlsxwriter in C",
       [&] { raw_cells(raw_file.c_str(), cells.data(), cells.size()); }},
      {"evaluation workbook", [&] { bench::keep(workbook()); }},
      {"archive (XML)", [&] { bench::keep(archive()); }},
      {"report (HTML, every step of every bid)", [&] { bench::keep(report()); }},
      {"evaluation (JSON, every step of every bid)", [&] { bench::keep(json()); }},
  });
  const bool reached = timings[1].cpu_seconds <= 0.06;
  std::vector<Row> rows{document_row(timings[0], std::filesystem::file_size(raw_file)),
                        document_row(timings[1], workbook().size()),
                        document_row(timings[2], archive().size()), document_row(timings[3], report().size()),
                        document_row(timings[4], json().size())};
  for (Row& row : rows) row.insert(row.end(), {"", ""});
  rows[1][4] = "≤ 60 ms";
  rows[1][5] = bench::verdict(reached);
  bench::print_table(
      fmt::format("Documents on 100 bids × 60 criteria; the workbook has {} cells", cells.size()),
      {"document", "size", "wall time", "CPU time", "target", ""}, rows);
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3) {
    run_piece(arguments[1], arguments[2]);
    return 0;
  }
  std::cout << "\n## Documents\n";
  const bench::WorkFolder folder;
  bench_writing(folder);
  bench_reading(folder);
  bench_evaluation_documents(folder);
}
