// A tender as a line in a list; shared by the list of tenders and the page of a segment.
#pragma once

#include "server/pages/render.hpp"
#include "server/pages/tender_pages.hpp"

#include <string>
#include <string_view>

namespace server {

// How a state reads and looks: `look` is the last part of a utrecht-status-badge class.
struct StateBadge {
  std::string text;
  std::string_view look;
};

StateBadge outcome_badge(evaluator::Outcome outcome, templates::Language language);
StateBadge stage_badge(criteria::TenderStage stage, templates::Language language);
// Of a tender in process its stage; else how its lots end as they are now.
StateBadge state_badge(const TenderRow& row, templates::Language language);

// {{>ROW}}s from tender_row.tpl.
void add_tender_rows(TemplateValues list, const std::vector<TenderRow>& rows);

}  // namespace server
