#include "server/app/import_measurements.hpp"

#include "criteria/promise_names.hpp"
#include "import/measurement_sheet.hpp"
#include "import/promise_json.hpp"
#include "import/stored_id.hpp"
#include "import/whole_document.hpp"
#include "server/app/read_workbook.hpp"
#include "server/storage/sha256.hpp"
#include "templates/json_writer.hpp"
#include "templates/promise_json.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

using criteria::Measurement;
using evaluator::PromiseRegister;
using evaluator::RecordedMeasurement;
using evaluator::RegisteredPromise;

std::string state_of(const PromiseRegister& promises) {
  return sha256_hex(templates::promise_register_json(promises));
}

const RegisteredPromise* find(const PromiseRegister& promises, PromiseId id) {
  const auto found = std::find_if(promises.promises.begin(), promises.promises.end(),
                                  [id](const RegisteredPromise& each) { return each.id == id; });
  return found == promises.promises.end() ? nullptr : &*found;
}

using Members = std::array<std::pair<const char*, std::string>, 8>;

Members members_of(const Measurement& measurement) {
  return {{{"moment", measurement.moment ? measurement.moment->text() : ""},
           {"measuredOn", measurement.measured_on.text()},
           {"value", measurement.value.value_or("")},
           {"judgement", measurement.judgement ? std::string(name(*measurement.judgement)) : ""},
           {"measuredBy", measurement.measured_by},
           {"evidence", measurement.evidence},
           {"evidenceSha256", measurement.evidence_sha256},
           {"remark", measurement.remark}}};
}

class Comparison {
 public:
  Comparison(const PromiseRegister& promises, criteria::Date today)
      : promises_(promises), today_(std::move(today)) {}

  void add(importing::MeasurementLine& line, MeasurementImport& made) {
    const RegisteredPromise* promise = find(promises_, line.promise);
    if (!promise) throw std::logic_error("a line of no promise");
    MeasurementChange change{{line.promise, line.id, {}}, {}};
    const RecordedMeasurement* on_record = nullptr;
    if (line.id) {
      const auto standing = evaluator::standing(promise->measurements);
      const auto found = std::find_if(standing.begin(), standing.end(),
                                      [&](const auto* each) { return each->id == *line.id; });
      if (found != standing.end()) on_record = *found;
    }
    auto& value = line.measurement.value;
    if (on_record && value && on_record->measurement.value)
      value = settled(*value, *on_record->measurement.value);
    const Members after = members_of(line.measurement);
    const Members before = on_record ? members_of(on_record->measurement) : Members{};
    for (std::size_t i = 0; i < after.size(); ++i)
      add_changed(change.cells,
                  {after[i].first, cell_of(line, after[i].first), before[i].second, after[i].second});
    if (on_record && change.cells.empty()) {
      ++made.unchanged;
      return;
    }
    change.line.measurement = line.measurement;
    check(line, *promise, change.line);
    made.changes.push_back(std::move(change));
  }

  Findings& findings() { return findings_; }

 private:
  static std::string cell_of(const importing::MeasurementLine& line, std::string_view member) {
    const auto found = line.cells.find(member == "corrects" ? "id" : member);
    return found == line.cells.end() ? std::string(member) : found->second;
  }

  void check(const importing::MeasurementLine& line, const RegisteredPromise& promise,
             const NewMeasurement& measurement) {
    if (promise.has_ended) findings_.push_back(criteria::error("promise.ended", cell_of(line, "promise")));
    for (criteria::Finding& finding : check_measurement(promise, measurement, today_)) {
      finding.place = cell_of(line, finding.place);
      findings_.push_back(std::move(finding));
    }
  }

  const PromiseRegister& promises_;
  criteria::Date today_;
  Findings findings_;
};

// ---- what is confirmed ----------------------------------------------------------------------------------

void read_change(const importing::Field& field, NewMeasurement& change) {
  importing::ObjectReader object(field);
  std::optional<std::int64_t> promise;
  importing::need_stored_id(object, "promise", promise);
  importing::read_stored_id(object, "corrects", change.corrects);
  if (const auto given = object.needed("measurement")) {
    importing::ObjectReader members(*given);
    read_members(members, change.measurement);
    members.finish();
  }
  object.finish();
  change.promise = promise.value_or(0);
}

