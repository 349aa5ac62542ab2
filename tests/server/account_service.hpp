// A service with accounts, a clock that stands still until it is moved, and passwords that are cheap to
// check.
#pragma once

#include "server/app/accounts.hpp"
#include "server/app/sign_in.hpp"
#include "tests/support/temporary_folder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace server_test {

inline constexpr std::string_view good_password = "paling fluitketel zwaluw";

class AccountService : public testing::Test {
 protected:
  AccountService();

  void wait(std::int64_t seconds) { now_ = server::moment_after(now_, seconds); }
  // Closes the database and opens it again, as a restart does.
  void restart();

  // A person with an account, by an invitation of the command line.
  server::Principal add(const std::string& name, const std::string& email, const server::PartyRole& role,
                        std::string_view password = good_password);
  server::Principal administrator() {
    return add("Sjoerd Haan", "beheer@werkgroep.example",
               {"inkopers-werkgroep", criteria::Role::administrator});
  }
  server::Principal buyer() { return add("Noor de Bruijn", "noor@gouda.example", gouda_buyer); }
  // On behalf of the person as it is stored now.
  server::Actor as(const server::Principal& person);

  server::Result<server::OpenedSession> sign_in(std::string_view email,
                                                std::string_view password = good_password,
                                                std::string_view address = "192.0.2.7");
  // Sets up an authenticator app; gives its secret and the recovery codes.
  struct Authenticator {
    std::string secret;
    std::vector<std::string> codes;
  };
  Authenticator add_authenticator(const server::Principal& person);
  // What the app shows now.
  std::string code(const std::string& secret) const;
  server::TenderId add_tender(const std::string& reference, const std::string& buyer);
  std::vector<std::string> audited(std::string_view action);  // subjects, oldest first

  const server::PartyRole gouda_buyer{"gouda", criteria::Role::buyer};
  const server::Actor operator_{"wederwaarde account", "", nullptr};
  const server::Visitor visitor_{"192.0.2.7", "Firefox", "r-1"};
  std::string now_ = "2026-11-26T09:00:00.000Z";
  test_support::TemporaryFolder folder_;
  std::optional<server::Service> service_;
};

// The bytes behind the text that an app takes.
std::string secret_of(const server::TotpProposal& proposal);

// `code place` of each, or the name of another failure: "notFound account", "conflict
// account.lastAdministrator".
std::vector<std::string> failures(const server::Failure& failure);
template <typename T>
std::vector<std::string> failures(const server::Result<T>& result) {
  return result ? std::vector<std::string>{} : failures(result.error());
}

}  // namespace server_test
