// Within a unit of work: is what was checked before still what is stored?
#pragma once

#include "server/app/failure.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>

namespace server {

// The conflict `tender.changedMeanwhile` when somebody stored something between the check and this unit.
Result<void> unchanged_definition(Unit& unit, TenderId tender, std::int64_t version);
Result<void> unchanged_dossier(Unit& unit, const LoadedDossier& loaded);

}  // namespace server
