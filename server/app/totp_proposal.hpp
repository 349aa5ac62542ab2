// An authenticator app that is offered, and stored when it has shown a code.
#pragma once

#include "server/accounts/totp.hpp"
#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::int64_t totp_proposal_seconds = 60 * 60;

// For whoever has that e-mail address; nobody else can confirm it.
TotpProposal make_totp_proposal(const Service& service, std::string_view email);
// The one that was shown before, by its `sealed`, so that a code that was scanned stays good; a new one when
// that has expired, or is none.
TotpProposal kept_totp_proposal(const Service& service, std::string_view email, std::string_view sealed);

struct ConfirmedTotp {
  std::string secret;
  std::int64_t step = 0;  // of the code
};
// `account.totpExpired` at `totp`, `account.totpCode` at `code`.
criteria::Checked<ConfirmedTotp> confirm_totp(const Service& service, std::string_view email,
                                              std::string_view sealed, std::string_view code);

void store_totp(const Service& service, Unit& unit, AccountId account, const ConfirmedTotp& totp,
                const std::string& now);

// New recovery codes in place of the earlier ones.
std::vector<std::string> store_new_codes(Unit& unit, AccountId account, const std::string& now);

}  // namespace server
