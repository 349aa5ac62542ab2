// The criteria of a lot as a nested list, with weights, questions and rules in words; the whole tree or what
// a search finds in it.
#pragma once

#include "criteria/tender.hpp"
#include "server/pages/render.hpp"

#include <string_view>

namespace server {

// {{>CRITERION}}s from criterion.tpl: every criterion whose id, title or description holds `search` (without
// regard to the case of ASCII letters), with those above it. Gives how many were found; all for an empty
// search.
std::size_t add_criteria(TemplateValues lot_values, const criteria::Lot& lot, std::string_view search);

}  // namespace server
