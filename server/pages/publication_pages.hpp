// Pages to publish a tender, to correct it, and to see what was published.
#pragma once

#include "criteria/tender.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/app/published_tender.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/tender_form.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

// Everything that stands in the way, with where it is mended; warnings to acknowledge.
struct PublishView {
  std::string id;
  const criteria::Tender& tender;
  criteria::Findings findings;                     // of the definition and the agreements
  std::vector<evaluator::lint::LintFinding> lint;  // all advice, what holds up nothing included
  std::vector<std::string> acknowledged;           // keys of warnings whose box is ticked
  FilledForm form;                                 // "publishedBy", "publishedOn", "sealing", "keyHolders"
  bool was_sent = false;                           // else nothing is said about boxes that are not ticked
  std::vector<std::string> possible_holders = {};  // of keys, where they are people with an account
};
std::string publish_page(const PublishView& view, const PageContext& context);

struct CorrectionView {
  std::string id;
  std::int64_t version = 1;        // of the definition
  std::int64_t number = 1;         // of the newest publication
  const criteria::Tender& tender;  // as it was published
  std::vector<std::string> parties;
  std::vector<std::string> acknowledged;
  FilledForm sent;  // what was refused; its fields win over what is published
  SegmentTitles segments = {};
};
// Deviations are the fields "deviations[0].reason" and so on; what none has yet is asked for each
// `publication.openRule`.
std::string correction_page(const CorrectionView& view, const PageContext& context);

struct PublicationView {
  std::string id;
  const PublishedTender& published;
  std::int64_t newest = 1;  // number of the newest
  bool is_open = true;      // its deadline has not passed, so that it can be corrected
};
std::string publication_page(const PublicationView& view, const PageContext& context);

// How a warning is named when it is acknowledged: code and place.
std::string warning_key(const criteria::Finding& warning);

}  // namespace server
