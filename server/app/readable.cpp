#include "server/app/readable.hpp"

#include "server/app/tender_party.hpp"
#include "server/storage/tender_store.hpp"

namespace server {

Reader reader_of(const Actor& actor) { return actor.person ? Reader(actor.person->account) : std::nullopt; }

bool may_read(Unit& unit, const Reader& reader, TenderId tender) {
  return !reader || unit.number("SELECT COUNT(*) FROM readable_tenders WHERE account = $1 AND tender = $2",
                                {*reader, tender}) > 0;
}

std::optional<TenderId> tender_of(Unit& unit, const criteria::ConsultationBasis& basis) {
  if (basis.kind != criteria::ConsultationBasisKind::draft) return std::nullopt;
  return TenderStore(unit).find_reference(basis.id);
}

bool may_read(Unit& unit, const Reader& reader, const criteria::ConsultationBasis& basis) {
  if (basis.kind != criteria::ConsultationBasisKind::draft) return true;
  const auto tender = tender_of(unit, basis);
  return !reader || (tender && may_read(unit, reader, *tender));
}

Result<void> may_hold(Unit& unit, const Actor& actor, const criteria::ConsultationBasis& basis) {
  using criteria::Role;
  if (!actor.person) return {};
  bool may = actor.person->has(Role::working_group_editor);
  if (basis.kind == criteria::ConsultationBasisKind::draft) {
    const auto tender = tender_of(unit, basis);
    if (!tender || !may_read(unit, reader_of(actor), *tender)) return failed(NotFound{"tender", basis.id});
    may = actor.person->has_for(Role::buyer, *tender, party_of(unit, *tender));
  }
  if (!may) return failed(Findings{criteria::error("account.notAllowed", "basis")});
  return {};
}

}  // namespace server
