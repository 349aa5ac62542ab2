#include "server/app/single_sign_on.hpp"

#include "import/json_reader.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/accounts/secret_box.hpp"
#include "server/app/account_note.hpp"
#include "server/app/claimed_account.hpp"
#include "server/app/open_session.hpp"
#include "server/app/sign_in_limit.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/identity_store.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

constexpr std::string_view beginning = "1970-01-01T00:00:00.000Z";
constexpr std::string_view form_place = "gate";
constexpr std::int64_t most_rounds = 300;  // that one network has under way
constexpr std::int64_t kept_seconds = 30 * 24 * 60 * 60;

std::int64_t seconds_since_1970(std::string_view time) { return seconds_between(beginning, time); }

tl::unexpected<Failure> refused(const char* code,
                                std::vector<std::pair<std::string, std::string>> parameters = {}) {
  return failed(Findings{error(code, "", std::move(parameters))});
}

// A line of the log for what a visitor is not told.
void log_refusal(Service& service, const Visitor& visitor, std::string_view reason, std::string_view detail) {
  service.identity_provider->log(templates::JsonWriter()
                                     .open_object()
                                     .member("time", service.clock())
                                     .member("event", "singleSignOn")
                                     .member("id", visitor.request)
                                     .member("reason", reason)
                                     .member("detail", detail)
                                     .close_object()
                                     .take());
}

tl::unexpected<Failure> told(Service& service, const Visitor& visitor, const ProviderFault& fault) {
  log_refusal(service, visitor, fault.reason, fault.detail);
  if (fault.is_unreachable) return refused("account.ssoUnreachable");
  return refused("account.ssoRefused", {{"request", visitor.request}});
}

// ---- the form of a gate ---------------------------------------------------------------------------------

Bytes sealed_form(const Service& service, const std::optional<FormFields>& fields) {
  if (!fields) return {};
  templates::JsonWriter json;
  json.open_array();
  for (const auto& [name, value] : *fields) json.open_array().text(name).text(value).close_array();
  return {SecretBox(service.data).seal(json.close_array().take(), form_place)};
}

// Without its fields when the key is not the one by which they were encrypted.
std::optional<FormFields> opened_form(const Service& service, const Bytes& sealed) {
  if (sealed.content.empty()) return std::nullopt;
  FormFields fields;
  const auto json = SecretBox(service.data).open(sealed.content, form_place);
  const auto tree =
      json ? importing::read_json(*json, importing::Limits{}) : tl::make_unexpected(criteria::Findings{});
  if (!tree) return fields;
  for (const auto& pair : tree->root())
    fields.emplace_back(std::string((*pair.begin()).text()), std::string((*++pair.begin()).text()));
  return fields;
}

// ---- the way there --------------------------------------------------------------------------------------

Result<StartedRound> start(Service& service, const Visitor& visitor, std::int64_t session,
                           const GateOrder& order) {
  const auto provider = service.identity_provider;
  if (!provider) return failed(NotFound{"provider", ""});
  const RoundSecrets secrets{make_secret(), make_secret(), make_secret()};
  auto address = provider->authorization_address(secrets, session != 0);
  if (!address) return told(service, visitor, address.error());
  StartedRound started{std::move(*address), make_secret()};
  const auto now = service.clock();
  const ProviderRound round{0,
                            secret_hash(secrets.state),
                            secret_hash(started.secret),
                            network_of(visitor.address),
                            session,
                            secrets.nonce,
                            secrets.verifier,
                            order.goes_to,
                            sealed_form(service, order.form),
                            now};
  const bool is_stored = service.database.write([&](Unit& unit) {
    ProviderRoundStore rounds(unit);
    rounds.forget(moment_after(now, -round_seconds));
    if (rounds.count(round.network) >= most_rounds) return false;
    rounds.insert(round);
    return true;
  });
  if (!is_stored) return refused("account.wait", {{"seconds", std::to_string(round_seconds)}});
  return started;
}

// ---- the way back ---------------------------------------------------------------------------------------

