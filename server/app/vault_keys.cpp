#include "server/app/vault_keys.hpp"

#include "server/app/person_name.hpp"
#include "server/app/signing_key.hpp"
#include "server/app/typed_text.hpp"
#include "server/vault/envelope.hpp"
#include "server/vault/key_shares.hpp"
#include "server/vault/release_code.hpp"
#include "server/vault/sealed_share.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::EnvelopeKind;

constexpr std::size_t fewest_holders = 2;
constexpr std::size_t most_holders = 20;
constexpr std::size_t name_bytes = 200;
constexpr std::array<EnvelopeKind, 2> both{EnvelopeKind::quality, EnvelopeKind::prices};

// Of whom and of what a share is; it cannot be put in another's place.
std::string place_of(TenderId tender, EnvelopeKind envelope, const StoredShare& share) {
  return fmt::format("wederwaarde-share/1\ntender {}\nenvelope {}\nround {}\nholder {}\n{}", tender,
                     criteria::name(envelope), share.round, share.number, share.holder);
}

struct SplitKey {
  std::vector<StoredShare> shares;
  std::vector<std::string> codes;  // as they are printed, by holder
};

SplitKey split_key(TenderId tender, EnvelopeKind envelope, const SecretBytes& secret,
                   const std::vector<std::string>& holders, std::int64_t round) {
  const auto parts = split_secret(secret, holders.size());
  SplitKey split;
  for (std::size_t at = 0; at < holders.size(); ++at) {
    StoredShare stored{round, static_cast<std::int64_t>(at) + 1, tidy_name(holders[at]), {}, {}};
    split.codes.push_back(make_release_code(envelope));
    const auto code = std::get<std::string>(read_release_code(split.codes.back(), envelope));
    auto sealed = seal_share(parts[at], code, place_of(tender, envelope, stored));
    stored.salt.content = std::move(sealed.salt);
    stored.share.content = std::move(sealed.bytes);
    split.shares.push_back(std::move(stored));
  }
  return split;
}

void put_codes(std::vector<KeyLetter>& letters, EnvelopeKind envelope, const SplitKey& split) {
  letters.resize(split.shares.size());
  for (std::size_t at = 0; at < letters.size(); ++at) {
    letters[at].number = split.shares[at].number;
    letters[at].holder = split.shares[at].holder;
    (envelope == EnvelopeKind::quality ? letters[at].quality_code : letters[at].prices_code) =
        split.codes[at];
  }
}

void store_shares(const Change& change, EnvelopeKind envelope, const std::vector<StoredShare>& shares) {
  VaultStore(change.unit).replace_shares(change.tender, envelope, shares, change.now);
  VaultStore(change.unit).forget_tries(change.tender, envelope);
  std::string names;
  for (const StoredShare& share : shares) names.append(names.empty() ? "" : ", ").append(share.holder);
  note(change, "keyLetters.issued", fmt::format("{}: {}", criteria::name(envelope), names), "");
}

}  // namespace

// ---- making ---------------------------------------------------------------------------------------------

void check_key_holders(const std::vector<std::string>& holders, Findings& findings) {
  if (holders.size() < fewest_holders) findings.push_back(criteria::error("keyHolders.tooFew", "keyHolders"));
  if (holders.size() > most_holders)
    findings.push_back(
        criteria::error("keyHolders.tooMany", "keyHolders", {{"most", std::to_string(most_holders)}}));
  for (std::size_t at = 0; at < holders.size(); ++at) {
    const std::string place = fmt::format("keyHolders[{}]", at);
    if (!is_text(tidy_name(holders[at]), name_bytes))
      findings.push_back(criteria::error("keyHolders.name", place));
    const auto end = holders.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::any_of(holders.begin(), end,
                    [&](const std::string& other) { return is_same_person(other, holders[at]); }))
      findings.push_back(criteria::error("keyHolders.twice", place, {{"name", holders[at]}}));
  }
}

void check_sealing(const std::optional<SealingOrder>& order, bool has_bids, Findings& findings) {
  if (!order) {
    findings.push_back(criteria::error("publication.sealing", "sealing"));
    return;
  }
  if (!order->sealed) return;
  if (has_bids) findings.push_back(criteria::error("publication.bidsInTheOpen", "sealing"));
  Findings holders;
  check_key_holders(order->key_holders, holders);
  for (criteria::Finding& finding : holders) {
    finding.place = "sealing." + finding.place;
    findings.push_back(std::move(finding));
  }
}

MadeVault make_vault(TenderId tender, const SealingOrder& order, std::int64_t generation,
                     std::int64_t round) {
  MadeVault made;
  if (!order.sealed) return made;
  for (const EnvelopeKind envelope : both) {
    const EnvelopeKeys keys = make_envelope_keys();
    auto split = split_key(tender, envelope, keys.secret_key, order.key_holders, round);
    put_codes(made.letters, envelope, split);
    made.keys.emplace_back(envelope, StoredKey{generation, Bytes{keys.public_key}});
    made.shares.emplace_back(envelope, std::move(split.shares));
  }
  return made;
}

