// What a notice cannot do without, in parts; each adds its findings.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/notice/question.hpp"

namespace evaluator {

// Of a notice of the result: winners, contracts, statistics.
void check_results(const NoticeQuestion& question, criteria::Findings& findings);
// Of a notice in a second language: texts that are not translated.
void check_translation(const NoticeQuestion& question, criteria::Findings& findings);

}  // namespace evaluator
