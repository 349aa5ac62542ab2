// A published European contract notice (eForms, subtypes 16, 17, E3 and their like), as the draft of a
// tender.
#pragma once

#include "criteria/notice_file.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

struct ReadNotice {
  criteria::Tender tender;
  criteria::NoticeFile file;
  criteria::Findings notes;  // warnings: what the notice does not say, and what stands in its place
};

// The tender is valid: where the notice does not say how a criterion is scored or what it weighs, something
// provisional stands there with a note (`notice.ruleUnsaid`, `notice.weightsUnsaid`, `notice.criteriaUnsaid`,
// `notice.weightSum`, `notice.weightRange`, `notice.threshold`). Other notes: `notice.unsaid` (`field`),
// `notice.value`, `notice.language`, `notice.version`. Errors: `notice.kind`, `notice.noLots`, and those of
// reading XML.
criteria::Checked<ReadNotice> read_notice(std::string_view xml, const Limits& limits);

// Whether it looks like a notice at all: XML whose beginning names a document of UBL.
bool is_notice(std::string_view bytes);

}  // namespace importing