void store_vault(const Change& change, const SealingOrder& order, const MadeVault& made) {
  VaultStore store(change.unit);
  if (!store.is_sealed(change.tender)) store.insert(change.tender, order.sealed, change.now);
  for (const auto& [envelope, key] : made.keys) store.insert_key(change.tender, envelope, key, change.now);
  for (const auto& [envelope, shares] : made.shares) store_shares(change, envelope, shares);
}

// ---- releasing ------------------------------------------------------------------------------------------

namespace {

struct Lock {
  StoredKey key;
  std::vector<StoredShare> shares;
  VaultTries tries;
};

Result<Lock> read_lock(Service& service, TenderId tender, EnvelopeKind envelope) {
  return service.database.read([&](Unit& unit) -> Result<Lock> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    VaultStore store(unit);
    auto key = store.key(tender, envelope);
    if (!key) return failed(Conflict{"tender.notSealed", std::to_string(tender), {}});
    return Lock{std::move(*key), store.shares(tender, envelope), store.tries(tender, envelope)};
  });
}

// Three tries are free; then a minute, two, four, … to an hour from the last one.
constexpr std::int64_t free_tries = 3;
constexpr std::int64_t longest_wait = 3600;

std::optional<criteria::Finding> must_wait(const Service& service, const VaultTries& tries) {
  if (tries.wrong < free_tries) return std::nullopt;
  const std::int64_t doublings = std::min<std::int64_t>(tries.wrong - free_tries, 6);
  const std::int64_t seconds = std::min<std::int64_t>(longest_wait, std::int64_t{60} << doublings);
  const auto last = criteria::Timestamp::parse(tries.last);
  const auto now = criteria::Timestamp::parse(service.clock());
  if (!last || !now) return std::nullopt;
  const std::int64_t left = last->seconds() + seconds - now->seconds();
  if (left <= 0) return std::nullopt;
  return criteria::error("releaseCode.wait", "", {{"seconds", std::to_string(left)}});
}

const StoredShare* share_of(const Lock& lock, std::int64_t holder) {
  const auto found = std::find_if(lock.shares.begin(), lock.shares.end(),
                                  [&](const StoredShare& share) { return share.number == holder; });
  return found == lock.shares.end() ? nullptr : &*found;
}

struct ReadRelease {
  const StoredShare* share = nullptr;
  std::string code;
};

// `place` ends in a dot, or is empty.
std::optional<ReadRelease> read_release(const Lock& lock, EnvelopeKind envelope, const Release& release,
                                        const std::string& place, Findings& findings) {
  ReadRelease read{share_of(lock, release.holder), {}};
  if (!read.share) findings.push_back(criteria::error("releaseCode.holder", place + "holder"));
  const auto code = read_release_code(release.code, envelope);
  if (const auto* text = std::get_if<std::string>(&code))
    read.code = *text;
  else
    findings.push_back(criteria::error(std::get<CodeFault>(code) == CodeFault::malformed
                                           ? "releaseCode.malformed"
                                           : "releaseCode.otherEnvelope",
                                       place + "code"));
  if (!read.share || read.code.empty()) return std::nullopt;
  return read;
}

std::optional<SecretBytes> opened_share(TenderId tender, EnvelopeKind envelope, const ReadRelease& release) {
  return open_share({release.share->salt.content, release.share->share.content}, release.code,
                    place_of(tender, envelope, *release.share));
}

// On whose behalf, and for what, codes are tried.
struct Trial {
  Service& service;
  const Actor& actor;
  TenderId tender;
  EnvelopeKind envelope;
};

void record_wrong(const Trial& trial, const StoredShare& share) {
  const auto now = trial.service.clock();
  trial.service.database.write([&](Unit& unit) {
    VaultStore(unit).insert_try(trial.tender, trial.envelope, share.number, now);
    record(unit, {now, trial.actor.name, trial.actor.request, "releaseCode.refused", trial.tender,
                  fmt::format("{}: {}", criteria::name(trial.envelope), share.holder), ""});
  });
}

void record_right(const Trial& trial, const VaultTries& tries) {
  if (tries.wrong == 0) return;
  trial.service.database.write(
      [&](Unit& unit) { VaultStore(unit).forget_tries(trial.tender, trial.envelope); });
}

std::optional<SecretBytes> tried(const Trial& trial, const ReadRelease& release, const std::string& place,
                                 Findings& findings) {
  auto share = opened_share(trial.tender, trial.envelope, release);
  if (share) return share;
  record_wrong(trial, *release.share);
  findings.push_back(criteria::error("releaseCode.wrong", place, {{"holder", release.share->holder}}));
  return std::nullopt;
}

