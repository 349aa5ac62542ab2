// What is told in a published notice in a way that ours do not take.
#pragma once

#include "criteria/notice_file.hpp"
#include "import/finding_log.hpp"

namespace importing {

// Numbers of foreign registers and the like are no error of a notice; they are left out, each with the note
// `notice.value`, so that `file` is valid.
void leave_out_what_does_not_hold(criteria::NoticeFile& file, FindingLog& log);

}  // namespace importing
