// Above every page of a tender: its parts, where it stands, what comes next, and who is waited for.
#pragma once

#include "criteria/tender_process.hpp"
#include "criteria/tender_stage.hpp"
#include "criteria/timestamp.hpp"
#include "server/pages/render.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct TenderBar {
  std::string id;
  std::optional<criteria::TenderStage> stage;          // nothing: it came in as a whole, outside the process
  std::optional<criteria::ProcessStep> proposed = {};  // a step that waits for a second person
  std::optional<criteria::Timestamp> bids_until = {};  // while bidders can still hand in
  bool operator==(const TenderBar&) const = default;
};

// {{>TENDER_BAR}} from tender_bar.tpl; `here` is the address of the page.
void add_tender_bar(TemplateValues page, const TenderBar& bar, std::string_view here);

}  // namespace server
