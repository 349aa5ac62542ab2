#include "server/storage/party_store.hpp"

#include "server/storage/dialect.hpp"
#include "server/storage/storage_error.hpp"

#include <fmt/format.h>

namespace server {
namespace {

struct PartyRow {
  StoredParty stored;
  std::string kind, website;
};

// In the order in which the kinds are declared, municipalities first.
constexpr std::string_view by_kind =
    "ORDER BY CASE kind WHEN 'municipality' THEN 0 WHEN 'province' THEN 1 WHEN 'water-board' THEN 2 "
    "WHEN 'environment-service' THEN 3 WHEN 'housing-corporation' THEN 4 ELSE 5 END, name, id";

}  // namespace

std::vector<StoredParty> PartyStore::select(std::string_view condition, const Parameters& parameters) {
  auto rows = unit_.select<PartyRow>(
      fmt::format("SELECT id, name, kind, website, version, created_at, updated_at, "
                  "(SELECT COUNT(*) FROM spend WHERE spend.party = parties.id) + "
                  "(SELECT COUNT(*) FROM contracts WHERE contracts.party = parties.id) + "
                  "(SELECT COUNT(*) FROM letter_templates WHERE letter_templates.party = parties.id) + "
                  "(SELECT COUNT(*) FROM party_roles WHERE party_roles.party = parties.id) + "
                  "(SELECT COUNT(*) FROM invitation_roles WHERE invitation_roles.party = parties.id) + "
                  "(SELECT COUNT(*) FROM tender_parties WHERE tender_parties.party = parties.id) + "
                  "(SELECT COUNT(*) FROM agreements AS one, {} "
                  "WHERE {} = parties.id AND one.version = "
                  "(SELECT MAX(version) FROM agreements AS other WHERE other.id = one.id)) "
                  "FROM parties {}",
                  json_items(unit_.engine(), "one.document", "parties", "signed"),
                  item_text(unit_.engine(), "signed", "party"), condition),
      parameters, [](PartyRow& row) {
        auto& party = row.stored.party;
        return std::tie(party.id, party.name, row.kind, row.website, row.stored.version,
                        row.stored.created_at, row.stored.updated_at, row.stored.uses);
      });
  std::vector<StoredParty> parties;
  for (auto& row : rows) {
    const auto kind = criteria::from_name<criteria::PartyKind>(row.kind);
    if (!kind) throw StorageError("the database holds a party of an unknown kind");
    row.stored.party.kind = *kind;
    if (!row.website.empty()) row.stored.party.website = std::move(row.website);
    parties.push_back(std::move(row.stored));
  }
  return parties;
}

std::optional<StoredParty> PartyStore::find(std::string_view id) {
  return first(select("WHERE id = $1", {id}));
}

Listed<StoredParty> PartyStore::list(const Page& page) {
  return {select(fmt::format("{} LIMIT $1 OFFSET $2", by_kind), {page.size, page.offset()}),
          unit_.number("SELECT COUNT(*) FROM parties")};
}

std::vector<StoredParty> PartyStore::all() { return select(by_kind, {}); }

PartyNames PartyStore::names() {
  struct Row {
    std::string id, name;
  };
  PartyNames names;
  for (auto& row : unit_.select<Row>("SELECT id, name FROM parties", {},
                                     [](Row& each) { return std::tie(each.id, each.name); }))
    names.emplace(std::move(row.id), std::move(row.name));
  return names;
}

void PartyStore::insert(const criteria::Party& party, std::string_view now) {
  unit_.execute(
      "INSERT INTO parties (id, name, kind, website, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, 1, $5, $6)",
      {party.id, party.name, criteria::name(party.kind), party.website.value_or(""), now, now});
}

void PartyStore::replace(const criteria::Party& party, std::string_view now) {
  unit_.execute(
      "UPDATE parties SET name = $1, kind = $2, website = $3, version = version + 1, updated_at = $4 "
      "WHERE id = $5",
      {party.name, criteria::name(party.kind), party.website.value_or(""), now, party.id});
}

void PartyStore::remove(std::string_view id) { unit_.execute("DELETE FROM parties WHERE id = $1", {id}); }

std::string_view name_of(const PartyNames& names, std::string_view id) {
  const auto found = names.find(id);
  return found == names.end() ? id : std::string_view(found->second);
}

}  // namespace server
