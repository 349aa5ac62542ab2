// Signing in, accepting an invitation, one's own account.
#pragma once

#include "server/app/access_tokens.hpp"
#include "server/app/accounts.hpp"
#include "server/app/demo_accounts.hpp"
#include "server/app/second_factors.hpp"
#include "server/app/sign_in.hpp"
#include "server/pages/page_context.hpp"
#include "server/storage/party_store.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace server {

// A link to the provider of single sign-on.
struct ProviderLink {
  std::string name;     // what people call it
  std::string address;  // of ours, or of the provider
};

struct SignInView {
  std::string to;  // where it goes on
  std::string email;
  std::span<const DemoAccount> demo;  // shown with their passwords
  criteria::Findings findings;
  std::optional<ProviderLink> provider = {};
  bool is_local = true;  // passwords are asked
};
std::string sign_in_page(const SignInView& view, const PageContext& context);

struct SecondFactorView {
  std::string to;
  SecondFactors factors;
  std::optional<AssertionRequest> key;  // what the security key is asked
  criteria::Findings findings;
};
std::string second_factor_page(const SecondFactorView& view, const PageContext& context);

struct InvitationFormView {
  std::string action;
  InvitationView invitation;
  std::string name, email;                      // as they were sent, where the invitation has none
  std::string signed_in_name, signed_in_email;  // whose account looks at it; empty: nobody's
  bool is_for_account = false;                  // it is for that account's address
  PartyNames parties;
  criteria::Findings findings;
  std::optional<ProviderLink> provider = {};
  bool is_local = true;  // a password can be chosen
};
std::string invitation_page(const InvitationFormView& view, const PageContext& context);
// After that a browser goes on to the provider.
std::string signed_out_page(const ProviderLink& provider, const PageContext& context);

// The link is none, was used or is too old.
std::string no_invitation_page(const PageContext& context);

// Codes that are shown once; `next` is where one goes on.
std::string recovery_codes_page(const std::vector<std::string>& codes, const std::string& next,
                                const PageContext& context);

// The person is asked who it is before what was asked is done.
struct ReauthenticationView {
  std::string action;                                       // what was asked, or where one goes back to
  std::vector<std::pair<std::string, std::string>> fields;  // what was sent with it
  bool goes_on = true;                                      // false: it has to be sent again
  bool has_totp = false;
  criteria::Findings findings = {};
  std::optional<AssertionRequest> key = {};   // what the security key is asked
  std::optional<ProviderLink> provider = {};  // there, instead of all that
  bool is_kept = false;                       // what was sent is kept until the person is back from there
  bool is_at_provider = false;                // it is to be proved there, whether or not there is a link
};
std::string reauthentication_page(const ReauthenticationView& view, const PageContext& context);
// Back from the provider: what was asked before is sent once more.
std::string proved_page(const std::string& action,
                        const std::vector<std::pair<std::string, std::string>>& fields,
                        const PageContext& context);

struct AccountView {
  Principal person;
  FactorsView factors;
  std::vector<SessionRow> sessions;
  std::vector<AccessTokenRow> tokens;
  PartyNames parties;
  std::optional<MadeAccessToken> made;  // shown once
  criteria::Findings findings;
  std::string provider = {};       // where the person signs in; empty: by password
  bool has_claimed_roles = false;  // its roles in parties are not given here
};
std::string account_page(const AccountView& view, const PageContext& context);

struct AuthenticatorView {
  TotpProposal proposal;
  criteria::Findings findings;
};
std::string authenticator_page(const AuthenticatorView& view, const PageContext& context);

struct SecurityKeysView {
  std::optional<RegistrationRequest> request;  // none: the address of the service is no name
  criteria::Findings findings;
};
std::string security_keys_page(const SecurityKeysView& view, const PageContext& context);

}  // namespace server
