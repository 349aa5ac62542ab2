// What other resources of the API say about sealed bids.
#pragma once

#include "server/app/seal_bid.hpp"
#include "server/app/vault_keys.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "templates/json_writer.hpp"

#include <optional>
#include <vector>

namespace server {

// 202 with the receipt and its code: it will be a bid when it is opened.
Response receipt_answer(TenderId tender, const Result<BidReceipt>& receipt);
// The headers Replaces-Receipt and Receipt-Code; a query would stand in logs.
std::optional<EarlierBid> replaced_bid(const Request& request);

// The member `keyLetters`.
void write_letters(templates::JsonWriter& json, const std::vector<KeyLetter>& letters);
// An answer that nobody may store: it holds codes that are shown once.
Response unkept(Response answer);

}  // namespace server
