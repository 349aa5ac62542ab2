// Making a tender from a shared template, and changing it while it is a draft.
#pragma once

#include "criteria/draft.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

struct DraftOrder {
  std::string template_id;
  std::optional<std::int64_t> template_version;  // absent: the newest
  criteria::DraftFacts facts;
};

// A new tender from a published template, which it pins. Findings: `draft.missing` (reference, title, buyer)
// and those of its definition; the conflict `tender.referenceTaken`; `NotFound` of kind "template".
Result<TenderId> draft_tender(Service& service, const Actor& actor, const DraftOrder& order);

// Stores what `change` makes of the definition of a draft, unless it has findings. Gives the new version.
// Findings: its own and those of the definition; the conflict `tender.published`; `Outdated`.
using DraftChange = std::function<Findings(criteria::Tender&)>;
Result<std::int64_t> change_draft(Service& service, const Actor& actor, TenderId tender,
                                  std::optional<std::int64_t> expected_version, const DraftChange& change);
// The same of one lot; the finding `weight.unknownLot`.
struct LotOfDraft {
  const criteria::LotId& lot;
  std::optional<std::int64_t> expected_version;
};
using LotChange = std::function<Findings(criteria::Lot&)>;
Result<std::int64_t> change_lot(Service& service, const Actor& actor, TenderId tender,
                                const LotOfDraft& which, const LotChange& change);

struct WeightOrder {
  criteria::LotId lot;
  criteria::WeightEdit edit;
  std::optional<std::int64_t> expected_version;
};

// Changes one weight of a draft; the others of its group make up for it (`criteria::with_weight`). Gives the
// new version. Findings: `weight.unknownLot` and those of `with_weight`; the conflict `tender.published`;
// `Outdated`.
Result<std::int64_t> change_weight(Service& service, const Actor& actor, TenderId tender,
                                   const WeightOrder& order);

// Several weights of one lot, as a form sends them: those that differ from what is stored are given one after
// the other, parents first, each staying as it was given. Findings and failures as above; with nothing that
// differs, nothing changes.
struct WeightsOrder {
  criteria::LotId lot;
  std::vector<std::pair<criteria::CriterionId, criteria::Decimal>> weights;
  std::vector<criteria::CriterionId> locked;
  std::optional<std::int64_t> expected_version;
};
Result<std::int64_t> change_weights(Service& service, const Actor& actor, TenderId tender,
                                    const WeightsOrder& order);

}  // namespace server
