// The running service with accounts on, and requests of people who have signed in.
#pragma once

#include "server/app/accounts.hpp"
#include "tests/server/api_service.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace server_test {

inline constexpr std::string_view some_password = "paling fluitketel zwaluw";

// Who asks: nobody, or by a session.
struct SignedIn {
  server::AccountId account = 0;
  std::string email;
  std::string secret;  // of the session; empty: nobody
  // The header lines of a request of theirs, with the token against forgery.
  std::string headers() const;
};

class AccountsOn {
 public:
  AccountsOn();

  // A new account with its session.
  SignedIn add(const std::string& name, const std::vector<server::PartyRole>& party_roles,
               const std::vector<server::TenderRole>& tender_roles = {});
  SignedIn sign_in(const SignedIn& known);
  // A tender of Gemeente Gouda, or of whatever buyer is named, from a dossier.
  server::TenderId add_tender(const std::string& dossier);
  ApiAnswer call(const SignedIn& who, const std::string& method, const std::string& target,
                 const std::string& body = {}, const std::string& type = "application/json");
  ApiAnswer get(const SignedIn& who, const std::string& target) { return call(who, "GET", target); }
  // A form as a browser sends it, with the token.
  ApiAnswer send(const SignedIn& who, const std::string& target, std::string fields);
  // The session of the cookie that an answer sets, or that of before.
  static SignedIn after(SignedIn who, const ApiAnswer& answer);

  ApiService api;
  const server::Actor operator_{"wederwaarde account", "", nullptr};
};

}  // namespace server_test
