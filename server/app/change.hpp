// A change to a tender's dossier, within a unit of work.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/service.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// Where it is stored, on whose behalf and when.
struct Change {
  Unit& unit;
  const Actor& actor;
  TenderId tender;
  const std::string& now;
};

// Counts the change, and enters it in the audit log: `sha256` is of the document that it stored, `before` of
// the one that it replaced.
void note(const Change& change, std::string_view action, std::string_view subject, std::string_view sha256,
          std::string_view before = {});

// Is what was checked beforehand still what is stored? The conflict `tender.changedMeanwhile` otherwise.
Result<void> unchanged_definition(const Change& change, std::int64_t version);
Result<void> unchanged_dossier(const Change& change, const LoadedDossier& loaded);
bool is_changed_meanwhile(const Failure& failure);

// Again while that conflict is what comes of it: when several people work on a tender, somebody is always in
// the way.
template <typename Attempt>
auto again_if_changed(Attempt attempt) {
  constexpr int most_tries = 50;
  auto result = attempt();
  for (int tries = 1; tries < most_tries && !result && is_changed_meanwhile(result.error()); ++tries)
    result = attempt();
  return result;
}

// What somebody sent to replace something.
struct Edit {
  std::string_view json;
  std::optional<std::int64_t> expected_version;  // that which the sender changed; none: whatever it is now
};

}  // namespace server
