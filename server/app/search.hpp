// Looking things up by their words.
#pragma once

#include "server/app/service.hpp"
#include "server/storage/search_store.hpp"

#include <string_view>

namespace server {

// What the actor may read of it: tenders and what is held on them as the lists of tenders show them, what the
// region shares to whoever has a role in a party or in the working group.
Listed<SearchHit> search(Service& service, const Actor& actor, std::string_view words, const Page& page);

// Fills the search of a database that has none yet.
void fill_search(Service& service);

}  // namespace server
