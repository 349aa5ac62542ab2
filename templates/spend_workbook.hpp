// The register of spend and contracts as a workbook (.xlsx), which parties fill in and send back
// (import/spend_sheet).
#pragma once

#include "criteria/party.hpp"
#include "criteria/segment.hpp"
#include "criteria/timestamp.hpp"
#include "templates/labels.hpp"

#include <string>
#include <vector>

namespace templates {

// The lines of the parties given, and room for more; `segments` with their spend and contracts. What is read
// from it again is exactly what was written.
std::string spend_workbook(const std::vector<criteria::Segment>& segments,
                           const std::vector<criteria::Party>& parties, const criteria::Timestamp& issued,
                           Language language);

}  // namespace templates
