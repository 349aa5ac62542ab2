#pragma once

#include "criteria/tender.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace server {

// Replaces a tender's definition. `expected_version` is that which the sender changed; none: whatever it is
// now. Bids, grades and draws that are there must fit the new definition. Gives the new version.
Result<std::int64_t> edit_tender(Service& service, const Actor& actor, TenderId tender, std::string_view json,
                                 std::optional<std::int64_t> expected_version);

// What lists show of a definition.
TenderSummary tender_summary(const criteria::Tender& tender);

}  // namespace server