criteria::Checked<std::vector<NewMeasurement>> read_changes(std::string_view json) {
  return importing::read_whole<std::vector<NewMeasurement>>(
      json, importing::Limits{},
      [](const importing::Field& root, std::vector<NewMeasurement>& changes) {
        importing::read_items(root, changes, read_change);
      },
      [](const std::vector<NewMeasurement>&) { return Findings{}; });
}

Findings check_all(const PromiseRegister& promises, const std::vector<NewMeasurement>& changes,
                   const criteria::Date& today) {
  Findings findings;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string place = "[" + std::to_string(i) + "]";
    const RegisteredPromise* promise = find(promises, changes[i].promise);
    if (!promise) {
      findings.push_back(criteria::error("measurement.promise", place + ".promise",
                                         {{"text", std::to_string(changes[i].promise)}}));
      continue;
    }
    if (promise->has_ended) findings.push_back(criteria::error("promise.ended", place + ".promise"));
    for (criteria::Finding& finding : check_measurement(*promise, changes[i], today)) {
      finding.place = place + "." + finding.place;
      findings.push_back(std::move(finding));
    }
    for (std::size_t other = 0; other < i; ++other)
      if (changes[i].corrects && changes[other].corrects == changes[i].corrects)
        findings.push_back(criteria::error("measurement.twice", place + ".corrects",
                                           {{"text", std::to_string(*changes[i].corrects)}}));
  }
  return findings;
}

}  // namespace

Result<MeasurementImport> preview_measurements(Service& service, TenderId tender, std::string_view file) {
  auto promises = promise_register(service, tender);
  if (!promises) return failed(promises.error());
  const auto workbook = read_workbook(file);
  if (!workbook) return failed(workbook.error());
  importing::KnownPromises known;
  for (const RegisteredPromise& each : promises->promises) known[each.id] = &each.origin;
  auto sheet = importing::read_measurement_sheet(*workbook, known);
  if (!sheet) return failed(std::move(sheet.error()));
  MeasurementImport made;
  Comparison comparison(*promises, today(service.clock));
  for (importing::MeasurementLine& line : sheet->lines) comparison.add(line, made);
  if (!comparison.findings().empty()) return failed(std::move(comparison.findings()));
  made.state = state_of(*promises);
  made.notes = std::move(sheet->notes);
  made.in = std::move(*promises);
  return made;
}

std::string changes_json(const MeasurementImport& import) {
  criteria::DataTree tree;
  tree.open_array();
  for (const MeasurementChange& change : import.changes) {
    templates::ObjectWriter object(templates::Slot{tree, {}});
    object.word("promise", tree.keep(std::to_string(change.line.promise)));
    if (change.line.corrects) object.word("corrects", tree.keep(std::to_string(*change.line.corrects)));
    object.member("measurement", change.line.measurement);
  }
  tree.close();
  return templates::compact_json(tree.root());
}

Result<std::size_t> store_measurements(Service& service, const Actor& actor, TenderId tender,
                                       std::string_view json, const std::optional<std::string>& state) {
  const auto changes = read_changes(json);
  if (!changes) return failed(changes.error());
  const auto now = service.clock();
  const auto day = today(service.clock);
  return service.database.write([&](Unit& unit) -> Result<std::size_t> {
    const auto promises = promise_register(unit, tender);
    if (!promises) return failed(NotFound{"tender", std::to_string(tender)});
    if (state && *state != state_of(*promises)) return failed(Conflict{"measurement.changedMeanwhile", ""});
    if (auto findings = check_all(*promises, *changes, day); !findings.empty())
      return failed(std::move(findings));
    for (const NewMeasurement& each : *changes) {
      const auto document = document_of(templates::canonical_json(each.measurement));
      const auto id = PromiseStore(unit).insert({0, each.promise, each.corrects, document, now});
      record(unit, {now, actor.name, actor.request, "measurement.stored", tender, std::to_string(id),
                    document.sha256});
    }
    return changes->size();
  });
}

}  // namespace server
