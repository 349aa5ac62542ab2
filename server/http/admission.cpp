#include "server/http/admission.hpp"

#include "server/app/access_tokens.hpp"
#include "server/app/sign_in.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/media_type.hpp"
#include "server/http/multipart.hpp"
#include "server/http/permissions.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/account_pages.hpp"
#include "server/pages/page_paths.hpp"

#include <stdexcept>

namespace server {
namespace {

bool is_for_programs(const Request& request) {
  return !request.path.empty() && request.path.front() == "api";
}

bool reads_only(const Request& request) {
  return request.method == Method::get || request.method == Method::head;
}

std::shared_ptr<const Viewer> viewer_of(const Site& site, const Request& request) {
  const auto token = bearer_token(request);
  const auto secret = token ? token : session_secret(request, site.service.accounts.https);
  std::optional<Principal> found;
  if (secret)
    found = token ? token_principal(site.service, *secret) : session_principal(site.service, *secret);
  return std::make_shared<Viewer>(site.service,
                                  found ? std::make_shared<const Principal>(std::move(*found)) : nullptr,
                                  found ? *secret : std::string());
}

// ---- forms ----------------------------------------------------------------------------------------------

// The fields of a form without files; none when the body is none.
Pairs fields_of(const Request& request) {
  if (media_type(request) != url_form_type) return {};
  return parse_form(request).value_or(Pairs{});
}

std::string token_in(const Request& request) {
  if (const auto header = request.header("x-csrf-token")) return std::string(*header);
  if (media_type(request) != "multipart/form-data")
    return std::string(value_of(fields_of(request), csrf_field).value_or(""));
  const auto parts = parse_multipart(request);
  const auto* part = parts ? find_part(*parts, csrf_field) : nullptr;
  return part == nullptr ? std::string() : std::string(part->content);
}

bool is_forged(const Request& request, const Viewer& viewer) {
  const auto& person = viewer.person();
  if (reads_only(request) || !person || person->by != SignedInBy::session) return false;
  return !is_csrf_token(viewer.secret(), token_in(request));
}

// ---- refusals -------------------------------------------------------------------------------------------

Response sign_in_first(const Request& request) {
  if (!is_for_programs(request))
    return see_other(reads_only(request) ? "/sign-in?to=" + percent_encoded(request.target) : "/sign-in");
  auto response = problem(401, "account.signIn", "Unauthorized", "Sign in, or send an access token.");
  set_header(response, "WWW-Authenticate", "Bearer realm=\"wederwaarde\"");
  return response;
}

// As the handler would say it of what is not there.
Response not_there(const Site& site, const Request& request, const Permission& permission) {
  const NotFound missing =
      permission.scope == Scope::promise        ? NotFound{"promise", request.parameter("promise")}
      : permission.scope == Scope::consultation ? NotFound{"consultation", request.parameter("consultation")}
                                                : NotFound{"tender", request.parameter("tender")};
  return is_for_programs(request) ? failure_answer(missing) : failure_page(site, request, missing);
}

// ---- who it is, once more -------------------------------------------------------------------------------

Response ask_proof(const Site& site, const Request& request, Pairs fields, Findings findings) {
  if (is_for_programs(request))
    return problem(403, "account.reauthenticate", "Forbidden",
                   "Prove who you are first; it holds for 5 minutes.");
  ReauthenticationView view;
  // A file cannot be kept on a page: it is chosen once more.
  view.goes_on = media_type(request) == url_form_type;
  view.action = view.goes_on ? request.target : page_path::reauthenticate();
  view.fields = std::move(fields);
  view.findings = std::move(findings);
  auto response = proof_page(site, request, std::move(view), 403);
  response.problem_code = "account.reauthenticate";
  return response;
}

// Nothing once the person has proved who it is, be it with this request.
std::optional<Response> prove(const Site& site, Request& request) {
  const auto& person = *request.viewer->person();
  if (is_recently_authenticated(site.service, person)) return std::nullopt;
  auto fields = is_for_programs(request) ? Pairs() : fields_of(request);
  const auto proof = proof_in(site, request, fields);
  std::erase_if(fields, [](const auto& field) {
    return field.first == csrf_field || field.first == proof_password_field ||
           field.first == proof_code_field || field.first.starts_with(proof_key_prefix);
  });
  if (!proof) return ask_proof(site, request, std::move(fields), {});
  auto findings = show_proof(site, request, *proof);
  if (findings) return ask_proof(site, request, std::move(fields), std::move(*findings));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> bearer_token(const Request& request) {
  const auto header = request.header("authorization");
  if (!header) return std::nullopt;
  constexpr std::string_view scheme = "Bearer ";
  if (!equal_ignoring_case(header->substr(0, scheme.size()), scheme)) return "";
  return std::string(header->substr(scheme.size()));
}

std::optional<Response> admit(const Site& site, const Route& route, Request& request) {
  if (!site.service.accounts.on) return std::nullopt;
  const auto* permission = find_permission(route.method, route.pattern);
  if (permission == nullptr) throw std::logic_error("no permission for " + route.pattern);
  request.viewer = viewer_of(site, request);
  switch (request.viewer->verdict(*permission, request.parameters)) {
    case Verdict::allowed:
      break;
    case Verdict::sign_in:
      return sign_in_first(request);
    case Verdict::hidden:
      return not_there(site, request, *permission);
    case Verdict::refused:
      return problem(403, "account.notAllowed", "Forbidden", "Your roles do not allow this.");
    case Verdict::undeclared:
      return problem(403, "interest.first", "Forbidden", "Declare your interests in this tender first.");
  }
  if (permission->scope == Scope::everyone) return std::nullopt;
  if (is_forged(request, *request.viewer))
    return problem(403, "account.csrf", "Forbidden",
                   "The request does not carry the token of this session (X-CSRF-Token).");
  if (permission->is_gate && !reads_only(request)) return prove(site, request);
  return std::nullopt;
}

}  // namespace server
