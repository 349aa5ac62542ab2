#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/open_session.hpp"
#include "server/app/single_sign_on.hpp"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

constexpr std::size_t agent_bytes = 200;
constexpr std::int64_t note_after_seconds = 60;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

// ---- within a unit --------------------------------------------------------------------------------------

OpenedSession open_session(Unit& unit, const Visitor& visitor, AccountId account, const std::string& now,
                           bool is_half_open) {
  OpenedSession opened{make_secret(), !is_half_open, {}};
  AccountSessionStore(unit).insert(
      secret_hash(opened.secret),
      {0, account, is_half_open, visitor.address, visitor.agent.substr(0, agent_bytes), now, now, now});
  return opened;
}

OpenedSession open_provider_session(Unit& unit, const Visitor& visitor, AccountId account,
                                    const std::string& now, const ProviderProof& proof) {
  OpenedSession opened{make_secret(), true, {}};
  AccountSessionStore store(unit);
  const auto id = store.insert(
      secret_hash(opened.secret),
      {0, account, false, visitor.address, visitor.agent.substr(0, agent_bytes), now, now, proof.at});
  store.set_id_token(id, proof.id_token);
  return opened;
}

OpenedSession renew_session(Unit& unit, StoredSession session, const std::string& now) {
  OpenedSession opened{make_secret(), true, {}};
  session.used_at = now;
  session.authenticated_at = now;
  AccountSessionStore(unit).renew(session, secret_hash(opened.secret));
  return opened;
}

bool is_open(const StoredSession& session, std::string_view now) {
  return !session.is_half_open && seconds_between(session.used_at, now) < session_idle_seconds &&
         seconds_between(session.opened_at, now) < session_seconds;
}

std::optional<StoredSession> find_half_open(Unit& unit, std::string_view secret, std::string_view now) {
  auto session = AccountSessionStore(unit).find(secret_hash(secret));
  if (!session || !session->is_half_open || seconds_between(session->opened_at, now) >= half_open_seconds)
    return std::nullopt;
  return read_principal(unit, session->account) ? session : std::nullopt;
}

std::optional<StoredSession> find_open(Unit& unit, std::string_view secret, std::string_view now) {
  auto session = AccountSessionStore(unit).find(secret_hash(secret));
  if (!session || !is_open(*session, now)) return std::nullopt;
  return session;
}

// ---- use cases ------------------------------------------------------------------------------------------

std::optional<Principal> session_principal(Service& service, std::string_view secret) {
  const auto now = service.clock();
  std::string used_at;
  auto principal = service.database.read([&](Unit& unit) -> std::optional<Principal> {
    const auto session = find_open(unit, secret, now);
    if (!session) return std::nullopt;
    auto found = read_principal(unit, session->account);
    if (!found || !may_sign_in(service, unit, found->account)) return std::nullopt;
    found->session = session->id;
    found->authenticated_at = session->authenticated_at;
    used_at = session->used_at;
    return found;
  });
  if (principal && seconds_between(used_at, now) >= note_after_seconds)
    service.database.write([&](Unit& unit) { AccountSessionStore(unit).note_use(principal->session, now); });
  return principal;
}

std::string csrf_token(std::string_view session_secret) {
  constexpr std::string_view purpose = "wederwaarde-csrf/1";
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(session_secret), session_secret.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(purpose), purpose.size());
  crypto_auth_hmacsha256_final(&state, code.data());
  std::string text(2 * code.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), code.data(), code.size());
  text.pop_back();
  return text;
}

bool is_csrf_token(std::string_view session_secret, std::string_view token) {
  const auto right = csrf_token(session_secret);
  return token.size() == right.size() && sodium_memcmp(token.data(), right.data(), right.size()) == 0;
}

void sign_out(Service& service, const Visitor& visitor, std::string_view secret) {
  const auto now = service.clock();
  service.database.write([&](Unit& unit) {
    AccountSessionStore store(unit);
    const auto session = store.find(secret_hash(secret));
    if (!session) return;
    store.end(session->id, now);
    const auto principal = read_principal(unit, session->account);
    if (principal && !session->is_half_open)
      note_account(unit, {principal->name, visitor.request, nullptr}, "account.signedOut", session->account,
                   now);
  });
}

std::int64_t sign_out_everywhere(Service& service, const Visitor& visitor, const Principal& principal) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) {
    const auto ended = AccountSessionStore(unit).end_all(principal.account, 0, now);
    note_account(unit, {principal.name, visitor.request, nullptr}, "account.signedOut", principal.account,
                 now, fmt::format("{} sessions", ended));
    return static_cast<std::int64_t>(ended);
  });
}

std::vector<SessionRow> sessions_of(Service& service, const Principal& principal) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) {
    std::vector<SessionRow> rows;
    for (auto& session : AccountSessionStore(unit).of(principal.account))
      if (is_open(session, now))
        rows.push_back({session.id, std::move(session.address), std::move(session.agent),
                        std::move(session.opened_at), std::move(session.used_at),
                        principal.by == SignedInBy::session && session.id == principal.session});
    return rows;
  });
}

Result<void> end_session(Service& service, const Visitor& visitor, const Principal& principal,
                         std::int64_t id) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    for (const auto& session : AccountSessionStore(unit).of(principal.account)) {
      if (session.id != id || !is_open(session, now)) continue;
      AccountSessionStore(unit).end(id, now);
      note_account(unit, {principal.name, visitor.request, nullptr}, "account.signedOut", principal.account,
                   now, fmt::format("session {}", id));
      return {};
    }
    return failed(NotFound{"session", std::to_string(id)});
  });
}

}  // namespace server
