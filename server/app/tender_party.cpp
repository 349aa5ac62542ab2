#include "server/app/tender_party.hpp"

#include "server/app/party_access.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

namespace server {
namespace {

// Empty: nobody is signed in, and the register knows no such buyer.
criteria::Checked<std::string> party_for_new(Unit& unit, const Actor& actor, std::string_view buyer) {
  const auto named = AccountRoleStore(unit).party_named(buyer).value_or("");
  if (!actor.person) return named;
  auto parties = actor.person->parties_as(criteria::Role::buyer);
  if (parties.size() == 1) return std::move(parties.front());
  if (std::find(parties.begin(), parties.end(), named) != parties.end()) return named;
  return tl::unexpected(Findings{criteria::error("tender.party", "tender.buyer.name")});
}

}  // namespace

std::string party_of(Unit& unit, TenderId tender) {
  return AccountRoleStore(unit).party_of(tender).value_or("");
}

std::string party_of(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) { return party_of(unit, tender); });
}

criteria::Checked<void> give_to_party(Unit& unit, const Actor& actor, TenderId tender,
                                      std::string_view buyer) {
  const auto party = party_for_new(unit, actor, buyer);
  if (!party) return tl::unexpected(party.error());
  if (!party->empty()) AccountRoleStore(unit).set_party(tender, *party);
  return names_its_party(unit, tender, buyer);
}

criteria::Checked<void> names_its_party(Unit& unit, TenderId tender, std::string_view buyer) {
  const auto named = AccountRoleStore(unit).party_named(buyer).value_or("");
  if (named.empty() || named == party_of(unit, tender)) return {};
  return tl::unexpected(
      Findings{criteria::error("tender.otherParty", "tender.buyer.name", {{"buyer", std::string(buyer)}})});
}

criteria::Checked<void> keep_party(const Change& change, std::string_view buyer) {
  if (party_of(change.unit, change.tender).empty()) {
    const auto named = AccountRoleStore(change.unit).party_named(buyer).value_or("");
    if (!named.empty() && speaks_for(change.actor, named, RoleSet{criteria::Role::buyer})) {
      AccountRoleStore(change.unit).set_party(change.tender, named);
      record(change.unit,
             {change.now, change.actor.name, change.actor.request, "tender.moved", change.tender, named, ""});
    }
  }
  return names_its_party(change.unit, change.tender, buyer);
}

Conflict reference_taken(Unit& unit, const Actor& actor, TenderId by) {
  const bool is_seen = !actor.person || may_read_tender(unit, *actor.person, by);
  return {"tender.referenceTaken", is_seen ? std::to_string(by) : "", {}};
}

Result<void> move_tender(Service& service, const Actor& actor, TenderId tender, const std::string& party) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    if (!PartyStore(unit).find(party)) return failed(NotFound{"party", party});
    if (actor.person && !actor.person->administers_all())
      return failed(Findings{criteria::error("account.notAllowed", "party")});
    if (party_of(unit, tender) == party) return {};
    AccountRoleStore(unit).set_party(tender, party);
    record(unit, {now, actor.name, actor.request, "tender.moved", tender, party, ""});
    return {};
  });
}

bool may_read_tender(Unit& unit, const Principal& principal, TenderId tender) {
  return AccountRoleStore(unit).reads(principal.account, tender);
}

}  // namespace server
