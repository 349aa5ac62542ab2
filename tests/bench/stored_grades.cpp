#include "bench/stored_grades.hpp"

#include "tests/support/http_client.hpp"

#include <exception>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>
#include <sqlite3.h>

namespace bench {
namespace {

constexpr std::size_t criterion_count = 20;
constexpr std::size_t assessor_count = 8;
constexpr std::size_t bid_count = grade_count / criterion_count / assessor_count;

struct GradeKey {
  std::string bid, criterion, assessor;
};
GradeKey key_of(std::size_t number) {
  const std::size_t of_bid = number % (criterion_count * assessor_count);
  return {fmt::format("B{}", number / criterion_count / assessor_count + 1),
          fmt::format("K{}", of_bid / assessor_count + 1), fmt::format("b{}", of_bid % assessor_count + 1)};
}

std::string json_of(const GradeKey& key) {
  return fmt::format(
      R"({{"assessor":"{}","bid":"{}","criterion":"{}","level":"goed",)"
      R"("motivation":"Het plan beschrijft de terugname van elk onderdeel en noemt een termijn."}})",
      key.assessor, key.bid, key.criterion);
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ",")); }

void send_in_turn(const GradeClients& service, std::size_t first, std::size_t count) {
  test_support::RawClient client(service.port);
  for (std::size_t number = first; number < first + count; ++number) {
    const std::string body = grade_json(number);
    client.send(
        fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    "Content-Length: {}\r\n\r\n{}",
                    service.path, body.size(), body));
    const auto response = client.read_response();
    if (response.status != 201)
      throw std::runtime_error(
          fmt::format("a grade was answered with {}: {}", response.status, response.body));
  }
}

void check(int result, sqlite3* database) {
  if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
    throw std::runtime_error(fmt::format("SQLite: {}", sqlite3_errmsg(database)));
}

}  // namespace

std::string grading_dossier() {
  std::vector<std::string> assessors;
  for (std::size_t i = 1; i <= assessor_count; ++i) assessors.push_back(fmt::format(R"("b{}")", i));
  std::vector<std::string> criteria;
  for (std::size_t i = 1; i <= criterion_count; ++i)
    criteria.push_back(fmt::format(
        R"({{"id":"K{}","kind":"quality","title":"Plan {}","weight":"3","answer":{{"type":"grade"}},)"
        R"("scoring":{{"rule":"levels","levels":{{"goed":"80","matig":"30"}}}},)"
        R"("panel":{{"assessors":[{}],"combine":"mean"}}}})",
        i, i, joined(assessors)));
  std::vector<std::string> bids;
  for (std::size_t i = 1; i <= bid_count; ++i)
    bids.push_back(fmt::format(
        R"({{"id":"B{}","lot":"1","bidder":{{"name":"Inschrijver {}"}},"answers":{{"P":"{}.00"}}}})", i, i,
        200'000 + i));
  return fmt::format(
      R"({{"format":"wederwaarde-dossier/1","tender":{{"reference":"MEET-2","title":"Beoordelen",)"
      R"("buyer":{{"name":"Gemeente Voorbeeld"}},"lots":[{{"id":"1","title":"Perceel","award":{{)"
      R"("method":"weighted-points","rounding":{{"decimals":2,"mode":"half-up","at":"total"}},)"
      R"("onWithdrawal":"keep","ties":["lowest-price","draw"]}},"criteria":[{},{{"id":"P","kind":"price",)"
      R"("title":"Prijs","weight":"40","answer":{{"type":"amount"}},"scoring":{{"rule":"relative-lowest"}}}}]}}]}},)"
      R"("bids":[{}]}})",
      joined(criteria), joined(bids));
}

std::string grade_json(std::size_t number) { return json_of(key_of(number)); }

void send_grades(const GradeClients& service, std::size_t first, std::size_t clients, std::size_t each) {
  std::vector<std::exception_ptr> failures(clients);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < clients; ++i)
    threads.emplace_back([&, i] {
      try {
        send_in_turn(service, first + i * each, each);
      } catch (...) {
        failures[i] = std::current_exception();
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

BareGrades::BareGrades(const std::filesystem::path& database, std::int64_t tender) : tender_(tender) {
  check(sqlite3_open(database.c_str(), &database_), database_);
  for (const char* pragma :
       {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"})
    check(sqlite3_exec(database_, pragma, nullptr, nullptr, nullptr), database_);
  statements_ = {
      prepare("BEGIN IMMEDIATE"),
      prepare("INSERT INTO grades (tender, bid, criterion, assessor, consensus, document, sha256, upload, "
              "version, "
              "created_at, updated_at) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, NULL, 1, ?7, ?7)"),
      prepare("UPDATE tenders SET revision = revision + 1 WHERE id = ?1"),
      prepare("INSERT INTO audit_log (at, actor, request, action, tender, subject, sha256, previous, hash) "
              "VALUES (?7, 'anonymous', '0123456789abcdef-1', 'grade.stored', ?1, ?2, ?6, ?6, ?6)"),
      prepare("COMMIT"),
  };
}

BareGrades::~BareGrades() {
  for (sqlite3_stmt* statement : statements_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

sqlite3_stmt* BareGrades::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr), database_);
  return statement;
}

void BareGrades::run(sqlite3_stmt* statement) {
  check(sqlite3_step(statement), database_);
  check(sqlite3_reset(statement), database_);
}

void BareGrades::store(std::size_t first, std::size_t count) {
  const std::string hash(64, 'a');
  for (std::size_t number = first; number < first + count; ++number) {
    const GradeKey key = key_of(number);
    const std::string document = json_of(key);
    const std::string* const texts[] = {&key.bid, &key.criterion, &key.assessor, &document, &hash};
    for (sqlite3_stmt* statement : statements_) {
      const int parameters = sqlite3_bind_parameter_count(statement);
      if (parameters > 0) sqlite3_bind_int64(statement, 1, tender_);
      for (int i = 2; i <= parameters && i <= 6; ++i)
        sqlite3_bind_text(statement, i, texts[i - 2]->c_str(), -1, SQLITE_STATIC);
      if (parameters >= 7) sqlite3_bind_text(statement, 7, "2026-11-20T10:00:00Z", -1, SQLITE_STATIC);
      run(statement);
    }
  }
}

}  // namespace bench
