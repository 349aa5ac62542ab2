// Sharing criteria templates: one proposes, a second person reviews, what is published stays and can be
// pinned.
#pragma once

#include "criteria/criteria_template.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/template_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// A published version, which never changes.
struct PublishedTemplate {
  criteria::CriteriaTemplate set;
  criteria::TemplatePin pin;  // what a tender that is drafted from it names
  std::string change_note;
  std::string proposed_by, reviewed_by;
  std::string published_at;
};

// The newest version, or that one. `NotFound` of kind "template".
Result<PublishedTemplate> find_published(Service& service, std::string_view id,
                                         std::optional<std::int64_t> version = std::nullopt);
// The newest version of each template of a segment, by id; empty: of every segment.
std::vector<PublishedTemplate> list_published(Service& service, std::string_view segment);

// The template in a stored proposal or version.
criteria::CriteriaTemplate template_of(const TemplateProposal& stored);
// As which it was published; there must be a version.
PublishedTemplate published_of(const TemplateProposal& stored);

struct ProposalNote {
  std::string proposed_by;                       // as it is typed; whoever is signed in need not
  std::string change_note;                       // what changes and why
  std::optional<std::int64_t> expected_version;  // that which the sender changed, 0: none; nothing: whatever
};

// Stores a valid template as the open proposal. Findings: `template.proposedBy`, `step.otherPerson`,
// `template.changeNote`, `template.segmentUnknown`, `template.unchanged` (equal to the newest version); the
// conflict `template.proposalOpen`; `Outdated`.
Result<TemplateProposal> propose_template(Service& service, const Actor& actor,
                                          const criteria::CriteriaTemplate& set, const ProposalNote& note);
// The same from its JSON, which must be a valid template.
Result<TemplateProposal> propose_template(Service& service, const Actor& actor, std::string_view json,
                                          const ProposalNote& note);

enum class ReviewOutcome { publish, hand_back };
struct ReviewNote {
  ReviewOutcome outcome = ReviewOutcome::publish;
  std::string reviewed_by;
  std::string remark;
};

// Closes the open proposal `number` of a template. Findings: `template.reviewedBy`, `step.otherPerson`,
// `template.secondPerson` (who proposed it cannot publish it, but may take it back), `template.remark`
// (handed back without a reason); `NotFound` of kind "templateProposal" when there is no such open proposal.
Result<TemplateProposal> review_template(Service& service, const Actor& actor, std::string_view id,
                                         ProposalNumber number, const ReviewNote& note);

// The open proposal. `NotFound` of kind "templateProposal".
Result<TemplateProposal> find_open_proposal(Service& service, std::string_view id);

// As whom the program proposes the templates inside it.
inline constexpr std::string_view shipped_author = "Meegeleverd met Wederwaarde";
// Publishes the templates inside the program of which there is no version yet, as version 1. Throws
// std::logic_error when one of ours has errors.
void publish_shipped_templates(Service& service);

}  // namespace server
