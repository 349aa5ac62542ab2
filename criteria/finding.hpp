// What is wrong or noteworthy in what somebody sent: a stable code, a place and parameters, never a text.
// templates/labels turns a finding into Dutch and English.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace criteria {

enum class Severity { error, warning };

// `place` is a path in the document that was sent: `tender.lots[0].criteria[2].weight`, `Prijzen!C4`, or
// empty for the document as a whole. `parameters` are name/value pairs that the text of the code uses.
struct Finding {
  std::string code;
  Severity severity = Severity::error;
  std::string place;
  std::vector<std::pair<std::string, std::string>> parameters;

  bool operator==(const Finding&) const = default;
  // The value of a parameter, or empty when the finding has none of that name.
  std::string_view parameter(std::string_view name) const;
};

using Findings = std::vector<Finding>;

// A value, or everything that was found wrong (at least one error, and all of them).
template <typename T>
using Checked = tl::expected<T, Findings>;

Finding error(std::string code, std::string place,
              std::vector<std::pair<std::string, std::string>> parameters = {});
Finding warning(std::string code, std::string place,
                std::vector<std::pair<std::string, std::string>> parameters = {});
bool has_errors(const Findings& findings);

}  // namespace criteria
