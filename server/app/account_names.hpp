// The name and the e-mail address of a new account.
#pragma once

#include "server/app/failure.hpp"
#include "server/storage/unit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// `account.name` at `name`, `account.email` at `email`; for what passes for somebody else's name (see
// accounts/name_characters) `account.nameCharacters` and `account.nameScripts` at either and
// `account.nameReserved` at `name`.
void check_names(std::string_view name, std::string_view email, Findings& findings);
// `account.nameTaken` at `name`, `account.emailTaken` at `email`: by an account, disabled or not.
void check_names_free(Unit& unit, std::string_view name, std::string_view email, Findings& findings);

// What a stranger would try as the password of that person.
std::vector<std::string> password_context(Unit& unit, std::string_view name, std::string_view email,
                                          const std::vector<std::string>& parties);

}  // namespace server
