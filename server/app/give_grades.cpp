#include "server/app/give_grades.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/record_grades.hpp"
#include "server/app/typed_text.hpp"

#include <set>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t motivation_bytes = 20'000;

Findings findings_of(const criteria::Checked<criteria::Grade>& read) {
  return read ? Findings() : read.error();
}

void check_entry(const Desk& desk, const GradeEntry& entry, const std::string& place, Findings& findings) {
  const auto* bid = desk.find_bid(entry.bid);
  if (!bid) {
    findings.push_back(error("assessment.bidUnknown", place + ".bid", {{"bid", entry.bid}}));
    return;
  }
  const auto* lot = criteria::find_lot(desk.dossier->dossier.tender, bid->lot);
  const auto* leaf = criteria::find_criterion(lot->criteria, entry.criterion);
  if (!leaf || !desk.member.assessor || !criteria::is_assigned(*leaf, *desk.member.assessor)) {
    findings.push_back(
        error("assessment.notAssigned", place + ".criterion", {{"criterion", entry.criterion}}));
    return;
  }
  for (auto& finding : check_given(grade_of(desk, entry), desk.dossier->dossier.tender, bid->lot)) {
    finding.place = place + "." + finding.place;
    for (auto& [name, value] : finding.parameters)
      if (name == "bid") value = entry.bid;
    findings.push_back(std::move(finding));
  }
}

}  // namespace

Findings check_given(const criteria::Grade& grade, const criteria::Tender& tender,
                     const criteria::LotId& lot) {
  // Texts as a dossier can hold them.
  auto findings = findings_of(read_grade(grade_document(grade).text));
  if (findings.empty()) findings = check_grade(grade, tender, lot);
  if (!is_text(grade.motivation.value_or(""), motivation_bytes))
    findings.push_back(
        error("assessment.motivation", "motivation", {{"bid", grade.bid}, {"criterion", grade.criterion}}));
  return findings;
}

Findings check_entries(const Desk& desk, const std::vector<GradeEntry>& entries, const std::string& at) {
  Findings findings;
  std::set<std::pair<std::string, std::string>> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto place = fmt::format("{}[{}]", at, i);
    check_entry(desk, entries[i], place, findings);
    if (!seen.emplace(entries[i].bid, entries[i].criterion).second)
      findings.push_back(error("assessment.twice", place + ".bid",
                               {{"bid", entries[i].bid}, {"criterion", entries[i].criterion}}));
  }
  return findings;
}

criteria::Grade grade_of(const Desk& desk, const GradeEntry& entry) {
  criteria::Grade grade;
  grade.bid = desk.find_bid(entry.bid)->id;
  grade.criterion = entry.criterion;
  grade.assessor = desk.member.assessor;
  grade.level = entry.level;
  if (auto motivation = tidy_lines(entry.motivation); !motivation.empty())
    grade.motivation = std::move(motivation);
  return grade;
}

Result<std::size_t> store_entries(const Change& change, const Desk& desk,
                                  const std::vector<GradeEntry>& entries) {
  std::size_t count = 0;
  for (const auto& entry : entries) {
    const auto stored = store_grade_of(change, grade_of(desk, entry), desk.member.person);
    if (!stored) return failed(stored.error());
    count += stored->second ? 1 : 0;
  }
  return count;
}

Result<std::size_t> give_grades(Service& service, const Actor& actor, TenderId tender,
                                const std::string& person, const std::vector<GradeEntry>& entries) {
  return write_at_desk(service, actor, tender, person, criteria::WriteKind::individual_grades,
                       [&](const Change& change, const Desk& desk) -> Result<std::size_t> {
                         if (auto declared = must_be_declared(desk, tender); !declared)
                           return failed(declared.error());
                         if (auto findings = check_entries(desk, entries, "grades"); !findings.empty())
                           return failed(std::move(findings));
                         return store_entries(change, desk, entries);
                       });
}

}  // namespace server
