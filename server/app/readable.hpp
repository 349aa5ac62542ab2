// Which tenders, and what follows from tenders, a person may read: for lists that tell of many.
#pragma once

#include "criteria/consultation.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/tender_store.hpp"

#include <cstdint>
#include <optional>

namespace server {

Reader reader_of(const Actor& actor);

bool may_read(Unit& unit, const Reader& reader, TenderId tender);

// The draft that a consultation is held on; nothing when it is held on something that the region shares, or
// when that draft is gone.
std::optional<TenderId> tender_of(Unit& unit, const criteria::ConsultationBasis& basis);
// What is held on a draft is read with it; the rest by everybody.
bool may_read(Unit& unit, const Reader& reader, const criteria::ConsultationBasis& basis);
// What is held on a draft is held by a buyer of its party, the rest by an editor of the working group.
// NotFound "tender" for a draft that the actor may not read; `account.notAllowed` at `basis`.
Result<void> may_hold(Unit& unit, const Actor& actor, const criteria::ConsultationBasis& basis);

}  // namespace server
