#include "server/app/grade_workbook.hpp"

#include "import/grade_sheet.hpp"
#include "server/app/filled_form.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/sha256.hpp"
#include "templates/grade_form.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

using OwnGrades = std::vector<std::pair<StoredGrade, criteria::Grade>>;

// A desk with what is on it.
struct LaidOut {
  Desk desk;
  OwnGrades grades;
};

Result<LaidOut> lay_out(Unit& unit, TenderId tender, Desk desk) {
  if (auto declared = must_be_declared(desk, tender); !declared) return failed(declared.error());
  if (!desk.shows_bids())
    return failed(Conflict{"stage.sealed",
                           std::to_string(tender),
                           {{"stage", std::string(criteria::name(desk.state.stage))},
                            {"kind", std::string(criteria::name(criteria::ReadKind::bids))}}});
  LaidOut made{std::move(desk), {}};
  made.grades = own_grades(unit, tender, made.desk);
  return made;
}

Result<LaidOut> lay_out(Unit& unit, const Actor& actor, TenderId tender, const LoadedDossierPtr& loaded,
                        const std::string& person, const std::string& now) {
  auto desk = desk_of(unit, actor, tender, loaded, person, now);
  if (!desk) return failed(std::move(desk.error()));
  return lay_out(unit, tender, std::move(*desk));
}

std::string state_of(const LaidOut& laid_out) {
  std::string text =
      fmt::format("{}/{}", laid_out.desk.dossier->tender.version, laid_out.desk.record.panel_version);
  for (const auto& [stored, grade] : laid_out.grades)
    text += fmt::format(";{}:{}:{}", stored.id, stored.version, stored.document.sha256);
  return sha256_hex(text);
}

const criteria::Grade* find_own(const LaidOut& laid_out, const criteria::BidId& bid,
                                const std::string& criterion) {
  const auto found = std::find_if(laid_out.grades.begin(), laid_out.grades.end(), [&](const auto& each) {
    return each.second.bid == bid && each.second.criterion == criterion;
  });
  return found == laid_out.grades.end() ? nullptr : &found->second;
}

templates::Grading grading_of(const LaidOut& laid_out, const criteria::Lot& lot) {
  const Desk& desk = laid_out.desk;
  templates::Grading grading;
  grading.assessor = desk.member.assessor;
  for (const auto* bid : desk.bids(lot.id)) {
    grading.bids.push_back({desk.handle(*bid), desk.bidder(*bid)});
    for (const auto& own : laid_out.grades) {
      if (own.second.bid != bid->id) continue;
      grading.given.push_back(own.second);
      grading.given.back().bid = desk.handle(*bid);
    }
  }
  return grading;
}

class Comparison {
 public:
  Comparison(const LaidOut& laid_out, GradeImport& made) : laid_out_(laid_out), made_(made) {}

  void add(const criteria::Grade& read, const importing::GradeCells& cells) {
    GradeChange change{{read.bid, read.criterion, read.level, tidy_lines(read.motivation.value_or(""))}, {}};
    const auto* bid = laid_out_.desk.find_bid(read.bid);
    const auto* own = bid ? find_own(laid_out_, bid->id, read.criterion) : nullptr;
    if (own) change.entry.level = settled(read.level, own->level);
    add_changed(change.cells, {"level", cells.level, own ? own->level : "", change.entry.level});
    add_changed(change.cells, {"motivation", cells.motivation, own ? own->motivation.value_or("") : "",
                               change.entry.motivation});
    check(change.entry, cells);
    if (change.cells.empty())
      ++made_.unchanged;
    else
      made_.changes.push_back(std::move(change));
  }

  // A row without a grade changes nothing; where one is on record that is said.
  void note(criteria::Finding finding) {
    const auto* bid = laid_out_.desk.find_bid(finding.parameter("bid"));
    if (finding.code == "form.motivationMissing") return;  // an error here
    if (finding.code == "form.gradeEmpty" && bid &&
        find_own(laid_out_, bid->id, std::string(finding.parameter("criterion"))))
      finding.code = "assessment.gradeStays";
    made_.notes.push_back(std::move(finding));
  }

  Findings& findings() { return findings_; }

 private:
  void check(const GradeEntry& entry, const importing::GradeCells& cells) {
    for (auto& finding : check_entries(laid_out_.desk, {entry}, "")) {
      finding.place = finding.place.ends_with(".motivation") ? cells.motivation : cells.level;
      findings_.push_back(std::move(finding));
    }
  }

