#include "server/pages/findings_list.hpp"

#include "server/pages/page_texts.hpp"
#include "templates/place_text.hpp"

#include <algorithm>

namespace server {

PlaceWords places_in(const criteria::Dossier& dossier, templates::Language language) {
  return [&dossier, language](std::string_view place) {
    return templates::place_text(dossier, place, language);
  };
}

void add_findings(TemplateValues content, const criteria::Findings& findings, const PlaceWords& words) {
  if (findings.empty()) return;
  TemplateValues table = content.include("FINDINGS", "findings_list.tpl");
  const bool has_places = std::any_of(findings.begin(), findings.end(), [](const criteria::Finding& finding) {
    return !finding.place.empty();
  });
  table.show(has_places ? "PLACES" : "NO_PLACES").show_if(has_places, "PLACES_HEAD");
  for (const criteria::Finding& finding : findings) {
    TemplateValues row = table.add("FINDING");
    row.show(finding.severity == criteria::Severity::error ? "ERROR" : "WARNING");
    row.set("TEXT", templates::text(finding, content.language())).set("CODE", finding.code);
    if (!has_places) continue;
    TemplateValues placed = row.add("PLACED");
    if (finding.place.empty()) {
      placed.show("WHOLE");
      continue;
    }
    const auto said = words ? words(finding.place) : std::string();
    placed.set_if_any("PLACE_WORDS", said);
    placed.set_if_any(said.empty() ? "PLACE" : "PATH", finding.place);
  }
}

}  // namespace server
