// Whether what somebody shows beside the password is right.
#pragma once

#include "server/app/sign_in.hpp"
#include "server/storage/account_session_store.hpp"
#include "server/storage/unit.hpp"

#include <string>
#include <string_view>

namespace server {

SecondFactors factors_of(Unit& unit, AccountId account);

// Uses up a code or a challenge. Gives the name of what was shown for the audit log ("totp", "recovery-code",
// "security-key"), or nothing when it was wrong.
std::optional<std::string> prove_factor(Service& service, Unit& unit, const StoredSession& session,
                                        const SecondFactorAnswer& answer, const std::string& now);

// Of what and of whom an encrypted secret is.
std::string totp_place(AccountId account);

}  // namespace server
