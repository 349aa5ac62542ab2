// Values for the placeholders of a letter template.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct FieldValues {
  std::map<std::string, std::string, std::less<>> texts;
  // A list repeats what stands between `{{#name}}` and `{{/name}}`; one item or none is a condition.
  std::map<std::string, std::vector<FieldValues>, std::less<>> lists;
};

}  // namespace templates
