#include "import/limits.hpp"
#include "server/app/import_register.hpp"
#include "server/app/segment_register.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/document_order.hpp"
#include "server/http/media_type.hpp"
#include "server/http/received_file.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/segment_json.hpp"
#include "templates/spend_register_json.hpp"

#include <charconv>

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

template <typename Line>
std::string line_json(const Line& line) {
  criteria::DataTree tree;
  write(templates::Slot{tree, {}}, line);
  return templates::compact_json(tree.root());
}

Asked<RegisterFilter> filter_of(const Request& request) {
  RegisterFilter filter{
      std::string(query_value(request, "segment")), std::string(query_value(request, "party")), {}};
  const auto text = query_value(request, "year");
  if (text.empty()) return filter;
  std::int64_t year = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (failed != std::errc() || end != text.data() + text.size())
    return tl::make_unexpected(problem(400, "query.value", "Bad Request", "year has no such value."));
  filter.year = year;
  return filter;
}

Response list_spend(Service& service, const Request& request) {
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto rows = service.database.read([&](Unit& unit) { return SpendStore(unit).list(*filter); });
  std::vector<std::string> items;
  for (const SpendRow& row : rows)
    items.push_back(line_json(
        criteria::SpendLine{row.segment, {row.party, static_cast<int>(row.year), euros_of(row.cents)}}));
  return whole_list_answer(request, "spendLines", items);
}

Response list_contracts(Service& service, const Request& request) {
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto rows = service.database.read([&](Unit& unit) { return SpendStore(unit).contracts(*filter); });
  return whole_list_answer(request, "contracts", texts_of(rows, line_json<criteria::ContractLine>));
}

// ---- handing in a register ------------------------------------------------------------------------------

template <typename Change>
void write_changes(criteria::DataTree& tree, std::string_view key, const std::vector<Change>& changes) {
  tree.open_array(key);
  for (const Change& change : changes) {
    tree.open_object();
    if (change.before) write(templates::Slot{tree, "before"}, *change.before);
    if (change.after) write(templates::Slot{tree, "after"}, *change.after);
    tree.close();
  }
  tree.close();
}

std::string change_json(const RegisterChange& change, bool is_stored) {
  criteria::DataTree tree;
  tree.open_object();
  tree.add_boolean(is_stored, "stored");
  write_changes(tree, "spend", change.spend);
  write_changes(tree, "contracts", change.contracts);
  tree.add_number(static_cast<std::int64_t>(change.unchanged), "unchanged");
  tree.close();
  templates::JsonWriter json;
  json.open_object();
  write_findings(json, change.notes);
  return joined_json(json, templates::compact_json(tree.root()));
}

Response post_import(Service& service, const Request& request) {
  const auto dry_run = query_value(request, "dryRun");
  if (!dry_run.empty() && dry_run != "true" && dry_run != "false")
    return problem(400, "query.value", "Bad Request", "dryRun is true or false.");
  const auto file = received_file(request);
  if (!file) return file.error();
  auto change = preview_register(service, file->content);
  if (!change) return failure_answer(change.error());
  if (dry_run == "true") return json(change_json(*change, false));
  auto stored = store_register(service, actor_of(request),
                               templates::canonical_spend_register_json(change->lines), change->state);
  if (!stored) return failure_answer(stored.error());
  stored->notes = std::move(change->notes);
  return json(change_json(*stored, true));
}

// ---- whole documents ------------------------------------------------------------------------------------

Response get_workbook(Service& service, const Request& request) {
  const auto order = document_order(request);
  if (!order) return order.error();
  auto workbook = register_workbook(service, std::string(query_value(request, "party")), order->language);
  if (!workbook) return failure_answer(workbook.error());
  return download(std::move(*workbook), xlsx_type, register_workbook_name);
}

Response get_export(Service& service, const Request&) {
  return json(
      templates::segments_json(service.database.read([](Unit& unit) { return registered_segments(unit); })));
}

}  // namespace

void add_spend_routes(Router& router, Service& service) {
  // The form around a file takes some more.
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, api_pattern("/spend-lines"), "api.spend.list", with(service, list_spend)});
  router.add({Method::get, api_pattern("/contracts"), "api.contracts.list", with(service, list_contracts)});
  router.add({Method::post, api_pattern("/spend-imports"), "api.spendImports.create",
              with(service, post_import), limit});
  router.add(
      {Method::get, api_pattern("/spend-workbooks"), "api.spendWorkbook.get", with(service, get_workbook)});
  router.add(
      {Method::get, api_pattern("/segment-exports"), "api.segmentExport.get", with(service, get_export)});
}

}  // namespace server
