// Parties (partijen) that buy, and their working group.
#pragma once

#include "criteria/party.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredParty {
  criteria::Party party;
  std::int64_t version = 1;
  std::int64_t uses = 0;  // spend, contracts, accounts, tenders, newest agreements
  std::string created_at, updated_at;
};

using PartyNames = std::map<std::string, std::string, std::less<>>;

class PartyStore {
 public:
  explicit PartyStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredParty> find(std::string_view id);
  Listed<StoredParty> list(const Page& page);  // by kind, then by name
  std::vector<StoredParty> all();              // likewise
  PartyNames names();                          // by id
  void insert(const criteria::Party& party, std::string_view now);
  void replace(const criteria::Party& party, std::string_view now);  // of the same id; the version goes up
  void remove(std::string_view id);

 private:
  std::vector<StoredParty> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

// The name under which the register knows a party, or its id.
std::string_view name_of(const PartyNames& names, std::string_view id);

}  // namespace server
