// How the audit log names what may hold a price: by a commitment, while the price is to stay unknown. Where
// only a price is unknown a plain hash would tell it to whoever tries all prices.
#pragma once

#include "server/app/change.hpp"
#include "server/storage/salt_store.hpp"

#include <string>
#include <string_view>

namespace server {

// SHA-256 of the salt as it is written and the content behind it, hexadecimal; without salt that of the
// content alone.
std::string commitment_of(std::string_view salt, std::string_view content);

// The hash by which an entry names that version of it. In a tender in process it is a commitment, whose salt
// is stored beside it.
std::string logged_hash(const Change& change, const SaltedVersion& version, std::string_view content);
// The same of a version that was logged before.
std::string earlier_logged_hash(const Change& change, const SaltedVersion& version, std::string_view content);

}  // namespace server
