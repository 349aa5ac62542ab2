#include "server/storage/unit.hpp"

#include "server/storage/session.hpp"
#include "server/storage/storage_error.hpp"

#include <stdexcept>

#include <sqlite3.h>

namespace server {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// The parameters must outlive the statement's run.
void bind(sqlite3_stmt* prepared, const Parameters& parameters) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared)) != parameters.size())
    throw std::logic_error("a statement has another number of parameters");
  int place = 0;
  for (const auto& parameter : parameters) {
    ++place;
    std::visit(Overloaded{[&](std::int64_t whole) { sqlite3_bind_int64(prepared, place, whole); },
                          [&](const std::string& text) {
                            sqlite3_bind_text64(prepared, place, text.data(), text.size(), SQLITE_STATIC,
                                                SQLITE_UTF8);
                          },
                          [&](const Bytes& bytes) {
                            sqlite3_bind_blob64(prepared, place, bytes.content.data(), bytes.content.size(),
                                                SQLITE_STATIC);
                          },
                          [&](std::monostate) { sqlite3_bind_null(prepared, place); }},
               parameter.value);
  }
}

// Of the column's bytes; SQLite wants the pointer asked for before the size.
std::string content(sqlite3_stmt* row, int column) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
  return size == 0 ? std::string() : std::string(bytes, size);
}

template <typename Cell>
void read_cell(sqlite3_stmt* row, int column, Cell& cell) {
  const bool is_empty = sqlite3_column_type(row, column) == SQLITE_NULL;
  if (is_empty && !std::holds_alternative<std::optional<std::int64_t>>(cell))
    throw StorageError("the database holds nothing where a value must be");
  std::visit(Overloaded{[&](std::int64_t& whole) { whole = sqlite3_column_int64(row, column); },
                        [&](bool& is_set) { is_set = sqlite3_column_int64(row, column) != 0; },
                        [&](std::string& text) { text = content(row, column); },
                        [&](Bytes& bytes) { bytes.content = content(row, column); },
                        [&](std::optional<std::int64_t>& whole) {
                          if (!is_empty) whole = sqlite3_column_int64(row, column);
                        }},
             cell);
}

}  // namespace

std::vector<Unit::Cell> Unit::cells(std::string_view sql, const Parameters& parameters,
                                    const std::vector<Cell>& kinds) {
  try {
    std::vector<Cell> found;
    Statement statement = session_.statement(sql);
    bind(statement.get(), parameters);
    while (statement.next())
      for (std::size_t at = 0; at < kinds.size(); ++at)
        read_cell(statement.get(), static_cast<int>(at), found.emplace_back(kinds[at]));
    return found;
  } catch (...) {
    is_doomed_ = true;
    throw;
  }
}

std::int64_t Unit::number(std::string_view sql, const Parameters& parameters) {
  const auto found = column<std::int64_t>(sql, parameters);
  if (found.empty()) throw std::logic_error("no row where there must be one");
  return found.front();
}

std::size_t Unit::execute(std::string_view sql, const Parameters& parameters) {
  try {
    if (parameters.empty()) {
      session_.run_script(std::string(sql));
    } else {
      Statement statement = session_.statement(sql);
      bind(statement.get(), parameters);
      while (statement.next()) continue;
    }
    return session_.changed_rows();
  } catch (...) {
    is_doomed_ = true;
    throw;
  }
}

}  // namespace server
