// A tender as open data: one release in the Open Contracting Data Standard 1.1, with the extensions of its
// profile for European notices.
#pragma once

#include "evaluator/notice/question.hpp"

#include <string>

namespace templates {

struct OcdsIssue {
  std::string prefix;      // of the publisher, registered with the Open Contracting Partnership
  std::string id;          // UUID of the release
  criteria::Timestamp at;  // when it was made
};

// Of a question with bids and an evaluation the release also tells what became of each lot; of bids only
// their number and the winner's, as in a notice. The estimated value stands in it where the buyer says so.
// Equal arguments give equal bytes.
std::string ocds_release(const evaluator::NoticeQuestion& question, const OcdsIssue& issue);

}  // namespace templates