// The round of that answer and browser, which is over with that.
std::optional<ProviderRound> take_round(Service& service, const ProviderAnswer& answer,
                                        const BrowserSecrets& secrets) {
  if (answer.state.empty() || secrets.round.empty()) return std::nullopt;
  const auto now = service.clock();
  auto taken = service.database.write([&](Unit& unit) -> tl::expected<ProviderRound, Failure> {
    auto round = ProviderRoundStore(unit).take(secret_hash(answer.state));
    const bool is_ours = round && round->browser == secret_hash(secrets.round) &&
                         seconds_between(round->started_at, now) < round_seconds;
    if (!is_ours) return failed(NotFound{"round", ""});
    return std::move(*round);
  });
  return taken ? std::optional(std::move(*taken)) : std::nullopt;
}

// What somebody proved at the provider, and when that was asked.
struct Shown {
  const SignedInThere& there;
  const ProviderRound& round;
};

// The moment of `auth_time`, not later than now; empty: it is not said.
std::string proven_at(const IdToken& token, const std::string& now) {
  if (!token.authenticated_at || *token.authenticated_at > seconds_since_1970(now) + clock_skew_seconds)
    return {};
  return std::min(moment_after(beginning, *token.authenticated_at), now);
}

using Ended = Result<EndedRound>;

Ended sign_in_there(Service& service, const Visitor& visitor, const Shown& shown) {
  const auto now = service.clock();
  const auto& settings = service.identity_provider->settings();
  const auto person = claimed_person(shown.there.token, settings);
  const Actor actor{claim_actor_name, visitor.request, nullptr};
  // A refusal is stored too: it is no failure of the unit.
  auto ended = service.database.write([&](Unit& unit) -> std::optional<Ended> {
    const auto claimed = admit_claimed(unit, actor, person, now);
    if (!claimed.findings.empty()) {
      if (claimed.account)
        note_account(unit, actor, "account.signInRefused", *claimed.account, now, "single-sign-on");
      return failed(claimed.findings);
    }
    const auto account = AccountStore(unit).find(*claimed.account).value();
    AccountSessionStore(unit).forget(moment_after(now, -kept_seconds), moment_after(now, -session_seconds));
    EndedRound round;
    round.session = open_provider_session(unit, visitor, account.id, now,
                                          {proven_at(shown.there.token, now), shown.there.text});
    round.order.goes_to = shown.round.goes_to;
    AccountStore(unit).note_sign_in(account.id, now);
    note_account(unit, {account.name, visitor.request, nullptr}, "account.signedIn", account.id, now,
                 "single-sign-on");
    return round;
  });
  if (!*ended)
    log_refusal(service, visitor, std::get<Findings>(ended->error()).at(0).code,
                "sub " + person.identity.subject);
  return std::move(*ended);
}

// Why the proof does not hold; empty: it does.
const char* fault_of_proof(Unit& unit, const Shown& shown, AccountId account, const Identity& identity,
                           const std::string& now) {
  if (IdentityStore(unit).subject(account, identity.issuer) != identity.subject)
    return "account.ssoOtherPerson";
  const auto at = shown.there.token.authenticated_at;
  const auto started = seconds_since_1970(shown.round.started_at);
  const auto age = seconds_since_1970(now) - at.value_or(0);
  const bool is_new = at && *at >= started - clock_skew_seconds && age < reauthentication_seconds &&
                      age >= -clock_skew_seconds;
  return is_new ? "" : "account.ssoProofOld";
}

Ended prove_there(Service& service, const Visitor& visitor, const Shown& shown, const std::string& secret) {
  const auto now = service.clock();
  const Identity identity{service.identity_provider->settings().issuer, shown.there.token.subject};
  auto ended = service.database.write([&](Unit& unit) -> std::optional<Ended> {
    auto session = find_open(unit, secret, now);
    const auto principal = session ? read_principal(unit, session->account) : std::nullopt;
    if (!principal || session->id != shown.round.session) return refused("account.ssoExpired");
    const Actor actor{principal->name, visitor.request, nullptr};
    const std::string fault = fault_of_proof(unit, shown, session->account, identity, now);
    if (!fault.empty()) {
      note_account(unit, actor, "account.proofRefused", session->account, now, "single-sign-on");
      return refused(fault.c_str());
    }
    EndedRound round;
    round.session = renew_session(unit, *session, now);
    AccountSessionStore(unit).set_id_token(session->id, shown.there.text);
    note_account(unit, actor, "account.reauthenticated", session->account, now, "single-sign-on");
    round.is_proof = true;
    round.order.goes_to = shown.round.goes_to;
    return round;
  });
  if (!*ended) {
    log_refusal(service, visitor, std::get<Findings>(ended->error()).at(0).code, "sub " + identity.subject);
  } else {
    (*ended)->order.form = opened_form(service, shown.round.form);
  }
  return std::move(*ended);
}

}  // namespace

