// What libpq gives and takes, as values.
#pragma once

#include "server/storage/session.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace server {

struct ClearResult {
  void operator()(pg_result* result) const;
};
using ResultPtr = std::unique_ptr<pg_result, ClearResult>;

// Row `at` of a result in text form.
class PostgresRow : public ResultRow {
 public:
  PostgresRow(const pg_result* result, int at) : result_(result), at_(at) {}
  std::size_t size() const override;
  Value value(std::size_t column) const override;

 private:
  const pg_result* result_;
  int at_;
};

// Parameters in the arrays that libpq takes; whole numbers and texts as text, bytes as they are. Nothing has
// no type of its own. Throws std::logic_error for a text with NUL, which PostgreSQL does not hold. The
// parameters must outlive it.
class PostgresParameters {
 public:
  explicit PostgresParameters(const Parameters& parameters);
  int count() const { return static_cast<int>(values_.size()); }
  const std::vector<unsigned>& types() const { return types_; }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(unsigned type, const char* value, int length, int format);

  std::vector<std::string> numbers_;
  std::vector<unsigned> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
};

// Throws what an error with that SQLSTATE is to the stores (Session::run).
[[noreturn]] void throw_sql_error(std::string_view state, const std::string& message);

}  // namespace server
