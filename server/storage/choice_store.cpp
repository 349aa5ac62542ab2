#include "server/storage/choice_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredChoice> select_choices(Unit& unit, std::string_view condition,
                                         const Parameters& parameters) {
  return unit.select<StoredChoice>(
      fmt::format("SELECT id, decided_on, decided_by, document, sha256, created_at FROM segment_choices {}",
                  condition),
      parameters, [](StoredChoice& stored) {
        return std::tie(stored.id, stored.decided_on, stored.decided_by, stored.document.text,
                        stored.document.sha256, stored.created_at);
      });
}

}  // namespace

std::optional<StoredChoice> ChoiceStore::find(ChoiceId id) {
  return first(select_choices(unit_, "WHERE id = $1", {id}));
}

Listed<StoredChoice> ChoiceStore::list(const Page& page) {
  return {select_choices(unit_, "ORDER BY id DESC LIMIT $1 OFFSET $2", {page.size, page.offset()}),
          unit_.number("SELECT COUNT(*) FROM segment_choices")};
}

ChoiceId ChoiceStore::insert(const StoredChoice& choice, std::string_view now) {
  return unit_.number(
      "INSERT INTO segment_choices (decided_on, decided_by, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id",
      {choice.decided_on, choice.decided_by, choice.document.text, choice.document.sha256, now});
}

}  // namespace server
