// What a version of a template means for the tenders that were drafted from it.
#pragma once

#include "criteria/template_difference.hpp"
#include "evaluator/template_impact.hpp"
#include "server/app/readable.hpp"
#include "server/app/share_templates.hpp"
#include "server/storage/page.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace server {

// draft: no bids yet. bids: with bids, and a lot that is not evaluated completely. evaluated: every lot is.
enum class ImpactStage { draft, bids, evaluated };
std::string_view name(ImpactStage stage);

struct TenderImpact {
  LoadedDossierPtr loaded;  // the lots refer to it
  ImpactStage stage = ImpactStage::draft;
  int pinned_version = 0;
  bool is_pin_known = false;          // the version that it names is ours, text for text
  criteria::TemplateChanges changes;  // from the version pinned to the one asked; none while it is not known
  std::vector<evaluator::LotImpact> lots;  // once there are bids, and their prices may be read
  bool is_kept = false;                    // these may not be read yet: no lots
};

// Of the tenders that pin a template and that the reader may read: a page, the newest first. `set` is the
// text whose impact is asked: a version or a proposal. How the bids of a tender rank is told from the stage
// on at which its prices may be read.
Listed<TenderImpact> impact_of(Service& service, const criteria::CriteriaTemplate& set, const Page& page,
                               const Reader& reader = {});

// The template whose impact is asked: of the proposal of that number when there is one, else of that version,
// else of the newest.
struct ImpactQuestion {
  std::optional<ProposalNumber> proposal;
  std::optional<std::int64_t> version;
};
Result<criteria::CriteriaTemplate> asked_template(Service& service, std::string_view id,
                                                  const ImpactQuestion& question);

}  // namespace server
