#include "server/pages/job_page.hpp"

#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"

namespace server {

std::string job_page(const JobView& view, const PageContext& context) {
  const PageFrame frame{view.title, view.here, view.crumbs};
  return framed(frame, context, "job.tpl", [&](TemplateValues content) {
    const auto language = content.language();
    content.set_if_any("SUBJECT", view.subject).set("TITLE", view.title).set("LEAD", view.lead);
    const std::string state(page_text(language, "job.state-" + (view.is_ending ? "ending" : view.state)));
    if (view.state == "queued" || view.state == "running") {
      TemplateValues part = content.add("UNDER_WAY");
      part.set("EVENTS", view.address + "/events").set("STATE", state).set("AGAIN", view.address);
      part.set("BEGUN", moment_of(view.begun_at, language));
      if (view.percent) {
        part.add("BAR").set("PERCENT", std::to_string(*view.percent));
        part.add("NUMBER").set("PERCENT", std::to_string(*view.percent));
      }
      if (!view.is_ending) part.add("CANCEL").set("ADDRESS", view.address + "/cancel");
      return;
    }
    if (view.state == "done") {
      content.add("FILE").set("STATE", state).set("ADDRESS", view.file);
      return;
    }
    content.add("ENDED")
        .set("STATE", state)
        .set("TEXT", page_text(language, "job.text-" + view.state))
        .set("BACK", view.back);
  });
}

}  // namespace server
