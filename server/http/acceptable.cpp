#include "server/http/acceptable.hpp"

#include "server/http/media_type.hpp"
#include "server/http/request.hpp"

#include <algorithm>

namespace server {
namespace {

std::string_view without_parameters(std::string_view type) {
  return type.substr(0, std::min(type.find_first_of("; \t"), type.size()));
}

// 0: does not name the type; 3 names it whole.
int specificity(std::string_view range, std::string_view type) {
  if (range == "*/*") return 1;
  const auto slash = type.find('/');
  if (range.size() > 2 && range.substr(range.size() - 2) == "/*")
    return equal_ignoring_case(range.substr(0, range.size() - 2), type.substr(0, slash)) ? 2 : 0;
  return equal_ignoring_case(range, type) ? 3 : 0;
}

// A weight of 0: "0", "0.", "0.000".
bool is_nothing(std::string_view weight) {
  return !weight.empty() && weight.front() == '0' && weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool takes_type(std::string_view accept, std::string_view content_type) {
  const auto type = without_parameters(content_type);
  int most_specific = 0;
  bool taken = true, any = false;
  for (const std::string_view element : list_elements(accept)) {
    const auto range = without_parameters(element);
    if (range.find('/') == std::string_view::npos) continue;
    any = true;
    const int specific = specificity(range, type);
    const bool counts = !is_nothing(value_parameter(element, "q").value_or("1"));
    if (specific == 0 || specific < most_specific) continue;
    taken = counts || (specific == most_specific && taken);
    most_specific = specific;
  }
  return !any || (most_specific > 0 && taken);
}

}  // namespace server
