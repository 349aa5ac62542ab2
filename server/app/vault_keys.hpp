// The keys of the envelopes of a tender: made at its publication, their secret halves split among key holders
// (docs/vault.md).
#pragma once

#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/vault_store.hpp"
#include "server/vault/secret_bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

// The choice that a publication states.
struct SealingOrder {
  bool sealed = true;
  std::vector<std::string> key_holders;  // at least two names, when sealed
};

// What a key holder gets, once (sleutelbrief).
struct KeyLetter {
  std::int64_t number = 1;
  std::string holder;
  std::string quality_code;  // empty: not handed out this time
  std::string prices_code;
};

// `publication.sealing` (nothing was chosen), `publication.bidsInTheOpen`, `keyHolders.tooFew`,
// `keyHolders.tooMany`, `keyHolders.name`, `keyHolders.twice`.
void check_sealing(const std::optional<SealingOrder>& order, bool has_bids, Findings& findings);
void check_key_holders(const std::vector<std::string>& holders, Findings& findings);

struct MadeVault {
  std::vector<KeyLetter> letters;  // none: not sealed
  std::vector<std::pair<criteria::EnvelopeKind, StoredKey>> keys;
  std::vector<std::pair<criteria::EnvelopeKind, std::vector<StoredShare>>> shares;
};
// New keys for both envelopes, to be stored by `store_vault`. Generations and rounds count on from those
// given.
MadeVault make_vault(TenderId tender, const SealingOrder& order, std::int64_t generation = 1,
                     std::int64_t round = 1);
void store_vault(const Change& change, const SealingOrder& order, const MadeVault& made);

struct Release {
  std::int64_t holder = 0;  // number
  std::string code;         // as typed
};

// The secret key of an envelope, from the codes of two holders. Findings at `releases[i].…`: `releases.two`,
// `releaseCode.holder`, `releaseCode.sameHolder`, `releaseCode.sameCode`, `releaseCode.malformed`,
// `releaseCode.otherEnvelope`, `releaseCode.wrong`, `releaseCode.wait`, `vault.damaged`. A wrong code is
// recorded; after three in a row one has to wait, twice as long each time. The conflict `tender.notSealed`.
Result<SecretBytes> release_key(Service& service, const Actor& actor, TenderId tender,
                                criteria::EnvelopeKind envelope, const std::vector<Release>& releases);
// Whether a code is right, without releasing anything; findings likewise, at `code`.
Result<void> check_code(Service& service, const Actor& actor, TenderId tender,
                        criteria::EnvelopeKind envelope, const Release& release);

struct RenewalOrder {
  criteria::EnvelopeKind envelope = criteria::EnvelopeKind::quality;
  std::vector<Release> releases;  // of two holders; none: no bid has been received yet
  std::vector<std::string> key_holders;
};
// New letters in place of those that are out. With two codes the key stays and is split again for the
// envelope; without, and before anything was received, both envelopes get new keys (else the conflict
// `vault.hasBids`).
Result<std::vector<KeyLetter>> renew_letters(Service& service, const Actor& actor, TenderId tender,
                                             const RenewalOrder& order);

// What everybody may know of the keys.
struct VaultState {
  struct Envelope {
    std::vector<std::string> holders;  // by number, from 1
    std::string key;                   // fingerprint of the public key, to compare with the letters
  };
  bool sealed = false;
  Envelope quality, prices;  // empty when not sealed
  const Envelope& of(criteria::EnvelopeKind envelope) const {
    return envelope == criteria::EnvelopeKind::quality ? quality : prices;
  }
};
// Nothing when the tender was not published here.
std::optional<VaultState> vault_state(Service& service, TenderId tender);

}  // namespace server
