#include "server/app/record_grades.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/stage_gate.hpp"
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

StoredGrade insert_grade(const Change& change, StoredGrade grade) {
  grade.id = GradeStore(change.unit).insert(change.tender, grade, change.now);
  grade.created_at = grade.updated_at = change.now;
  note(change, "grade.stored", std::to_string(grade.id), grade.document.sha256);
  return grade;
}

void replace_grade(const Change& change, const StoredGrade& stored, const StoredGrade& next) {
  GradeStore(change.unit).replace(change.tender, stored, next, change.now);
  note(change, "grade.edited", std::to_string(stored.id), next.document.sha256);
}

Result<void> may_grade(const Change& change, const GradeKey& key) {
  return may_write(change, key.is_consensus ? criteria::WriteKind::consensus_grades
                                            : criteria::WriteKind::individual_grades);
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

Result<bool> store_grade(const Change& change, const criteria::Grade& grade, std::optional<UploadId> upload) {
  const auto next = stored_form(grade, upload);
  if (auto gate = may_grade(change, next.key); !gate) return failed(gate.error());
  const auto stored = GradeStore(change.unit).find(change.tender, next.key);
  if (stored && stored->document == next.document) return false;
  if (stored)
    replace_grade(change, *stored, next);
  else
    insert_grade(change, next);
  return true;
}

Result<StoredGrade> record_grade(Service& service, const Actor& actor, TenderId tender,
                                 std::string_view json) {
  const auto sent = check_sent(service, tender, json);
  if (!sent) return failed(sent.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredGrade> {
    const Change change{unit, actor, tender, now};
    if (auto guard = unchanged_definition(change, sent->definition_version); !guard)
      return failed(guard.error());
    if (auto gate = may_grade(change, sent->grade.key); !gate) return failed(gate.error());
    if (const auto taken = GradeStore(unit).find(tender, sent->grade.key))
      return failed(Conflict{"grade.taken", std::to_string(taken->id)});
    return insert_grade(change, sent->grade);
  });
}

Result<std::int64_t> edit_grade(Service& service, const Actor& actor, TenderId tender, GradeId id,
                                const Edit& edit) {
  const auto sent = check_sent(service, tender, edit.json);
  if (!sent) return failed(sent.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, tender, now};
    if (auto guard = unchanged_definition(change, sent->definition_version); !guard)
      return failed(guard.error());
    if (auto gate = may_grade(change, sent->grade.key); !gate) return failed(gate.error());
    const auto stored = GradeStore(unit).find(tender, id);
    if (!stored) return failed(NotFound{"grade", std::to_string(id)});
    if (stored->key != sent->grade.key) return failed(Findings{criteria::error("grade.keyDiffers", "")});
    if (edit.expected_version && *edit.expected_version != stored->version)
      return failed(Outdated{stored->version});
    replace_grade(change, *stored, sent->grade);
    return stored->version + 1;
  });
}

}  // namespace server
