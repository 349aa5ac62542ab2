#include "server/storage/document_history.hpp"

#include "server/storage/sha256.hpp"

namespace server {

Document document_of(std::string text) {
  auto sha256 = sha256_hex(text);
  return {std::move(text), std::move(sha256)};
}

std::optional<Document> superseded_document(Unit& unit, const Superseded& row) {
  return first(
      unit.select<Document>("SELECT document, sha256 FROM superseded_documents WHERE kind = $1 AND tender = "
                            "$2 AND subject = $3 AND "
                            "version = $4",
                            {row.kind, row.tender, row.subject, row.version},
                            [](Document& document) { return std::tie(document.text, document.sha256); }));
}

void keep_superseded(Unit& unit, const Superseded& row, const Document& document, std::string_view now) {
  unit.execute(
      "INSERT INTO superseded_documents (kind, tender, subject, version, document, sha256, superseded_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {row.kind, row.tender, row.subject, row.version, document.text, document.sha256, now});
}

}  // namespace server
