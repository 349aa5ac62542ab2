#include "criteria/finding.hpp"

#include <algorithm>

namespace criteria {

std::string_view Finding::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name) return value;
  return {};
}

Finding error(std::string code, std::string place,
              std::vector<std::pair<std::string, std::string>> parameters) {
  return {std::move(code), Severity::error, std::move(place), std::move(parameters)};
}

Finding warning(std::string code, std::string place,
                std::vector<std::pair<std::string, std::string>> parameters) {
  return {std::move(code), Severity::warning, std::move(place), std::move(parameters)};
}

bool has_errors(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace criteria
