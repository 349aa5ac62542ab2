// The roles of accounts in parties and tenders, and whose tenders are.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

class AccountRoleStore {
 public:
  explicit AccountRoleStore(Unit& unit) : unit_(unit) {}

  std::vector<PartyRole> in_parties(AccountId account);   // by party, then by role
  std::vector<TenderRole> in_tenders(AccountId account);  // by tender, then by role
  // Of accounts that are not disabled.
  std::int64_t count(const PartyRole& role);

  // Whether anything changed.
  bool give(AccountId account, const PartyRole& role, std::string_view by, std::string_view now);
  bool give(AccountId account, const TenderRole& role, std::string_view by, std::string_view now);
  bool take(AccountId account, const PartyRole& role, std::string_view by, std::string_view now);
  bool take(AccountId account, const TenderRole& role, std::string_view by, std::string_view now);

  std::optional<std::string> party_of(TenderId tender);
  void set_party(TenderId tender, std::string_view party);
  // A party of that name in the register; nothing: none has it.
  std::optional<std::string> party_named(std::string_view name);
  bool reads(AccountId account, TenderId tender);

 private:
  Unit& unit_;
};

}  // namespace server
