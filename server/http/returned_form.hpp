// A refused form goes back to its sender on the page that it stands on, with what was typed.
#pragma once

#include "server/http/page_answers.hpp"

#include <optional>

namespace server {

// The page by the Referer, or else at `view.back`, with `view.findings` and what was sent; as who asks sees
// it. Nothing when no form was sent, or no such page has it.
std::optional<Response> returned_form(const Site& site, const Request& request, const FindingsView& view,
                                      int status);

}  // namespace server
