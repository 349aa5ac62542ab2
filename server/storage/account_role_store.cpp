#include "server/storage/account_role_store.hpp"

#include "server/storage/storage_error.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::name;

template <typename Role, typename Place>
struct RoleRow {
  Place place{};
  std::string role;
};

template <typename RoleIn, typename Place>
std::vector<RoleIn> read_roles(Unit& unit, std::string_view sql, AccountId account) {
  std::vector<RoleIn> roles;
  using Row = RoleRow<RoleIn, Place>;
  for (Row& row :
       unit.select<Row>(sql, {account}, [](Row& each) { return std::tie(each.place, each.role); })) {
    const auto role = criteria::from_name<criteria::Role>(row.role);
    if (!role) throw StorageError("the database holds an unknown role");
    roles.push_back({std::move(row.place), *role});
  }
  std::stable_sort(roles.begin(), roles.end(), [](const RoleIn& left, const RoleIn& right) {
    if constexpr (std::is_same_v<RoleIn, PartyRole>)
      return std::tie(left.party, left.role) < std::tie(right.party, right.role);
    else
      return std::tie(left.tender, left.role) < std::tie(right.tender, right.role);
  });
  return roles;
}

// What `give` and `take` write: where a role is had, as a column and its value.
struct Place {
  std::string_view table, column;
  Parameter value;
  criteria::Role role;
};
Place place_of(const PartyRole& role) { return {"party_roles", "party", role.party, role.role}; }
Place place_of(const TenderRole& role) { return {"tender_roles", "tender", role.tender, role.role}; }

// Who did it, and when.
struct Stamp {
  std::string_view by, at;
};

bool give_at(Unit& unit, AccountId account, const Place& place, const Stamp& stamp) {
  return unit.execute(
             fmt::format("INSERT INTO {0} (account, {1}, role, given_by, given_at) "
                         "SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM {0} WHERE account = $1 "
                         "AND {1} = $2 AND role = $3 AND taken_at = '')",
                         place.table, place.column),
             {account, place.value, name(place.role), stamp.by, stamp.at}) > 0;
}

bool take_at(Unit& unit, AccountId account, const Place& place, const Stamp& stamp) {
  return unit.execute(fmt::format("UPDATE {} SET taken_by = $1, taken_at = $2 WHERE account = $3 AND {} = $4 "
                                  "AND role = $5 AND taken_at = ''",
                                  place.table, place.column),
                      {stamp.by, stamp.at, account, place.value, name(place.role)}) > 0;
}

}  // namespace

std::vector<PartyRole> AccountRoleStore::in_parties(AccountId account) {
  return read_roles<PartyRole, std::string>(
      unit_, "SELECT party, role FROM party_roles WHERE account = $1 AND taken_at = ''", account);
}

std::vector<TenderRole> AccountRoleStore::in_tenders(AccountId account) {
  return read_roles<TenderRole, TenderId>(
      unit_, "SELECT tender, role FROM tender_roles WHERE account = $1 AND taken_at = ''", account);
}

std::int64_t AccountRoleStore::count(const PartyRole& role) {
  return unit_.number(
      "SELECT COUNT(*) FROM party_roles JOIN accounts ON accounts.id = party_roles.account "
      "WHERE party = $1 AND role = $2 AND taken_at = '' AND disabled_at = ''",
      {role.party, name(role.role)});
}

bool AccountRoleStore::give(AccountId account, const PartyRole& role, std::string_view by,
                            std::string_view now) {
  return give_at(unit_, account, place_of(role), {by, now});
}
bool AccountRoleStore::give(AccountId account, const TenderRole& role, std::string_view by,
                            std::string_view now) {
  return give_at(unit_, account, place_of(role), {by, now});
}
bool AccountRoleStore::take(AccountId account, const PartyRole& role, std::string_view by,
                            std::string_view now) {
  return take_at(unit_, account, place_of(role), {by, now});
}
bool AccountRoleStore::take(AccountId account, const TenderRole& role, std::string_view by,
                            std::string_view now) {
  return take_at(unit_, account, place_of(role), {by, now});
}

std::optional<std::string> AccountRoleStore::party_of(TenderId tender) {
  return first(unit_.column<std::string>("SELECT party FROM tender_parties WHERE tender = $1", {tender}));
}

void AccountRoleStore::set_party(TenderId tender, std::string_view party) {
  unit_.execute("UPDATE tender_parties SET party = $1 WHERE tender = $2", {party, tender});
  unit_.execute(
      "INSERT INTO tender_parties (tender, party) SELECT $1, $2 "
      "WHERE NOT EXISTS (SELECT 1 FROM tender_parties WHERE tender = $1)",
      {tender, party});
}

std::optional<std::string> AccountRoleStore::party_named(std::string_view party) {
  return first(unit_.column<std::string>(
      "SELECT id FROM parties WHERE LOWER(TRIM(name)) = LOWER(TRIM($1)) ORDER BY id LIMIT 1", {party}));
}

bool AccountRoleStore::reads(AccountId account, TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM readable_tenders WHERE account = $1 AND tender = $2",
                      {account, tender}) > 0;
}

}  // namespace server
