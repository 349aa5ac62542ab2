// Keeps other web sites out: without accounts, the browser of somebody who can reach the service is all that
// a hostile page needs.
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// The answer for a request that another site may be behind, or nothing. A page under a name that is not ours
// (DNS rebinding) gets 421; a request that changes something and does not come from a page of ours 403. A
// client that is no browser, which sends neither Sec-Fetch-Site nor Origin, may do anything under the API.
// `host_names` are the service's own besides localhost and addresses.
std::optional<Response> refuse_foreign(const Request& request, const std::vector<std::string>& host_names);

// Whether a page of ours asks, or the person without any page, as the browser says; nothing: it does not say.
std::optional<bool> says_own_site(const Request& request);

// Whether a Host header names the machine itself, as no other machine would.
bool is_loopback_host(std::string_view host);

}  // namespace server
