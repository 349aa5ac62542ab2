#include "server/storage/postgres_result.hpp"

#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include <libpq-fe.h>

namespace server {
namespace {

// Their numbers in PostgreSQL's own catalog, which never change.
constexpr Oid bool_type = 16, bytea_type = 17, text_type = 25, numeric_type = 1700;
constexpr std::array<Oid, 3> whole_types{20, 21, 23};

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// "\x0a1b"
std::string unhex(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t at = 2; at + 1 < text.size(); at += 2)
    bytes += static_cast<char>(16 * digit(text[at]) + digit(text[at + 1]));
  return bytes;
}

std::int64_t whole_number(std::string_view text) {
  std::int64_t whole = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (failed != std::errc() || end != text.data() + text.size())
    throw StorageError("the database holds a number that is no whole one, or too large");
  return whole;
}

bool is_whole(Oid type) {
  return type == numeric_type || std::find(whole_types.begin(), whole_types.end(), type) != whole_types.end();
}

}  // namespace

void ClearResult::operator()(pg_result* result) const { PQclear(result); }

std::size_t PostgresRow::size() const { return static_cast<std::size_t>(PQnfields(result_)); }

Value PostgresRow::value(std::size_t place) const {
  const int column = static_cast<int>(place);
  if (PQgetisnull(result_, at_, column) != 0) return std::monostate{};
  const std::string_view text(PQgetvalue(result_, at_, column),
                              static_cast<std::size_t>(PQgetlength(result_, at_, column)));
  const Oid type = PQftype(result_, column);
  if (is_whole(type)) return whole_number(text);
  if (type == bool_type) return std::int64_t{text == "t" ? 1 : 0};
  if (type == bytea_type) return Bytes{unhex(text)};
  return std::string(text);
}

PostgresParameters::PostgresParameters(const Parameters& parameters) {
  constexpr Oid int8_type = 20, any_type = 0;
  constexpr int as_text = 0, as_bytes = 1;
  numbers_.reserve(parameters.size());
  for (const Parameter& parameter : parameters)
    std::visit(ByKind{[&](std::int64_t whole) {
                        numbers_.push_back(std::to_string(whole));
                        add(int8_type, numbers_.back().c_str(), 0, as_text);
                      },
                      [&](const std::string& text) {
                        if (text.find('\0') != std::string::npos)
                          throw std::logic_error("a text with NUL cannot be stored");
                        add(text_type, text.c_str(), 0, as_text);
                      },
                      [&](const Bytes& bytes) {
                        add(bytea_type, bytes.content.data(), static_cast<int>(bytes.content.size()),
                            as_bytes);
                      },
                      [&](std::monostate) { add(any_type, nullptr, 0, as_text); }},
               parameter.value);
}

void PostgresParameters::add(unsigned type, const char* value, int length, int format) {
  types_.push_back(type);
  values_.push_back(value);
  lengths_.push_back(length);
  formats_.push_back(format);
}

void throw_sql_error(std::string_view state, const std::string& message) {
  if (state.starts_with("23")) throw std::logic_error("a constraint of the database is broken: " + message);
  if (state == "40001" || state == "40P01") throw RetryError(message);
  throw StorageError(message);
}

}  // namespace server
