// What edited rows held before.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

using TenderId = std::int64_t;

// A document in the form of the exchange contract, canonical JSON, with the hash of its bytes.
struct Document {
  std::string text;
  std::string sha256;
  bool operator==(const Document&) const = default;
};
Document document_of(std::string text);

struct Superseded {
  std::string_view kind;  // the table
  TenderId tender = 0;
  std::string_view subject;  // the row's id within the tender
  std::int64_t version = 0;
};
// What the row held at that version; nothing when it holds it still, or never did.
std::optional<Document> superseded_document(Unit& unit, const Superseded& row);
void keep_superseded(Unit& unit, const Superseded& row, const Document& document, std::string_view now);

}  // namespace server
