// What buyers experienced with criteria of the library.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct LibraryComment {
  std::string criterion;
  std::string party;   // id of the party that the author works for
  std::string author;  // a role or a name
  std::string rating;  // "worked-well", "mixed", "did-not-work"; empty: none
  std::string tender;  // reference of the tender that it is about; empty: none
  std::string text;
  bool operator==(const LibraryComment&) const = default;
};

using CommentId = std::int64_t;

struct StoredComment {
  CommentId id = 0;
  LibraryComment comment;
  std::string created_at;
  std::string withdrawn_at;  // empty: it stands
};

class LibraryCommentStore {
 public:
  explicit LibraryCommentStore(Unit& unit) : unit_(unit) {}

  std::vector<StoredComment> list(std::string_view criterion);  // newest first, withdrawn ones too
  std::optional<StoredComment> find(CommentId id);
  CommentId insert(const LibraryComment& comment, std::string_view now);
  void withdraw(CommentId id, std::string_view by, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
