// The envelopes of the bids: opened at the steps `open` and `open_prices`.
#pragma once

#include "server/app/change.hpp"

namespace server {

enum class EnvelopeKind { quality, prices };

// Whether the keys of the envelopes can be used. Bids that came in unsealed need none.
bool keys_released(Unit& unit, TenderId tender, EnvelopeKind envelopes);

// Within the step that opens them, after two people have confirmed it: makes what is in the envelopes bids of
// the tender. Bids that came in unsealed are there already.
Result<void> store_released(const Change& change, EnvelopeKind envelopes);

}  // namespace server
