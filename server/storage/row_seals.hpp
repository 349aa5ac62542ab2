// Rows that decide something and are no documents: who had which role, who decided what, when a bid came in.
// What a unit of work writes to them is named by hash in one document (a seal) at its end, and that by the
// audit log.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

// What seals leave out, and why: a column, or with an empty `column` the whole table.
struct UnsealedPart {
  std::string_view table, column, reason;
};
std::span<const UnsealedPart> unsealed_parts();

// The tables of which rows are sealed: their primary keys, and what is sealed of them by name.
std::vector<WatchedTable> sealed_tables(Session& session);

// After the tables were brought to another shape.
void prepare_seals(Unit& unit);
// From here on, on this connection, writes to such rows are noted until they are sealed.
void watch_rows(Session& session);
// Seals what was noted since the last time, with an entry of who wrote it. The first time seals every row.
void seal_rows(Unit& unit);

using RowName = std::pair<std::string, std::string>;  // table, key
struct RowSeal {
  std::string sha256;  // empty: the row is gone
  std::int64_t number = 0;
};
// What was sealed last of each row.
std::map<RowName, RowSeal> newest_seals(Unit& unit);
// Every row that is there, with its hash.
void each_sealed_row(Unit& unit, const std::function<void(const RowName&, const std::string& sha256)>& take);

// For a change of the tables' shape: which rows are not what was sealed, beforehand; and afterwards a seal of
// the others in their new shape. Neither does anything while nothing was ever sealed and nothing is in the
// log.
std::vector<RowName> unsealed_rows(Unit& unit);
void seal_again(Unit& unit, const std::vector<RowName>& but, const std::string& now);

}  // namespace server
