// Grades that are stored one by one: through the service, and by SQLite's C API alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

// A tender for 240 bids × 20 criteria × 8 assessors, so that every stored grade is a new one.
std::string grading_dossier();
// The grade of that number, below `grade_count`, in JSON.
inline constexpr std::size_t grade_count = 240 * 20 * 8;
std::string grade_json(std::size_t number);

struct GradeClients {
  std::uint16_t port;
  std::string path;
};
// Sends `each` grades by each of `clients` at the same time, one after the other on a connection of its own,
// numbered from `first`. Throws std::runtime_error when one is not stored.
void send_grades(const GradeClients& service, std::size_t first, std::size_t clients, std::size_t each);

// The same rows into a copy of the service's database: the grade, its line of the audit log and the tender's
// count of changes, in one durable transaction for each grade.
class BareGrades {
 public:
  BareGrades(const std::filesystem::path& database, std::int64_t tender);
  ~BareGrades();
  BareGrades(const BareGrades&) = delete;
  BareGrades& operator=(const BareGrades&) = delete;

  void store(std::size_t first, std::size_t count);

 private:
  void run(sqlite3_stmt* statement);
  sqlite3_stmt* prepare(const char* sql);

  sqlite3* database_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
  std::int64_t tender_;
};

}  // namespace bench
