// Options that several commands take; each throws UsageError for a value that is none of theirs.
#pragma once

#include "criteria/date.hpp"
#include "server/cli_arguments.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// Dutch when the option was not given.
templates::Language language_option(const Arguments& arguments, std::string_view name = "--language");
// The day after `--on`.
std::optional<criteria::Date> day_option(const Arguments& arguments);

}  // namespace server
