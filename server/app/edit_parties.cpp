#include "server/app/edit_parties.hpp"

namespace server {
namespace {

void note(Unit& unit, const Actor& actor, std::string action, const std::string& id, const std::string& now) {
  record(unit, {now, actor.name, actor.request, std::move(action), std::nullopt, id, ""});
}

// The party as it is stored, if that is the version which the sender knows.
Result<StoredParty> find_expected(Unit& unit, const std::string& id, std::optional<std::int64_t> expected) {
  auto stored = PartyStore(unit).find(id);
  if (!stored) return failed(NotFound{"party", id});
  if (expected && *expected != stored->version) return failed(Outdated{stored->version});
  return std::move(*stored);
}

}  // namespace

Result<void> create_party(Service& service, const Actor& actor, const criteria::Party& party) {
  if (auto findings = validate(party); !findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    if (PartyStore(unit).find(party.id)) return failed(Conflict{"party.idTaken", party.id});
    PartyStore(unit).insert(party, now);
    note(unit, actor, "party.stored", party.id, now);
    return {};
  });
}

Result<std::int64_t> edit_party(Service& service, const Actor& actor, const criteria::Party& party,
                                std::optional<std::int64_t> expected_version) {
  if (auto findings = validate(party); !findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const auto stored = find_expected(unit, party.id, expected_version);
    if (!stored) return failed(stored.error());
    PartyStore(unit).replace(party, now);
    note(unit, actor, "party.edited", party.id, now);
    return stored->version + 1;
  });
}

Result<void> remove_party(Service& service, const Actor& actor, const std::string& id,
                          std::optional<std::int64_t> expected_version) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto stored = find_expected(unit, id, expected_version);
    if (!stored) return failed(stored.error());
    if (stored->uses > 0) return failed(Conflict{"party.inUse", id});
    PartyStore(unit).remove(id);
    note(unit, actor, "party.removed", id, now);
    return {};
  });
}

}  // namespace server
