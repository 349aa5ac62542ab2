// The stages of a tender: steps, proposals of steps, admissibility, late bids.
#include "import/dossier_parts.hpp"
#include "server/app/decide_admissibility.hpp"
#include "server/app/take_step.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/finding_tree.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::name;
using templates::JsonWriter;

void member_if_any(JsonWriter& json, std::string_view key, const std::string& value) {
  if (!value.empty()) json.member(key, value);
}

// ---- steps ----------------------------------------------------------------------------------------------

std::string step_json(const ProcessState& state, const StoredStep& step) {
  JsonWriter json;
  json.open_object().key("number").number(step.number);
  json.member("step", name(step.step)).member("from", name(step.from)).member("to", name(step.to));
  member_if_any(json, "person", step.person);
  member_if_any(json, "second", step.second);
  member_if_any(json, "reason", step.reason);
  json.member("at", step.at);
  // What came after the prices were opened may tell of them.
  const bool is_sealed = !may_read(state, criteria::ReadKind::prices) &&
                         !criteria::is_before(step.to, criteria::TenderStage::prices_opened);
  if (is_sealed) return json.close_object().take();
  auto text = json.member("sha256", step.facts.sha256).close_object().take();
  text.pop_back();
  return text.append(",\"facts\":").append(step.facts.text).append("}");
}

Response list_steps(Service& service, const Request& request, TenderId tender) {
  const auto view = view_process(service, tender);
  if (!view) return failure_answer(view.error());
  std::vector<std::string> items;
  if (*view)
    for (const auto& step : (*view)->steps) items.push_back(step_json((*view)->state, step));
  return whole_list_answer(request, "steps", items);
}

Response get_step(Service& service, const Request& request, TenderId tender) {
  const auto number = id_of(request, "step");
  if (!number) return number.error();
  const auto view = view_process(service, tender);
  if (!view) return failure_answer(view.error());
  if (*view)
    for (const auto& step : (*view)->steps)
      if (step.number == *number) return json(step_json((*view)->state, step));
  return failure_answer(NotFound{"step", std::to_string(*number)});
}

struct StepBody {
  std::string step;
  std::optional<std::string> to;
  BidCorrection correction;
  StepOrder order;
};

void read_step(importing::ObjectReader& object, StepBody& body) {
  object.required("step", body.step);
  object.optional_filled("person", body.order.person);
  object.optional_filled("reason", body.order.reason);
  object.optional("to", body.to);
  object.optional_filled("bid", body.correction.bid);
  if (const auto answers = object.member("answers"))
    body.correction.answers = templates::compact_json(answers->value);
}

// A name that is none of ours is told beside the others.
Asked<StepOrder> step_order(const Request& request) {
  const auto body = json_body(request);
  if (!body) return tl::unexpected(body.error());
  const auto read = read_body<StepBody>(*body, read_step);
  if (!read) return tl::unexpected(failure_answer(read.error()));
  auto order = read->order;
  const auto step = criteria::from_name<criteria::ProcessStep>(read->step);
  if (read->to) order.to = criteria::from_name<criteria::TenderStage>(*read->to);
  Findings findings;
  if (!step) findings.push_back(criteria::error("step.unknown", "step", {{"value", read->step}}));
  if (read->to && !order.to) findings.push_back(criteria::error("step.target", "to"));
  if (!findings.empty()) return tl::unexpected(failure_answer(findings));
  order.step = *step;
  if (*step == criteria::ProcessStep::correct_bid) order.correction = read->correction;
  return order;
}

Response post_step(Service& service, const Request& request, TenderId tender) {
  const auto order = step_order(request);
  if (!order) return order.error();
  const auto step = take_step(service, actor_of(request), tender, *order);
  if (!step) return failure_answer(step.error());
  const ProcessState state{step->to, step->to, step->number, false};
  return created_answer(api_path({"tenders", std::to_string(tender), "steps", std::to_string(step->number)}),
                        step_json(state, *step));
}

// Who only grades is not told what others still owe while the bids are kept from them.
bool is_told(const Request& request, TenderId tender) {
  return !request.viewer || request.viewer->may(Method::get, page_path::bid(std::to_string(tender), "-"));
}

