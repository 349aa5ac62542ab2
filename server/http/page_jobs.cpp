#include "server/app/insight_jobs.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/job_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/insight_page.hpp"
#include "server/pages/job_page.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/insight_workbook.hpp"

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// What a finished job found, in words.
std::vector<templates::LotInsight> words_of(const FinishedInsight& finished, templates::Language language) {
  if (const auto* simulation = std::get_if<TenderSimulation>(&finished.found))
    return in_words(simulation->definition->tender, simulation->question, simulation->lots, language);
  const auto& robustness = std::get<TenderRobustness>(finished.found);
  return in_words(robustness.dossier->dossier, robustness.question, robustness.lots, language);
}

Response insight_answer(Site& site, const Request& request, TenderId tender, const std::string& title,
                        const JobStatus& job) {
  const auto insight = insight_of_job(site.service, actor_of(request), tender, job.id);
  if (!insight) return failure_page(site, request, insight.error());
  const bool is_formula = job.kind == simulation_job;
  const auto context = context_of(site, request);
  const auto id = std::to_string(tender);
  InsightView view{id,
                   title,
                   is_formula ? InsightSubject::formula : InsightSubject::ranking,
                   insight->finished->fields,
                   {},
                   words_of(*insight->finished, context.language),
                   page_path::job_part(id, job.id, "workbook.xlsx")};
  if (!is_formula) view.what_if = page_path::what_if(id, "");
  view.is_outdated = insight->is_outdated;
  return page_answer(request, insight_page(view, context));
}

JobView computation(const std::string& tender, const std::string& title, const JobStatus& job,
                    templates::Language language) {
  const bool is_formula = job.kind == simulation_job;
  JobView view;
  view.here = NavigationItem::tenders;
  view.crumbs = {{std::string(page_text(language, "tenders.title")), page_path::tenders()},
                 {title, page_path::tender(tender)}};
  view.subject = title;
  view.title = page_text(language, is_formula ? "insight.formula-title" : "insight.ranking-title");
  view.lead = page_text(language, "job.lead");
  view.address = page_path::job(tender, job.id);
  view.back = is_formula ? page_path::insight(tender) : page_path::robustness(tender);
  view.state = name(job.state);
  view.is_ending = job.is_ending;
  view.percent = job.progress.percent();
  view.begun_at = job.created_at;
  return view;
}

Response show_job(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto job = find_job(site.service, actor_of(request), *id, request.parameter("job"));
  if (!job) return failure_page(site, request, job.error());
  const auto& title = (*definition)->tender.title;
  if (job->state == JobState::done) return insight_answer(site, request, *id, title, *job);
  const auto context = context_of(site, request);
  return page_answer(request,
                     job_page(computation(std::to_string(*id), title, *job, context.language), context));
}

// What the page's script is told; the API has the same for programs.
Response give_events(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto job = find_job(site.service, actor_of(request), *id, request.parameter("job"));
  return job ? job_event(request, *job) : failure_page(site, request, job.error());
}

Response cancel(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto job = cancel_job(site.service, actor_of(request), *id, request.parameter("job"));
  if (!job) return failure_page(site, request, job.error());
  return done(page_path::job(std::to_string(*id), job->id), "job-cancelled");
}

Response give_workbook(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto insight = insight_of_job(site.service, actor_of(request), *id, request.parameter("job"));
  if (!insight) return failure_page(site, request, insight.error());
  const auto language = context_of(site, request).language;
  const auto words = words_of(*insight->finished, language);
  if (const auto* simulation = std::get_if<TenderSimulation>(&insight->finished->found))
    return download(templates::simulation_workbook(simulation->definition->tender, words, language),
                    xlsx_type, simulation_workbook_name);
  const auto& robustness = std::get<TenderRobustness>(insight->finished->found);
  return download(templates::robustness_workbook(robustness.dossier->dossier.tender, words, language),
                  xlsx_type, robustness_workbook_name);
}

}  // namespace

void add_job_page_routes(Router& router, Site& site) {
  const std::string job = "/tenders/{tender}/jobs/{job}";
  router.add({Method::get, job, "page.job", with(site, show_job)});
  router.add({Method::get, job + "/events", "page.job.events", with(site, give_events)});
  router.add({Method::get, job + "/workbook.xlsx", "document.job", with(site, give_workbook)});
  router.add({Method::post, job + "/cancel", "page.job.cancel", with(site, cancel)});
}

}  // namespace server
