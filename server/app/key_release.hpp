// The envelopes of the bids: opened at the steps `open` and `open_prices`.
#pragma once

#include "criteria/opening_record.hpp"
#include "server/app/change.hpp"

namespace server {

using criteria::EnvelopeKind;

// Whether the keys of the envelopes have been used. Bids that came in unsealed need none; the envelopes of
// sealed ones are opened by their key holders (app/open_envelopes), who are the two people of the step.
bool keys_released(Unit& unit, TenderId tender, EnvelopeKind envelopes);

}  // namespace server
