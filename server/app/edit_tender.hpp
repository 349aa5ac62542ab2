#pragma once

#include "criteria/tender.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>

namespace server {

// Replaces a tender's definition; bids, grades and draws that are there must fit the new one. Gives the new
// version. The conflict `tender.published` once it is announced.
Result<std::int64_t> edit_tender(Service& service, const Actor& actor, TenderId tender, const Edit& edit);

// The same with a value in the place of JSON, of a dossier as it was loaded.
Result<std::int64_t> edit_definition(Service& service, const Actor& actor, const LoadedDossier& loaded,
                                     const criteria::Tender& definition);

// The definition as it was at that version. `NotFound` of kind "tenderVersion".
Result<criteria::Tender> earlier_definition(Service& service, TenderId tender, std::int64_t version);
// Takes back the last edit of a draft: the version before it is stored again, as the next one. `Outdated`
// when it is not the last any more; the conflict `tender.nothingToUndo` where there is none; else as
// `edit_definition`.
Result<std::int64_t> undo_edit(Service& service, const Actor& actor, TenderId tender,
                               std::int64_t expected_version);

// Within a unit of work: the definition as it is stored from now on. The conflicts `tender.changedMeanwhile`,
// `tender.referenceTaken`.
Result<Document> store_definition(const Change& change, const LoadedDossier& loaded,
                                  const criteria::Tender& definition, std::string_view action);
// The conflict `tender.published`: what is published changes by a correction only.
Result<void> still_a_draft(const Change& change);

// What lists show of a definition.
TenderSummary tender_summary(const criteria::Tender& tender);

}  // namespace server
