// The page on the process of a tender: where it stands, what comes next and what that waits for.
#pragma once

#include "server/app/decide_admissibility.hpp"
#include "server/app/take_step.hpp"
#include "server/pages/bid_corrections.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/panel_work.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct ProcessPage {
  std::string id;
  std::string title;                   // of the tender
  std::optional<ProcessView> process;  // nothing: outside the process
  std::vector<BidAdmissibility> bids;  // none while they are sealed
  Findings findings;                   // of what was sent
  PanelWork panel = {};
  std::vector<CorrectableAnswer> correctable = {};  // where a clerical error can be mended now
};

std::string process_page(const ProcessPage& view, const PageContext& context);

}  // namespace server
