// The expressions of SQL that the engines write differently.
#pragma once

#include "server/storage/session.hpp"

#include <string>
#include <string_view>

namespace server {

// The text of a member of the JSON object in `column`, NULL when there is none. `path` is "template.id".
std::string json_text(Engine engine, std::string_view column, std::string_view path);

// In a FROM: the items of the array `member` of the JSON object in `column`, as rows of `name`.
std::string json_items(Engine engine, std::string_view column, std::string_view member,
                       std::string_view name);
// The text of a member of such an item.
std::string item_text(Engine engine, std::string_view name, std::string_view member);

// Whether the text in `column` has that of a parameter somewhere.
std::string contains(Engine engine, std::string_view column, std::string_view parameter);

}  // namespace server
