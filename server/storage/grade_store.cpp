#include "server/storage/grade_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredGrade> select_grades(Unit& unit, std::string_view condition, const Parameters& parameters) {
  return unit.select<StoredGrade>(
      fmt::format("SELECT position, bid, criterion, assessor, consensus, document, sha256, upload, version, "
                  "created_at, updated_at FROM grades {}",
                  condition),
      parameters, [](StoredGrade& grade) {
        auto& key = grade.key;
        return std::tie(grade.id, key.bid, key.criterion, key.assessor, key.is_consensus, grade.document.text,
                        grade.document.sha256, grade.upload, grade.version, grade.created_at,
                        grade.updated_at);
      });
}

}  // namespace

std::optional<StoredGrade> GradeStore::find(TenderId tender, GradeId id) {
  return first(select_grades(unit_, "WHERE tender = $1 AND position = $2", {tender, id}));
}

std::optional<StoredGrade> GradeStore::find(TenderId tender, const GradeKey& key) {
  return first(select_grades(
      unit_, "WHERE tender = $1 AND bid = $2 AND criterion = $3 AND assessor = $4 AND consensus = $5",
      {tender, key.bid, key.criterion, key.assessor, key.is_consensus}));
}

Listed<StoredGrade> GradeStore::list(TenderId tender, std::string_view bid, const Page& page) {
  constexpr std::string_view condition = "WHERE tender = $1 AND ($2 = '' OR bid = $2)";
  Listed<StoredGrade> listed;
  listed.total = unit_.number(fmt::format("SELECT COUNT(*) FROM grades {}", condition), {tender, bid});
  listed.rows = select_grades(unit_, fmt::format("{} ORDER BY position LIMIT $3 OFFSET $4", condition),
                              {tender, bid, page.size, page.offset()});
  return listed;
}

std::vector<StoredGrade> GradeStore::by(TenderId tender, std::string_view assessor) {
  return select_grades(unit_, "WHERE tender = $1 AND assessor = $2 AND consensus = 0 ORDER BY position",
                       {tender, assessor});
}

std::vector<std::string> GradeStore::documents(TenderId tender) {
  return unit_.column<std::string>("SELECT document FROM grades WHERE tender = $1 ORDER BY position",
                                   {tender});
}

GradeId GradeStore::insert(TenderId tender, const StoredGrade& grade, std::string_view now) {
  return unit_.number(
      "INSERT INTO grades (tender, bid, criterion, assessor, consensus, document, sha256, upload, version, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10) RETURNING position",
      {tender, grade.key.bid, grade.key.criterion, grade.key.assessor, grade.key.is_consensus,
       grade.document.text, grade.document.sha256, grade.upload, now, now});
}

void GradeStore::replace(TenderId tender, const StoredGrade& stored, const StoredGrade& grade,
                         std::string_view now) {
  keep_superseded(unit_, {"grades", tender, std::to_string(stored.id), stored.version}, stored.document, now);
  unit_.execute(
      "UPDATE grades SET document = $1, sha256 = $2, upload = $3, version = version + 1, updated_at = $4 "
      "WHERE position = $5",
      {grade.document.text, grade.document.sha256, grade.upload, now, stored.id});
}

}  // namespace server
