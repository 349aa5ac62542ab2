// The words of a library criterion that its pages share.
#pragma once

#include "criteria/library_names.hpp"
#include "server/pages/library_pages.hpp"
#include "templates/labels.hpp"

#include <string>

namespace server {

// The label of a value of a closed set: `word("theme", CircularTheme::reuse, nl)` is "hergebruik".
template <typename Enum>
std::string word(const char* family, Enum value, templates::Language language) {
  return std::string(
      templates::label(std::string(family).append(".").append(criteria::name(value)), language));
}

// "Kantoormeubilair, Werkkleding", or that it is for every segment.
std::string segments_text(const criteria::LibraryCriterion& criterion, const SegmentTitles& segments,
                          templates::Language language);

}  // namespace server
