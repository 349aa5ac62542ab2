// A tender with everything in its dossier, and its evaluation as of now.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "evaluator/evaluation.hpp"
#include "server/app/failure.hpp"
#include "server/storage/tender_store.hpp"

#include <memory>
#include <string>

namespace server {

struct Service;
struct Definition;

struct LoadedDossier {
  StoredTender tender;  // without its document
  criteria::Dossier dossier;
  Document document;  // canonical JSON; its hash is the dossier's `dossierSha256`
  criteria::Checked<evaluator::Evaluation> evaluation;
};
using LoadedDossierPtr = std::shared_ptr<const LoadedDossier>;

// What may be read of it at this moment (server/app/stage_gate): for everything that is shown or handed out.
// Made once for each state.
Result<LoadedDossierPtr> load_dossier(Service& service, TenderId tender);
// As it is stored, what is sealed included: for use cases that check what they write, never to be shown.
Result<LoadedDossierPtr> load_whole_dossier(Service& service, TenderId tender);

// The definition alone, with its version; for what concerns one bid or one grade.
Result<std::shared_ptr<const Definition>> load_definition(Service& service, TenderId tender);

}  // namespace server
