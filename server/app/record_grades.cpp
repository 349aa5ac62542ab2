#include "server/app/record_grades.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/guards.hpp"
#include "server/storage/bid_store.hpp"

namespace server {
namespace {

StoredGrade stored_form(const criteria::Grade& grade, std::optional<UploadId> upload) {
  StoredGrade stored;
  stored.key = grade_key(grade);
  stored.document = grade_document(grade);
  stored.upload = upload;
  return stored;
}

void note(Unit& unit, const Actor& actor, TenderId tender, std::string action, const StoredGrade& grade,
          const std::string& now) {
  TenderStore(unit).touch(tender);
  record(unit, {now, actor.name, actor.request, std::move(action), tender, std::to_string(grade.id),
                grade.document.sha256});
}

StoredGrade insert_grade(Unit& unit, const Actor& actor, TenderId tender, StoredGrade grade,
                         const std::string& now) {
  grade.id = GradeStore(unit).insert(tender, grade, now);
  grade.created_at = grade.updated_at = now;
  note(unit, actor, tender, "grade.stored", grade, now);
  return grade;
}

void replace_grade(Unit& unit, const Actor& actor, TenderId tender, const StoredGrade& stored,
                   StoredGrade next, const std::string& now) {
  GradeStore(unit).replace(tender, stored, next, now);
  next.id = stored.id;
  note(unit, actor, tender, "grade.edited", next, now);
}

// A grade that was sent, checked against the definition.
struct CheckedGrade {
  StoredGrade grade;
  std::int64_t definition_version = 0;
};

Result<CheckedGrade> check_sent(Service& service, TenderId tender, std::string_view json) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  auto grade = read_grade(json);
  if (!grade) return failed(std::move(grade.error()));
  const auto lot =
      service.database.read([&](Unit& unit) { return BidStore(unit).find_lot(tender, grade->bid); });
  if (auto findings = check_grade(*grade, (*definition)->tender, lot); criteria::has_errors(findings))
    return failed(std::move(findings));
  return CheckedGrade{stored_form(*grade, std::nullopt), (*definition)->version};
}

}  // namespace

GradeKey grade_key(const criteria::Grade& grade) {
  return {grade.bid, grade.criterion, grade.assessor.value_or(""), grade.is_consensus()};
}

bool store_grade(Unit& unit, const Actor& actor, TenderId tender, const criteria::Grade& grade,
                 std::optional<UploadId> upload, const std::string& now) {
  const auto next = stored_form(grade, upload);
  const auto stored = GradeStore(unit).find(tender, next.key);
  if (stored && stored->document == next.document) return false;
  if (stored)
    replace_grade(unit, actor, tender, *stored, next, now);
  else
    insert_grade(unit, actor, tender, next, now);
  return true;
}

Result<StoredGrade> record_grade(Service& service, const Actor& actor, TenderId tender,
                                 std::string_view json) {
  const auto sent = check_sent(service, tender, json);
  if (!sent) return failed(sent.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredGrade> {
    if (auto guard = unchanged_definition(unit, tender, sent->definition_version); !guard)
      return failed(guard.error());
    if (const auto taken = GradeStore(unit).find(tender, sent->grade.key))
      return failed(Conflict{"grade.taken", std::to_string(taken->id)});
    return insert_grade(unit, actor, tender, sent->grade, now);
  });
}

Result<std::int64_t> edit_grade(Service& service, const Actor& actor, TenderId tender, GradeId id,
                                std::string_view json, std::optional<std::int64_t> expected_version) {
  const auto sent = check_sent(service, tender, json);
  if (!sent) return failed(sent.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    if (auto guard = unchanged_definition(unit, tender, sent->definition_version); !guard)
      return failed(guard.error());
    const auto stored = GradeStore(unit).find(tender, id);
    if (!stored) return failed(NotFound{"grade", std::to_string(id)});
    if (stored->key != sent->grade.key) return failed(Findings{criteria::error("grade.keyDiffers", "")});
    if (expected_version && *expected_version != stored->version) return failed(Outdated{stored->version});
    replace_grade(unit, actor, tender, *stored, sent->grade, now);
    return stored->version + 1;
  });
}

}  // namespace server
