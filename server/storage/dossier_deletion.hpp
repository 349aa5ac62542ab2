// Deleting everything of a tender: what is left are the proposal, the entries of the audit log, and that it
// was there.
#pragma once

#include "server/storage/deletion_store.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct DeletedDossier {
  TenderId tender = 0;
  DeletionId proposal = 0;  // confirmed, of kind "dossier"
  std::string reference, title;
  std::string sha256;  // of the dossier as it was then
  std::string deleted_at;
};

// Every row of the tender, itself too.
void delete_dossier(Unit& unit, const DeletedDossier& dossier);

std::vector<DeletedDossier> deleted_dossiers(Unit& unit);  // newest first

}  // namespace server
