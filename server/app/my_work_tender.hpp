// The work on one tender.
#pragma once

#include "server/app/my_work.hpp"
#include "server/storage/tender_store.hpp"

#include <vector>

namespace server {

// As `work_of` gives it, in no order.
std::vector<WorkItem> work_on(Service& service, const Actor& actor, const StoredTender& tender);

}  // namespace server
