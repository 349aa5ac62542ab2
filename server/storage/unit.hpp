// A unit of work: what is read and written in one transaction, all of it or nothing.
#pragma once

#include "server/storage/audit_entry.hpp"
#include "server/storage/session.hpp"
#include "server/storage/value.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace server {

class Unit {
 public:
  explicit Unit(Session& session) : session_(session) {}
  ~Unit() = default;
  Unit(const Unit&) = delete;
  Unit& operator=(const Unit&) = delete;

  // Every statement goes through one of these; one that fails dooms the unit, so that nothing of it is stored
  // even when the failure is caught. Columns are std::int64_t, bool, std::string, Bytes, or an optional
  // std::int64_t where the column may be empty.
  //
  // Every row as a Record; `fields(record)` ties its members in the order of the columns.
  template <typename Record, typename Fields>
  std::vector<Record> select(std::string_view sql, const Parameters& parameters, Fields fields);
  // The same, one row at a time: not all of them are in memory. `take(record)` may use the unit.
  template <typename Record, typename Fields, typename Take>
  void each(std::string_view sql, const Parameters& parameters, Fields fields, Take take);
  // The same, whatever the columns are.
  void each_row(std::string_view sql, const Parameters& parameters, const TakeRow& take);
  // The only column of every row.
  template <typename Column>
  std::vector<Column> column(std::string_view sql, const Parameters& parameters = {});
  // The only column of the only row; throws std::logic_error when there is none.
  std::int64_t number(std::string_view sql, const Parameters& parameters = {});
  // The number of rows that were changed. Without parameters `sql` may be several statements.
  std::size_t execute(std::string_view sql, const Parameters& parameters = {});

  // What of a statement cannot be the same on all engines asks for it.
  Engine engine() const { return session_.engine(); }
  // For what is below statements: the shape of tables, written rows.
  Session& session() { return session_; }
  // What it wrote to the audit log.
  AuditMemory& audit() { return audit_; }

  bool is_doomed() const { return is_doomed_; }
  // Nothing of this unit is to be stored; the rest of it may still read.
  void abandon() { is_abandoned_ = true; }
  bool is_abandoned() const { return is_abandoned_; }

 private:
  using Cell = std::variant<std::int64_t, bool, std::string, Bytes, std::optional<std::int64_t>>;

  template <typename Record, typename Fields>
  static std::vector<Cell> kinds_of(Fields fields) {
    Record empty{};
    return std::apply([](const auto&... field) { return std::vector<Cell>{Cell(field)...}; }, fields(empty));
  }
  template <typename Record, typename Fields>
  static void fill(Record& record, Fields fields, std::vector<Cell>::iterator& cell) {
    std::apply(
        [&](auto&... field) { ((field = std::get<std::decay_t<decltype(field)>>(std::move(*cell++))), ...); },
        fields(record));
  }
  // Row after row, each cell of the same kind as that of `kinds` at its place.
  std::vector<Cell> cells(std::string_view sql, const Parameters& parameters, const std::vector<Cell>& kinds);
  static void read_row(const ResultRow& row, const std::vector<Cell>& kinds, std::vector<Cell>& cells);
  template <typename Run>
  void run_or_doom(Run run);

  Session& session_;
  AuditMemory audit_;
  bool is_doomed_ = false;
  bool is_abandoned_ = false;
};

// The first row of a result, or nothing.
template <typename Row>
std::optional<Row> first(std::vector<Row> rows) {
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

template <typename Record, typename Fields>
std::vector<Record> Unit::select(std::string_view sql, const Parameters& parameters, Fields fields) {
  const auto kinds = kinds_of<Record>(fields);
  auto found = cells(sql, parameters, kinds);
  std::vector<Record> records;
  records.reserve(found.size() / kinds.size());
  for (auto cell = found.begin(); cell != found.end();) fill(records.emplace_back(), fields, cell);
  return records;
}

template <typename Record, typename Fields, typename Take>
void Unit::each(std::string_view sql, const Parameters& parameters, Fields fields, Take take) {
  const auto kinds = kinds_of<Record>(fields);
  each_row(sql, parameters, [&](const ResultRow& row) {
    std::vector<Cell> found;
    read_row(row, kinds, found);
    Record record{};
    auto cell = found.begin();
    fill(record, fields, cell);
    take(record);
  });
}

template <typename Column>
std::vector<Column> Unit::column(std::string_view sql, const Parameters& parameters) {
  return select<Column>(sql, parameters, [](Column& value) { return std::tie(value); });
}

}  // namespace server
