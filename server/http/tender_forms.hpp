// What the handlers of the forms on a tender have in common.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/http/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

std::string field_of(const Pairs& fields, std::string_view name);
// Of a field that may come several times.
std::vector<std::string> all_of(const Pairs& fields, std::string_view name);
// The version that the form was made from; one that is none of ours is never current.
std::int64_t version_in(const Pairs& fields);

// What a form can tell beside its fields, or nothing: then it is a page of its own (`failure_page`). A
// conflict stands at the field `conflict_at`.
std::optional<Findings> told_in_form(const Failure& failure, std::string_view conflict_at = "");

// Names of the parties, to choose a buyer from.
std::vector<std::string> party_names(Service& service);

}  // namespace server
