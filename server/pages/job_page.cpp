#include "server/pages/job_page.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"

namespace server {

std::string job_page(const JobView& view, const PageContext& context) {
  const bool is_formula = view.subject == InsightSubject::formula;
  const std::string title(
      page_text(context.language, is_formula ? "insight.formula-title" : "insight.ranking-title"));
  const PageFrame frame{title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "job.tpl", [&](TemplateValues content) {
    const auto language = content.language();
    content.set("TENDER", view.title).set("TITLE", title);
    const std::string state(page_text(language, "job.state-" + (view.is_ending ? "ending" : view.state)));
    if (view.state == "queued" || view.state == "running") {
      TemplateValues part = content.add("UNDER_WAY");
      part.set("EVENTS", page_path::job_part(view.id, view.job, "events")).set("STATE", state);
      part.set("PERCENT", std::to_string(view.percent)).set("AGAIN", page_path::job(view.id, view.job));
      part.set("BEGUN", moment_of(view.begun_at, language));
      if (!view.is_ending)
        part.add("CANCEL").set("ADDRESS", page_path::job_part(view.id, view.job, "cancel"));
      return;
    }
    content.add("ENDED")
        .set("STATE", state)
        .set("TEXT", page_text(language, "job.text-" + view.state))
        .set("BACK", is_formula ? page_path::insight(view.id) : page_path::robustness(view.id));
  });
}

}  // namespace server
