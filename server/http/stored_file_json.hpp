// A document of ours that is stored whole, in versions, as the API gives it.
#pragma once

#include "server/storage/document_history.hpp"

#include <cstdint>
#include <string>

namespace server {

// `version`, `sha256`, `createdAt` and the document as `file`. Throws std::logic_error when the stored text
// is no JSON.
std::string stored_file_json(std::int64_t version, const Document& document, const std::string& created_at);
template <typename Stored>
std::string stored_file_json(const Stored& stored) {
  return stored_file_json(stored.version, stored.document, stored.created_at);
}

}  // namespace server
