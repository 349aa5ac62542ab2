// The criteria library, or a part of it, as a workbook for those who work on it: an overview to sort and
// filter, and all texts side by side.
#pragma once

#include "criteria/library.hpp"
#include "criteria/timestamp.hpp"
#include "templates/labels.hpp"

#include <string>
#include <utility>
#include <vector>

namespace templates {

struct LibraryWorkbookOrder {
  Language language = Language::nl;
  criteria::Timestamp made_at;
  std::vector<std::pair<std::string, std::string>>
      segments;  // ids and titles; an unknown id stands for itself
};

// The file's bytes. Equal calls give equal bytes.
std::string library_workbook(const criteria::Library& library, const LibraryWorkbookOrder& order);

}  // namespace templates
