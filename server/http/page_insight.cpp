#include "server/app/insight.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/insight_page.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/insight_workbook.hpp"

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The fields of the form with what was asked, else what is usual.
NamedTexts asked_fields(const Request& request, NamedTexts usual) {
  for (auto& [name, text] : usual)
    if (const auto given = value_of(request.query, name); given && !given->empty()) text = *given;
  return usual;
}

NamedTexts simulation_fields(const Request& request) {
  return asked_fields(request, {{"fields", "500"}, {"estimate", ""}, {"seed", "1"}});
}
NamedTexts robustness_fields(const Request& request) {
  return asked_fields(request, {{"within", "25"}, {"samples", "100000"}, {"seed", "1"}});
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

Response show_formula(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto fields = simulation_fields(request);
  InsightView view{std::to_string(*id), (*definition)->tender.title, InsightSubject::formula, fields, {}, {},
                   query_of(fields)};
  const auto question = simulation_question(fields, {}, {});
  if (!question) {
    view.findings = question.error();
    return answer(site, request, view);
  }
  const auto found = simulate_tender(site.service, *id, *question);
  if (!found) return failure_page(site, request, found.error());
  view.lots = in_words(found->definition->tender, *question, found->lots, context_of(site, request).language);
  return answer(site, request, view);
}

Response show_ranking(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto fields = robustness_fields(request);
  InsightView view{std::to_string(*id), (*definition)->tender.title, InsightSubject::ranking, fields, {}, {},
                   query_of(fields)};
  const auto question = robustness_question(fields, {}, {});
  if (!question) {
    view.findings = question.error();
    return answer(site, request, view);
  }
  const auto found = tender_robustness(site.service, *id, *question);
  if (!found) return failure_page(site, request, found.error());
  view.lots = in_words(found->dossier->dossier, *question, found->lots, context_of(site, request).language);
  return answer(site, request, view);
}

Response give_formula(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto question = simulation_question(simulation_fields(request), {}, {});
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
  const auto question = robustness_question(robustness_fields(request), {}, {});
  if (!question) return failure_page(site, request, question.error());
  const auto found = tender_robustness(site.service, *id, *question);
  if (!found) return failure_page(site, request, found.error());
  const auto language = context_of(site, request).language;
  const criteria::Dossier& dossier = found->dossier->dossier;
  return download(templates::robustness_workbook(
                      dossier.tender, in_words(dossier, *question, found->lots, language), language),
                  xlsx_type, robustness_workbook_name);
}

}  // namespace

void add_insight_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, tender + "/insight", "page.insight", with(site, show_formula)});
  router.add({Method::get, tender + "/robustness", "page.robustness", with(site, show_ranking)});
  router.add({Method::get, tender + "/insight.xlsx", "document.insight", with(site, give_formula)});
  router.add({Method::get, tender + "/robustness.xlsx", "document.robustness", with(site, give_ranking)});
}

}  // namespace server
