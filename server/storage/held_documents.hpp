// What the audit log names by hash, wherever the tables hold it: one list for storing and for checking.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace server {

// Where documents of one kind stand. The members that are texts, but for `kind` and `table`, are SQL
// expressions on a row.
struct HeldKind {
  std::string_view kind;  // "bids"
  std::string_view table;
  std::string_view tender;    // its number, 0 where there is none
  std::string_view subject;   // the id that entries use
  std::string_view version;   // from 1 for one subject
  std::string_view document;  // a column, or those that `text` makes it of
  std::string_view sha256;    // the hash that the row itself gives; empty: none
  // What is read before the document where entries name a commitment to it; empty: its hash.
  std::string_view salt = "''";
  // The document of a row that is none by itself: canonical JSON of its columns.
  std::string (*text)(const Values& columns) = nullptr;
};
std::span<const HeldKind> held_kinds();

// The kinds in which an action stores the document whose hash its entry has; none for an action that names
// none.
std::vector<std::string_view> kinds_stored_by(std::string_view action);

// A document as the tables hold it now.
struct HeldDocument {
  std::string kind;
  std::int64_t tender = 0;
  std::string subject;
  std::int64_t version = 0;
  std::string document;
  std::string sha256;  // as the row gives it
  std::string salt;    // empty: entries name the hash of the document
};
// One after the other, kind by kind, in the order of their primary keys; all of them, or those of one tender.
void each_held_document(Unit& unit, const std::function<void(const HeldDocument&)>& take,
                        std::optional<std::int64_t> tender = std::nullopt);

// The hash by which an entry names a row that is no document by itself: "deviations", "publications". The
// condition is SQL that holds for that row alone.
std::string row_sha256(Unit& unit, std::string_view table, std::string_view condition,
                       const Parameters& parameters);

}  // namespace server
