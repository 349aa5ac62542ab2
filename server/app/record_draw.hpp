#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/draw_store.hpp"

#include <string_view>

namespace server {

// Stores the outcome of a draw that was held; it must decide a group that is tied now (`draw.mismatch`
// otherwise). In a tender in process it has its moment and its witness (`draw.heldAtMissing`,
// `draw.witnessMissing`), which the log names with the announced rules for ties.
Result<DrawId> record_draw(Service& service, const Actor& actor, TenderId tender, std::string_view json);

}  // namespace server
