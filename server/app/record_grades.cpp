#include "server/app/record_grades.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/person_name.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/assessment_store.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/held_documents.hpp"

#include <algorithm>

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
  note(change, "grade.edited", std::to_string(stored.id), next.document.sha256, stored.document.sha256);
}

criteria::WriteKind write_kind(const GradeKey& key) {
  return key.is_consensus ? criteria::WriteKind::consensus_grades : criteria::WriteKind::individual_grades;
}

// Where a panel assesses, its members give the grades themselves (server/app/give_grades,
// server/app/consensus).
Result<void> may_grade(const Change& change, const GradeKey& key) {
  if (auto gate = may_write(change, write_kind(key)); !gate) return gate;
  if (process_state(change.unit, change.tender, change.now) &&
      AssessmentStore(change.unit).panel(change.tender))
    return failed(Conflict{"grade.byPanel", std::to_string(change.tender), {}});
  return {};
}

// The grade as it is stored now; one with the same key is replaced, and stays as it is when it is the same.
std::pair<StoredGrade, bool> put_grade(const Change& change, StoredGrade next) {
  const auto stored = GradeStore(change.unit).find(change.tender, next.key);
  if (!stored) return {insert_grade(change, std::move(next)), true};
  if (stored->document == next.document) return {*stored, false};
  replace_grade(change, *stored, next);
  next.id = stored->id;
  next.version = stored->version + 1;
  return {std::move(next), true};
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
  auto next = stored_form(grade, upload);
  if (auto gate = may_grade(change, next.key); !gate) return failed(gate.error());
  return put_grade(change, std::move(next)).second;
}

Result<Findings> replaced_grade(const Change& change, const criteria::Grade& grade, const CellPlaces& cells) {
  const auto key = grade_key(grade);
  if (auto gate = may_grade(change, key); !gate) return failed(gate.error());
  const auto stored = GradeStore(change.unit).find(change.tender, key);
  if (!stored) return Findings{};
  auto replaced = replaced_values(stored->document.text, grade_document(grade).text, cells);
  // The cell says whether it is the level or the motivation.
  for (auto& finding : replaced)
    finding.parameters = {{"bid", grade.bid},
                          {"criterion", grade.criterion},
                          {"before", std::string(finding.parameter("before"))},
                          {"after", std::string(finding.parameter("after"))}};
  return replaced;
}

Result<std::pair<StoredGrade, bool>> store_grade_of(const Change& change, const criteria::Grade& grade,
                                                    const std::string& person) {
  auto next = stored_form(grade, std::nullopt);
  if (auto gate = may_write(change, write_kind(next.key)); !gate) return failed(gate.error());
  AssessmentStore store(change.unit);
  const auto givers = store.givers(change.tender);
  const auto known = std::find_if(givers.begin(), givers.end(),
                                  [&](const GradeGiver& giver) { return giver.key == next.key; });
  const bool is_known = known != givers.end() && is_same_person(known->person, person);
  auto put = put_grade(change, next);
  if (!put.second && !is_known) {
    // The same judgement by another person is another grade.
    replace_grade(change, put.first, put.first);
    ++put.first.version;
    put.second = true;
  }
  if (put.second) {
    store.insert(change.tender, GradeGiver{put.first.id, put.first.version, person, put.first.key});
    note(change, "grade.given", std::to_string(put.first.id),
         row_sha256(change.unit, "grade_givers", "tender = $1 AND grade = $2 AND version = $3",
                    {change.tender, put.first.id, put.first.version}));
  }
  return put;
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
