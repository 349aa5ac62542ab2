// The page on the panel of a tender: who it is, what its members declared, and how far they are.
#pragma once

#include "server/app/consensus.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

// An assessor that the definition names, with the criteria that it grades.
struct PanelSeat {
  criteria::AssessorId assessor;
  // The ids of those of each lot: lot "1", "K2, K3".
  std::vector<std::pair<criteria::LotId, std::string>> criteria;
};

struct PanelPage {
  std::string id;
  std::string title;  // of the tender
  std::vector<PanelSeat> seats;
  AssessmentRecord record;
  std::vector<MemberProgress> progress;
  std::vector<std::string> candidates;  // to choose from; none while accounts are off
  bool has_accounts = false;
  bool is_open = false;                                   // the panel can be changed now
  std::vector<std::vector<std::string>> unmatched;        // of each declaration; none while bids are sealed
  std::vector<std::pair<std::string, std::string>> bids;  // id and bidder; likewise
  FormValues sent;
  Findings findings;
};

// The fields of its form: `person-0`, `person-1`, … for the seats in their order, `chair` (the number of a
// seat, or `other`), `chairPerson`, `blind` (yes or no).
std::string panel_page(const PanelPage& view, const PageContext& context);

}  // namespace server
