// One-time links by which people get an account, or a new password for the one they have.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredInvitation {
  std::int64_t id = 0;
  std::optional<AccountId> account;  // whose password is set anew; nothing: a new account
  std::string name, email;
  std::string invited_by, invited_at, expires_at;
  std::vector<PartyRole> party_roles;
  std::vector<TenderRole> tender_roles;
};

class InvitationStore {
 public:
  explicit InvitationStore(Unit& unit) : unit_(unit) {}

  // Only those that can still be used at that time.
  std::optional<StoredInvitation> find(std::string_view sha256, std::string_view now);
  std::optional<StoredInvitation> find(std::int64_t id, std::string_view now);
  std::vector<StoredInvitation> open(std::string_view now);  // newest first
  std::int64_t insert(std::string_view sha256, const StoredInvitation& invitation);
  // `outcome`: "accepted", "withdrawn" or "replaced".
  void end(std::int64_t id, std::string_view outcome, std::string_view now);

 private:
  std::vector<StoredInvitation> select(std::string_view condition, const Parameters& parameters);
  void read_roles(StoredInvitation& invitation);

  Unit& unit_;
};

}  // namespace server