void write_conditions(JsonWriter& json, const std::vector<ConditionState>& conditions, bool tells) {
  json.key("conditions").open_array();
  for (const auto& condition : conditions) {
    json.open_object().member("condition", name(condition.condition));
    json.key("met").boolean(condition.missing.empty());
    write_findings(json, tells ? condition.missing : Findings());
    json.close_object();
  }
  json.close_array();
}

std::string next_json(const ProcessView& view, criteria::ProcessStep step, bool tells) {
  const auto& rule = criteria::rule_of(step);
  JsonWriter json;
  json.open_object().member("step", name(step));
  if (rule.to) json.member("to", name(*rule.to));
  json.key("people").number(rule.people).key("roles").open_array();
  for (const auto& entry : criteria::NameTable<criteria::Role>::names)
    if (rule.roles.has(entry.first)) json.text(entry.second);
  json.close_array();
  write_conditions(json, step == view.next ? view.conditions : std::vector<ConditionState>(), tells);
  return json.close_object().take();
}

Response list_next(Service& service, const Request& request, TenderId tender) {
  const auto view = view_process(service, tender);
  if (!view) return failure_answer(view.error());
  const bool tells = is_told(request, tender);
  std::vector<std::string> items;
  if (*view)
    for (const auto step : criteria::allowed_steps((*view)->state.stage))
      items.push_back(next_json(**view, step, tells));
  return whole_list_answer(request, "nextSteps", items);
}

// ---- proposals ------------------------------------------------------------------------------------------

// Who may not see bids is told that there is a proposal, and no more.
struct Shown {
  bool words, details;
};
Shown shown(Service& service, const Request& request, TenderId tender, const StepRequest& proposal) {
  const bool has_prices = !criteria::is_before(proposal.to, criteria::TenderStage::prices_opened);
  const bool is_of_bids = is_told(request, tender);
  return {is_of_bids,
          is_of_bids && may_read(process_state(service, tender),
                                 has_prices ? criteria::ReadKind::prices : criteria::ReadKind::bids)};
}

std::string request_json(const StepRequest& request, const Shown& shows) {
  JsonWriter json;
  json.open_object().member("id", std::to_string(request.id)).member("step", name(request.step));
  json.member("to", name(request.to)).member("person", request.person);
  if (shows.words) member_if_any(json, "reason", request.reason);
  json.member("proposedAt", request.proposed_at);
  member_if_any(json, "outcome", request.outcome);
  member_if_any(json, "decidedBy", request.decided_by);
  if (shows.words) member_if_any(json, "remark", request.remark);
  member_if_any(json, "decidedAt", request.decided_at);
  if (request.details.empty() || !shows.details) return json.close_object().take();
  return templates::joined_json(json, request.details);
}

std::string request_path(TenderId tender, const StepRequest& request) {
  return api_path({"tenders", std::to_string(tender), "step-requests", std::to_string(request.id)});
}

Response list_requests(Service& service, const Request& request, TenderId tender) {
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return StepStore(unit).requests(tender); });
  if (!listed) return failure_answer(listed.error());
  std::vector<std::string> items;
  for (const auto& each : *listed) items.push_back(request_json(each, shown(service, request, tender, each)));
  return whole_list_answer(request, "stepRequests", items);
}

Response get_request(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "request");
  if (!id) return id.error();
  const auto found =
      service.database.read([&](Unit& unit) { return StepStore(unit).find_request(tender, *id); });
  return found ? json(request_json(*found, shown(service, request, tender, *found)))
               : failure_answer(NotFound{"stepRequest", std::to_string(*id)});
}

Response post_request(Service& service, const Request& request, TenderId tender) {
  const auto order = step_order(request);
  if (!order) return order.error();
  const auto proposed = request_step(service, actor_of(request), tender, *order);
  if (!proposed) return failure_answer(proposed.error());
  return created_answer(request_path(tender, *proposed), request_json(*proposed, {true, true}));
}

struct DecisionBody {
  std::string outcome, person, remark;
};

void read_decision(importing::ObjectReader& object, DecisionBody& body) {
  object.required("outcome", body.outcome);
  object.optional_filled("person", body.person);
  object.optional_filled("remark", body.remark);
}

