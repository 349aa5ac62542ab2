#include "server/app/insight_jobs.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/insight_page.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/insight_workbook.hpp"

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The fields of the form with what was asked, else what is usual.
NamedTexts asked_fields(const Pairs& asked, NamedTexts usual) {
  for (auto& [name, text] : usual)
    if (const auto given = value_of(asked, name); given && !given->empty()) text = *given;
  return usual;
}

NamedTexts simulation_fields(const Pairs& asked) {
  NamedTexts usual{{"fields", "500"}, {"estimate", ""}, {"seed", "1"}};
  for (const std::string_view name : model_names) usual.emplace_back(name, "");
  return asked_fields(asked, std::move(usual));
}
NamedTexts robustness_fields(const Pairs& asked) {
  return asked_fields(asked, {{"within", "25"}, {"samples", "100000"}, {"seed", "1"}});
}

std::string query_of(const NamedTexts& fields) {
  std::string query;
  for (const auto& [name, text] : fields)
    if (!text.empty()) query += (query.empty() ? "?" : "&") + name + "=" + page_path::encoded(text);
  return query;
}

Response answer(Site& site, const Request& request, const InsightView& view) {
  return page_answer(request, insight_page(view, context_of(site, request)),
                     view.findings.empty() ? 200 : 422);
}

InsightView view_of(TenderId tender, const Definition& definition, InsightSubject subject,
                    NamedTexts fields) {
  InsightView view;
  view.id = std::to_string(tender);
  view.title = definition.tender.title;
  view.subject = subject;
  view.fields = std::move(fields);
  return view;
}

Response refused(Site& site, const Request& request, InsightView view, const Findings& findings) {
  view.findings = findings;
  return answer(site, request, view);
}

// What takes long is asked once more by the form, which starts a job.
Response not_answered(Site& site, const Request& request, InsightView view, const Failure& failure) {
  if (!is_too_long(failure)) return failure_page(site, request, failure);
  view.workbook.clear();
  return refused(site, request, std::move(view), std::get<Findings>(failure));
}

Response show_formula(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  auto view = view_of(*id, **definition, InsightSubject::formula, simulation_fields(request.query));
  view.workbook = page_path::insight_workbook(view.id) + query_of(view.fields);
  const auto question = simulation_question(view.fields, {}, {});
  if (!question) return refused(site, request, std::move(view), question.error());
  const auto found = simulate_tender(site.service, *id, *question);
  if (!found) return not_answered(site, request, std::move(view), found.error());
  view.lots = in_words(found->definition->tender, *question, found->lots, context_of(site, request).language);
  return answer(site, request, view);
}

Response show_ranking(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  auto view = view_of(*id, **definition, InsightSubject::ranking, robustness_fields(request.query));
  view.workbook = page_path::robustness_workbook(view.id) + query_of(view.fields);
  view.what_if = page_path::what_if(view.id, "");
  const auto question = robustness_question(view.fields, {}, {});
  if (!question) return refused(site, request, std::move(view), question.error());
  const auto found = tender_robustness(site.service, *id, *question);
  if (!found) return not_answered(site, request, std::move(view), found.error());
  view.lots = in_words(found->dossier->dossier, *question, found->lots, context_of(site, request).language);
  return answer(site, request, view);
}

Response give_formula(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto question = simulation_question(simulation_fields(request.query), {}, {});
  if (!question) return failure_page(site, request, question.error());
  const auto found = simulate_tender(site.service, *id, *question);
  if (!found) return failure_page(site, request, found.error());
  const auto language = context_of(site, request).language;
  const criteria::Tender& tender = found->definition->tender;
  return download(
      templates::simulation_workbook(tender, in_words(tender, *question, found->lots, language), language),
      xlsx_type, simulation_workbook_name);
}

Response give_ranking(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto question = robustness_question(robustness_fields(request.query), {}, {});
  if (!question) return failure_page(site, request, question.error());
  const auto found = tender_robustness(site.service, *id, *question);
  if (!found) return failure_page(site, request, found.error());
  const auto language = context_of(site, request).language;
  const criteria::Dossier& dossier = found->dossier->dossier;
  return download(templates::robustness_workbook(
                      dossier.tender, in_words(dossier, *question, found->lots, language), language),
                  xlsx_type, robustness_workbook_name);
}

// On to the job, to the one that is under way already, or to the page that says why there is none.
Response follow_job(Site& site, const Request& request, TenderId tender, const Result<JobStatus>& job) {
  const auto id = std::to_string(tender);
  if (job) return see_other(page_path::job(id, job->id));
  const auto* conflict = std::get_if<Conflict>(&job.error());
  if (conflict != nullptr && conflict->code == "job.underWay")
    return done(page_path::job(id, conflict->id), "job-under-way");
  return failure_page(site, request, job.error());
}

// What is answered at once has an address of its own; what takes long becomes a job.
Response ask_formula(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto form = parse_form(request);
  if (!form) return form.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  auto view = view_of(*id, **definition, InsightSubject::formula, simulation_fields(*form));
  const auto question = simulation_question(view.fields, {}, long_limits);
  if (!question) return refused(site, request, std::move(view), question.error());
  if (question->fields <= InsightLimits().most_fields && !takes_long((*definition)->tender, *question))
    return see_other(page_path::insight(view.id) + query_of(view.fields));
  return follow_job(site, request, *id, start_simulation(site.service, actor_of(request), *id, view.fields));
}

Response ask_ranking(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto form = parse_form(request);
  if (!form) return form.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  auto view = view_of(*id, **definition, InsightSubject::ranking, robustness_fields(*form));
  const auto question = robustness_question(view.fields, {}, long_limits);
  if (!question) return refused(site, request, std::move(view), question.error());
  const auto loaded = evaluated_dossier(site.service, *id);
  const bool is_long =
      question->samples > InsightLimits().most_samples || (loaded && takes_long(**loaded, *question));
  if (!is_long) return see_other(page_path::robustness(view.id) + query_of(view.fields));
  return follow_job(site, request, *id, start_robustness(site.service, actor_of(request), *id, view.fields));
}

}  // namespace

void add_insight_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, tender + "/insight", "page.insight", with(site, show_formula)});
  router.add({Method::get, tender + "/robustness", "page.robustness", with(site, show_ranking)});
  router.add({Method::post, tender + "/insight", "page.insight.ask", with(site, ask_formula)});
  router.add({Method::post, tender + "/robustness", "page.robustness.ask", with(site, ask_ranking)});
  router.add({Method::get, tender + "/insight.xlsx", "document.insight", with(site, give_formula)});
  router.add({Method::get, tender + "/robustness.xlsx", "document.robustness", with(site, give_ranking)});
}

}  // namespace server
