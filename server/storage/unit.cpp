#include "server/storage/unit.hpp"

#include "server/storage/storage_error.hpp"

#include <charconv>
#include <stdexcept>

namespace server {
namespace {

std::int64_t whole_of(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  throw StorageError("the database holds something else where a whole number must be");
}

std::string content_of(Value&& value) {
  return std::visit(ByKind{[](std::int64_t whole) { return std::to_string(whole); },
                           [](std::string&& text) { return std::move(text); },
                           [](Bytes&& bytes) { return std::move(bytes.content); },
                           [](std::monostate) { return std::string(); }},
                    std::move(value));
}

template <typename Cell>
void read_cell(Value&& value, Cell& cell) {
  const bool is_empty = std::holds_alternative<std::monostate>(value);
  if (is_empty && !std::holds_alternative<std::optional<std::int64_t>>(cell))
    throw StorageError("the database holds nothing where a value must be");
  std::visit(ByKind{[&](std::int64_t& whole) { whole = whole_of(value); },
                    [&](bool& is_set) { is_set = whole_of(value) != 0; },
                    [&](std::string& text) { text = content_of(std::move(value)); },
                    [&](Bytes& bytes) { bytes.content = content_of(std::move(value)); },
                    [&](std::optional<std::int64_t>& whole) {
                      if (!is_empty) whole = whole_of(value);
                    }},
             cell);
}

}  // namespace

template <typename Run>
void Unit::run_or_doom(Run run) {
  try {
    run();
  } catch (...) {
    is_doomed_ = true;
    throw;
  }
}

void Unit::read_row(const ResultRow& row, const std::vector<Cell>& kinds, std::vector<Cell>& cells) {
  if (row.size() < kinds.size()) throw std::logic_error("a statement gives fewer columns");
  for (std::size_t at = 0; at < kinds.size(); ++at) read_cell(row.value(at), cells.emplace_back(kinds[at]));
}

std::vector<Unit::Cell> Unit::cells(std::string_view sql, const Parameters& parameters,
                                    const std::vector<Cell>& kinds) {
  std::vector<Cell> found;
  run_or_doom(
      [&] { session_.run(sql, parameters, [&](const ResultRow& row) { read_row(row, kinds, found); }); });
  return found;
}

void Unit::each_row(std::string_view sql, const Parameters& parameters, const TakeRow& take) {
  run_or_doom([&] { session_.stream(sql, parameters, take); });
}

std::int64_t Unit::number(std::string_view sql, const Parameters& parameters) {
  const auto found = column<std::int64_t>(sql, parameters);
  if (found.empty()) throw std::logic_error("no row where there must be one");
  return found.front();
}

std::size_t Unit::execute(std::string_view sql, const Parameters& parameters) {
  run_or_doom([&] {
    if (parameters.empty())
      session_.run_script(std::string(sql));
    else
      session_.run(sql, parameters, {});
  });
  return session_.changed_rows();
}

}  // namespace server
