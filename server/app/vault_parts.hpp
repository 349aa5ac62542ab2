// What making, releasing and renewing the keys of a vault have in common.
#pragma once

#include "server/app/vault_keys.hpp"

#include <string>
#include <vector>

namespace server {

struct SplitKey {
  std::vector<StoredShare> shares;
  std::vector<std::string> codes;  // as they are printed, by holder
};
SplitKey split_key(TenderId tender, criteria::EnvelopeKind envelope, const SecretBytes& secret,
                   const std::vector<std::string>& holders, std::int64_t round);
// The codes of one envelope into the letters of their holders.
void put_codes(std::vector<KeyLetter>& letters, criteria::EnvelopeKind envelope, const SplitKey& split);
// In place of those that are there.
void store_shares(const Change& change, criteria::EnvelopeKind envelope,
                  const std::vector<StoredShare>& shares);
// The same shares, the codes of which their holders have.
std::vector<StoredShare> taken_shares(std::vector<StoredShare> shares, const std::string& now);

// Of whom and of what a share is; it cannot be put in another's place.
std::string share_place(TenderId tender, criteria::EnvelopeKind envelope, const StoredShare& share);

struct VaultLock {
  StoredKey key;
  std::vector<StoredShare> shares;
  VaultTries tries;
  bool by_sessions = false;  // each holder gives their own code, signed in
};
// `NotFound` of kind "tender"; the conflict `tender.notSealed`.
Result<VaultLock> read_lock(Service& service, TenderId tender, criteria::EnvelopeKind envelope);

// The letters without their codes: who gets one.
std::vector<KeyLetter> without_codes(std::vector<KeyLetter> letters);

}  // namespace server
