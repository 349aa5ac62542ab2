// European notices (eForms) in the Universal Business Language 2.3, by the rules of the eForms SDK 1.15.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/notice/question.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace templates {

inline constexpr std::string_view eforms_version = "eforms-sdk-1.15";

// What makes one notice of what is told.
struct NoticeIssue {
  std::string id;          // UUID of version 4
  std::string changes_id;  // of the notice that is changed; where the question has a change
  criteria::Timestamp at;  // when it is sent
};

// What stands in the way of that notice: what is missing (evaluator/notice/requirements) and texts that are
// longer than the European fields (`notice.tooLong`). Warnings too.
criteria::Findings notice_findings(const evaluator::NoticeQuestion& question, const criteria::Timestamp& at);

// The notice, or the errors of `notice_findings`. Equal arguments give equal bytes. Where the tender's own
// texts are in Dutch, so are those that are written here; likewise in English, and in both where both are
// asked. The estimated value stands in it only where the buyer says so, and of the bids only what the
// winners' contracts are worth.
criteria::Checked<std::string> notice_xml(const evaluator::NoticeQuestion& question,
                                          const NoticeIssue& issue);

// The language in which that file's notices are written.
Language notice_language(const criteria::NoticeFile& file);

}  // namespace templates
