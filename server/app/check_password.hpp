// The password of somebody who is signed in.
#pragma once

#include "server/app/sign_in.hpp"
#include "server/storage/account_store.hpp"

#include <string_view>

namespace server {

// Counts as a try to sign in. `account.proofRefused` at `password`, `account.wait`.
Result<void> check_own_password(Service& service, const Visitor& visitor, const Principal& principal,
                                std::string_view password);

}  // namespace server
