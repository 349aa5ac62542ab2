// Who is signed in, access tokens, and proving who one is.
#include "server/app/access_tokens.hpp"
#include "server/app/sign_in.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_people.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/viewer.hpp"

namespace server {
namespace {

using templates::JsonWriter;

using PersonAnswer = Response (*)(Service&, const Request&, const Principal&);

Handler with_person(Service& service, PersonAnswer handle) {
  return [&service, handle](const Request& request) {
    const auto person = person_of(request);
    return person ? handle(service, request, **person) : failure_answer(person.error());
  };
}

Visitor visitor(const Service& service, const Request& request) {
  return visitor_of(request, service.accounts.https);
}

Response get_account(Service& service, const Request& request, const Principal& person) {
  JsonWriter json;
  json.open_object().member("id", std::to_string(person.account)).member("name", person.name);
  json.member("email", person.email);
  write_roles(json, person.party_roles, person.tender_roles);
  json.key("secondFactor").boolean(person.has_second_factor);
  json.key("singleSignOn").boolean(signs_in_at_provider(service, person.account));
  if (!person.authenticated_at.empty()) json.member("authenticatedAt", person.authenticated_at);
  if (const auto token = request.viewer->csrf(); !token.empty()) json.member("csrfToken", token);
  return server::json(json.close_object().take());
}

// ---- proving who one is ---------------------------------------------------------------------------------

struct ProofBody {
  std::optional<std::string> password, code;
};

void read_proof(importing::ObjectReader& object, ProofBody& body) {
  object.optional("password", body.password);
  object.optional("code", body.code);
}

Response post_proof(Service& service, const Request& request, const Principal& person) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<ProofBody>(*body, read_proof);
  if (!read) return failure_answer(read.error());
  Proof proof;
  proof.password = read->password.value_or("");
  if (read->code) proof.factor = TotpAnswer{*read->code};
  const auto opened =
      reauthenticate(service, visitor(service, request), person, request.viewer->secret(), proof);
  if (!opened) return failure_answer(opened.error());
  auto response = no_content();
  if (!opened->secret.empty())
    set_header(response, "Set-Cookie", session_cookie(opened->secret, service.accounts.https));
  return response;
}

// ---- access tokens --------------------------------------------------------------------------------------

void write_token(JsonWriter& json, const AccessTokenRow& row) {
  json.member("id", std::to_string(row.id)).member("name", row.name).member("createdAt", row.created_at);
  if (!row.used_at.empty()) json.member("usedAt", row.used_at);
  json.member("expiresOn", row.expires_on);
}

std::string token_json(const AccessTokenRow& row) {
  JsonWriter json;
  write_token(json.open_object(), row);
  return json.close_object().take();
}

Response list_tokens(Service& service, const Request& request, const Principal& person) {
  return whole_list_answer(request, "accessTokens", texts_of(access_tokens_of(service, person), token_json));
}

struct TokenBody {
  std::string name;
  std::optional<std::string> expires_on;
};

void read_token(importing::ObjectReader& object, TokenBody& body) {
  object.required("name", body.name);
  object.optional("expiresOn", body.expires_on);
}

Response post_token(Service& service, const Request& request, const Principal& person) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<TokenBody>(*body, read_token);
  if (!read) return failure_answer(read.error());
  const auto made = make_access_token(service, visitor(service, request), person, read->name,
                                      read->expires_on.value_or(""));
  if (!made) return failure_answer(made.error());
  JsonWriter json;
  write_token(json.open_object(), made->row);
  json.member("secret", made->secret);
  return created_answer(api_path({"access-tokens"}), json.close_object().take());
}

Response delete_token(Service& service, const Request& request, const Principal& person) {
  const auto id = id_of(request, "token");
  if (!id) return failure_answer(NotFound{"accessToken", request.parameter("token")});
  const auto revoked = revoke_access_token(service, visitor(service, request), person, *id);
  return revoked ? no_content() : failure_answer(revoked.error());
}

}  // namespace

void add_account_routes(Router& router, Service& service) {
  const auto tokens = api_pattern("/access-tokens");
  router.add({Method::get, api_pattern("/account"), "api.account.get", with_person(service, get_account)});
  router.add({Method::post, api_pattern("/re-authentications"), "api.reauthentications.create",
              with_person(service, post_proof)});
  router.add({Method::get, tokens, "api.accessTokens.list", with_person(service, list_tokens)});
  router.add({Method::post, tokens, "api.accessTokens.create", with_person(service, post_token)});
  router.add(
      {Method::remove, tokens + "/{token}", "api.accessTokens.remove", with_person(service, delete_token)});
}

}  // namespace server
