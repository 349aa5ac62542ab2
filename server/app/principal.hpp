// Who is signed in, and what they may be.
#pragma once

#include "criteria/role.hpp"
#include "server/storage/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// By which way a request is somebody's.
enum class SignedInBy { session, access_token };

// As of the request in which it was asked for: the roles of an earlier one may have been taken back.
struct Principal {
  AccountId account = 0;
  std::string name;                      // of the person; no two accounts ever have the same
  std::string email;                     // as it was typed when the account was made
  std::vector<PartyRole> party_roles;    // sorted by party, then by role
  std::vector<TenderRole> tender_roles;  // sorted by tender, then by role
  bool has_second_factor = false;        // an authenticator app or a security key
  SignedInBy by = SignedInBy::session;
  std::int64_t session = 0;      // number of the session, or of the access token
  std::string authenticated_at;  // when the person last proved who it is; empty: not with this token
  bool operator==(const Principal&) const = default;

  bool has(criteria::Role role, std::string_view party) const;
  // In any party, or in the working group.
  bool has(criteria::Role role) const;
  bool has_in_tender(criteria::Role role, TenderId tender) const;
  // Of the party of the tender (empty: the tender has none), or of the tender itself.
  bool has_for(criteria::Role role, TenderId tender, std::string_view party) const;
  // Reads the tenders of a party: as its buyer, assessor, panel chair or controller.
  bool reads_tenders_of(std::string_view party) const;
  bool reads(TenderId tender, std::string_view party) const;
  // An administrator of the working group manages the accounts of all parties, one of a party its own.
  bool administers(std::string_view party) const;
  bool administers_all() const;
  // The parties in which it has the role, in order.
  std::vector<std::string> parties_as(criteria::Role role) const;
};

class Unit;
// As it is stored now, without what belongs to a session; nothing: no such account, or it is disabled.
std::optional<Principal> read_principal(Unit& unit, AccountId account);

}  // namespace server
