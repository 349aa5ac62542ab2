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
  return whole_list_answer(request, "retentionItems",
                           texts_of(retention_items(service, reader_of(request)), item_json));
}

}  // namespace

void add_retention_routes(Router& router, Service& service) {
  const auto rules = api_pattern("/retention-rules");
  router.add({Method::get, rules, "api.retentionRules.list", with(service, list_rules)});
  router.add({Method::get, rules + "/{rule}", "api.retentionRules.get", with(service, get_rule)});
  router.add({Method::put, rules + "/{rule}", "api.retentionRules.replace", with(service, put_rule)});
  router.add(
      {Method::get, api_pattern("/retention-items"), "api.retentionItems.list", with(service, list_items)});
}

}  // namespace server
