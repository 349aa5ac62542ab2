// The nota van inlichtingen of a correction: what changed and why, as one page of HTML to read and to print.
#pragma once

#include "criteria/tender_difference.hpp"
#include "templates/labels.hpp"

#include <cstdint>
#include <string>

namespace templates {

struct ChangeNotice {
  const criteria::Tender& tender;  // as it is now
  std::int64_t number = 2;         // of the publication
  std::string sha256;              // of its definition
  std::string sha256_before;       // of the publication that it replaces
  criteria::Timestamp at;
  std::string reason;
  const criteria::TenderChanges& changes;
};

// Equal arguments give equal bytes. The estimated value is not part of what is announced: a change of it is
// left out.
std::string change_notice_html(const ChangeNotice& notice, Language language);

// The changes that bidders are told of: all but those of the estimated value.
criteria::TenderChanges announced_changes(criteria::TenderChanges changes);

}  // namespace templates
