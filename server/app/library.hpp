// The criteria library: looking up, publishing and taking over criteria.
#pragma once

#include "criteria/date.hpp"
#include "criteria/library.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/versioned_documents.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// One version of a criterion as it is stored.
struct LibraryEntry {
  std::shared_ptr<const criteria::LibraryCriterion> criterion;
  std::int64_t version = 1;
  std::string sha256;
  std::string created_at;
};

// What a reader looks for; what is not given does not count.
struct LibraryFilter {
  std::string segment;  // those of every segment are of this one too
  std::optional<criteria::LibraryKind> kind;
  std::optional<criteria::CircularTheme> theme;
  std::optional<criteria::Strategy> strategy;
  std::optional<criteria::LibraryLevel> level;  // has a variant at that level
  std::optional<criteria::CircularQuantity> quantity;
  std::string search;                 // words: each stands in the id or in a text, in either language
  std::optional<criteria::Date> due;  // on that day somebody should have looked at it again
};

bool is_due(const criteria::LibraryCriterion& criterion, const criteria::Date& day);
bool is_found(const criteria::LibraryCriterion& criterion, const LibraryFilter& filter);

// The newest version of each that is found, by id.
std::vector<LibraryEntry> list_library(Service& service, const LibraryFilter& filter);
// NotFound{"libraryCriterion"}.
Result<LibraryEntry> find_library_criterion(Service& service, const std::string& id);
// Newest first; likewise.
Result<std::vector<LibraryEntry>> library_versions(Service& service, const std::string& id);
// The newest versions as one library, in the order given.
criteria::Library library_of(const std::vector<LibraryEntry>& entries);

// Stores a new criterion. One that does not read or validate is refused with all findings; the conflict
// `libraryCriterion.idTaken` when there is one of that id.
Result<LibraryEntry> create_library_criterion(Service& service, const Actor& actor, std::string_view json);
// Stores the next version of a criterion that is there; the finding `library.otherId` when it is of another.
Result<LibraryEntry> replace_library_criterion(Service& service, const Actor& actor, const std::string& id,
                                               const Edit& edit);

struct LibraryReceipt {
  std::vector<std::string> created, replaced;  // ids
  std::size_t unchanged = 0;
  bool operator==(const LibraryReceipt&) const = default;
};

// Takes over a whole file of the library: what is new as version 1, what differs as the next version. All of
// it, or nothing and all findings.
Result<LibraryReceipt> import_library(Service& service, const Actor& actor, std::string_view json);

// Stores the shipped criteria whose id is not there; what buyers changed stays theirs. Gives how many. Throws
// std::logic_error when a file of ours has errors.
std::size_t load_library(Service& service);

}  // namespace server
