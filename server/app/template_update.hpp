// Moving a draft tender to a newer version of the template that it pins.
#pragma once

#include "criteria/template_update.hpp"
#include "criteria/tender_difference.hpp"
#include "server/app/agreements.hpp"
#include "server/app/failure.hpp"
#include "server/app/lint_tender.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct UpdateQuestion {
  std::optional<std::int64_t> version;  // of the template; absent: the newest
  criteria::UpdateChoices choices;
};

// What the definition becomes, once each conflict is decided.
struct UpdatedDraft {
  criteria::Tender tender;
  criteria::TenderChanges changes;  // from the draft as it is
  Findings findings;                // of the dossier with it; with an error it cannot be stored
  std::vector<AgreementReport> agreements;
  DatedLint lint;
};

struct TemplateUpdate {
  std::int64_t tender_version = 1;
  criteria::Tender draft;
  criteria::TemplatePin pinned, newer;
  std::string change_note;  // of the newer
  criteria::UpdateItems items;
  std::optional<UpdatedDraft> result;  // nothing while a choice is missing
};

// Findings: `update.noTemplate` (the draft pins none), `update.pinUnknown` (not a version of ours, text for
// text), `update.notNewer` (at "version"), `update.choiceUnknown`; the conflict `tender.published`;
// `NotFound` of kind "tender" or "template".
Result<TemplateUpdate> preview_template_update(Service& service, TenderId tender,
                                               const UpdateQuestion& question);

// Stores that result, which pins the newer version; gives the new version of the tender. Findings as above,
// `update.choiceMissing`, and those of the dossier with it; `Outdated`.
Result<std::int64_t> update_from_template(Service& service, const Actor& actor, TenderId tender,
                                          const UpdateQuestion& question,
                                          std::optional<std::int64_t> expected_version);

}  // namespace server
