// One's own account: password, second factor, sessions, access tokens; and proving who one is.
#include "server/app/second_factors.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/account_pages.hpp"
#include "server/pages/page_paths.hpp"

namespace server {
namespace {

Visitor visitor(const Site& site, const Request& request) {
  return visitor_of(request, site.service.accounts.https);
}

Response page_of_account(Site& site, const Request& request, const Principal& person, Findings findings = {},
                         std::optional<MadeAccessToken> made = std::nullopt) {
  auto& service = site.service;
  AccountView view{person,
                   factors_of(service, person),
                   sessions_of(service, person),
                   access_tokens_of(service, person),
                   service.database.read([](Unit& unit) { return PartyStore(unit).names(); }),
                   std::move(made),
                   std::move(findings)};
  if (signs_in_at_provider(service, person.account))
    view.provider = service.identity_provider->settings().name;
  view.has_claimed_roles = has_claimed_roles(service, person.account);
  auto context = context_of(site, request);
  context.address = page_path::account();
  return page_answer(request, account_page(view, context), view.findings.empty() ? 200 : 422);
}

Response show_account(Site& site, const Request& request, const Principal& person) {
  return page_of_account(site, request, person);
}

// Back to the account with a notice, or with what is wrong.
template <typename T>
Response outcome(Site& site, const Request& request, const Principal& person, const Result<T>& result,
                 std::string_view notice) {
  return result ? done(page_path::account(), notice)
                : page_of_account(site, request, person, told(result.error()));
}

Response receive_password(Site& site, const Request& request, const Principal& person) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto changed = change_password(
      site.service, visitor(site, request), person,
      {field_of(*fields, "current"), field_of(*fields, "password"), field_of(*fields, "repeated")});
  return outcome(site, request, person, changed, "password-changed");
}

// ---- second factor --------------------------------------------------------------------------------------

// On to the codes when there are any to show.
Response added(Site& site, const Request& request, const std::vector<std::string>& codes) {
  if (codes.empty()) return done(page_path::account(), "factor-added");
  auto context = context_of(site, request);
  context.address = page_path::account();
  return page_answer(request, recovery_codes_page(codes, page_path::account(), context));
}

Response page_of_authenticator(Site& site, const Request& request, const Principal& person, Findings findings,
                               std::string_view shown = {}) {
  const AuthenticatorView view{propose_totp(site.service, person, shown), std::move(findings)};
  auto context = context_of(site, request);
  context.address = "/account/authenticator";
  return page_answer(request, authenticator_page(view, context), view.findings.empty() ? 200 : 422);
}

Response show_authenticator(Site& site, const Request& request, const Principal& person) {
  return page_of_authenticator(site, request, person, {});
}

Response receive_authenticator(Site& site, const Request& request, const Principal& person) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto codes = add_totp(site.service, visitor(site, request), person, field_of(*fields, "totp"),
                              field_of(*fields, "code"));
  return codes ? added(site, request, *codes)
               : page_of_authenticator(site, request, person, told(codes.error()), field_of(*fields, "totp"));
}

Response receive_authenticator_removal(Site& site, const Request& request, const Principal& person) {
  return outcome(site, request, person, remove_totp(site.service, visitor(site, request), person),
                 "factor-removed");
}

Response page_of_keys(Site& site, const Request& request, const Principal& person, Findings findings) {
  SecurityKeysView view{std::nullopt, std::move(findings)};
  if (const auto key_site = webauthn_site(request, site.service.accounts.https))
    if (auto asked = propose_security_key(site.service, person, *key_site)) view.request = std::move(*asked);
  auto context = context_of(site, request);
  context.address = "/account/security-keys";
  return page_answer(request, security_keys_page(view, context), view.findings.empty() ? 200 : 422);
}

Response show_keys(Site& site, const Request& request, const Principal& person) {
  return page_of_keys(site, request, person, {});
}

Response receive_key(Site& site, const Request& request, const Principal& person) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto key_site = webauthn_site(request, site.service.accounts.https);
  if (!key_site) return page_of_keys(site, request, person, {});
  const auto codes = add_security_key(
      site.service, visitor(site, request), person, *key_site,
      {{field_of(*fields, "clientData"), field_of(*fields, "attestationObject")}, field_of(*fields, "name")});
  return codes ? added(site, request, *codes) : page_of_keys(site, request, person, told(codes.error()));
}

