// Storing the next version of a shared document, such as an agreement or a criterion of the library.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/versioned_documents.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct NextVersion {
  VersionedTable table = VersionedTable::agreements;
  std::string id;
  std::string text;         // canonical JSON
  std::string_view action;  // as the audit log names it
};

// The first version when there is none. `expected_version` is that which the sender changed, 0 for none;
// nothing: whatever is there. `Outdated` when another one is there.
Result<VersionedDocument> store_version(Service& service, const Actor& actor, const NextVersion& next,
                                        std::optional<std::int64_t> expected_version);

}  // namespace server
