// What waits to be done.
#include "server/app/my_work.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/pages/work_page.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

using criteria::name;

void write_text(templates::JsonWriter& json, std::string_view key, const criteria::LocalizedText& text) {
  json.key(key).open_object().member("nl", text.nl).member("en", text.en).close_object();
}

template <typename Value>
void write_names(templates::JsonWriter& json, std::string_view key, const std::vector<Value>& values) {
  json.key(key).open_array();
  for (const Value& value : values) {
    if constexpr (std::is_same_v<Value, std::string>)
      json.text(value);
    else
      json.text(name(value));
  }
  json.close_array();
}

std::vector<criteria::Role> listed(criteria::NameSet<criteria::Role> roles) {
  std::vector<criteria::Role> list;
  for (const auto& entry : criteria::NameTable<criteria::Role>::names)
    if (roles.has(entry.first)) list.push_back(entry.first);
  return list;
}

std::string work_json(const WorkItem& item) {
  templates::JsonWriter json;
  json.open_object().member("kind", name(item.kind)).key("mine").boolean(item.is_mine);
  json.member("address", work_address(item));
  if (!item.title.nl.empty()) write_text(json, "title", item.title);
  if (item.stage) json.member("stage", name(*item.stage));
  if (item.step) json.member("step", name(*item.step));
  write_names(json, "unmet", item.unmet);
  if (item.count > 0) json.key("count").number(static_cast<std::int64_t>(item.count));
  write_names(json, "people", item.people);
  write_names(json, "roles", listed(item.roles));
  if (!item.proposed_by.empty()) json.member("proposedBy", item.proposed_by);
  if (item.due) json.member("due", item.due->text());
  if (item.until) json.member("until", item.until->text());
  json.key("waitsForTime").boolean(item.waits_for_time);
  return json.close_object().take();
}

Response list_work(Service& service, const Request& request) {
  std::vector<std::string> items;
  for (const auto& item : work_of(service, actor_of(request))) items.push_back(work_json(item));
  return whole_list_answer(request, "workItems", items);
}

}  // namespace

void add_work_routes(Router& router, Service& service) {
  router.add({Method::get, api_pattern("/work-items"), "api.workItems.list", with(service, list_work)});
}

}  // namespace server
