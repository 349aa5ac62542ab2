#include "server/storage/draw_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredDraw> select_draws(Unit& unit, std::string_view condition, const Parameters& parameters) {
  return unit.select<StoredDraw>(
      fmt::format("SELECT position, lot, document, sha256, created_at FROM draws {}", condition), parameters,
      [](StoredDraw& draw) {
        return std::tie(draw.id, draw.lot, draw.document.text, draw.document.sha256, draw.created_at);
      });
}

}  // namespace

std::optional<StoredDraw> DrawStore::find(TenderId tender, DrawId id) {
  return first(select_draws(unit_, "WHERE tender = $1 AND position = $2", {tender, id}));
}

Listed<StoredDraw> DrawStore::list(TenderId tender, const Page& page) {
  Listed<StoredDraw> listed;
  listed.total = unit_.number("SELECT COUNT(*) FROM draws WHERE tender = $1", {tender});
  listed.rows = select_draws(unit_, "WHERE tender = $1 ORDER BY position LIMIT $2 OFFSET $3",
                             {tender, page.size, page.offset()});
  return listed;
}

std::vector<std::string> DrawStore::documents(TenderId tender) {
  return unit_.column<std::string>("SELECT document FROM draws WHERE tender = $1 ORDER BY position",
                                   {tender});
}

DrawId DrawStore::insert(TenderId tender, std::string_view lot, const Document& document,
                         std::string_view now) {
  return unit_.number(
      "INSERT INTO draws (tender, lot, document, sha256, created_at) VALUES ($1, $2, $3, $4, $5) "
      "RETURNING position",
      {tender, lot, document.text, document.sha256, now});
}

}  // namespace server
