// The cookie that holds the secret of a session, and from where a request comes.
#pragma once

#include "server/app/sign_in.hpp"
#include "server/http/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// `https`: browsers reach the service by a proxy that speaks HTTPS; the cookie is `__Host-session` then, and
// goes nowhere without it.
std::optional<std::string> session_secret(const Request& request, bool https);
// Values of Set-Cookie.
std::string session_cookie(std::string_view secret, bool https);
std::string ended_session_cookie(bool https);

// Of the cookie that binds a browser to what it was sent to the provider of single sign-on with: it lasts for
// minutes.
std::string round_secret(const Request& request, bool https);  // empty: there is none
std::string round_cookie(std::string_view secret, bool https);
std::string ended_round_cookie(bool https);

// Behind a proxy on this machine the client is whom the proxy names last in X-Forwarded-For.
Visitor visitor_of(const Request& request, bool https);

// A path of ours to go on to, or the start page when it is none: nothing may lead a browser elsewhere.
std::string local_path(std::string_view path);

}  // namespace server
