#include "support/finding_codes.hpp"

namespace test_support {

std::vector<std::string> codes(const criteria::Findings& findings) {
  std::vector<std::string> list;
  for (const auto& finding : findings)
    list.push_back(finding.place.empty() ? finding.code : finding.code + " " + finding.place);
  return list;
}

}  // namespace test_support
