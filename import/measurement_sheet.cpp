#include "import/measurement_sheet.hpp"

#include "import/finding_log.hpp"
#include "import/form_cells.hpp"
#include "import/heading_word.hpp"
#include "import/limits.hpp"
#include "import/sheet_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace importing {
namespace {

using namespace criteria;

// A column: its member in JSON, its name among the labels, and its headings.
struct Heading {
  std::string_view member, column, dutch, english;
};
constexpr std::array headings{
    Heading{"id", "measurement", "meting", "measurement"},
    Heading{"promise", "id", "belofte", "promise"},
    Heading{"moment", "moment", "meetmoment", "measuring moment"},
    Heading{"measuredOn", "measured-on", "gemeten op", "measured on"},
    Heading{"value", "value", "waarde", "value"},
    Heading{"judgement", "judgement", "oordeel", "judgement"},
    Heading{"measuredBy", "measured-by", "gemeten door", "measured by"},
    Heading{"evidence", "evidence", "bewijs", "evidence"},
    Heading{"evidenceSha256", "sha256", "sha-256", "sha-256"},
    Heading{"remark", "remark", "toelichting", "remark"},
};
constexpr std::array<std::string_view, 6> filled_in{"measuredOn", "value",    "judgement",
                                                    "measuredBy", "evidence", "evidenceSha256"};
constexpr std::uint32_t last_heading_row = 50;

using Columns = std::map<std::string_view, std::uint32_t>;  // by member

class MeasurementReading {
 public:
  MeasurementReading(const Workbook& workbook, const KnownPromises& known)
      : workbook_(workbook), known_(known), cells_({Notation::dutch, Notation::plain, false}) {}

  Checked<MeasurementSheet> read() {
    bool any = false;
    for (const Sheet& sheet : workbook_.sheets)
      if (find_table(sheet)) {
        any = true;
        read_table();
      }
    FindingLog log(Limits{}.findings);
    if (!any) log.add(error("measurement.noTable", ""));
    log.add(std::move(cells_.findings()));
    if (log.has_errors()) return tl::unexpected(log.take());
    sheet_.notes = workbook_.notes;
    for (auto& note : log.take()) sheet_.notes.push_back(std::move(note));
    return std::move(sheet_);
  }

 private:
  bool find_table(const Sheet& sheet) {
    for (std::uint32_t row = 1; row <= std::min(sheet.last_row(), last_heading_row); ++row) {
      Columns columns;
      for (const PlacedCell& placed : sheet.row(row)) {
        const std::string word = heading_word(placed.cell.text);
        for (const Heading& heading : headings)
          if (word == heading.dutch || word == heading.english)
            columns.try_emplace(heading.member, placed.address.column);
      }
      if (!columns.contains("promise") || !columns.contains("measuredOn")) continue;
      table_ = &sheet;
      heading_row_ = row;
      columns_ = std::move(columns);
      return true;
    }
    return false;
  }

  void read_table() {
    bool complete = true;
    for (const Heading& heading : headings)
      if (!columns_.contains(heading.member)) {
        complete = false;
        cells_.report(error("measurement.columnMissing", place(table_->name(), heading_row_, 1),
                            {{"column", std::string(heading.column)}}));
      }
    if (!complete) return;
    for (std::uint32_t row = heading_row_ + 1; row <= table_->last_row(); ++row)
      if (says_something(row)) read_line(row);
  }

  FormCell cell(std::uint32_t row, std::string_view member) const {
    const CellAddress address{row, columns_.at(member)};
    return {table_->at(address), address, place(table_->name(), address)};
  }

  bool says_something(std::uint32_t row) const {
    return !is_blank(cell(row, "id").cell) || !is_blank(cell(row, "remark").cell) ||
           std::any_of(filled_in.begin(), filled_in.end(),
                       [&](std::string_view member) { return !is_blank(cell(row, member).cell); });
  }

