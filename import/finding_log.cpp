#include "import/finding_log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace importing {

void FindingLog::add(criteria::Finding finding) {
  const bool is_error = finding.severity == criteria::Severity::error;
  criteria::Findings& list = is_error ? errors_ : warnings_;
  if (!list.empty() && list.back() == finding) return;
  if (list.size() < most_) {
    list.push_back(std::move(finding));
  } else if (list.size() == most_) {
    const auto more = is_error ? criteria::error : criteria::warning;
    list.push_back(more("file.moreFindings", "", {{"most", std::to_string(most_)}}));
  }
}

void FindingLog::add(criteria::Findings findings) {
  for (auto& finding : findings) add(std::move(finding));
}

criteria::Findings FindingLog::take() {
  criteria::Findings all = std::exchange(errors_, {});
  std::move(warnings_.begin(), warnings_.end(), std::back_inserter(all));
  warnings_.clear();
  return all;
}

}  // namespace importing
