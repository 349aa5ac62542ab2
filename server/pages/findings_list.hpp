// Findings as a table; shared by the pages that show them.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "server/pages/render.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace server {

// A place in words; empty: only the path is shown.
using PlaceWords = std::function<std::string(std::string_view place)>;
// Of what stands in a dossier, which must outlive it.
PlaceWords places_in(const criteria::Dossier& dossier, templates::Language language);

// {{>FINDINGS}} from findings_list.tpl; nothing when there are none.
void add_findings(TemplateValues content, const criteria::Findings& findings, const PlaceWords& words = {});

}  // namespace server
