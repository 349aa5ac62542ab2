#include "tests/server/signed_in.hpp"

#include "server/app/import_tender.hpp"
#include "server/app/sign_in.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server_test {
namespace {

server::AccountSettings cheap() {
  server::AccountSettings settings;
  settings.on = true;
  settings.password_cost = {1, 8192};
  return settings;
}

const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};

}  // namespace

std::string SignedIn::headers() const {
  if (secret.empty()) return {};
  return fmt::format("Cookie: session={}\r\nX-CSRF-Token: {}\r\n", secret, server::csrf_token(secret));
}

AccountsOn::AccountsOn() : api(cheap()) {}

SignedIn AccountsOn::add(const std::string& name, const std::vector<server::PartyRole>& party_roles,
                         const std::vector<server::TenderRole>& tender_roles) {
  std::string email;
  for (const char c : name) email += c == ' ' ? '.' : c;
  email += "@voorbeeld.example";
  const auto made = server::invite(api.service(), operator_, {name, email, party_roles, tender_roles});
  if (!made) throw std::runtime_error("not invited: " + name);
  server::Acceptance acceptance;
  acceptance.secret = made->secret;
  acceptance.password = acceptance.repeated = some_password;
  const auto accepted = server::accept_invitation(api.service(), visitor, acceptance);
  if (!accepted) throw std::runtime_error("not accepted: " + name);
  const auto person = server::session_principal(api.service(), accepted->session.secret);
  return {person.value().account, email, accepted->session.secret};
}

SignedIn AccountsOn::sign_in(const SignedIn& known) {
  const auto session = server::sign_in(api.service(), visitor, {known.email, std::string(some_password)});
  if (!session) throw std::runtime_error("not signed in: " + known.email);
  return {known.account, known.email, session->secret};
}

server::TenderId AccountsOn::add_tender(const std::string& dossier) {
  const auto id = server::import_tender(api.service(), operator_, dossier);
  if (!id) throw std::runtime_error("not imported");
  return *id;
}

ApiAnswer AccountsOn::call(const SignedIn& who, const std::string& method, const std::string& target,
                           const std::string& body, const std::string& type) {
  return api.call({method, target, body, type, who.headers() + "Origin: http://localhost\r\n"});
}

ApiAnswer AccountsOn::send(const SignedIn& who, const std::string& target, std::string fields) {
  if (!who.secret.empty()) fields = "csrf=" + server::csrf_token(who.secret) + "&" + fields;
  const auto cookie = who.secret.empty() ? std::string() : "Cookie: session=" + who.secret + "\r\n";
  return api.call(
      {"POST", target, fields, "application/x-www-form-urlencoded", cookie + "Origin: http://localhost\r\n"});
}

SignedIn AccountsOn::after(SignedIn who, const ApiAnswer& answer) {
  constexpr std::string_view name = "session=";
  for (const auto& [key, value] : answer.headers)
    if (key == "Set-Cookie" && value.rfind(name, 0) == 0)
      who.secret = value.substr(name.size(), value.find(';') - name.size());
  return who;
}

}  // namespace server_test