  void read_line(std::uint32_t row) {
    MeasurementLine line;
    const auto promise = number(row, "promise");
    if (is_blank(cell(row, "promise").cell)) empty(row, "promise");
    if (!is_blank(cell(row, "id").cell)) line.id = number(row, "id");
    if (line.id && !ids_.insert(*line.id).second) refuse("measurement.twice", cell(row, "id"));
    if (!promise) return;
    const auto known = known_.find(*promise);
    if (known == known_.end()) return refuse("measurement.promise", cell(row, "promise"));
    line.promise = *promise;
    Measurement& measurement = line.measurement;
    measurement.moment = day(row, "moment");
    if (is_blank(cell(row, "measuredOn").cell)) empty(row, "measuredOn");
    if (const auto measured_on = day(row, "measuredOn")) measurement.measured_on = *measured_on;
    measurement.value = value(row, *known->second);
    measurement.judgement = judgement(row);
    measurement.measured_by = text(row, "measuredBy");
    measurement.evidence = text(row, "evidence");
    measurement.evidence_sha256 = text(row, "evidenceSha256");
    measurement.remark = text(row, "remark");
    for (const auto& [member, column] : columns_)
      line.cells[std::string(member)] = place(table_->name(), row, column);
    sheet_.lines.push_back(std::move(line));
  }

  // Ids are written as text, and become numbers when somebody types them.
  std::optional<std::int64_t> number(std::uint32_t row, std::string_view member) {
    const FormCell found = cell(row, member);
    const auto written = cells_.level(found, nullptr);
    if (!written) return std::nullopt;
    std::int64_t id = 0;
    const auto [end, failed] = std::from_chars(written->data(), written->data() + written->size(), id);
    if (failed == std::errc() && end == written->data() + written->size()) return id;
    refuse("form.wholeNumber", found);
    return std::nullopt;
  }

  std::optional<Date> day(std::uint32_t row, std::string_view member) {
    const FormCell found = cell(row, member);
    if (!cells_.text(found)) return std::nullopt;
    auto read = sheet_date(found.cell, workbook_.dates_from_1904);
    if (!read) refuse("measurement.date", found);
    return read;
  }

  std::optional<std::string> value(std::uint32_t row, const PromiseOrigin& promise) {
    const FormCell found = cell(row, "value");
    if (promise.form == PromiseForm::quantity) {
      const auto decimal = cells_.decimal(found);
      return decimal ? std::optional(decimal->text()) : std::nullopt;
    }
    if (promise.form == PromiseForm::truth) {
      const auto truth = cells_.truth(found);
      return truth ? std::optional<std::string>(*truth ? "true" : "false") : std::nullopt;
    }
    return cells_.level(found, promise.form == PromiseForm::level ? &promise.levels : nullptr);
  }

  std::optional<Judgement> judgement(std::uint32_t row) {
    const FormCell found = cell(row, "judgement");
    const auto written = cells_.text(found);
    if (!written) return std::nullopt;
    const std::string word = heading_word(*written);
    if (word == "nagekomen" || word == "met") return Judgement::met;
    if (word == "niet nagekomen" || word == "not met") return Judgement::not_met;
    if (word == "niet te bepalen" || word == "not determinable") return Judgement::not_determinable;
    refuse("measurement.judgementWord", found);
    return std::nullopt;
  }

  std::string text(std::uint32_t row, std::string_view member) {
    return cells_.level(cell(row, member), nullptr).value_or("");
  }

  void refuse(std::string_view code, const FormCell& found) {
    cells_.report(error(std::string(code), found.place, {{"text", std::string(found.cell.text)}}));
  }
  void empty(std::uint32_t row, std::string_view member) {
    cells_.report(error("measurement.cellEmpty", cell(row, member).place));
  }

  const Workbook& workbook_;
  const KnownPromises& known_;
  FormCells cells_;
  const Sheet* table_ = nullptr;
  std::uint32_t heading_row_ = 0;
  Columns columns_;
  std::set<std::int64_t> ids_;
  MeasurementSheet sheet_;
};

}  // namespace

Checked<MeasurementSheet> read_measurement_sheet(const Workbook& workbook, const KnownPromises& known) {
  return MeasurementReading(workbook, known).read();
}

}  // namespace importing