bool signs_in_at_provider(const Service& service, Unit& unit, AccountId account) {
  const auto& provider = service.identity_provider;
  return provider && IdentityStore(unit).subject(account, provider->settings().issuer);
}

bool signs_in_at_provider(Service& service, AccountId account) {
  return service.identity_provider &&
         service.database.read([&](Unit& unit) { return signs_in_at_provider(service, unit, account); });
}

bool has_claimed_roles(const Service& service, Unit& unit, AccountId account) {
  return service.identity_provider && service.identity_provider->settings().roles &&
         signs_in_at_provider(service, unit, account);
}

bool has_claimed_roles(Service& service, AccountId account) {
  return service.identity_provider &&
         service.database.read([&](Unit& unit) { return has_claimed_roles(service, unit, account); });
}

bool may_sign_in(const Service& service, Unit& unit, AccountId account) {
  return service.accounts.local || signs_in_at_provider(service, unit, account);
}

Result<StartedRound> start_sign_in(Service& service, const Visitor& visitor, const std::string& goes_to) {
  return start(service, visitor, 0, {goes_to, std::nullopt});
}

Result<StartedRound> start_proof(Service& service, const Visitor& visitor, const Principal& principal,
                                 const GateOrder& order) {
  if (principal.by != SignedInBy::session) return failed(NotFound{"session", ""});
  return start(service, visitor, principal.session, order);
}

Result<EndedRound> end_round(Service& service, const Visitor& visitor, const ProviderAnswer& answer,
                             const BrowserSecrets& secrets) {
  const auto provider = service.identity_provider;
  if (!provider) return failed(NotFound{"provider", ""});
  const auto round = take_round(service, answer, secrets);
  if (!round) return refused("account.ssoExpired");
  if (!provider->is_from_here(answer))
    return told(service, visitor, {false, "answer-issuer", answer.issuer.substr(0, 100)});
  if (answer.error == "access_denied") return refused("account.ssoDeclined");
  if (!answer.error.empty() || answer.code.empty())
    return told(service, visitor, {false, "answer-error", answer.error.substr(0, 100)});
  const RoundSecrets round_secrets{answer.state, round->nonce, round->verifier};
  const auto there = provider->redeem(answer.code, round_secrets, seconds_since_1970(service.clock()));
  if (!there) return told(service, visitor, there.error());
  const Shown shown{*there, *round};
  return round->session == 0 ? sign_in_there(service, visitor, shown)
                             : prove_there(service, visitor, shown, secrets.session);
}

std::optional<std::string> provider_sign_out(Service& service, std::string_view session_secret) {
  const auto provider = service.identity_provider;
  if (!provider) return std::nullopt;
  const auto token = service.database.read([&](Unit& unit) -> std::string {
    AccountSessionStore sessions(unit);
    const auto session = sessions.find(secret_hash(session_secret));
    return session ? sessions.id_token(session->id) : std::string();
  });
  return token.empty() ? std::nullopt : provider->sign_out_address(token);
}

Result<void> unbind_account(Service& service, const Actor& actor, AccountId account) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    if (!AccountStore(unit).find(account)) return failed(NotFound{"account", std::to_string(account)});
    if (IdentityStore(unit).end(account, actor.name, now) == 0) return {};
    AccountSessionStore(unit).end_all(account, 0, now);
    AccessTokenStore(unit).end_all(account, now);
    note_account(unit, actor, "account.unbound", account, now);
    return {};
  });
}

}  // namespace server
