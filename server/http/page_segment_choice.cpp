#include "import/limits.hpp"
#include "server/app/import_register.hpp"
#include "server/app/segment_choices.hpp"
#include "server/app/segment_register.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/choice_query.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/pages/choice_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/register_pages.hpp"
#include "server/storage/party_store.hpp"

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// More decisions than anybody reads on one page.
constexpr Page newest_choices{1, 50};

// ---- the choice of three --------------------------------------------------------------------------------

Response show_choice(Site& site, const Request& request) {
  ChoiceView view;
  Listed<StoredChoice> decisions;
  site.service.database.read([&](Unit& unit) {
    view.segments = registered_segments(unit);
    view.parties = PartyStore(unit).names().size();
    decisions = ChoiceStore(unit).list(newest_choices);
  });
  auto asked = asked_choice(request.query, usual_question(site.service, view.segments));
  view.question = asked.question;
  view.weights = std::move(asked.weights);
  view.findings = std::move(asked.findings);
  if (view.findings.empty()) view.ranking = evaluator::rank_segments(view.question, view.segments).value();
  for (const StoredChoice& stored : decisions.rows)
    view.decisions.push_back({std::to_string(stored.id), ranked_choice(stored).choice.decision});
  return page_answer(request, segment_choice_page(view, context_of(site, request)),
                     view.findings.empty() ? 200 : 422);
}

// The fields `segment` and `reason`, as often as there are places, in order.
criteria::Checked<criteria::ChoiceDecision> decision_in(const Pairs& fields) {
  criteria::ChoiceDecision decision;
  std::vector<std::string> reasons;
  for (const auto& [name, value] : fields) {
    if (name == "segment") decision.chosen.push_back({value, ""});
    if (name == "reason") reasons.push_back(value);
  }
  for (std::size_t i = 0; i < decision.chosen.size() && i < reasons.size(); ++i)
    decision.chosen[i].reason = reasons[i];
  decision.decided_by = value_of(fields, "decidedBy").value_or("");
  const auto day = value_of(fields, "decidedOn").value_or("");
  const auto date = criteria::Date::parse(day);
  if (!date)
    return tl::make_unexpected(
        Findings{criteria::error("date.notation", "decidedOn", {{"value", std::string(day)}})});
  decision.decided_on = *date;
  return decision;
}

Response receive_choice(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const FindingsView view{FindingsView::Subject::segment_choice, "", {}, page_path::segment_choice()};
  const auto segments = site.service.database.read([](Unit& unit) { return registered_segments(unit); });
  const auto asked = asked_choice(*fields, usual_question(site.service, segments));
  auto findings = asked.findings;
  const auto decision = decision_in(*fields);
  if (!decision) findings.insert(findings.end(), decision.error().begin(), decision.error().end());
  if (!findings.empty()) return failure_page(site, request, findings, view);
  const auto stored = record_choice(site.service, actor_of(request), asked.question, *decision);
  if (!stored) return failure_page(site, request, stored.error(), view);
  return done(page_path::recorded_choice(std::to_string(stored->id)), "choice-stored");
}

Response show_recorded(Site& site, const Request& request) {
  const auto id = id_of(request, "choice");
  const auto stored =
      id ? site.service.database.read([&](Unit& unit) { return ChoiceStore(unit).find(*id); }) : std::nullopt;
  if (!stored) return failure_page(site, request, NotFound{"choice", request.parameter("choice")});
  return page_answer(request,
                     recorded_choice_page(*stored, ranked_choice(*stored), context_of(site, request)));
}

// As it was stored, so that its SHA-256 is that of the file.
Response give_recorded(Site& site, const Request& request) {
  const auto id = id_of(request, "choice");
  const auto stored =
      id ? site.service.database.read([&](Unit& unit) { return ChoiceStore(unit).find(*id); }) : std::nullopt;
  if (!stored) return failure_page(site, request, NotFound{"choice", request.parameter("choice")});
  return download(stored->document.text, "application/json",
                  "segment-choice-" + std::to_string(stored->id) + ".json");
}

// ---- the register ---------------------------------------------------------------------------------------

Response show_register(Site& site, const Request& request) {
  const auto parties = site.service.database.read([](Unit& unit) { return PartyStore(unit).all(); });
  return page_answer(request, spend_register_page(parties, context_of(site, request)));
}

Response give_workbook(Site& site, const Request& request) {
  auto workbook = register_workbook(site.service, std::string(query_value(request, "party")),
                                    context_of(site, request).language);
  if (!workbook) return failure_page(site, request, workbook.error());
  return download(std::move(*workbook), xlsx_type, register_workbook_name);
}

FindingsView register_view(std::string file_name) {
  return {FindingsView::Subject::spend_register, std::move(file_name), {}, page_path::spend_register()};
}

Response preview_file(Site& site, const Request& request) {
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto change = preview_register(site.service, file->content);
  if (!change) return failure_page(site, request, change.error(), register_view(file->name));
  const auto names = site.service.database.read([](Unit& unit) { return PartyStore(unit).names(); });
  return page_answer(request,
                     register_change_page({*change, file->name, names,
                                           segment_titles(site.service, context_of(site, request).language)},
                                          context_of(site, request)));
}

Response receive_lines(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored = store_register(site.service, actor_of(request), value_of(*fields, "lines").value_or(""),
                                     std::string(value_of(*fields, "state").value_or("")));
  if (!stored) return failure_page(site, request, stored.error(), register_view(""));
  return done(page_path::segments(), "register-stored");
}

}  // namespace

void add_segment_choice_page_routes(Router& router, Site& site) {
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, "/segments/choice", "page.segmentChoice", with(site, show_choice)});
  router.add({Method::post, "/segments/choice", "page.segmentChoice.receive", with(site, receive_choice)});
  router.add({Method::get, "/segments/choices/{choice}", "page.recordedChoice", with(site, show_recorded)});
  router.add(
      {Method::get, "/segments/choices/{choice}/choice.json", "document.choice", with(site, give_recorded)});
  router.add({Method::get, "/segments/register", "page.register", with(site, show_register)});
  router.add(
      {Method::post, "/segments/register", "page.register.preview", patient(site, preview_file), limit});
  router.add({Method::post, "/segments/register/lines", "page.register.receive", patient(site, receive_lines),
              limit});
  router.add({Method::get, "/segments/register.xlsx", "document.register", with(site, give_workbook)});
}

}  // namespace server
