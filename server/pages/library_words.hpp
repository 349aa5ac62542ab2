// The words of a library criterion that its pages share.
#pragma once

#include "criteria/library_names.hpp"
#include "server/pages/library_pages.hpp"
#include "server/pages/words.hpp"
#include "templates/labels.hpp"

#include <string>

namespace server {

// "Kantoormeubilair, Werkkleding", or that it is for every segment.
std::string segments_text(const criteria::LibraryCriterion& criterion, const SegmentTitles& segments,
                          templates::Language language);

}  // namespace server
