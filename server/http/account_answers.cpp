#include "server/http/account_answers.hpp"

#include "server/http/admission.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/viewer.hpp"

#include <fmt/format.h>

namespace server {

std::optional<Proof> proof_in(const Pairs& fields) {
  Proof proof;
  proof.password = field_of(fields, proof_password_field);
  const auto code = field_of(fields, proof_code_field);
  if (!code.empty()) proof.factor = TotpAnswer{code};
  if (proof.password.empty() && !proof.factor) return std::nullopt;
  return proof;
}

std::optional<Findings> show_proof(const Site& site, Request& request, const Proof& proof) {
  const auto& viewer = *request.viewer;
  auto opened = reauthenticate(site.service, visitor_of(request, site.service.accounts.https),
                               *viewer.person(), viewer.secret(), proof);
  if (!opened) {
    auto findings = told(opened.error());
    for (auto& finding : findings)
      finding.place = finding.place == "code" ? proof_code_field : proof_password_field;
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

Response with_script(Response page) {
  set_header(page, "Content-Security-Policy", fmt::format("{}; script-src 'self'", content_security_policy));
  return page;
}

}  // namespace server
