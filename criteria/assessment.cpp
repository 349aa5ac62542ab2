#include "criteria/assessment.hpp"

#include "criteria/latin_letters.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace criteria {
namespace {

constexpr std::size_t name_bytes = 200;
constexpr std::size_t text_bytes = 4000;
constexpr std::size_t most_firms = 50;
constexpr std::size_t letters = 26;

bool is_name(const std::string& name) { return !name.empty() && name.size() <= name_bytes; }

void add_new(std::vector<AssessorId>& known, const AssessorId& assessor) {
  if (std::find(known.begin(), known.end(), assessor) == known.end()) known.push_back(assessor);
}

std::string letters_of(std::size_t index) {
  std::string name;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  return name;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; }

// Words of small letters and digits; what is written with dots, B.V., is one word.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : small_letters(name)) {
    if (is_plain(c))
      words.back() += c;
    else if (c != '.' && !words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The words of the name without its legal form.
std::vector<std::string> firm_words(std::string_view name) {
  constexpr std::array legal_forms{"bv", "nv", "vof", "cv", "ua"};
  auto words = words_of(name);
  while (words.size() > 1 &&
         std::find(legal_forms.begin(), legal_forms.end(), words.back()) != legal_forms.end())
    words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string firm;
  for (const auto& word : words) firm += word;
  return firm;
}

// People leave the end of a name out: "Meubelmakers De Eik" for Meubelmakers "De Eik" & Zn.
bool begins_with(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  constexpr std::size_t fewest_words = 2, fewest_letters = 6;
  return part.size() >= fewest_words && joined(part).size() >= fewest_letters && part.size() < whole.size() &&
         std::equal(part.begin(), part.end(), whole.begin());
}

void check_members(const AssessmentPanel& panel, const std::vector<AssessorId>& known, Findings& findings) {
  std::set<std::string> people;
  std::set<AssessorId> seats;
  for (std::size_t at = 0; at < panel.members.size(); ++at) {
    const PanelMember& member = panel.members[at];
    const std::string place = at_index("members", at);
    if (!is_name(member.person))
      findings.push_back(error("panel.person", place + ".person"));
    else if (!people.insert(small_letters(member.person)).second)
      findings.push_back(error("panel.personTwice", place + ".person", {{"person", member.person}}));
    if (!member.assessor && !member.is_chair)
      findings.push_back(error("panel.seatEmpty", place + ".assessor", {{"person", member.person}}));
    if (!member.assessor) continue;
    if (std::find(known.begin(), known.end(), *member.assessor) == known.end())
      findings.push_back(
          error("panel.assessorUnknown", place + ".assessor", {{"assessor", *member.assessor}}));
    if (!seats.insert(*member.assessor).second)
      findings.push_back(error("panel.assessorTwice", place + ".assessor", {{"assessor", *member.assessor}}));
  }
}

}  // namespace

const PanelMember* AssessmentPanel::chair() const {
  const auto found =
      std::find_if(members.begin(), members.end(), [](const auto& each) { return each.is_chair; });
  return found == members.end() ? nullptr : &*found;
}

const PanelMember* AssessmentPanel::of_assessor(std::string_view assessor) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& each) { return each.assessor == assessor; });
  return found == members.end() ? nullptr : &*found;
}

std::vector<AssessorId> assessors_of(const Lot& lot) {
  std::vector<AssessorId> assessors;
  for (const Criterion* leaf : leaves(lot.criteria))
    if (leaf->panel)
      for (const AssessorId& assessor : leaf->panel->assessors) add_new(assessors, assessor);
  return assessors;
}

std::vector<AssessorId> assessors_of(const Tender& tender) {
  std::vector<AssessorId> assessors;
  for (const Lot& lot : tender.lots)
    for (const AssessorId& assessor : assessors_of(lot)) add_new(assessors, assessor);
  return assessors;
}

bool is_assigned(const Criterion& leaf, std::string_view assessor) {
  if (!leaf.panel) return false;
  const auto& assessors = leaf.panel->assessors;
  return std::find(assessors.begin(), assessors.end(), assessor) != assessors.end();
}

Findings validate(const AssessmentPanel& panel, const Tender& tender) {
  Findings findings;
  const auto known = assessors_of(tender);
  check_members(panel, known, findings);
  for (const AssessorId& assessor : known)
    if (!panel.of_assessor(assessor))
      findings.push_back(error("panel.assessorMissing", "members", {{"assessor", assessor}}));
  const auto chairs = std::count_if(panel.members.begin(), panel.members.end(),
                                    [](const PanelMember& member) { return member.is_chair; });
  if (chairs != 1) findings.push_back(error("panel.chair", "members", {{"count", std::to_string(chairs)}}));
  return findings;
}

Findings validate(const InterestDeclaration& declaration) {
  Findings findings;
  const bool is_of_firms = declaration.interest == DeclaredInterest::bidders;
  const auto& firms = declaration.firms;
  if (firms.empty() == is_of_firms || firms.size() > most_firms ||
      !std::all_of(firms.begin(), firms.end(), is_name))
    findings.push_back(error("interest.firms", "firms"));
  const bool is_explained = !declaration.explanation.empty();
  if ((declaration.interest != DeclaredInterest::none && !is_explained) ||
      declaration.explanation.size() > text_bytes)
    findings.push_back(error("interest.explanation", "explanation"));
  return findings;
}

bool is_same_firm(std::string_view one, std::string_view other) {
  const auto first = firm_words(one), second = firm_words(other);
  const auto firm = joined(first);
  return (!firm.empty() && firm == joined(second)) || begins_with(first, second) ||
         begins_with(second, first);
}

std::vector<BlindName> with_blind_names(std::vector<BlindName> known, const std::vector<BidId>& bids,
                                        const std::function<std::size_t(std::size_t)>& below) {
  std::vector<BidId> others;
  for (const BidId& bid : bids)
    if (std::none_of(known.begin(), known.end(), [&](const BlindName& name) { return name.bid == bid; }))
      others.push_back(bid);
  for (std::size_t left = others.size(); left > 1; --left) std::swap(others[left - 1], others[below(left)]);
  for (BidId& bid : others) {
    auto name = letters_of(known.size());
    known.push_back({std::move(bid), std::move(name)});
  }
  return known;
}

}  // namespace criteria
