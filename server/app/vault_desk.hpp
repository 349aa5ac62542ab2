// What waits for key holders with an account: letters until their holders take them, and the share of the
// first of two holders until another gives theirs. In memory only, so that no code and no share is ever on a
// disk; after a restart what waited is made or given again.
#pragma once

#include "server/app/vault_keys.hpp"

#include <map>
#include <mutex>

namespace server {

struct LaidLetters {
  std::vector<KeyLetter> letters;  // those that were not taken yet
  // Of a renewal: the shares that come in place of the vault's when every letter was taken. Until then the
  // old letters open.
  std::optional<std::pair<criteria::EnvelopeKind, std::vector<StoredShare>>> replaces;
};

// The share of a holder who gave their code.
struct OfferedShare {
  std::string purpose;  // another one does not join it
  std::int64_t number = 1;
  std::string holder;
  criteria::Timestamp at;
  SecretBytes share;
};

class VaultDesk {
 public:
  // In place of those of the tender that were not taken.
  void lay(TenderId tender, LaidLetters letters);
  std::vector<std::string> waiting(TenderId tender) const;  // the holders of letters that were not taken
  std::optional<KeyLetter> letter(TenderId tender, std::string_view holder) const;
  // What replaces the shares of the vault when this holder takes theirs: the last one of a renewal.
  std::optional<std::pair<criteria::EnvelopeKind, std::vector<StoredShare>>> completed_by(
      TenderId tender, std::string_view holder) const;
  bool is_renewal(TenderId tender) const;
  void remove(TenderId tender, std::string_view holder);

  // Kept for an hour, in place of an earlier one for the envelope.
  void offer(TenderId tender, criteria::EnvelopeKind envelope, OfferedShare share);
  // The one of another holder for the same purpose, which is then gone.
  std::optional<OfferedShare> take_other(TenderId tender, criteria::EnvelopeKind envelope,
                                         std::string_view purpose, std::int64_t number,
                                         const criteria::Timestamp& now);
  // Who gave a code for that purpose and waits for another holder; empty: nobody.
  std::string offered_by(TenderId tender, criteria::EnvelopeKind envelope, std::string_view purpose,
                         const criteria::Timestamp& now) const;

 private:
  using Place = std::pair<TenderId, criteria::EnvelopeKind>;
  mutable std::mutex mutex_;
  std::map<TenderId, LaidLetters> letters_;
  std::map<Place, OfferedShare> offers_;
};

}  // namespace server
