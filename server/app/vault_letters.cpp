// Key letters: new ones in place of those that are out, and each into the hands of its own holder.
#include "server/app/vault_desk.hpp"
#include "server/app/vault_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace server {
namespace {

using criteria::EnvelopeKind;

// The letters as they are handed out: with accounts they wait for their holders.
std::vector<KeyLetter> handed_out(Service& service, TenderId tender, const VaultLock& lock,
                                  LaidLetters laid) {
  if (!lock.by_sessions) return std::move(laid.letters);
  auto letters = without_codes(laid.letters);
  service.vault_desk->lay(tender, std::move(laid));
  return letters;
}

Result<Renewal> renew_keys(Service& service, const Actor& actor, TenderId tender, const RenewalOrder& order,
                           const VaultLock& lock) {
  const SealingOrder sealing{true, order.key_holders, lock.by_sessions};
  const auto next_round = lock.shares.empty() ? 1 : lock.shares.front().round + 1;
  const auto made = make_vault(tender, sealing, lock.key.generation + 1, next_round);
  const auto now = service.clock();
  const auto stored = service.database.write([&](Unit& unit) -> Result<void> {
    VaultStore store(unit);
    if (store.count(tender) > 0 || store.key(tender, order.envelope)->generation != lock.key.generation)
      return failed(Conflict{"vault.hasBids", std::to_string(tender), {}});
    store_vault({unit, actor, tender, now}, sealing, made);
    return {};
  });
  if (!stored) return failed(stored.error());
  return Renewal{handed_out(service, tender, lock, {made.letters, std::nullopt}), false};
}

Result<void> same_round(Unit& unit, TenderId tender, const RenewalOrder& order, const VaultLock& lock) {
  const auto shares = VaultStore(unit).shares(tender, order.envelope);
  if (shares.empty() || shares.front().round != lock.shares.front().round)
    return failed(Conflict{"tender.changedMeanwhile", std::to_string(tender), {}});
  return {};
}

}  // namespace

Result<Renewal> renew_letters(Service& service, const Actor& actor, TenderId tender,
                              const RenewalOrder& asked) {
  const auto lock = read_lock(service, tender, asked.envelope);
  if (!lock) return failed(lock.error());
  auto order = asked;
  Findings findings;
  check_key_holders(order.key_holders, findings);
  if (findings.empty() && lock->by_sessions)
    check_holder_accounts(service, tender, order.key_holders, findings);
  if (!findings.empty()) return failed(std::move(findings));
  if (order.releases.empty()) return renew_keys(service, actor, tender, order, *lock);
  const auto purpose = fmt::format("renew: {}", fmt::join(order.key_holders, ", "));
  const auto released = release_key(service, actor, tender, {order.envelope, order.releases, purpose});
  if (!released) return failed(released.error());
  if (!*released) return Renewal{{}, true};
  const auto split =
      split_key(tender, order.envelope, (*released)->key, order.key_holders, lock->shares.front().round + 1);
  std::vector<KeyLetter> letters;
  put_codes(letters, order.envelope, split);
  const auto now = service.clock();
  const auto stored = service.database.write([&](Unit& unit) -> Result<void> {
    if (auto same = same_round(unit, tender, order, *lock); !same) return same;
    if (!lock->by_sessions)
      store_shares({unit, actor, tender, now}, order.envelope, taken_shares(split.shares, now));
    return {};
  });
  if (!stored) return failed(stored.error());
  return Renewal{handed_out(service, tender, *lock, {letters, std::pair(order.envelope, split.shares)}),
                 false};
}

Result<KeyLetter> take_letter(Service& service, const Actor& actor, TenderId tender) {
  auto& desk = *service.vault_desk;
  const auto letter = actor.person ? desk.letter(tender, actor.person->name) : std::nullopt;
  if (!letter) return failed(Conflict{"keyLetter.none", std::to_string(tender), {}});
  const auto completed = desk.completed_by(tender, letter->holder);
  const bool is_renewal = desk.is_renewal(tender);
  const auto now = service.clock();
  service.database.write([&](Unit& unit) {
    const Change change{unit, actor, tender, now};
    VaultStore store(unit);
    if (completed)
      store_shares(change, completed->first, taken_shares(completed->second, now));
    else if (!is_renewal)
      store.mark_taken(tender, letter->number, now);
    note(change, "keyLetters.taken", letter->holder, "");
  });
  desk.remove(tender, letter->holder);
  return *letter;
}

}  // namespace server
