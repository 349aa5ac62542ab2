#include "server/pages/findings_list.hpp"

#include "server/pages/page_texts.hpp"

namespace server {

void add_findings(TemplateValues content, const criteria::Findings& findings) {
  if (findings.empty()) return;
  TemplateValues table = content.include("FINDINGS", "findings_list.tpl");
  for (const criteria::Finding& finding : findings) {
    TemplateValues row = table.add("FINDING");
    row.show(finding.severity == criteria::Severity::error ? "ERROR" : "WARNING");
    row.set("TEXT", templates::text(finding, content.language())).set("CODE", finding.code);
    if (finding.place.empty())
      row.show("WHOLE");
    else
      row.set_if_any("PLACE", finding.place);
  }
}

}  // namespace server
