#include "import/spend_sheet.hpp"

#include "import/finding_log.hpp"
#include "import/form_cells.hpp"
#include "import/heading_word.hpp"
#include "import/limits.hpp"
#include "import/sheet_date.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace importing {
namespace {

using criteria::error;

// A column: its member in the contract's JSON, and the headings by which it is known.
struct Heading {
  std::string_view member;
  std::array<std::string_view, 4> words;
};
constexpr std::array headings{
    Heading{"party", {"partij-id", "party id", "partij", "party"}},
    Heading{"segment", {"segment-id", "segment id", "segment", "segment"}},
    Heading{"year", {"jaar", "year", "year", "year"}},
    Heading{"amount", {"bedrag", "amount", "amount", "amount"}},
    Heading{"title", {"contract", "titel", "title", "title"}},
    Heading{"supplier", {"leverancier", "supplier", "supplier", "supplier"}},
    Heading{"startsOn", {"begin", "start", "startson", "ingangsdatum"}},
    Heading{"endsOn", {"einde", "end", "endson", "einddatum"}},
    Heading{"yearlyValue", {"jaarwaarde", "yearly value", "yearlyvalue", "yearly value"}},
};
constexpr std::array<std::string_view, 4> spend_columns{"party", "segment", "year", "amount"};
constexpr std::array<std::string_view, 4> contract_columns{"party", "segment", "title", "endsOn"};
constexpr std::uint32_t last_heading_row = 50;

std::string_view member_of(std::string_view heading) {
  const std::string word = heading_word(heading);
  for (const Heading& known : headings)
    if (std::find(known.words.begin(), known.words.end(), word) != known.words.end()) return known.member;
  return {};
}

struct Table {
  const Sheet* sheet;
  std::uint32_t heading_row = 0;
  std::map<std::string_view, std::uint32_t> columns;  // by member
  bool has(std::string_view member) const { return columns.contains(member); }
};

std::optional<Table> find_table(const Sheet& sheet) {
  for (std::uint32_t row = 1; row <= std::min(sheet.last_row(), last_heading_row); ++row) {
    Table table{&sheet, row, {}};
    for (const PlacedCell& placed : sheet.row(row))
      if (const auto member = member_of(placed.cell.text); !member.empty())
        table.columns.try_emplace(member, placed.address.column);
    if (table.has("party") && table.has("segment")) return table;
  }
  return std::nullopt;
}

// Cells of the line that each item came from, for findings on the item.
using Places = std::map<std::string, std::string, std::less<>>;

class SpendReading {
 public:
  SpendReading(const Workbook& workbook, const criteria::KnownIds& known)
      : workbook_(workbook), known_(known), cells_({Notation::dutch, Notation::plain, false}) {}

  criteria::Checked<SpendSheet> read() {
    bool any = false;
    for (const Sheet& sheet : workbook_.sheets)
      if (const auto table = find_table(sheet)) {
        any = true;
        read_table(*table);
      }
    FindingLog log(Limits{}.findings);
    if (!any) log.add(error("spend.noTable", ""));
    std::set<std::string> unread;
    for (const auto& finding : cells_.findings()) unread.insert(finding.place);
    log.add(std::move(cells_.findings()));
    if (any) log.add(beside(unread, placed(validate(sheet_.lines, known_))));
    if (log.has_errors()) return tl::unexpected(log.take());
    sheet_.notes = workbook_.notes;
    for (auto& note : log.take()) sheet_.notes.push_back(std::move(note));
    return std::move(sheet_);
  }

 private:
  void read_table(const Table& table) {
    const bool is_spend = table.has("year") || table.has("amount");
    const auto& needed = is_spend ? spend_columns : contract_columns;
    bool complete = true;
    for (const std::string_view member : needed)
      if (!table.has(member)) {
        complete = false;
        cells_.report(error("spend.columnMissing", place(table.sheet->name(), table.heading_row, 1),
                            {{"column", std::string(member)}}));
      }
    if (!complete) return;
    if (is_spend && !sheet_.lines.spend) sheet_.lines.spend.emplace();
    if (!is_spend && !sheet_.lines.contracts) sheet_.lines.contracts.emplace();
    for (std::uint32_t row = table.heading_row + 1; row <= table.sheet->last_row(); ++row) {
      if (is_empty(table, row)) continue;
      is_spend ? read_spend(table, row) : read_contract(table, row);
    }
  }

