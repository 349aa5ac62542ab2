#include "server/pages/warning_boxes.hpp"

#include "server/pages/page_texts.hpp"
#include "server/pages/publication_pages.hpp"

#include <algorithm>

namespace server {

std::string warning_key(const criteria::Finding& warning) {
  return warning.place.empty() ? warning.code : warning.code + " " + warning.place;
}

void add_warning_boxes(TemplateValues form, const WarningBoxes& boxes, const WayOut& way_out) {
  std::optional<TemplateValues> list;
  std::vector<std::string> shown;
  for (const criteria::Finding& finding : boxes.findings) {
    const std::string key = warning_key(finding);
    const std::string words = templates::text(finding, form.language());
    if (finding.severity != criteria::Severity::warning) continue;
    if (!list) list = form.include("WARNINGS", "warning_boxes.tpl");
    const bool is_ticked =
        std::find(boxes.acknowledged.begin(), boxes.acknowledged.end(), key) != boxes.acknowledged.end();
    TemplateValues row = list->add("WARNING");
    row.set("TEXT", words).set("CODE", finding.code).set_if_any("PLACE", finding.place);
    if (boxes.words && !finding.place.empty()) row.set_if_any("PLACE_WORDS", boxes.words(finding.place));
    if (way_out) {
      const auto [text_key, address] = way_out(finding);
      row.add("LINK").set("ADDRESS", address).set("WAY_OUT", page_text(form.language(), text_key));
    }
    // One box for all that was found of one kind at one place.
    if (std::find(shown.begin(), shown.end(), key) != shown.end()) continue;
    shown.push_back(key);
    TemplateValues box = row.add("BOX");
    box.set("ABOUT", words).set("KEY", key).set("NUMBER", shown.size()).show_if(is_ticked, "TICKED");
    box.show_if(boxes.was_sent && !is_ticked, "MISSED");
  }
}

}  // namespace server