  const LaidOut& laid_out_;
  GradeImport& made_;
  Findings findings_;
};

Result<void> check_seat(const importing::GradeSheet& sheet, const Desk& desk) {
  if (sheet.form.assessor == desk.member.assessor) return {};
  return failed(Findings{error("assessment.otherSeat", "",
                               {{"assessor", sheet.form.assessor}, {"person", desk.member.person}})});
}

}  // namespace

Result<MadeDocument> make_grade_workbook(Service& service, const Actor& actor, TenderId tender,
                                         const GradeWorkbookOrder& order) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto now = service.clock();
  const auto laid_out = service.database.read(
      [&](Unit& unit) { return lay_out(unit, actor, tender, *loaded, order.person, now); });
  if (!laid_out) return failed(laid_out.error());
  const auto& definition = (*loaded)->dossier.tender;
  const auto* lot = order.lot.empty() && definition.lots.size() == 1
                        ? &definition.lots.front()
                        : criteria::find_lot(definition, order.lot);
  if (!lot) return failed(NotFound{"lot", order.lot});
  const auto assessor = laid_out->desk.member.assessor;
  if (!assessor) return failed(NotFound{"document", "grade-form"});
  const templates::FormIssue issue{
      std::to_string((*loaded)->tender.version),
      criteria::Timestamp::parse((*loaded)->tender.updated_at).value_or(criteria::Timestamp())};
  return MadeDocument{
      templates::grade_form(definition, *lot, grading_of(*laid_out, *lot), issue, order.language), xlsx_type,
      fmt::format("{}-grade-form-{}-{}.xlsx", definition.reference, lot->id, *assessor)};
}

Result<GradeImport> preview_grades(Service& service, const Actor& actor, TenderId tender,
                                   const std::string& person, std::string_view file) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto now = service.clock();
  const auto laid_out =
      service.database.read([&](Unit& unit) { return lay_out(unit, actor, tender, *loaded, person, now); });
  if (!laid_out) return failed(laid_out.error());
  const Desk& desk = laid_out->desk;
  if (!criteria::may_write(desk.state.stage, criteria::WriteKind::individual_grades))
    return failed(Conflict{"stage.locked",
                           std::to_string(tender),
                           {{"stage", std::string(criteria::name(desk.state.stage))},
                            {"kind", std::string(criteria::name(criteria::WriteKind::individual_grades))}}});
  auto sheet = read_form<importing::GradeSheet>(file, (*loaded)->dossier.tender, (*loaded)->tender.version,
                                                importing::read_grade_sheet);
  if (!sheet) return failed(std::move(sheet.error()));
  if (auto seat = check_seat(*sheet, desk); !seat) return failed(seat.error());
  GradeImport made;
  made.title = (*loaded)->dossier.tender.title;
  made.person = desk.member.person;
  Comparison comparison(*laid_out, made);
  for (std::size_t at = 0; at < sheet->grades.size(); ++at)
    comparison.add(sheet->grades[at], sheet->cells[at]);
  if (!comparison.findings().empty()) return failed(std::move(comparison.findings()));
  for (auto& finding : sheet->notes) comparison.note(std::move(finding));
  made.state = state_of(*laid_out);
  return made;
}

std::string changes_json(const GradeImport& import) {
  std::vector<GradeEntry> entries;
  for (const auto& change : import.changes) entries.push_back(change.entry);
  return entries_json(entries);
}

Result<std::size_t> store_grade_changes(Service& service, const Actor& actor, TenderId tender,
                                        const std::string& person, std::string_view json,
                                        const std::optional<std::string>& state) {
  const auto entries = read_entries(json);
  if (!entries) return failed(entries.error());
  return write_at_desk(service, actor, tender, person, criteria::WriteKind::individual_grades,
                       [&](const Change& change, Desk desk) -> Result<std::size_t> {
                         const auto laid_out = lay_out(change.unit, tender, std::move(desk));
                         if (!laid_out) return failed(laid_out.error());
                         if (state && *state != state_of(*laid_out))
                           return failed(Conflict{"assessment.changedMeanwhile", std::to_string(tender), {}});
                         if (auto findings = check_entries(laid_out->desk, *entries, ""); !findings.empty())
                           return failed(std::move(findings));
                         return store_entries(change, laid_out->desk, *entries);
                       });
}

}  // namespace server
