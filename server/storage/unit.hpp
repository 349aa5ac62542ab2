// A unit of work: what is read and written in one transaction, all of it or nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace server {

class Session;

// Bytes that are no text.
struct Bytes {
  std::string content;
  bool operator==(const Bytes&) const = default;
};

// A value for `$1`, `$2`, …: a whole number, a text without NUL, bytes (not empty), or nothing.
struct Parameter {
  std::variant<std::int64_t, std::string, Bytes, std::monostate> value;

  template <typename Whole, std::enable_if_t<std::is_integral_v<Whole>, int> = 0>
  Parameter(Whole whole) : value(static_cast<std::int64_t>(whole)) {}
  Parameter(std::string text) : value(std::move(text)) {}
  Parameter(std::string_view text) : value(std::string(text)) {}
  Parameter(const char* text) : value(std::string(text)) {}
  Parameter(Bytes bytes) : value(std::move(bytes)) {}
  Parameter(std::optional<std::int64_t> whole) {
    if (whole)
      value = *whole;
    else
      value = std::monostate{};
  }
};
using Parameters = std::vector<Parameter>;

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
  // The only column of every row.
  template <typename Column>
  std::vector<Column> column(std::string_view sql, const Parameters& parameters = {});
  // The only column of the only row; throws std::logic_error when there is none.
  std::int64_t number(std::string_view sql, const Parameters& parameters = {});
  // The number of rows that were changed. Without parameters `sql` may be several statements.
  std::size_t execute(std::string_view sql, const Parameters& parameters = {});

  bool is_doomed() const { return is_doomed_; }
  // Nothing of this unit is to be stored; the rest of it may still read.
  void abandon() { is_abandoned_ = true; }
  bool is_abandoned() const { return is_abandoned_; }

 private:
  using Cell = std::variant<std::int64_t, bool, std::string, Bytes, std::optional<std::int64_t>>;

  // Row after row, each cell of the same kind as that of `kinds` at its place.
  std::vector<Cell> cells(std::string_view sql, const Parameters& parameters, const std::vector<Cell>& kinds);

  Session& session_;
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
  Record empty{};
  const auto kinds =
      std::apply([](const auto&... field) { return std::vector<Cell>{Cell(field)...}; }, fields(empty));
  auto found = cells(sql, parameters, kinds);
  std::vector<Record> records;
  records.reserve(found.size() / kinds.size());
  for (auto cell = found.begin(); cell != found.end();)
    std::apply(
        [&](auto&... field) { ((field = std::get<std::decay_t<decltype(field)>>(std::move(*cell++))), ...); },
        fields(records.emplace_back()));
  return records;
}

template <typename Column>
std::vector<Column> Unit::column(std::string_view sql, const Parameters& parameters) {
  return select<Column>(sql, parameters, [](Column& value) { return std::tie(value); });
}

}  // namespace server
