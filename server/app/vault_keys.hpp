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
  bool of_accounts = false;              // people with an account; set by `publish_tender`
};

// What a key holder gets, once (sleutelbrief).
struct KeyLetter {
  std::int64_t number = 1;
  std::string holder;
  std::string quality_code;  // empty: not handed out this time
  std::string prices_code;
};

// `publication.sealing` (nothing was chosen), `keyHolders.tooFew`, `keyHolders.tooMany`, `keyHolders.name`,
// `keyHolders.twice`.
void check_sealing(const std::optional<SealingOrder>& order, Findings& findings);
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

// A key that was released, and by whom.
struct ReleasedKey {
  SecretBytes key;
  std::vector<std::string> holders;
};
// The secret key of an envelope, from the codes of two holders. Where the holders are people with an account
// each gives their own code in their own session: the first then waits for another, an hour at most
// (nothing), and `purpose` says what both release it for. Findings at `releases[i].…`: `releases.two`,
// `releases.own` (one code, one's own), `releaseCode.notHolder`, `releaseCode.holder`,
// `releaseCode.sameHolder`, `releaseCode.sameCode`, `releaseCode.malformed`, `releaseCode.otherEnvelope`,
// `releaseCode.wrong`, `releaseCode.wait`, `vault.damaged`. A wrong code is recorded; after three in a row
// one has to wait, twice as long each time. The conflict `tender.notSealed`.
struct ReleaseOrder {
  criteria::EnvelopeKind envelope = criteria::EnvelopeKind::quality;
  const std::vector<Release>& releases;
  std::string purpose;
};
Result<std::optional<ReleasedKey>> release_key(Service& service, const Actor& actor, TenderId tender,
                                               const ReleaseOrder& order);
// For what the two release a key that opens envelopes.
inline constexpr std::string_view opening_purpose = "open";
// Whether a code is right, without releasing anything; findings likewise, at `code`. With accounts one's own.
Result<void> check_code(Service& service, const Actor& actor, TenderId tender,
                        criteria::EnvelopeKind envelope, const Release& release);

struct RenewalOrder {
  criteria::EnvelopeKind envelope = criteria::EnvelopeKind::quality;
  std::vector<Release> releases;  // of two holders; none: no bid has been received yet
  std::vector<std::string> key_holders;
};
struct Renewal {
  std::vector<KeyLetter> letters;  // with accounts without codes: each holder takes their own
  bool waits = false;              // for the code of another holder
};
// New letters in place of those that are out. With two codes the key stays and is split again for the
// envelope; without, and before anything was received, both envelopes get new keys (else the conflict
// `vault.hasBids`). With accounts the letters of a key that was split again count once all of them were
// taken.
Result<Renewal> renew_letters(Service& service, const Actor& actor, TenderId tender,
                              const RenewalOrder& order);

// The letter of who is signed in, once. The conflict `keyLetter.none`.
Result<KeyLetter> take_letter(Service& service, const Actor& actor, TenderId tender);

// With accounts: each is a person with an account who may take the step `open`, and gets the name of the
// account
// (`keyHolders.noAccount`).
void check_holder_accounts(Service& service, TenderId tender, std::vector<std::string>& holders,
                           Findings& findings);
// Who may be one; nobody with accounts off, where every name will do.
std::vector<std::string> possible_holders(Service& service, TenderId tender);

// What everybody may know of the keys.
struct VaultState {
  struct Envelope {
    std::vector<std::string> holders;  // by number, from 1
    std::string key;                   // fingerprint of the public key, to compare with the letters
  };
  bool sealed = false;
  Envelope quality, prices;               // empty when not sealed
  bool by_sessions = false;               // each holder gives their own code, signed in
  std::vector<std::string> waiting = {};  // the holders who have not taken their letters yet
  const Envelope& of(criteria::EnvelopeKind envelope) const {
    return envelope == criteria::EnvelopeKind::quality ? quality : prices;
  }
};
// Nothing when the tender was not published here.
std::optional<VaultState> vault_state(Service& service, TenderId tender);

}  // namespace server
