// The headers of a ZIP archive: what the central directory says, checked against the local headers and
// against the layout of the file.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/zip_reader.hpp"

#include <string_view>
#include <vector>

namespace importing {

// The form in which two names count as the same: forward slashes, ASCII letters in lower case.
std::string zip_name_key(std::string_view name);

criteria::Checked<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes, const Limits& limits);

}  // namespace importing
