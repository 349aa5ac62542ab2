#include "server/http/account_answers.hpp"

#include "server/app/single_sign_on.hpp"
#include "server/http/admission.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/page_paths.hpp"

#include <fmt/format.h>

namespace server {

std::optional<Proof> proof_in(const Site& site, const Request& request, const Pairs& fields) {
  Proof proof;
  proof.password = field_of(fields, proof_password_field);
  const auto code = field_of(fields, proof_code_field);
  if (!code.empty()) proof.factor = TotpAnswer{code};
  const auto of_key = [&](std::string_view name) {
    return field_of(fields, std::string(proof_key_prefix).append(name));
  };
  const auto key_site = webauthn_site(request, site.service.accounts.https);
  if (key_site && !of_key("credential").empty())
    proof.factor = SecurityKeyAnswer{
        *key_site,
        {of_key("credential"), of_key("clientData"), of_key("authenticatorData"), of_key("signature")}};
  if (proof.password.empty() && !proof.factor) return std::nullopt;
  return proof;
}

std::optional<Findings> show_proof(const Site& site, Request& request, const Proof& proof) {
  const auto& viewer = *request.viewer;
  auto opened = reauthenticate(site.service, visitor_of(request, site.service.accounts.https),
                               *viewer.person(), viewer.secret(), proof);
  if (!opened) {
    auto findings = told(opened.error());
    const bool by_key = proof.factor && std::holds_alternative<SecurityKeyAnswer>(*proof.factor);
    for (auto& finding : findings)
      finding.place = by_key                    ? std::string_view()
                      : finding.place == "code" ? proof_code_field
                                                : proof_password_field;
    return findings;
  }
  auto person = *viewer.person();
  person.authenticated_at = site.service.clock();
  auto secret = viewer.secret();
  if (!opened->secret.empty()) {
    secret = opened->secret;
    request.set_cookie = session_cookie(secret, site.service.accounts.https);
    if (const auto renewed = session_principal(site.service, secret)) person = *renewed;
  }
  request.viewer = std::make_shared<Viewer>(
      site.service, std::make_shared<const Principal>(std::move(person)), std::move(secret));
  return std::nullopt;
}

std::optional<ProviderLink> provider_link(const Site& site, std::string_view to) {
  const auto& provider = site.service.identity_provider;
  if (!provider) return std::nullopt;
  return ProviderLink{provider->settings().name,
                      page_path::provider_sign_in() + "?to=" + percent_encoded(to)};
}

void go_on_as(const Site& site, Request& request, const std::string& secret) {
  request.set_cookie = session_cookie(secret, site.service.accounts.https);
  auto person = session_principal(site.service, secret);
  request.viewer = std::make_shared<Viewer>(
      site.service, person ? std::make_shared<const Principal>(std::move(*person)) : nullptr, secret);
}

namespace {

// Codes of key holders are stored nowhere, not even encrypted.
bool may_be_kept(const ReauthenticationView& view) {
  return view.goes_on && view.action.find("/openings") == std::string::npos;
}

// Where somebody goes on who has nothing to send again: the page that they came from.
std::string page_before(const Request& request) {
  const auto from = std::string(request.header("referer").value_or(""));
  const auto scheme = from.find("://");
  const auto path = scheme == std::string::npos ? scheme : from.find('/', scheme + 3);
  if (path == std::string::npos) return page_path::account();
  const bool is_ours = from.substr(scheme + 3, path - scheme - 3) == request.header("host").value_or("");
  return is_ours ? local_path(from.substr(path)) : page_path::account();
}

// By whoever signs in at the provider.
Response provider_proof_page(const Site& site, const Request& request, ReauthenticationView view,
                             int status) {
  auto& service = site.service;
  const auto& settings = service.identity_provider->settings();
  view.is_at_provider = true;
  view.is_kept = may_be_kept(view);
  view.goes_on = false;
  GateOrder order{view.is_kept ? view.action : page_before(request), std::nullopt};
  if (view.is_kept) order.form = view.fields;
  const auto started =
      start_proof(service, visitor_of(request, service.accounts.https), *request.viewer->person(), order);
  if (started) {
    view.provider = ProviderLink{settings.name, started->address};
  } else {
    auto findings = told(started.error());
    view.findings.insert(view.findings.end(), findings.begin(), findings.end());
  }
  auto context = context_of(site, request);
  context.address = page_path::reauthenticate();
  auto response = page_answer(request, reauthentication_page(view, context), status);
  if (started)
    response.headers.emplace_back("Set-Cookie", round_cookie(started->secret, service.accounts.https));
  return response;
}

}  // namespace

Response proof_page(const Site& site, const Request& request, ReauthenticationView view, int status) {
  const auto& viewer = *request.viewer;
  const bool by_session = viewer.person()->by == SignedInBy::session;
  if (by_session && signs_in_at_provider(site.service, viewer.person()->account))
    return provider_proof_page(site, request, std::move(view), status);
  const auto factors = factors_of(site.service, *viewer.person());
  view.has_totp = factors.totp;
  const auto key_site = webauthn_site(request, site.service.accounts.https);
  if (!factors.keys.empty() && key_site && viewer.person()->by == SignedInBy::session)
    if (auto asked = security_key_request(site.service, viewer.secret(), *key_site))
      view.key = std::move(*asked);
  auto context = context_of(site, request);
  context.address = page_path::reauthenticate();
  return page_answer(request, reauthentication_page(view, context), status);
}

Result<std::shared_ptr<const Principal>> person_of(const Request& request) {
  if (!request.viewer || !request.viewer->person()) return failed(NotFound{"account", ""});
  return request.viewer->person();
}

Findings told(const Failure& failure) {
  if (auto findings = told_in_form(failure)) return std::move(*findings);
  const auto& missing = std::get<NotFound>(failure);
  return {criteria::error(missing.kind + ".notFound", "")};
}

Handler with_person(Site& site, PersonHandler handle) {
  return [&site, handle](const Request& request) {
    const auto person = person_of(request);
    return person ? handle(site, request, **person) : failure_page(site, request, person.error());
  };
}

PeoplePlace people_place(const Request& request) {
  return {std::string(value_of(request.parameters, "party").value_or("")),
          tender_in(request.parameters, "tender")};
}

std::optional<WebAuthnSite> webauthn_site(const Request& request, bool https) {
  const auto host = request.header("host").value_or("");
  const auto name = host.substr(0, host.find(':'));
  const bool is_address =
      name.empty() || host.front() == '[' || name.find_first_not_of("0123456789.") == std::string_view::npos;
  if (is_address) return std::nullopt;
  return WebAuthnSite{std::string(name), (https ? "https://" : "http://") + std::string(host)};
}

}  // namespace server
