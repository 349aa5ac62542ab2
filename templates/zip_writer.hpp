// Files put together in one zip archive.
#pragma once

#include <string>
#include <vector>

namespace templates {

struct ZipPart {
  std::string path;  // relative, with forward slashes; each once
  std::string content;
};

// In their order, with one date for all of them, so that equal parts give equal bytes. Throws
// std::runtime_error when there is no memory for it.
std::string zip_of(const std::vector<ZipPart>& parts);

}  // namespace templates
