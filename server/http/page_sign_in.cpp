// Signing in and out, accepting an invitation.
#include "server/app/accounts.hpp"
#include "server/app/person_name.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/url.hpp"
#include "server/pages/account_pages.hpp"
#include "server/pages/page_paths.hpp"

namespace server {
namespace {

Response not_here(Site& site, const Request& request) {
  return failure_page(site, request, NotFound{"account", ""});
}

// With the cookie of the session that was just opened.
Response with_session(Site& site, Response response, const OpenedSession& session) {
  response.headers.emplace_back("Set-Cookie", session_cookie(session.secret, site.service.accounts.https));
  return response;
}

// Who signs in anew leaves what this browser had open.
void leave_session(Site& site, const Request& request) {
  const bool https = site.service.accounts.https;
  if (const auto left = session_secret(request, https))
    sign_out(site.service, visitor_of(request, https), *left);
}

// ---- by password ----------------------------------------------------------------------------------------

Response ask_password(Site& site, const Request& request, SignInView view) {
  if (site.service.accounts.demo) view.demo = demo_accounts();
  view.provider = provider_link(site, view.to);
  view.is_local = site.service.accounts.local;
  const int status = view.findings.empty() ? 200 : 422;
  auto context = context_of(site, request);
  context.address = page_path::sign_in() + "?to=" + percent_encoded(view.to);
  return page_answer(request, sign_in_page(view, context), status);
}

Response show_sign_in(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  if (person_of(request)) return see_other(local_path(query_value(request, "to")));
  SignInView view;
  view.to = local_path(query_value(request, "to"));
  return ask_password(site, request, std::move(view));
}

Response receive_sign_in(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  SignInView view;
  view.to = local_path(field_of(*fields, "to"));
  view.email = field_of(*fields, "email");
  const auto session = sign_in(site.service, visitor_of(request, site.service.accounts.https),
                               {view.email, field_of(*fields, "password")});
  if (!session) {
    view.findings = told(session.error());
    return ask_password(site, request, std::move(view));
  }
  leave_session(site, request);
  if (session->complete) return with_session(site, see_other(view.to), *session);
  return with_session(site, see_other(page_path::second_factor() + "?to=" + percent_encoded(view.to)),
                      *session);
}

// ---- the second factor ----------------------------------------------------------------------------------

Response ask_factor(Site& site, const Request& request, std::string to, Findings findings) {
  const auto secret = session_secret(request, site.service.accounts.https);
  const auto factors = secret ? awaited_factors(site.service, *secret) : std::nullopt;
  if (!factors) return see_other(page_path::sign_in() + "?to=" + percent_encoded(to));
  SecondFactorView view{std::move(to), *factors, std::nullopt, std::move(findings)};
  const auto key_site = webauthn_site(request, site.service.accounts.https);
  if (factors->security_key && key_site)
    if (auto asked = security_key_request(site.service, *secret, *key_site)) view.key = std::move(*asked);
  auto context = context_of(site, request);
  context.address = page_path::second_factor() + "?to=" + percent_encoded(view.to);
  const int status = view.findings.empty() ? 200 : 422;
  return page_answer(request, second_factor_page(view, context), status);
}

Response show_factor(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  return ask_factor(site, request, local_path(query_value(request, "to")), {});
}

std::optional<SecondFactorAnswer> answer_in(const Pairs& fields,
                                            const std::optional<WebAuthnSite>& key_site) {
  const auto of = [&](std::string_view name) { return field_of(fields, name); };
  if (!of("recovery").empty()) return RecoveryAnswer{of("recovery")};
  if (!of("credential").empty() && key_site)
    return SecurityKeyAnswer{*key_site,
                             {of("credential"), of("clientData"), of("authenticatorData"), of("signature")}};
  return TotpAnswer{of("code")};
}

Response receive_factor(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto to = local_path(field_of(*fields, "to"));
  const auto secret = session_secret(request, site.service.accounts.https).value_or("");
  const auto answer = answer_in(*fields, webauthn_site(request, site.service.accounts.https));
  const auto session =
      show_second_factor(site.service, visitor_of(request, site.service.accounts.https), secret, *answer);
  if (session) return with_session(site, see_other(to), *session);
  return ask_factor(site, request, to, told(session.error()));
}

// ---- invitations ----------------------------------------------------------------------------------------

Response no_invitation(Site& site, const Request& request) {
  auto context = context_of(site, request);
  context.address = page_path::sign_in();
  return page_answer(request, no_invitation_page(context), 404);
}

// What was sent stands in the form again, but for passwords and codes.
Response ask_acceptance(Site& site, const Request& request, const Acceptance& sent, Findings findings,
                        std::string_view shown_totp = {}) {
  auto invitation = find_invitation(site.service, sent.secret, shown_totp);
  if (!invitation) return no_invitation(site, request);
  InvitationFormView view{page_path::invitation(sent.secret),
                          std::move(*invitation),
                          sent.name,
                          sent.email,
                          "",
                          "",
                          false,
                          site.service.database.read([](Unit& unit) { return PartyStore(unit).names(); }),
                          std::move(findings)};
  view.provider = provider_link(site, page_path::work());
  view.is_local = site.service.accounts.local;
  if (const auto person = person_of(request)) {
    view.signed_in_name = (*person)->name;
    view.signed_in_email = (*person)->email;
    view.is_for_account =
        !view.invitation.is_reset && is_same_person(view.invitation.email, view.signed_in_email);
  }
  const int status = view.findings.empty() ? 200 : 422;
  auto context = context_of(site, request);
  context.address = page_path::invitation(sent.secret);
  return page_answer(request, invitation_page(view, context), status);
}

Response show_invitation(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  Acceptance nothing;
  nothing.secret = request.parameter("secret");
  return ask_acceptance(site, request, nothing, {});
}

Response receive_acceptance(Site& site, const Request& request) {
  if (!site.service.accounts.on) return not_here(site, request);
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  Acceptance acceptance;
  acceptance.secret = request.parameter("secret");
  acceptance.name = field_of(*fields, "name");
  acceptance.email = field_of(*fields, "email");
  acceptance.password = field_of(*fields, "password");
  acceptance.repeated = field_of(*fields, "repeated");
  acceptance.code = field_of(*fields, "code");
  // Who types no code begins without a second factor.
  if (!acceptance.code.empty()) acceptance.totp = field_of(*fields, "totp");
  const auto accepted =
      accept_invitation(site.service, visitor_of(request, site.service.accounts.https), acceptance);
  if (!accepted) {
    if (std::holds_alternative<NotFound>(accepted.error())) return no_invitation(site, request);
    return ask_acceptance(site, request, acceptance, told(accepted.error()), field_of(*fields, "totp"));
  }
  leave_session(site, request);
  auto context = context_of(site, request);
  context.address = page_path::account();
  auto response =
      accepted->recovery_codes.empty()
          ? see_other(page_path::work())
          : page_answer(request, recovery_codes_page(accepted->recovery_codes, page_path::work(), context));
  return with_session(site, std::move(response), accepted->session);
}

// By who has an account already.
Response receive_roles(Site& site, const Request& request, const Principal& person) {
  Acceptance asked;
  asked.secret = request.parameter("secret");
  const auto accepted =
      accept_roles(site.service, visitor_of(request, site.service.accounts.https), person, asked.secret);
  if (accepted) return done(page_path::account(), "invitation-accepted");
  if (std::holds_alternative<NotFound>(accepted.error())) return no_invitation(site, request);
  return ask_acceptance(site, request, asked, told(accepted.error()));
}

}  // namespace

void add_sign_in_routes(Router& router, Site& site) {
  const auto invitation = std::string("/invitation/{secret}");
  router.add({Method::get, "/sign-in", "page.signIn", with(site, show_sign_in)});
  router.add({Method::post, "/sign-in", "page.signIn.receive", with(site, receive_sign_in)});
  router.add({Method::get, "/sign-in/second-factor", "page.secondFactor", with(site, show_factor)});
  router.add(
      {Method::post, "/sign-in/second-factor", "page.secondFactor.receive", with(site, receive_factor)});
  router.add({Method::get, invitation, "page.invitation", with(site, show_invitation)});
  router.add({Method::post, invitation, "page.invitation.accept", with(site, receive_acceptance)});
  router.add(
      {Method::post, invitation + "/roles", "page.invitation.roles", with_person(site, receive_roles)});
}

}  // namespace server
