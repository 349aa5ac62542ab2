// Choosing what is left out of a dossier, and getting the rest.
#include "server/app/loaded_dossier.hpp"
#include "server/app/redact_dossier.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/redaction_page.hpp"

#include <algorithm>

namespace server {
namespace {

// Rows for what the buyer thinks of himself.
constexpr std::size_t further_rows = 2;
constexpr int unprocessable = 422;

Result<RedactionView> view_of(Service& service, TenderId tender) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  RedactionView view;
  view.id = std::to_string(tender);
  view.title = (*loaded)->dossier.tender.title;
  for (auto& rule : usual_redactions((*loaded)->dossier)) view.choices.push_back({std::move(rule), true});
  for (std::size_t row = 0; row < further_rows; ++row) view.choices.push_back({{}, false});
  return view;
}

Response show_redaction(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto view = view_of(site.service, *tender);
  if (!view) return failure_page(site, request, view.error());
  return page_answer(request, redaction_page(*view, context_of(site, request)));
}

std::vector<RedactionChoice> sent_choices(const Pairs& fields) {
  const auto paths = all_of(fields, "path"), articles = all_of(fields, "article"),
             reasons = all_of(fields, "reason"), used = all_of(fields, "use");
  std::vector<RedactionChoice> choices;
  for (std::size_t at = 0; at < std::min({paths.size(), articles.size(), reasons.size()}); ++at)
    choices.push_back({{paths[at], articles[at], reasons[at]},
                       std::find(used.begin(), used.end(), std::to_string(at + 1)) != used.end()});
  return choices;
}

Response receive_redaction(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  auto view = view_of(site.service, *tender);
  if (!view) return failure_page(site, request, view.error());
  view->choices = sent_choices(*fields);
  std::vector<criteria::RedactionRule> rules;
  for (const auto& choice : view->choices)
    if (choice.is_chosen) rules.push_back(choice.rule);
  auto context = context_of(site, request);
  const auto redacted = redact_tender(site.service, actor_of(request), *tender, rules, context.language);
  if (redacted) {
    const auto definition = load_definition(site.service, *tender);
    if (!definition) return failure_page(site, request, definition.error());
    return download(redacted_zip(*redacted), "application/zip",
                    redacted_file_name((*definition)->tender.reference));
  }
  auto told = told_in_form(redacted.error());
  if (!told) return failure_page(site, request, redacted.error());
  view->findings = std::move(*told);
  context.address = page_path::redaction(view->id);
  return page_answer(request, redaction_page(*view, context), unprocessable);
}

}  // namespace

void add_redaction_page_routes(Router& router, Site& site) {
  const std::string path = "/tenders/{tender}/redaction";
  router.add({Method::get, path, "page.redaction", with(site, show_redaction)});
  router.add({Method::post, path, "page.redaction.get", with(site, receive_redaction)});
}

}  // namespace server