Result<SecretBytes> joined_key(const Trial& trial, const Lock& lock,
                               const std::array<ReadRelease, 2>& releases) {
  Findings findings;
  const auto first = tried(trial, releases[0], "releases[0].code", findings);
  const auto second = tried(trial, releases[1], "releases[1].code", findings);
  if (!first || !second) return failed(std::move(findings));
  auto secret = joined_secret({static_cast<std::size_t>(releases[0].share->number), *first},
                              {static_cast<std::size_t>(releases[1].share->number), *second});
  if (!belong_together(lock.key.public_key.content, secret))
    return failed(Findings{criteria::error("vault.damaged", "")});
  record_right(trial, lock.tries);
  return secret;
}

}  // namespace

Result<SecretBytes> release_key(Service& service, const Actor& actor, TenderId tender, EnvelopeKind envelope,
                                const std::vector<Release>& releases) {
  const auto lock = read_lock(service, tender, envelope);
  if (!lock) return failed(lock.error());
  Findings findings;
  if (releases.size() != 2) return failed(Findings{criteria::error("releases.two", "releases")});
  const auto first = read_release(*lock, envelope, releases[0], "releases[0].", findings);
  const auto second = read_release(*lock, envelope, releases[1], "releases[1].", findings);
  if (first && second && first->share == second->share)
    findings.push_back(criteria::error("releaseCode.sameHolder", "releases[1].holder"));
  else if (first && second && first->code == second->code)
    findings.push_back(criteria::error("releaseCode.sameCode", "releases[1].code"));
  if (auto wait = must_wait(service, lock->tries)) findings.push_back(std::move(*wait));
  if (!findings.empty()) return failed(std::move(findings));
  return joined_key({service, actor, tender, envelope}, *lock, {*first, *second});
}

Result<void> check_code(Service& service, const Actor& actor, TenderId tender, EnvelopeKind envelope,
                        const Release& release) {
  const auto lock = read_lock(service, tender, envelope);
  if (!lock) return failed(lock.error());
  Findings findings;
  const auto read = read_release(*lock, envelope, release, "", findings);
  if (auto wait = must_wait(service, lock->tries)) findings.push_back(std::move(*wait));
  if (!findings.empty()) return failed(std::move(findings));
  const Trial trial{service, actor, tender, envelope};
  if (!tried(trial, *read, "code", findings)) return failed(std::move(findings));
  record_right(trial, lock->tries);
  return {};
}

// ---- new letters ----------------------------------------------------------------------------------------

namespace {

Result<std::vector<KeyLetter>> renew_keys(Service& service, const Actor& actor, TenderId tender,
                                          const RenewalOrder& order, const Lock& lock) {
  const SealingOrder sealing{true, order.key_holders};
  const auto next_round = lock.shares.empty() ? 1 : lock.shares.front().round + 1;
  const auto made = make_vault(tender, sealing, lock.key.generation + 1, next_round);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::vector<KeyLetter>> {
    VaultStore store(unit);
    if (store.count(tender) > 0 || store.key(tender, order.envelope)->generation != lock.key.generation)
      return failed(Conflict{"vault.hasBids", std::to_string(tender), {}});
    store_vault({unit, actor, tender, now}, sealing, made);
    return made.letters;
  });
}

}  // namespace

Result<std::vector<KeyLetter>> renew_letters(Service& service, const Actor& actor, TenderId tender,
                                             const RenewalOrder& order) {
  const auto lock = read_lock(service, tender, order.envelope);
  if (!lock) return failed(lock.error());
  Findings findings;
  check_key_holders(order.key_holders, findings);
  if (!findings.empty()) return failed(std::move(findings));
  if (order.releases.empty()) return renew_keys(service, actor, tender, order, *lock);
  const auto secret = release_key(service, actor, tender, order.envelope, order.releases);
  if (!secret) return failed(secret.error());
  const auto split =
      split_key(tender, order.envelope, *secret, order.key_holders, lock->shares.front().round + 1);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::vector<KeyLetter>> {
    const auto shares = VaultStore(unit).shares(tender, order.envelope);
    if (shares.empty() || shares.front().round != lock->shares.front().round)
      return failed(Conflict{"tender.changedMeanwhile", std::to_string(tender), {}});
    store_shares({unit, actor, tender, now}, order.envelope, split.shares);
    std::vector<KeyLetter> letters;
    put_codes(letters, order.envelope, split);
    return letters;
  });
}

// ---- what everybody may know ----------------------------------------------------------------------------

std::optional<VaultState> vault_state(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) -> std::optional<VaultState> {
    VaultStore store(unit);
    const auto sealed = store.is_sealed(tender);
    if (!sealed) return std::nullopt;
    VaultState state{*sealed, {}, {}};
    if (!*sealed) return state;
    const auto known = [&](EnvelopeKind envelope, VaultState::Envelope& into) {
      for (const StoredShare& share : store.shares(tender, envelope)) into.holders.push_back(share.holder);
      into.key = fingerprint(store.key(tender, envelope).value().public_key.content);
    };
    known(EnvelopeKind::quality, state.quality);
    known(EnvelopeKind::prices, state.prices);
    return state;
  });
}

}  // namespace server
