#include "server/pages/panel_work.hpp"

#include "server/pages/assessment_paths.hpp"

namespace server {
namespace {

void add_links(TemplateValues values, const std::string& tender, const PanelWork& work) {
  values.set("ASSESSMENT", page_path::assessment(tender, ""));
  if (work.shows_consensus) values.set_if_any("CONSENSUS", page_path::consensus(tender, ""));
}

}  // namespace

void add_panel_work(TemplateValues content, const std::string& tender, const PanelWork& work) {
  if (!work.has_grades) return;
  TemplateValues panel = content.include("PANEL_WORK", "panel_work.tpl");
  if (work.members.empty()) {
    panel.add("NO_PANEL")
        .set("ASSESSMENT", page_path::assessment(tender, ""))
        .set("PANEL", page_path::panel(tender));
    return;
  }
  add_links(panel.add("TYPED"), tender, work);
  for (const std::string& person : work.members) {
    TemplateValues member = panel.add("MEMBER");
    member.set("PERSON", person).show(work.is_grading ? "GRADING" : "BEFORE");
    add_links(member, tender, work);
  }
}

}  // namespace server
