// How often somebody may try to prove who one is: a few times at once, then after a wait that doubles. The
// tries are in the database, so a restart forgets none.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/sign_in_attempt_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace server {

// The address, or of IPv6 its first 64 bits: one house has all of them.
std::string network_of(std::string_view address);

// What a password is tried for: also an address that nobody has. What is typed there is not stored.
std::string password_subject(std::string_view email);
std::string factor_subject(AccountId account);

// Of a password: 5 wrong tries from one network are free, then 15 s, 30 s, … to 15 minutes; from all networks
// together 20, then 30 s, 1 min, … to an hour, which leaves alone a network from which the person has signed
// in within 30 days: no stranger locks somebody out. Of a second factor 5 in all, then a minute to an hour:
// whoever tries knows the password. From one network for all accounts 50 in a quarter, then one a minute.
enum class Proving { password, second_factor };

// Enters a try, as a wrong one, before anything is looked at: those who come at the same time do not slip
// through. `account.wait` with `seconds` when it is too early; then nothing is entered.
criteria::Checked<std::int64_t> enter_attempt(Unit& unit, Proving proving, const AttemptSource& source,
                                              std::string_view now);

}  // namespace server
