#pragma once

#include "criteria/tender.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>

namespace server {

// Replaces a tender's definition; bids, grades and draws that are there must fit the new one. Gives the new
// version.
Result<std::int64_t> edit_tender(Service& service, const Actor& actor, TenderId tender, const Edit& edit);

// What lists show of a definition.
TenderSummary tender_summary(const criteria::Tender& tender);

}  // namespace server
