// Where a tender stands, its steps and the admissibility of its bids.
#include "import/json_reader.hpp"
#include "server/app/decide_admissibility.hpp"
#include "server/app/take_step.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/panel_links.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/process_page.hpp"
#include "server/pages/tender_form.hpp"
#include "templates/document_rules.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

bool can_correct(const ProcessPage& view) {
  return view.process &&
         criteria::rule_of(criteria::ProcessStep::correct_bid).from.has(view.process->state.stage);
}

// The page as it is, with what is wrong with what was sent.
Response page_of_process(Site& site, const Request& request, TenderId id, Findings findings = {}) {
  auto process = view_process(site.service, id);
  if (!process) return failure_page(site, request, process.error());
  const auto definition = load_definition(site.service, id);
  if (!definition) return failure_page(site, request, definition.error());
  const int status = findings.empty() ? 200 : 422;
  ProcessPage view{
      std::to_string(id), (*definition)->tender.title, std::move(*process), {}, std::move(findings)};
  if (view.process)
    if (auto bids = list_admissibility(site.service, id)) view.bids = std::move(*bids);
  view.panel = panel_work(site.service, id, (*definition)->tender);
  auto context = context_of(site, request);
  if (can_correct(view))
    if (const auto loaded = load_dossier(site.service, id))
      view.correctable = correctable_answers((*loaded)->dossier, view.process->state.stage, context.language);
  if (status != 200) context.address = page_path::process(view.id);
  return page_answer(request, process_page(view, context), status);
}

Response answer(Site& site, const Request& request, TenderId id, const std::optional<Failure>& failure) {
  if (!failure) return done(page_path::process(std::to_string(id)), "step-taken");
  auto told = told_in_form(*failure);
  if (!told) return failure_page(site, request, *failure);
  return page_of_process(site, request, id, std::move(*told));
}

Response show_process(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  return id ? page_of_process(site, request, *id) : id.error();
}

// Fields of one form of several on the page: "person", or "person-reverse".
std::string field_in(const Pairs& fields, const std::string& name, const std::string& suffix) {
  auto value = field_of(fields, name);
  return value.empty() ? field_of(fields, name + "-" + suffix) : value;
}

// The answer as a bid gives it, from what was typed; what does not read is told of where the bid is checked.
std::string answer_json(const criteria::Criterion* leaf, const std::string& typed,
                        templates::Language language) {
  templates::JsonWriter json;
  const auto form = leaf ? criteria::answer_form(*leaf) : criteria::AnswerForm::level;
  const bool is_true = typed == templates::level_text("true", language);
  if (form == criteria::AnswerForm::truth && (is_true || typed == templates::level_text("false", language)))
    return json.boolean(is_true).take();
  const auto number =
      form == criteria::AnswerForm::quantity ? number_of_field(typed, language) : std::nullopt;
  return json.text(number ? number->text() : typed).take();
}

// "I2/K3" and the answer that it should have been.
BidCorrection correction_in(const Pairs& fields, const criteria::Tender& tender, const std::string& suffix,
                            templates::Language language) {
  const auto place = field_in(fields, "answer", suffix);
  const auto slash = place.find('/');
  if (slash == std::string::npos) return {};
  const auto criterion = place.substr(slash + 1);
  const criteria::Criterion* leaf = nullptr;
  for (const auto& lot : tender.lots)
    if (const auto* found = criteria::find_criterion(lot.criteria, criterion)) leaf = found;
  if (leaf && !leaf->answer) leaf = nullptr;
  const auto answer = answer_json(leaf, tidied(field_in(fields, "value", suffix)), language);
  const auto tree = importing::read_json(answer, importing::Limits{});
  templates::JsonWriter json;
  json.open_object().key(criterion).tree(tree->root());
  return {place.substr(0, slash), json.close_object().take()};
}

StepOrder order_in(const Pairs& fields, criteria::ProcessStep step) {
  const std::string suffix(criteria::name(step));
  StepOrder order;
  order.step = step;
  order.person = field_in(fields, "person", suffix);
  order.reason = field_in(fields, "reason", suffix);
  order.to = criteria::from_name<criteria::TenderStage>(field_in(fields, "to", suffix));
  return order;
}

Response receive_step(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto name = field_of(*fields, "step");
  const auto step = criteria::from_name<criteria::ProcessStep>(name);
  if (!step)
    return answer(site, request, *id,
                  Failure(Findings{criteria::error("step.unknown", "step", {{"value", name}})}));
  auto order = order_in(*fields, *step);
  if (*step == criteria::ProcessStep::correct_bid) {
    const auto definition = load_definition(site.service, *id);
    if (!definition) return failure_page(site, request, definition.error());
    order.correction = correction_in(*fields, (*definition)->tender, std::string(criteria::name(*step)),
                                     context_of(site, request).language);
  }
  if (criteria::rule_of(*step).people == 2) {
    const auto proposed = request_step(site.service, actor_of(request), *id, order);
    return answer(site, request, *id, proposed ? std::nullopt : std::optional(proposed.error()));
  }
  const auto taken = take_step(site.service, actor_of(request), *id, order);
  return answer(site, request, *id, taken ? std::nullopt : std::optional(taken.error()));
}

Response receive_decision(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto number = id_of(request, "request");
  if (!number) return failure_page(site, request, NotFound{"stepRequest", request.parameter("request")});
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto decided =
      decide_request(site.service, actor_of(request), *id, *number,
                     {field_of(*fields, "person"), field_of(*fields, "outcome") == "confirmed",
                      field_of(*fields, "remark")});
  return answer(site, request, *id, decided ? std::nullopt : std::optional(decided.error()));
}

Response receive_admissibility(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto bid = field_of(*fields, "bid");
  const auto decided =
      decide_admissibility(site.service, actor_of(request), *id,
                           {bid, field_of(*fields, "outcome") == "admitted", field_in(*fields, "ground", bid),
                            field_in(*fields, "reason", bid), field_in(*fields, "person", bid)});
  return answer(site, request, *id, decided ? std::nullopt : std::optional(decided.error()));
}

}  // namespace

void add_process_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, tender + "/process", "page.process", with(site, show_process)});
  router.add({Method::post, tender + "/process", "page.step", with(site, receive_step)});
  router.add(
      {Method::post, tender + "/step-requests/{request}", "page.stepDecision", with(site, receive_decision)});
  router.add(
      {Method::post, tender + "/admissibility", "page.admissibility", with(site, receive_admissibility)});
}

}  // namespace server