Response receive_key_removal(Site& site, const Request& request, const Principal& person) {
  const auto id = id_of(request, "key");
  if (!id) return failure_page(site, request, NotFound{"securityKey", request.parameter("key")});
  return outcome(site, request, person,
                 remove_security_key(site.service, visitor(site, request), person, *id), "factor-removed");
}

Response receive_codes(Site& site, const Request& request, const Principal& person) {
  const auto codes = renew_recovery_codes(site.service, visitor(site, request), person);
  return codes ? added(site, request, *codes) : page_of_account(site, request, person, told(codes.error()));
}

// ---- sessions and tokens --------------------------------------------------------------------------------

Response receive_session_end(Site& site, const Request& request, const Principal& person) {
  const auto id = id_of(request, "session");
  if (!id) return failure_page(site, request, NotFound{"session", request.parameter("session")});
  return outcome(site, request, person, end_session(site.service, visitor(site, request), person, *id),
                 "session-ended");
}

Response receive_token(Site& site, const Request& request, const Principal& person) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  auto made = make_access_token(site.service, visitor(site, request), person, field_of(*fields, "name"),
                                field_of(*fields, "expiresOn"));
  if (!made) return page_of_account(site, request, person, told(made.error()));
  return page_of_account(site, request, person, {}, std::move(*made));
}

Response receive_revocation(Site& site, const Request& request, const Principal& person) {
  const auto id = id_of(request, "token");
  if (!id) return failure_page(site, request, NotFound{"accessToken", request.parameter("token")});
  return outcome(site, request, person,
                 revoke_access_token(site.service, visitor(site, request), person, *id), "token-revoked");
}

// ---- proving who one is ---------------------------------------------------------------------------------

Response ask_proof(Site& site, const Request& request, Findings findings) {
  ReauthenticationView view;
  view.action = page_path::reauthenticate();
  view.goes_on = false;
  const int status = findings.empty() ? 200 : 422;
  view.findings = std::move(findings);
  return proof_page(site, request, std::move(view), status);
}

Response show_proving(Site& site, const Request& request, const Principal&) {
  return ask_proof(site, request, {});
}

Response receive_proof(Site& site, const Request& request, const Principal&) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto proof = proof_in(site, request, *fields).value_or(Proof{});
  Request proving = request;
  if (auto findings = show_proof(site, proving, proof)) return ask_proof(site, request, std::move(*findings));
  auto response = done(page_path::account(), "proved");
  if (!proving.set_cookie.empty()) response.headers.emplace_back("Set-Cookie", proving.set_cookie);
  return response;
}

}  // namespace

void add_account_page_routes(Router& router, Site& site) {
  const std::string account = "/account";
  const auto get = [&](const std::string& path, const char* name, PersonHandler handle) {
    router.add({Method::get, path, name, with_person(site, handle)});
  };
  const auto post = [&](const std::string& path, const char* name, PersonHandler handle) {
    router.add({Method::post, path, name, with_person(site, handle)});
  };
  get(account, "page.account", show_account);
  post(account + "/password", "page.password", receive_password);
  get(account + "/authenticator", "page.authenticator", show_authenticator);
  post(account + "/authenticator", "page.authenticator.add", receive_authenticator);
  post(account + "/authenticator-removal", "page.authenticator.remove", receive_authenticator_removal);
  get(account + "/security-keys", "page.securityKeys", show_keys);
  post(account + "/security-keys", "page.securityKeys.add", receive_key);
  post(account + "/security-keys/{key}/removal", "page.securityKeys.remove", receive_key_removal);
  post(account + "/recovery-codes", "page.recoveryCodes", receive_codes);
  post(account + "/access-tokens", "page.accessTokens.make", receive_token);
  post(account + "/access-tokens/{token}/revocation", "page.accessTokens.revoke", receive_revocation);
  post(account + "/sessions/{session}/end", "page.sessions.end", receive_session_end);
  get("/re-authenticate", "page.proof", show_proving);
  post("/re-authenticate", "page.proof.receive", receive_proof);
}

}  // namespace server
