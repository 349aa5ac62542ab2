// Whether a request may go on to its handler: who is signed in, what the table of permissions says, whether a
// form is ours, and whether somebody proved lately who it is.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/http/routes.hpp"

#include <optional>
#include <string>

namespace server {

// The answer for a request that goes no further. Sets `request.viewer`; with accounts off it does nothing.
//   401 `account.signIn`, for pages 303 to the sign-in page; 403 `account.notAllowed`, `account.csrf` and
//   `account.reauthenticate`, the last one for pages a page that asks; 404 where the person must not know.
std::optional<Response> admit(const Site& site, const Route& route, Request& request);

// What follows "Bearer " in Authorization; empty for another scheme, nothing without that header.
std::optional<std::string> bearer_token(const Request& request);

// The field of forms against forgery; it stands first in each.
inline constexpr std::string_view csrf_field = "csrf";
// The fields of the page that asks for a proof; what was asked before goes along.
inline constexpr std::string_view proof_password_field = "proof-password";
inline constexpr std::string_view proof_code_field = "proof-code";
// What a security key answers is filled in by the page's script, in fields that begin so.
inline constexpr std::string_view proof_key_prefix = "proof-key-";

}  // namespace server
