#pragma once

#include "server/app/service.hpp"
#include "server/storage/tender_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

// Stores the demo tenders that are not there yet, marked as fictitious, the agreements, and fictitious spend
// and contracts in every segment while none are registered. Gives the files of those that it stored. Throws
// std::logic_error when a demo dossier of ours has errors.
std::vector<std::string> load_demo(Service& service);

// The first tender that is marked as fictitious; nothing: there is none.
std::optional<TenderId> demo_tender(Service& service);

}  // namespace server
