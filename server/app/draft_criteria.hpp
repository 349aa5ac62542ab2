// What a buyer words in a draft: its criteria, and its lots.
#pragma once

#include "criteria/draft.hpp"
#include "server/app/draft_tender.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace server {

// All of these give the new version of the tender, and fail as `change_draft` does.

struct CriterionOfDraft {
  criteria::LotId lot;
  criteria::CriterionId criterion;
  std::optional<std::int64_t> expected_version;
};
// Lets `change` alter a criterion or a group; its id, kind, weight, value and members stay as they are.
// Findings: those of `change`, `weight.unknownLot` and `draft.criterionUnknown` (at "criterion").
using CriterionChange = std::function<Findings(criteria::Criterion&)>;
Result<std::int64_t> change_criterion(Service& service, const Actor& actor, TenderId tender,
                                      const CriterionOfDraft& which, const CriterionChange& change);

struct OwnCriterion {
  criteria::LotId lot;
  criteria::CriterionAddition addition;
  std::optional<std::int64_t> expected_version;
};
// In the buyer's own words. Findings: `weight.unknownLot`, `draft.missing` (at "id" and "title") and those of
// `criteria::with_criterion`.
Result<std::int64_t> add_own_criterion(Service& service, const Actor& actor, TenderId tender,
                                       const OwnCriterion& order);

struct LotAddition {
  criteria::LotId id;
  std::string title;
  criteria::LotId like;  // the lot whose award and criteria it starts with
  std::optional<std::int64_t> expected_version;
};
// Findings: `draft.missing` (at "id" and "title"), `draft.lotThere` (at "id"), `weight.unknownLot` (at
// "like").
Result<std::int64_t> add_lot(Service& service, const Actor& actor, TenderId tender, const LotAddition& order);
// Findings: `weight.unknownLot`, `draft.lastLot`.
Result<std::int64_t> remove_lot(Service& service, const Actor& actor, TenderId tender,
                                const criteria::LotId& lot, std::optional<std::int64_t> expected_version);

}  // namespace server
