// What other pages answer about sealed bids.
#pragma once

#include "server/app/seal_bid.hpp"
#include "server/app/vault_keys.hpp"
#include "server/http/page_answers.hpp"

#include <optional>
#include <vector>

namespace server {

// The choice in the fields `sealing` ("sealed" or "open") and `keyHolders` (a name a line).
std::optional<SealingOrder> sealing_in(const Pairs& fields);

// The letters, in the answer to what made them: they are kept nowhere, so that no other page could show them.
Response letters_answer(Site& site, const Request& request, TenderId tender,
                        const std::vector<KeyLetter>& letters);
// A file into the vault: its receipt, likewise, or what is wrong with it.
Response sealed_answer(Site& site, const Request& request, TenderId tender, const Upload& upload,
                       const std::optional<EarlierBid>& replaces);

}  // namespace server
