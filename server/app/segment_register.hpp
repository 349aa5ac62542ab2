// Segments together with what the register of spend and contracts knows of them.
#pragma once

#include "criteria/segment.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/unit.hpp"
#include "templates/labels.hpp"

#include <string>
#include <vector>

namespace server {

// All of them by title, with spend and contracts.
std::vector<criteria::Segment> registered_segments(Unit& unit);

// The register as a workbook to fill in, of one party or with an empty id of all.
Result<std::string> register_workbook(Service& service, const std::string& party,
                                      templates::Language language);
inline constexpr std::string_view register_workbook_name = "uitgaven-en-contracten.xlsx";

}  // namespace server
