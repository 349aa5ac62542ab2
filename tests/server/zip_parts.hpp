// What a zip holds, to be changed and packed again.
#pragma once

#include "templates/zip_file.hpp"

#include <string>
#include <vector>

namespace server_test {

std::vector<templates::ZipPart> zip_parts(const std::string& zip);

}  // namespace server_test
