// The page of a tender with what happens between opening and award: questions to bidders, low prices, the
// winner's evidence, and from where on the advice warns.
#pragma once

#include "criteria/date.hpp"
#include "server/app/award_records.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

// Evidence that can be asked of a winner.
struct WantedEvidence {
  std::string value;  // of its box
  criteria::BidId bid;
  std::string requirement;
};

// Which forms the stage has.
struct AwardRecordsAllowed {
  bool clarifications = false, prices = false, evidence = false, thresholds = false;
  bool operator==(const AwardRecordsAllowed&) const = default;
};

struct AwardRecordsView {
  std::string id;
  std::string title;  // of the tender
  criteria::Date today;
  bool shows_bids = false, shows_prices = false;  // whether they may be read at the stage
  AwardRecordsAllowed allowed;
  std::vector<std::pair<criteria::BidId, std::string>> bids;  // and who bid
  std::vector<KeptAwardRecord> records;                       // oldest first
  KeptThresholds thresholds;
  std::vector<evaluator::AbnormalPrice> signals;
  std::vector<WantedEvidence> evidence_wanted;            // of the requirements of each winner
  criteria::Findings wrong;                               // with what was sent
  std::string form;                                       // in which form that was
  std::vector<std::pair<std::string, std::string>> sent;  // name and value, to be shown again
};

// Names of the fields of one of several forms: "text-12" in the form "12".
std::string field_of_form(std::string_view field, std::string_view form);

std::string award_records_page(const AwardRecordsView& view, const PageContext& context);

}  // namespace server
