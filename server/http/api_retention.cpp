#include "import/stored_id.hpp"
#include "server/app/delete_kept.hpp"
#include "server/app/retention.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

std::string rule_json(const RetentionRule& rule) {
  templates::JsonWriter json;
  json.open_object().member("kind", rule.kind).key("years").number(rule.years).member("starts", rule.starts);
  json.member("source", rule.source).key("version").number(rule.version);
  return json.close_object().take();
}

std::string item_json(const RetentionItem& item) {
  templates::JsonWriter json;
  json.open_object().member("tender", std::to_string(item.tender)).member("reference", item.reference);
  json.member("title", item.title).member("kind", item.kind).key("count").number(item.count);
  if (item.since) json.member("since", item.since->text());
  if (item.due) json.member("due", item.due->text());
  json.key("isDue").boolean(item.is_due);
  return json.close_object().take();
}

Response list_rules(Service& service, const Request& request) {
  return whole_list_answer(request, "retentionRules", texts_of(retention_rules(service), rule_json));
}

Response get_rule(Service& service, const Request& request) {
  const auto& kind = request.parameter("rule");
  const auto rule = service.database.read([&](Unit& unit) { return RetentionStore(unit).find(kind); });
  if (!rule) return failure_answer(NotFound{"retentionRule", kind});
  return conditional_answer(request, rule_json(*rule), rule->version);
}

Response put_rule(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  auto rule = read_body<RetentionRule>(*body, [](importing::ObjectReader& object, RetentionRule& read) {
    int years = 0;
    object.required("years", years);
    read.years = years;
    object.required("starts", read.starts);
    object.required("source", read.source);
    for (const char* ours : {"kind", "version"}) object.member(ours);
  });
  if (!rule) return failure_answer(rule.error());
  rule->kind = request.parameter("rule");
  const auto stored = change_retention(service, actor_of(request), *rule, *version);
  return stored ? versioned_answer(rule_json(*stored), stored->version) : failure_answer(stored.error());
}

Response list_items(Service& service, const Request& request) {
  return whole_list_answer(
      request, "retentionItems",
      texts_of(retention_items(service, retention_reader(actor_of(request))), item_json));
}

// ---- deletions ------------------------------------------------------------------------------------------

std::string proposal_json(const DeletionProposal& proposal) {
  templates::JsonWriter json;
  json.open_object()
      .member("id", std::to_string(proposal.id))
      .member("tender", std::to_string(proposal.tender));
  json.member("kind", proposal.kind).member("due", proposal.due).member("person", proposal.person);
  json.member("reason", proposal.reason).member("proposedAt", proposal.proposed_at);
  if (proposal.outcome.empty()) return json.close_object().take();
  json.member("outcome", proposal.outcome).member("decidedBy", proposal.decided_by);
  if (!proposal.remark.empty()) json.member("remark", proposal.remark);
  json.member("decidedAt", proposal.decided_at).key("deleted").number(proposal.deleted);
  return json.close_object().take();
}

Response list_proposals(Service& service, const Request& request) {
  return whole_list_answer(request, "deletionProposals",
                           texts_of(deletion_proposals(service), proposal_json));
}

Response get_proposal(Service& service, const Request& request) {
  const auto id = id_of(request, "proposal");
  if (!id) return id.error();
  for (const DeletionProposal& each : deletion_proposals(service))
    if (each.id == *id) return json(proposal_json(each));
  return failure_answer(NotFound{"deletionProposal", std::to_string(*id)});
}

struct DeletionBody {
  std::optional<std::int64_t> tender;
  DeletionOrder order;
};

Response post_proposal(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<DeletionBody>(*body, [](importing::ObjectReader& object, DeletionBody& value) {
    importing::need_stored_id(object, "tender", value.tender);
    object.required("kind", value.order.kind);
    object.optional_filled("person", value.order.person);
    object.required("reason", value.order.reason);
  });
  if (!read) return failure_answer(read.error());
  auto order = read->order;
  order.tender = read->tender.value_or(0);
  const auto proposal = propose_deletion(service, actor_of(request), order);
  if (!proposal) return failure_answer(proposal.error());
  return created_answer(api_path({"deletion-proposals", std::to_string(proposal->id)}),
                        proposal_json(*proposal));
}

struct DeletionDecisionBody {
  std::string outcome, person, remark;
};

Response post_deletion_decision(Service& service, const Request& request) {
  const auto id = id_of(request, "proposal");
  if (!id) return id.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<DeletionDecisionBody>(
      *body, [](importing::ObjectReader& object, DeletionDecisionBody& value) {
        object.required("outcome", value.outcome);
        object.optional_filled("person", value.person);
        object.optional_filled("remark", value.remark);
      });
  if (!read) return failure_answer(read.error());
  if (read->outcome != "confirmed" && read->outcome != "declined")
    return failure_answer(Findings{criteria::error("step.outcome", "outcome", {{"value", read->outcome}})});
  const auto decided = decide_deletion(service, actor_of(request), *id,
                                       {read->person, read->remark, read->outcome == "confirmed"});
  return decided ? json(proposal_json(*decided)) : failure_answer(decided.error());
}

}  // namespace

void add_retention_routes(Router& router, Service& service) {
  const auto rules = api_pattern("/retention-rules");
  router.add({Method::get, rules, "api.retentionRules.list", with(service, list_rules)});
  router.add({Method::get, rules + "/{rule}", "api.retentionRules.get", with(service, get_rule)});
  router.add({Method::put, rules + "/{rule}", "api.retentionRules.replace", with(service, put_rule)});
  router.add(
      {Method::get, api_pattern("/retention-items"), "api.retentionItems.list", with(service, list_items)});
  const auto proposals = api_pattern("/deletion-proposals");
  router.add({Method::get, proposals, "api.deletionProposals.list", with(service, list_proposals)});
  router.add({Method::post, proposals, "api.deletionProposals.create", with(service, post_proposal)});
  router.add(
      {Method::get, proposals + "/{proposal}", "api.deletionProposals.get", with(service, get_proposal)});
  router.add({Method::post, proposals + "/{proposal}/decisions", "api.deletionProposals.decide",
              with(service, post_deletion_decision)});
}

}  // namespace server
