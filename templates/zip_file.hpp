// ZIP archives that have the same bytes whenever and wherever they are made.
#pragma once

#include <string>
#include <vector>

namespace templates {

struct ZipPart {
  std::string name;  // UTF-8, with forward slashes
  std::string content;
};

// The archive: the parts in the order as given, deflated, all dated 1 January 1980 (the earliest that the
// format knows). No two names may be equal. Throws std::logic_error, for our own bug, when they are or when a
// part cannot be written.
std::string zip_file(const std::vector<ZipPart>& parts);

}  // namespace templates
