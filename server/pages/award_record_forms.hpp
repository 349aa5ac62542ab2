// The forms on the page of what happens between opening and award.
#pragma once

#include "server/pages/award_records_page.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>ASK}}: a question of that kind.
void add_ask_form(TemplateValues section, const AwardRecordsView& view, criteria::AwardRecordKind kind);
// {{#FOLLOW}}: what can follow a question.
void add_follow_forms(TemplateValues record, const AwardRecordsView& view, const KeptAwardRecord& asked);
// {{#SET_FORM}}
void add_thresholds_form(TemplateValues content, const AwardRecordsView& view);

inline constexpr std::string_view thresholds_form = "thresholds";

}  // namespace server
