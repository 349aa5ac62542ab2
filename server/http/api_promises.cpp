#include "import/limits.hpp"
#include "import/promise_json.hpp"
#include "import/stored_id.hpp"
#include "import/whole_document.hpp"
#include "server/app/import_measurements.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/cell_change_json.hpp"
#include "server/http/document_order.hpp"
#include "server/http/read_body.hpp"
#include "server/http/received_file.hpp"
#include "templates/promise_json.hpp"

namespace server {
namespace {

std::string promise_json(const FoundPromise& found) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, found.promise());
  templates::JsonWriter json;
  json.open_object().member("tender", std::to_string(found.in.tender));
  return joined_json(json, templates::compact_json(tree.root()));
}

// A whole register on one line.
std::string register_json(const evaluator::PromiseRegister& promises) {
  return templates::promise_register_json(promises);
}

// ---- the register of a tender ---------------------------------------------------------------------------

Response get_register(Service& service, const Request&, TenderId tender) {
  const auto promises = promise_register(service, tender);
  return promises ? json(register_json(*promises)) : failure_answer(promises.error());
}

Response post_register(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto asked =
      read_body<Registration>(*body, [](importing::ObjectReader& object, Registration& registration) {
        importing::read_stored_id(object, "evaluation", registration.evaluation);
        if (const auto terms = object.member("terms")) importing::read(*terms, registration.terms);
      });
  if (!asked) return failure_answer(asked.error());
  const auto added = register_promises(service, actor_of(request), tender, *asked);
  if (!added) return failure_answer(added.error());
  const auto promises = promise_register(service, tender);
  if (!promises) return failure_answer(promises.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "promises"}), register_json(*promises));
}

// ---- one promise ----------------------------------------------------------------------------------------

Result<FoundPromise> promise_of(Service& service, const Request& request) {
  const auto id = id_of(request, "promise");
  if (!id) return failed(NotFound{"promise", request.parameter("promise")});
  return find_promise(service, *id);
}

Response get_promise(Service& service, const Request& request) {
  const auto found = promise_of(service, request);
  if (!found) return failure_answer(found.error());
  return conditional_answer(request, promise_json(*found), found->promise().terms_version);
}

Response put_terms(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto terms = importing::read_promise_terms(*body, importing::Limits{});
  if (!terms) return failure_answer(terms.error());
  const auto found = promise_of(service, request);
  if (!found) return failure_answer(found.error());
  const auto stored = change_terms(service, actor_of(request), found->promise().id, *terms, *version);
  if (!stored) return failure_answer(stored.error());
  return versioned_answer(promise_json(*stored), stored->promise().terms_version);
}

Response post_measurement(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  auto given =
      read_body<NewMeasurement>(*body, [](importing::ObjectReader& object, NewMeasurement& measurement) {
        importing::read_stored_id(object, "corrects", measurement.corrects);
        importing::read_members(object, measurement.measurement);
      });
  if (!given) return failure_answer(given.error());
  const auto found = promise_of(service, request);
  if (!found) return failure_answer(found.error());
  given->promise = found->promise().id;
  const auto stored = record_measurement(service, actor_of(request), *given);
  if (!stored) return failure_answer(stored.error());
  const auto after = find_promise(service, given->promise);
  if (!after) return failure_answer(after.error());
  return created_answer(api_path({"promises", std::to_string(given->promise)}), promise_json(*after));
}

// ---- all tenders ----------------------------------------------------------------------------------------

Response list_reminders(Service& service, const Request& request) {
  auto on = today(service.clock);
  if (const auto given = query_value(request, "on"); !given.empty()) {
    const auto day = criteria::Date::parse(given);
    if (!day) return problem(400, "query.value", "Bad Request", "on is a date like 2026-11-25.");
    on = *day;
  }
  const auto registers =
      promise_registers(service, std::string(query_value(request, "party")), reader_of(request));
  if (!registers) return failure_answer(registers.error());
  return whole_list_answer(request, "promiseReminders",
                           texts_of(evaluator::reminders(*registers, on), templates::reminder_json));
}

// ---- files ----------------------------------------------------------------------------------------------

Response get_document(Service& service, const Request& request, TenderId tender) {
  const auto& name = request.parameter("document");
  const auto document = promise_document(name);
  if (!document) return failure_answer(NotFound{"document", name});
  const auto order = document_order(request);
  if (!order) return order.error();
  auto made = make_promise_document(service, tender, *document, order->language);
  if (!made) return failure_answer(made.error());
  return download(std::move(*made), promise_document_type(*document), promise_document_name(*document));
}

std::string import_json(const MeasurementImport& made, bool is_stored) {
  templates::JsonWriter json;
  json.open_object().key("stored").boolean(is_stored).key("changes").open_array();
  for (const MeasurementChange& change : made.changes) {
    json.open_object().member("promise", std::to_string(change.line.promise));
    if (change.line.corrects) json.member("corrects", std::to_string(*change.line.corrects));
    write_cells(json, change.cells);
    json.close_object();
  }
  json.close_array().key("unchanged").number(static_cast<std::int64_t>(made.unchanged));
  write_findings(json, made.notes);
  return json.close_object().take();
}

Response post_import(Service& service, const Request& request, TenderId tender) {
  const auto dry_run = query_value(request, "dryRun");
  if (!dry_run.empty() && dry_run != "true" && dry_run != "false")
    return problem(400, "query.value", "Bad Request", "dryRun is true or false.");
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto made = preview_measurements(service, tender, file->content);
  if (!made) return failure_answer(made.error());
  if (dry_run == "true" || made->changes.empty()) return json(import_json(*made, false));
  const auto stored =
      store_measurements(service, actor_of(request), tender, changes_json(*made), made->state);
  if (!stored) return failure_answer(stored.error());
  return json(import_json(*made, true));
}

}  // namespace

void add_promise_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  const auto promise = api_pattern("/promises/{promise}");
  router.add({Method::get, tender + "/promises", "api.promises.list", with_tender(service, get_register)});
  router.add(
      {Method::post, tender + "/promises", "api.promises.create", with_tender(service, post_register)});
  router.add({Method::get, promise, "api.promises.get", with(service, get_promise)});
  router.add({Method::put, promise + "/terms", "api.promiseTerms.replace", with(service, put_terms)});
  router.add(
      {Method::post, promise + "/measurements", "api.measurements.create", with(service, post_measurement)});
  router.add({Method::get, api_pattern("/promise-reminders"), "api.promiseReminders.list",
              with(service, list_reminders)});
  router.add({Method::get, tender + "/promise-documents/{document}", "api.promiseDocuments.get",
              with_tender(service, get_document)});
  router.add({Method::post, tender + "/promise-imports", "api.promiseImports.create",
              with_tender(service, post_import), importing::Limits{}.file_bytes + default_body_limit});
}

}  // namespace server
