// The running service with a real provider of single sign-on, and browsers that sign in there.
#pragma once

#include "server/app/single_sign_on.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/support/browser.hpp"
#include "tests/support/oidc_provider.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace server_test {

// Claims without the braces: of a person whose address the provider vouches for.
inline const std::string noor_claims =
    R"("name":"Noor de Bruijn","email":"noor@gouda.example","email_verified":true)";

class SignOnService : public testing::Test {
 protected:
  SignOnService();
  // Why somebody was refused is said in the log only.
  void TearDown() override;

  using People = std::vector<std::pair<std::string, std::string>>;  // by name, with their claims
  void start(const People& people, test_support::OidcProviderSettings provider = {});
  void use_settings();
  void set_people(const People& people) const;

  std::string address(const std::string& path) const;
  server::Service& service() { return on_.api.service(); }

  test_support::Page to_provider(test_support::Browser& browser, const std::string& to = "/account");
  // From the page of the provider on which somebody types a name, to where that leads in the end.
  test_support::Page sign_in_there(test_support::Browser& browser, test_support::Page page,
                                   const std::string& who);
  test_support::Page sign_in(test_support::Browser& browser, const std::string& who,
                             const std::string& to = "/account");
  // The address with which the browser came back.
  std::string answer_for(test_support::Browser& browser, const std::string& who);

  std::vector<std::string> reasons() const;  // in the log, in order
  std::vector<std::string> audited(const std::string& action);
  std::vector<server::PartyRole> roles_of(const std::string& email);

  AccountsOn on_;
  // Values of the claim: inkopers, beoordelaars (both of Gouda), and beheer.
  server::ProviderSettings settings_;
  std::unique_ptr<test_support::OidcProvider> provider_;
  std::vector<std::string> log_;
};

}  // namespace server_test
