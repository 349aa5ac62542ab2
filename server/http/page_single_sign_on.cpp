// To the provider of single sign-on and back; and signing out, there too.
#include "server/app/single_sign_on.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/same_origin.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/account_pages.hpp"
#include "server/pages/page_paths.hpp"

#include <fmt/format.h>

namespace server {
namespace {

// What is answered where there is no single sign-on.
std::optional<Response> answer_without(Site& site, const Request& request) {
  if (!site.service.accounts.on) return failure_page(site, request, NotFound{"account", ""});
  if (!site.service.identity_provider) return see_other(page_path::sign_in());
  return std::nullopt;
}

Visitor visitor(const Site& site, const Request& request) {
  return visitor_of(request, site.service.accounts.https);
}

// The page on which one can begin again, with what is wrong.
Response ask_again(Site& site, const Request& request, const std::string& to, const Failure& failure) {
  SignInView view;
  view.to = to;
  view.findings = told(failure);
  view.provider = provider_link(site, to);
  view.is_local = site.service.accounts.local;
  auto context = context_of(site, request);
  context.address = page_path::sign_in();
  return page_answer(request, sign_in_page(view, context), 422);
}

// ---- the way there --------------------------------------------------------------------------------------

Response start(Site& site, const Request& request) {
  if (auto answer = answer_without(site, request)) return std::move(*answer);
  const auto to = local_path(query_value(request, "to"));
  if (person_of(request)) return see_other(to);
  // By a link on a page of somebody else: who wants to sign in says so here.
  if (!says_own_site(request).value_or(true))
    return see_other(page_path::sign_in() + "?to=" + percent_encoded(to));
  const auto started = start_sign_in(site.service, visitor(site, request), to);
  if (!started) return ask_again(site, request, to, started.error());
  auto response = see_other(started->address);
  response.headers.emplace_back("Set-Cookie", round_cookie(started->secret, site.service.accounts.https));
  return response;
}

// ---- the way back ---------------------------------------------------------------------------------------

ProviderAnswer answer_in(const Request& request) {
  const auto of = [&](const char* name) { return std::string(query_value(request, name)); };
  return {of("state"), of("code"), of("iss"), of("error")};
}

// Who is signed in was proving who it is.
Response refused(Site& site, const Request& request, const Failure& failure) {
  if (!person_of(request)) return ask_again(site, request, page_path::work(), failure);
  ReauthenticationView view;
  view.action = page_path::reauthenticate();
  view.goes_on = false;
  view.findings = told(failure);
  return proof_page(site, request, std::move(view), 422);
}

Response go_on(Site& site, const Request& request, const EndedRound& ended) {
  Request renewed = request;
  go_on_as(site, renewed, ended.session.secret);
  auto response = see_other(ended.order.goes_to);
  if (ended.is_proof && !ended.order.form) {
    response = done(ended.order.goes_to, "proved");
  } else if (ended.is_proof) {
    auto context = context_of(site, request);
    context.address = page_path::account();
    response = page_answer(renewed, proved_page(ended.order.goes_to, *ended.order.form, context));
  }
  response.headers.emplace_back("Set-Cookie", renewed.set_cookie);
  return response;
}

Response receive_answer(Site& site, const Request& request) {
  if (auto answer = answer_without(site, request)) return std::move(*answer);
  const bool https = site.service.accounts.https;
  const BrowserSecrets secrets{round_secret(request, https), session_secret(request, https).value_or("")};
  const auto ended = end_round(site.service, visitor(site, request), answer_in(request), secrets);
  if (!ended) return refused(site, request, ended.error());
  if (!ended->is_proof) sign_out(site.service, visitor(site, request), secrets.session);
  auto response = go_on(site, request, *ended);
  response.headers.emplace_back("Set-Cookie", ended_round_cookie(https));
  return response;
}

// ---- signing out ----------------------------------------------------------------------------------------

// On to the provider by a page of ours: a form may not lead a browser elsewhere (form-action).
Response signed_out(Site& site, const Request& request, const std::optional<std::string>& there) {
  Response response;
  if (there) {
    auto context = context_of(site, request);
    context.address = page_path::sign_in();
    Request of_nobody = request;
    of_nobody.viewer = std::make_shared<Viewer>(site.service, nullptr, "");
    const ProviderLink link{site.service.identity_provider->settings().name, *there};
    response = page_answer(of_nobody, signed_out_page(link, context));
    set_header(response, "Refresh", "0; url=" + *there);
  } else {
    response = done(page_path::sign_in(), "signed-out");
  }
  response.headers.emplace_back("Set-Cookie", ended_session_cookie(site.service.accounts.https));
  return response;
}

Response receive_sign_out(Site& site, const Request& request, const Principal&) {
  const auto secret = session_secret(request, site.service.accounts.https).value_or("");
  const auto there = provider_sign_out(site.service, secret);
  sign_out(site.service, visitor(site, request), secret);
  return signed_out(site, request, there);
}

Response receive_sessions_end(Site& site, const Request& request, const Principal& person) {
  const auto there =
      provider_sign_out(site.service, session_secret(request, site.service.accounts.https).value_or(""));
  sign_out_everywhere(site.service, visitor(site, request), person);
  return signed_out(site, request, there);
}

}  // namespace

void add_single_sign_on_routes(Router& router, Site& site) {
  router.add({Method::get, "/sign-in/oidc", "page.singleSignOn", with(site, start)});
  router.add({Method::get, "/sign-in/oidc/callback", "page.singleSignOn.back", with(site, receive_answer)});
  router.add({Method::post, "/sign-out", "page.signOut", with_person(site, receive_sign_out)});
  router.add({Method::post, "/account/sessions-end", "page.sessions.endAll",
              with_person(site, receive_sessions_end)});
}

}  // namespace server
