#include "criteria/spend_register.hpp"

#include <tuple>

namespace criteria {
namespace {

std::string place_of(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

void add_at(const std::string& place, Findings found, Findings& findings) {
  for (Finding& finding : found) {
    finding.place = place + "." + finding.place;
    findings.push_back(std::move(finding));
  }
}

void check_ids(const std::string& place, const std::string& party, const std::string& segment,
               const KnownIds& known, Findings& findings) {
  if (!known.parties.contains(party))
    findings.push_back(error("spend.partyUnknown", place + ".party", {{"party", party}}));
  if (!known.segments.contains(segment))
    findings.push_back(error("spend.segmentUnknown", place + ".segment", {{"segment", segment}}));
}

void check_spend(const std::vector<SpendLine>& lines, const KnownIds& known, Findings& findings) {
  std::set<std::tuple<std::string_view, std::string_view, int>> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [segment, spend] = lines[i];
    const std::string place = place_of("spend", i);
    check_ids(place, spend.party, segment, known, findings);
    auto found = validate(spend);
    std::erase_if(found, [](const Finding& each) { return each.code == "spend.party"; });
    add_at(place, std::move(found), findings);
    if (!seen.insert({segment, spend.party, spend.year}).second)
      findings.push_back(error("spend.twice", place + ".year", {{"party", spend.party}}));
  }
}

void check_contracts(const std::vector<ContractLine>& lines, const KnownIds& known, Findings& findings) {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [segment, contract] = lines[i];
    const std::string place = place_of("contracts", i);
    check_ids(place, contract.party, segment, known, findings);
    auto found = validate(contract);
    std::erase_if(found, [](const Finding& each) { return each.code == "spend.party"; });
    add_at(place, std::move(found), findings);
    if (!seen.insert({segment, contract.party, contract.title}).second)
      findings.push_back(error("contract.twice", place + ".title", {{"title", contract.title}}));
  }
}

}  // namespace

Findings validate(const SpendRegister& lines, const KnownIds& known) {
  Findings findings;
  if (lines.spend) check_spend(*lines.spend, known, findings);
  if (lines.contracts) check_contracts(*lines.contracts, known, findings);
  if ((!lines.spend || lines.spend->empty()) && (!lines.contracts || lines.contracts->empty()))
    findings.push_back(error("spend.nothing", ""));
  return findings;
}

std::set<std::pair<std::string, int>> handed_in_years(const SpendRegister& lines) {
  std::set<std::pair<std::string, int>> years;
  if (lines.spend)
    for (const SpendLine& line : *lines.spend) years.insert({line.spend.party, line.spend.year});
  return years;
}

std::set<std::string> handed_in_contracts(const SpendRegister& lines) {
  std::set<std::string> parties;
  if (!lines.contracts) return parties;
  for (const ContractLine& line : *lines.contracts) parties.insert(line.contract.party);
  // A party that hands in spend beside an empty table of contracts has none.
  if (lines.spend)
    for (const SpendLine& line : *lines.spend) parties.insert(line.spend.party);
  return parties;
}

}  // namespace criteria
