#include "server/storage/library_comment_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredComment> select_comments(Unit& unit, std::string_view condition,
                                           const Parameters& parameters) {
  return unit.select<StoredComment>(
      fmt::format("SELECT position, criterion, party, author, rating, tender, text, created_at, "
                  "COALESCE(withdrawn_at, '') FROM library_comments "
                  "LEFT JOIN library_comment_withdrawals ON comment = position {}",
                  condition),
      parameters, [](StoredComment& stored) {
        auto& comment = stored.comment;
        return std::tie(stored.id, comment.criterion, comment.party, comment.author, comment.rating,
                        comment.tender, comment.text, stored.created_at, stored.withdrawn_at);
      });
}

}  // namespace

std::vector<StoredComment> LibraryCommentStore::list(std::string_view criterion) {
  return select_comments(unit_, "WHERE criterion = $1 ORDER BY position DESC", {criterion});
}

std::optional<StoredComment> LibraryCommentStore::find(CommentId id) {
  return first(select_comments(unit_, "WHERE position = $1", {id}));
}

CommentId LibraryCommentStore::insert(const LibraryComment& comment, std::string_view now) {
  return unit_.number(
      "INSERT INTO library_comments (criterion, party, author, rating, tender, text, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING position",
      {comment.criterion, comment.party, comment.author, comment.rating, comment.tender, comment.text, now});
}

void LibraryCommentStore::withdraw(CommentId id, std::string_view by, std::string_view now) {
  unit_.execute(
      "INSERT INTO library_comment_withdrawals (comment, withdrawn_by, withdrawn_at) VALUES ($1, $2, $3)",
      {id, by, now});
}

}  // namespace server
