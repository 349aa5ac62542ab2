// Identifiers as European notices want them: UUIDs of version 4.
#pragma once

#include <string>
#include <string_view>

namespace server {

std::string random_uuid();
// Always the same for a text: a notice that is made twice is the same notice, and a change names it.
std::string uuid_of(std::string_view text);
// Of the notice of that subtype in a procedure; of its change number `change`, from 1.
std::string notice_id(std::string_view procedure, std::string_view subtype, std::size_t change = 0);

}  // namespace server
