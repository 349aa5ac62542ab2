// Pages on shared criteria templates: the list by segment, a version, what differs, a proposal with its
// review, a file that was handed in, and what a version would have meant for tenders.
#pragma once

#include "criteria/template_difference.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/template_impact.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"
#include "server/storage/party_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct TemplateGroup {
  std::string segment;  // id
  std::string title;
  std::vector<PublishedTemplate> templates;
};
struct TemplateListView {
  std::vector<TemplateGroup> groups;
  std::vector<TemplateProposal> open;
};
std::string template_list_page(const TemplateListView& view, const PageContext& context);

struct TemplateView {
  PublishedTemplate published;
  std::vector<PublishedTemplate> versions;  // newest first
  std::vector<TemplateProposal> proposals;  // newest first
  SegmentTitles segments = {};
  PartyNames parties = {};
};
std::string template_page(const TemplateView& view, const PageContext& context);

struct TemplateDifferenceView {
  criteria::CriteriaTemplate set;  // as it is
  std::int64_t from = 0, to = 0;
  criteria::TemplateChanges changes;
};
std::string template_difference_page(const TemplateDifferenceView& view, const PageContext& context);

struct ProposalView {
  TemplateProposal proposal;
  criteria::CriteriaTemplate set;
  criteria::TemplateChanges changes;  // from the version that it was based on; none for a first version
};
std::string template_proposal_page(const ProposalView& view, const PageContext& context);

// A file that can be taken as a proposal; nothing is stored yet.
struct TemplateFileView {
  std::string file_name;
  criteria::CriteriaTemplate set;
  std::string document;  // canonical JSON, which comes back when it is taken
  criteria::Findings warnings;
  std::optional<std::int64_t> newest;  // version of ours that it is compared with
  criteria::TemplateChanges changes;
};
std::string template_file_page(const TemplateFileView& view, const PageContext& context);

struct TemplateImpactView {
  const criteria::CriteriaTemplate& set;
  std::string of;  // "versie 3", "voorstel 12"
  const std::vector<TenderImpact>& impacts;
  std::int64_t total = 0;
};
std::string template_impact_page(const TemplateImpactView& view, const PageContext& context);

}  // namespace server
