#include "server/app/vault_keys.hpp"

#include "server/app/person_name.hpp"
#include "server/app/signing_key.hpp"
#include "server/app/step_taker.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/typed_text.hpp"
#include "server/app/vault_desk.hpp"
#include "server/app/vault_parts.hpp"
#include "server/storage/account_store.hpp"
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

}  // namespace

std::string share_place(TenderId tender, EnvelopeKind envelope, const StoredShare& share) {
  return fmt::format("wederwaarde-share/1\ntender {}\nenvelope {}\nround {}\nholder {}\n{}", tender,
                     criteria::name(envelope), share.round, share.number, share.holder);
}

SplitKey split_key(TenderId tender, EnvelopeKind envelope, const SecretBytes& secret,
                   const std::vector<std::string>& holders, std::int64_t round) {
  const auto parts = split_secret(secret, holders.size());
  SplitKey split;
  for (std::size_t at = 0; at < holders.size(); ++at) {
    StoredShare stored{round, static_cast<std::int64_t>(at) + 1, tidy_name(holders[at]), {}, {}};
    split.codes.push_back(make_release_code(envelope));
    const auto code = std::get<std::string>(read_release_code(split.codes.back(), envelope));
    auto sealed = seal_share(parts[at], code, share_place(tender, envelope, stored));
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

std::vector<StoredShare> taken_shares(std::vector<StoredShare> shares, const std::string& now) {
  for (StoredShare& share : shares) share.taken_at = now;
  return shares;
}

std::vector<KeyLetter> without_codes(std::vector<KeyLetter> letters) {
  for (KeyLetter& letter : letters) letter.quality_code = letter.prices_code = "";
  return letters;
}

Result<VaultLock> read_lock(Service& service, TenderId tender, EnvelopeKind envelope) {
  return service.database.read([&](Unit& unit) -> Result<VaultLock> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    VaultStore store(unit);
    auto key = store.key(tender, envelope);
    if (!key) return failed(Conflict{"tender.notSealed", std::to_string(tender), {}});
    return VaultLock{std::move(*key), store.shares(tender, envelope), store.tries(tender, envelope),
                     service.accounts.on && store.is_of_accounts(tender)};
  });
}

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

namespace {

// The account of that person, when they may take the steps that open envelopes.
const StoredAccount* account_of(const std::vector<StoredAccount>& accounts, std::string_view name) {
  const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const StoredAccount& account) {
    return is_same_person(account.name, name);
  });
  return found == accounts.end() ? nullptr : &*found;
}

}  // namespace

void check_holder_accounts(Service& service, TenderId tender, std::vector<std::string>& holders,
                           Findings& findings) {
  if (!service.accounts.on) return;
  service.database.read([&](Unit& unit) {
    const auto accounts = AccountStore(unit).all();
    const auto party = party_of(unit, tender);
    for (std::size_t at = 0; at < holders.size(); ++at) {
      const auto* account = account_of(accounts, holders[at]);
      const auto person = account ? read_principal(unit, account->id) : std::nullopt;
      if (person && is_taker(*person, criteria::ProcessStep::open, tender, party))
        holders[at] = account->name;
      else
        findings.push_back(criteria::error("keyHolders.noAccount", fmt::format("keyHolders[{}]", at),
                                           {{"name", holders[at]}}));
    }
  });
}

std::vector<std::string> possible_holders(Service& service, TenderId tender) {
  std::vector<std::string> names;
  if (!service.accounts.on) return names;
  service.database.read([&](Unit& unit) {
    const auto party = party_of(unit, tender);
    for (const auto& account : AccountStore(unit).all()) {
      const auto person = read_principal(unit, account.id);
      if (person && is_taker(*person, criteria::ProcessStep::open, tender, party))
        names.push_back(account.name);
    }
  });
  return names;
}

void check_sealing(const std::optional<SealingOrder>& order, Findings& findings) {
  if (!order) {
    findings.push_back(criteria::error("publication.sealing", "sealing"));
    return;
  }
  if (!order->sealed) return;
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
  if (!store.is_sealed(change.tender))
    store.insert(change.tender, order.sealed, order.of_accounts, change.now);
  for (const auto& [envelope, key] : made.keys) store.insert_key(change.tender, envelope, key, change.now);
  for (const auto& [envelope, shares] : made.shares)
    store_shares(change, envelope, order.of_accounts ? shares : taken_shares(shares, change.now));
}

// ---- what everybody may know ----------------------------------------------------------------------------

std::optional<VaultState> vault_state(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) -> std::optional<VaultState> {
    VaultStore store(unit);
    const auto sealed = store.is_sealed(tender);
    if (!sealed) return std::nullopt;
    VaultState state;
    state.sealed = *sealed;
    if (!*sealed) return state;
    state.by_sessions = service.accounts.on && store.is_of_accounts(tender);
    if (state.by_sessions) state.waiting = service.vault_desk->waiting(tender);
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
