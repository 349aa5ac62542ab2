// What a notice cannot do without, so that a buyer hears it in the draft and not from the publisher.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/notice/question.hpp"

#include <optional>

namespace evaluator {

// What is missing for that notice, or cannot be so. Places are those of the notice file, or begin with
// `tender.`. Errors, each with the parameter `subtype`: `notice.missing` (`field`: the place, without
// indices), `notice.procedure` (this procedure is not announced by this notice), `notice.deadline` (not
// after `at`), `notice.undecided` (a lot without a winner, and without a reason why), `notice.bidsReceived`
// (the reason is that there were none), `notice.strategyGoal` (a goal and what it consists of tell
// different things). A warning: `notice.circularity` (a criterion is about circularity, the goals are
// silent).
criteria::Findings missing_for_notice(const NoticeQuestion& question,
                                      const std::optional<criteria::Timestamp>& at = std::nullopt);

// Of two stages: candidates are selected before they bid.
bool has_two_stages(criteria::Procedure procedure);
// Whether the law knows an accelerated form of it.
bool can_be_accelerated(criteria::Procedure procedure, criteria::NoticeSubtype subtype);
// Longer than a framework agreement lasts without a reason: four years (art. 2.140 lid 3 Aw 2012), in
// the utilities sector eight (art. 3.80 lid 3), as the European rules also take it below the thresholds.
bool is_long_framework(const criteria::NoticeTerms& terms, criteria::NoticeSubtype subtype);

}  // namespace evaluator
