// Findings in the short form that tests compare: `xlsx.number Prijzen!B1`.
#pragma once

#include "criteria/finding.hpp"

#include <string>
#include <vector>

namespace test_support {

// Code and place of each; the code alone where the place is empty.
std::vector<std::string> codes(const criteria::Findings& findings);

template <typename T>
std::vector<std::string> codes(const criteria::Checked<T>& checked) {
  return checked ? std::vector<std::string>{} : codes(checked.error());
}

}  // namespace test_support
