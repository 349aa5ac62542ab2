// The secret keys of a vault, from the codes of two of their holders.
#include "server/app/person_name.hpp"
#include "server/app/vault_desk.hpp"
#include "server/app/vault_parts.hpp"
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

const StoredShare* share_of(const VaultLock& lock, std::int64_t holder) {
  const auto found = std::find_if(lock.shares.begin(), lock.shares.end(),
                                  [&](const StoredShare& share) { return share.number == holder; });
  return found == lock.shares.end() ? nullptr : &*found;
}

struct ReadRelease {
  const StoredShare* share = nullptr;
  std::string code;
};

// `place` ends in a dot, or is empty.
std::optional<ReadRelease> read_release(const VaultLock& lock, EnvelopeKind envelope, const Release& release,
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
                    share_place(tender, envelope, *release.share));
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

Result<std::optional<ReleasedKey>> joined_key(const VaultLock& lock, const NumberedShare& first,
                                              const NumberedShare& second, std::vector<std::string> holders) {
  auto secret = joined_secret(first, second);
  if (!belong_together(lock.key.public_key.content, secret))
    return failed(Findings{criteria::error("vault.damaged", "")});
  return std::optional(ReleasedKey{std::move(secret), std::move(holders)});
}

std::size_t place_in(const StoredShare& share) { return static_cast<std::size_t>(share.number); }

// Two codes by whoever acts: with accounts off.
Result<std::optional<ReleasedKey>> released_at_once(const Trial& trial, const VaultLock& lock,
                                                    const std::vector<Release>& releases) {
  if (releases.size() != 2) return failed(Findings{criteria::error("releases.two", "releases")});
  Findings findings;
  const auto first = read_release(lock, trial.envelope, releases[0], "releases[0].", findings);
  const auto second = read_release(lock, trial.envelope, releases[1], "releases[1].", findings);
  if (first && second && first->share == second->share)
    findings.push_back(criteria::error("releaseCode.sameHolder", "releases[1].holder"));
  else if (first && second && first->code == second->code)
    findings.push_back(criteria::error("releaseCode.sameCode", "releases[1].code"));
  if (auto wait = must_wait(trial.service, lock.tries)) findings.push_back(std::move(*wait));
  if (!findings.empty()) return failed(std::move(findings));
  const auto one = tried(trial, *first, "releases[0].code", findings);
  const auto other = tried(trial, *second, "releases[1].code", findings);
  if (!one || !other) return failed(std::move(findings));
  record_right(trial, lock.tries);
  return joined_key(lock, {place_in(*first->share), *one}, {place_in(*second->share), *other},
                    {first->share->holder, second->share->holder});
}

// The share of who is signed in, as their release; findings when they hold none.
std::optional<Release> own_release(const Actor& actor, const VaultLock& lock,
                                   const std::vector<Release>& releases, Findings& findings) {
  if (releases.size() != 1 || !actor.person) {
    findings.push_back(criteria::error("releases.own", "releases"));
    return std::nullopt;
  }
  const auto own = std::find_if(lock.shares.begin(), lock.shares.end(), [&](const StoredShare& share) {
    return is_same_person(share.holder, actor.person->name);
  });
  if (own == lock.shares.end() || (releases[0].holder != 0 && releases[0].holder != own->number)) {
    findings.push_back(criteria::error("releaseCode.notHolder", "releases[0].holder"));
    return std::nullopt;
  }
  return Release{own->number, releases[0].code};
}

// One's own code in one's own session; the second of two holders completes the key.
Result<std::optional<ReleasedKey>> released_by_two(const Trial& trial, const VaultLock& lock,
                                                   const ReleaseOrder& order) {
  Findings findings;
  const auto own = own_release(trial.actor, lock, order.releases, findings);
  const auto read = own ? read_release(lock, trial.envelope, *own, "releases[0].", findings) : std::nullopt;
  if (auto wait = must_wait(trial.service, lock.tries)) findings.push_back(std::move(*wait));
  if (!findings.empty()) return failed(std::move(findings));
  auto share = tried(trial, *read, "releases[0].code", findings);
  if (!share) return failed(std::move(findings));
  record_right(trial, lock.tries);
  const auto now = trial.service.clock();
  const auto at = criteria::Timestamp::parse(now).value_or(criteria::Timestamp());
  auto& desk = *trial.service.vault_desk;
  const auto other = desk.take_other(trial.tender, trial.envelope, order.purpose, read->share->number, at);
  if (other)
    return joined_key(lock, {static_cast<std::size_t>(other->number), other->share},
                      {place_in(*read->share), *share}, {other->holder, read->share->holder});
  desk.offer(trial.tender, trial.envelope,
             {order.purpose, read->share->number, read->share->holder, at, std::move(*share)});
  trial.service.database.write([&](Unit& unit) {
    record(unit, {now, trial.actor.name, trial.actor.request, "keyShare.offered", trial.tender,
                  fmt::format("{}: {}", criteria::name(trial.envelope), read->share->holder), ""});
  });
  return std::optional<ReleasedKey>();
}

}  // namespace

Result<std::optional<ReleasedKey>> release_key(Service& service, const Actor& actor, TenderId tender,
                                               const ReleaseOrder& order) {
  const auto lock = read_lock(service, tender, order.envelope);
  if (!lock) return failed(lock.error());
  const Trial trial{service, actor, tender, order.envelope};
  return lock->by_sessions ? released_by_two(trial, *lock, order)
                           : released_at_once(trial, *lock, order.releases);
}

Result<void> check_code(Service& service, const Actor& actor, TenderId tender, EnvelopeKind envelope,
                        const Release& asked) {
  const auto lock = read_lock(service, tender, envelope);
  if (!lock) return failed(lock.error());
  Findings findings;
  auto release = std::optional(asked);
  if (lock->by_sessions) release = own_release(actor, *lock, {asked}, findings);
  for (auto& finding : findings) finding.place = "holder";
  const auto read = release ? read_release(*lock, envelope, *release, "", findings) : std::nullopt;
  if (auto wait = must_wait(service, lock->tries)) findings.push_back(std::move(*wait));
  if (!findings.empty()) return failed(std::move(findings));
  const Trial trial{service, actor, tender, envelope};
  if (!tried(trial, *read, "code", findings)) return failed(std::move(findings));
  record_right(trial, lock->tries);
  return {};
}

}  // namespace server
