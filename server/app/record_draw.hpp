#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/draw_store.hpp"

#include <string_view>

namespace server {

// Stores the outcome of a draw that was held; it must decide a group that is tied now (`draw.mismatch`
// otherwise).
Result<DrawId> record_draw(Service& service, const Actor& actor, TenderId tender, std::string_view json);

}  // namespace server