  void read_spend(const Table& table, std::uint32_t row) {
    criteria::SpendLine line;
    line.spend.party = needed(text(table, row, "party"), table, row, "party");
    line.segment = needed(text(table, row, "segment"), table, row, "segment");
    line.spend.year = needed(cells_.whole_number(cell(table, row, "year")), table, row, "year");
    line.spend.amount = needed(cells_.decimal(cell(table, row, "amount")), table, row, "amount");
    keep_places("spend", sheet_.lines.spend->size(), table, row);
    sheet_.lines.spend->push_back(std::move(line));
  }

  void read_contract(const Table& table, std::uint32_t row) {
    criteria::ContractLine line;
    auto& contract = line.contract;
    contract.party = needed(text(table, row, "party"), table, row, "party");
    line.segment = needed(text(table, row, "segment"), table, row, "segment");
    contract.title = needed(text(table, row, "title"), table, row, "title");
    contract.supplier = text(table, row, "supplier").value_or("");
    contract.starts_on = date(table, row, "startsOn");
    contract.ends_on = needed(date(table, row, "endsOn"), table, row, "endsOn");
    if (table.has("yearlyValue")) contract.yearly_value = cells_.decimal(cell(table, row, "yearlyValue"));
    keep_places("contracts", sheet_.lines.contracts->size(), table, row);
    sheet_.lines.contracts->push_back(std::move(line));
  }

  static bool is_empty(const Table& table, std::uint32_t row) {
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const auto& column) {
      const Cell cell = table.sheet->at({row, column.second});
      return cell.kind == CellKind::empty || (cell.kind == CellKind::text && heading_word(cell.text).empty());
    });
  }

  static FormCell cell(const Table& table, std::uint32_t row, std::string_view member) {
    const auto found = table.columns.find(member);
    if (found == table.columns.end()) return {};
    const CellAddress address{row, found->second};
    return {table.sheet->at(address), address, place(table.sheet->name(), address)};
  }

  std::optional<std::string> text(const Table& table, std::uint32_t row, std::string_view member) {
    return cells_.text(cell(table, row, member));
  }

  std::optional<criteria::Date> date(const Table& table, std::uint32_t row, std::string_view member) {
    const FormCell found = cell(table, row, member);
    if (!cells_.text(found)) return std::nullopt;
    auto day = sheet_date(found.cell, workbook_.dates_from_1904);
    if (!day) cells_.report(error("spend.date", found.place, {{"text", std::string(found.cell.text)}}));
    return day;
  }

  // The value, or a finding when the cell is empty; one that could not be read has its finding already.
  template <typename T>
  T needed(std::optional<T> value, const Table& table, std::uint32_t row, std::string_view member) {
    if (value) return std::move(*value);
    const FormCell found = cell(table, row, member);
    if (found.cell.kind == CellKind::empty ||
        (found.cell.kind == CellKind::text && heading_word(found.cell.text).empty()))
      cells_.report(error("spend.cellEmpty", found.place, {{"column", std::string(member)}}));
    return T{};
  }

  void keep_places(const char* list, std::size_t index, const Table& table, std::uint32_t row) {
    const std::string line = std::string(list) + "[" + std::to_string(index) + "].";
    for (const auto& [member, column] : table.columns)
      places_[line + std::string(member)] = place(table.sheet->name(), row, column);
  }

  criteria::Findings placed(criteria::Findings findings) const {
    for (auto& finding : findings)
      if (const auto found = places_.find(finding.place); found != places_.end())
        finding.place = found->second;
    return findings;
  }

  // Without what follows from cells that could not be read.
  static criteria::Findings beside(const std::set<std::string>& unread, criteria::Findings findings) {
    if (unread.empty()) return findings;
    std::erase_if(findings, [&](const criteria::Finding& finding) {
      return finding.place.empty() || unread.contains(finding.place) || finding.code.ends_with(".twice");
    });
    return findings;
  }

  const Workbook& workbook_;
  const criteria::KnownIds& known_;
  FormCells cells_;
  SpendSheet sheet_;
  Places places_;
};

}  // namespace

criteria::Checked<SpendSheet> read_spend_sheet(const Workbook& workbook, const criteria::KnownIds& known) {
  return SpendReading(workbook, known).read();
}

}  // namespace importing
