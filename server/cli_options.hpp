// Options that several commands take; each throws UsageError for a value that is none of theirs.
#pragma once

#include "criteria/date.hpp"
#include "server/cli_arguments.hpp"
#include "server/storage/database_address.hpp"
#include "templates/labels.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// Dutch when the option was not given.
templates::Language language_option(const Arguments& arguments, std::string_view name = "--language");
// The day after `--on`.
std::optional<criteria::Date> day_option(const Arguments& arguments);
// The folder after `--data`, which must be given.
std::filesystem::path data_option(const Arguments& arguments);
// Where the data is: that folder, and what follows `--database` when it is not the file in it.
DatabaseAddress database_address_option(const Arguments& arguments);
// The same, for what opens the database: throws WorldError when there is none yet, which opening would make.
DatabaseAddress database_option(const Arguments& arguments);

}  // namespace server
