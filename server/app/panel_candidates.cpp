#include "server/app/panel_candidates.hpp"

#include "server/app/person_name.hpp"
#include "server/app/principal.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/account_store.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Role;

}  // namespace

std::vector<PanelCandidate> panel_candidates(Unit& unit, TenderId tender) {
  const auto party = party_of(unit, tender);
  std::vector<StoredAccount> accounts = AccountStore(unit).in_tender(tender);
  if (!party.empty())
    for (auto& account : AccountStore(unit).in_party(party))
      if (std::none_of(accounts.begin(), accounts.end(),
                       [&](const StoredAccount& each) { return each.id == account.id; }))
        accounts.push_back(std::move(account));
  std::vector<PanelCandidate> candidates;
  for (const StoredAccount& account : accounts) {
    const auto person = read_principal(unit, account.id);
    if (!person) continue;
    const auto has = [&](Role role) { return person->has_for(role, tender, party); };
    if (has(Role::assessor) || has(Role::panel_chair) || has(Role::buyer))
      candidates.push_back({person->name, has(Role::buyer) || has(Role::controller)});
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const PanelCandidate& left, const PanelCandidate& right) {
              return left.knows_bidders != right.knows_bidders ? right.knows_bidders : left.name < right.name;
            });
  return candidates;
}

Findings settle_members(Unit& unit, TenderId tender, criteria::AssessmentPanel& panel) {
  const auto candidates = panel_candidates(unit, tender);
  Findings findings;
  for (std::size_t at = 0; at < panel.members.size(); ++at) {
    auto& person = panel.members[at].person;
    const std::string place = "members[" + std::to_string(at) + "].person";
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const PanelCandidate& each) {
      return is_same_person(each.name, person);
    });
    if (found == candidates.end()) {
      findings.push_back(criteria::error("panel.personUnknown", place, {{"person", person}}));
      continue;
    }
    person = found->name;
    if (panel.is_blind && found->knows_bidders)
      findings.push_back(criteria::error("panel.knowsBidders", place, {{"person", person}}));
  }
  return findings;
}

}  // namespace server
