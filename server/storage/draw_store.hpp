// Draws (lotingen) that were held to decide ties. A draw is never changed.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using DrawId = std::int64_t;

struct StoredDraw {
  DrawId id = 0;
  std::string lot;
  Document document;  // an element of the dossier's `draws`
  std::string created_at;
};

class DrawStore {
 public:
  explicit DrawStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredDraw> find(TenderId tender, DrawId id);
  Listed<StoredDraw> list(TenderId tender, const Page& page);
  std::vector<std::string> documents(TenderId tender);
  DrawId insert(TenderId tender, std::string_view lot, const Document& document, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
