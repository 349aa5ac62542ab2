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

namespace Poco::Data {
class Session;
}

namespace server {

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
  explicit Unit(Poco::Data::Session& session) : session_(session) {}
  Unit(const Unit&) = delete;
  Unit& operator=(const Unit&) = delete;

  // Every statement goes through one of these; one that fails dooms the unit, so that nothing of it is stored
  // even when the failure is caught. Columns are std::int64_t, std::string, Bytes, or an optional
  // std::int64_t where the column may be empty.
  template <typename... Columns>
  std::vector<std::tuple<Columns...>> select(std::string_view sql, const Parameters& parameters = {});
  // The first row.
  template <typename... Columns>
  std::optional<std::tuple<Columns...>> find(std::string_view sql, const Parameters& parameters = {});
  // The only column of the first row; throws std::logic_error when there is none.
  std::int64_t number(std::string_view sql, const Parameters& parameters = {});
  // The only column of every row.
  std::vector<std::string> texts(std::string_view sql, const Parameters& parameters = {});
  // The number of rows that were changed. Without parameters `sql` may be several statements.
  std::size_t execute(std::string_view sql, const Parameters& parameters = {});

  bool is_doomed() const { return is_doomed_; }
  // Nothing of this unit is to be stored; the rest of it may still read.
  void abandon() { is_abandoned_ = true; }
  bool is_abandoned() const { return is_abandoned_; }

 private:
  using Cell = std::variant<std::int64_t, std::string, Bytes, std::optional<std::int64_t>>;

  // Row after row, each cell of the same kind as that of `kinds` at its place.
  std::vector<Cell> cells(std::string_view sql, const Parameters& parameters, const std::vector<Cell>& kinds);
  template <typename Row, std::size_t... At>
  static Row row_of(std::vector<Cell>& cells, std::size_t first, std::index_sequence<At...>) {
    return Row{std::get<std::tuple_element_t<At, Row>>(std::move(cells[first + At]))...};
  }

  Poco::Data::Session& session_;
  bool is_doomed_ = false;
  bool is_abandoned_ = false;
};

template <typename... Columns>
std::vector<std::tuple<Columns...>> Unit::select(std::string_view sql, const Parameters& parameters) {
  auto found = cells(sql, parameters, {Cell(Columns{})...});
  std::vector<std::tuple<Columns...>> rows;
  rows.reserve(found.size() / sizeof...(Columns));
  for (std::size_t at = 0; at < found.size(); at += sizeof...(Columns))
    rows.push_back(row_of<std::tuple<Columns...>>(found, at, std::index_sequence_for<Columns...>()));
  return rows;
}

template <typename... Columns>
std::optional<std::tuple<Columns...>> Unit::find(std::string_view sql, const Parameters& parameters) {
  auto rows = select<Columns...>(sql, parameters);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

}  // namespace server