Response post_decision(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "request");
  if (!id) return id.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<DecisionBody>(*body, read_decision);
  if (!read) return failure_answer(read.error());
  if (read->outcome != "confirmed" && read->outcome != "declined")
    return failure_answer(Findings{criteria::error("step.outcome", "outcome", {{"value", read->outcome}})});
  const auto decided = decide_request(service, actor_of(request), tender, *id,
                                      {read->person, read->outcome == "confirmed", read->remark});
  if (!decided) return failure_answer(decided.error());
  return created_answer(request_path(tender, *decided), request_json(*decided, {true, true}));
}

// ---- bids -----------------------------------------------------------------------------------------------

std::string decision_json(const AdmissibilityDecision& decision) {
  JsonWriter json;
  json.open_object().member("bid", decision.bid);
  json.member("outcome", decision.is_admitted ? "admitted" : "rejected");
  member_if_any(json, "ground", decision.ground);
  member_if_any(json, "reason", decision.reason);
  json.member("decidedBy", decision.decided_by).member("decidedAt", decision.decided_at);
  return json.close_object().take();
}

Response list_decisions(Service& service, const Request& request, TenderId tender) {
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return StepStore(unit).decisions(tender); });
  if (!listed) return failure_answer(listed.error());
  return whole_list_answer(request, "admissibilityDecisions", texts_of(*listed, decision_json));
}

struct AdmissibilityBody {
  std::string outcome;
  AdmissibilityOrder order;
};

void read_admissibility(importing::ObjectReader& object, AdmissibilityBody& body) {
  object.required("bid", body.order.bid);
  object.required("outcome", body.outcome);
  object.optional_filled("ground", body.order.ground);
  object.optional_filled("reason", body.order.reason);
  object.optional_filled("person", body.order.person);
}

Response post_admissibility(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<AdmissibilityBody>(*body, read_admissibility);
  if (!read) return failure_answer(read.error());
  if (read->outcome != "admitted" && read->outcome != "rejected")
    return failure_answer(Findings{criteria::error("step.outcome", "outcome", {{"value", read->outcome}})});
  auto order = read->order;
  order.is_admitted = read->outcome == "admitted";
  const auto decided = decide_admissibility(service, actor_of(request), tender, order);
  if (!decided) return failure_answer(decided.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "admissibility-decisions"}),
                        decision_json(*decided));
}

std::string late_json(const LateBid& bid) {
  JsonWriter json;
  json.open_object().member("id", std::to_string(bid.id)).member("mediaType", bid.media_type);
  json.key("size").number(bid.size).member("sha256", bid.sha256).member("receivedAt", bid.received_at);
  return json.close_object().take();
}

Response list_late(Service& service, const Request& request, TenderId tender) {
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return StepStore(unit).late_bids(tender); });
  if (!listed) return failure_answer(listed.error());
  return whole_list_answer(request, "lateBids", texts_of(*listed, late_json));
}

Response get_late(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "late");
  if (!id) return id.error();
  const auto all = service.database.read([&](Unit& unit) { return StepStore(unit).late_bids(tender); });
  const auto found = std::find_if(all.begin(), all.end(), [&](const LateBid& bid) { return bid.id == *id; });
  if (found == all.end()) return failure_answer(NotFound{"lateBid", std::to_string(*id)});
  return json(late_json(*found));
}

}  // namespace

void add_process_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  const auto steps = tender + "/steps";
  const auto requests = tender + "/step-requests";
  const auto decisions = tender + "/admissibility-decisions";
  const auto add = [&](Method method, const std::string& pattern, const std::string& what,
                       TenderHandler handle) {
    router.add({method, pattern, "api." + what, with_tender(service, handle)});
  };
  add(Method::get, steps, "steps.list", list_steps);
  add(Method::post, steps, "steps.create", post_step);
  add(Method::get, steps + "/{step}", "steps.get", get_step);
  add(Method::get, tender + "/next-steps", "nextSteps.list", list_next);
  add(Method::get, requests, "stepRequests.list", list_requests);
  add(Method::post, requests, "stepRequests.create", post_request);
  add(Method::get, requests + "/{request}", "stepRequests.get", get_request);
  add(Method::post, requests + "/{request}/decisions", "stepDecisions.create", post_decision);
  add(Method::get, decisions, "admissibility.list", list_decisions);
  add(Method::post, decisions, "admissibility.create", post_admissibility);
  add(Method::get, tender + "/late-bids", "lateBids.list", list_late);
  add(Method::get, tender + "/late-bids/{late}", "lateBids.get", get_late);
}

}  // namespace server
