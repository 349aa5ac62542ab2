// What stands in a draft: criteria and provisions from the library, and how a lot is awarded.
#pragma once

#include "criteria/draft.hpp"
#include "criteria/library.hpp"
#include "server/app/draft_tender.hpp"
#include "server/app/library.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

// A criterion of the library at a level, in the words of one language.
struct LibraryChoice {
  std::string id;
  criteria::LibraryLevel level = criteria::LibraryLevel::basic;
  criteria::TextIn language = &criteria::LocalizedText::nl;
};

// What the library has for a tender: for its segment and for every segment, by id.
std::vector<LibraryEntry> library_for(Service& service, const criteria::Tender& tender);

// All of these give the new version of the tender, and fail as `change_draft` does.

struct AddedCriterion {
  criteria::LotId lot;
  LibraryChoice choice;
  criteria::CriterionAddition addition;  // its criterion is that of the choice
  std::optional<std::int64_t> expected_version;
};
// A requirement or an award criterion of the library in a lot. Findings: `draft.libraryUnknown`,
// `draft.otherKind` (it belongs among the provisions), both at "library", `draft.levelUnknown` (at "level"),
// `weight.unknownLot` and those of `criteria::with_criterion`.
Result<std::int64_t> add_criterion(Service& service, const Actor& actor, TenderId tender,
                                   const AddedCriterion& order);

struct RemovedCriterion {
  criteria::LotId lot;
  criteria::CriterionRemoval removal;
  std::optional<std::int64_t> expected_version;
};
// Findings: `weight.unknownLot` and those of `criteria::without_criterion`.
Result<std::int64_t> remove_criterion(Service& service, const Actor& actor, TenderId tender,
                                      const RemovedCriterion& order);

struct AddedProvision {
  std::optional<LibraryChoice> choice;
  criteria::Provision provision;  // without a choice
  std::optional<std::int64_t> expected_version;
};
// What the library says of the bidder or the contract, or what the buyer words. Findings as for a criterion,
// and `draft.provisionThere`.
Result<std::int64_t> add_provision(Service& service, const Actor& actor, TenderId tender,
                                   const AddedProvision& order);
// The finding `draft.provisionUnknown`.
Result<std::int64_t> remove_provision(Service& service, const Actor& actor, TenderId tender,
                                      const std::string& provision,
                                      std::optional<std::int64_t> expected_version);

struct ChangedAward {
  criteria::LotId lot;
  criteria::AwardEdit edit;
  std::optional<std::int64_t> expected_version;
};
// Findings: `weight.unknownLot` and those of `criteria::with_award`.
Result<std::int64_t> change_award(Service& service, const Actor& actor, TenderId tender,
                                  const ChangedAward& order);

}  // namespace server
