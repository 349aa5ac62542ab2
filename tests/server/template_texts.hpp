// Templates as JSON for the tests of the service.
#pragma once

#include <string>

namespace server_test {

// A valid template of the segment kantoormeubilair when the weights add up to 100.
std::string furniture_template(const std::string& quality = "40", const std::string& price = "60");

}  // namespace server_test
