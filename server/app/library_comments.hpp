// What buyers experienced with criteria of the library: told to each other, and taken back when it was wrong.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/library_comment_store.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::array<std::string_view, 3> comment_ratings{"worked-well", "mixed", "did-not-work"};

// Newest first, without those that were withdrawn. NotFound{"libraryCriterion"}.
Result<std::vector<StoredComment>> list_comments(Service& service, const std::string& criterion);

// By whoever is signed in, who need not be named. Findings: `comment.text` and `comment.author` (missing or
// too long), `step.otherPerson`, `comment.party` (no id of a party), `comment.rating`, `comment.tender` (too
// long).
Result<StoredComment> add_comment(Service& service, const Actor& actor, LibraryComment comment);

// NotFound{"comment"} when there is none of that id on the criterion, or it was withdrawn.
Result<void> withdraw_comment(Service& service, const Actor& actor, const std::string& criterion,
                              CommentId id);

}  // namespace server
