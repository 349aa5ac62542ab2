// The index of words behind SearchStore, which each engine has its own way to keep: FTS5 of SQLite, and text
// search vectors of PostgreSQL with words that the program itself takes apart.
#pragma once

#include "server/storage/search_store.hpp"

namespace server {

// The row of `search_texts` is there.
void add_to_index(Unit& unit, std::int64_t id, const SearchEntry& entry);
// The rows of `search_texts` for which the condition holds are about to go.
void take_from_index(Unit& unit, std::string_view condition, const Parameters& parameters);

// As SearchStore::find.
Listed<SearchHit> find_in_index(Unit& unit, const SearchQuestion& question, const Page& page);

}  // namespace server
