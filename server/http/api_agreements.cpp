#include "criteria/agreement_names.hpp"
#include "import/dossier_parts.hpp"
#include "import/whole_document.hpp"
#include "server/app/agreement_report_json.hpp"
#include "server/app/agreements.hpp"
#include "server/app/shared_deviations.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/deviation_body.hpp"
#include "templates/agreement_json.hpp"
#include "templates/monitor_json.hpp"

namespace server {
namespace {

std::string agreement_json(const VersionedDocument& stored) {
  const auto agreement = agreement_of(stored);
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, agreement);
  templates::JsonWriter json;
  json.open_object()
      .member("id", stored.id)
      .key("version")
      .number(stored.version)
      .member("sha256", stored.document.sha256)
      .member("createdAt", stored.created_at)
      .key("agreement")
      .tree(tree.root())
      .close_object();
  return json.take();
}

Result<VersionedDocument> find_agreement(Service& service, const std::string& id) {
  auto stored = service.database.read(
      [&](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).find(id); });
  if (!stored) return failed(NotFound{"agreement", id});
  return std::move(*stored);
}

Response list_agreements(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = service.database.read(
      [&](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).list(*page); });
  return list_answer(request, "agreements", texts_of(listed.rows, agreement_json), *page, listed.total);
}

Response get_agreement(Service& service, const Request& request) {
  const auto stored = find_agreement(service, request.parameter("agreement"));
  if (!stored) return failure_answer(stored.error());
  return conditional_answer(request, agreement_json(*stored), stored->version);
}

Response post_agreement(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  constexpr std::int64_t none_yet = 0;
  const auto stored = publish_agreement(service, actor_of(request), *body, none_yet);
  if (!stored && std::holds_alternative<Outdated>(stored.error()))
    return failure_answer(Conflict{"agreement.idTaken", ""});
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"agreements", stored->id}), agreement_json(*stored));
}

Response put_agreement(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto known = find_agreement(service, request.parameter("agreement"));
  if (!known) return failure_answer(known.error());
  const auto stored = publish_agreement(service, actor_of(request), *body, version->value_or(known->version));
  return stored ? versioned_answer(agreement_json(*stored), stored->version) : failure_answer(stored.error());
}

Response post_undo(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto stored = undo_agreement(service, actor_of(request), request.parameter("agreement"), *version);
  return stored ? versioned_answer(agreement_json(*stored), stored->version) : failure_answer(stored.error());
}

Response list_shared_deviations(Service& service, const Request& request) {
  const auto known = find_agreement(service, request.parameter("agreement"));
  if (!known) return failure_answer(known.error());
  return whole_list_answer(request, "deviations",
                           texts_of(shared_deviations(service, known->id), templates::shared_deviation_json));
}

// ---- a tender against its agreements --------------------------------------------------------------------

Response list_checks(Service& service, const Request& request, TenderId tender) {
  const auto asked = query_value(request, "level");
  const auto level = criteria::from_name<criteria::AmbitionLevel>(asked);
  if (!asked.empty() && !level)
    return problem(400, "query.value", "Bad Request", "level is bronze, silver or gold.");
  const auto reports = check_against_agreements(service, tender, level);
  if (!reports) return failure_answer(reports.error());
  return whole_list_answer(request, "agreementChecks", texts_of(*reports, agreement_report_json));
}

Response list_deviations(Service& service, const Request& request, TenderId tender) {
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return DeviationStore(unit).list(tender); });
  if (!listed) return failure_answer(listed.error());
  return whole_list_answer(request, "deviations", texts_of(*listed, deviation_json));
}

Response post_deviation(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto deviation = importing::read_whole<Deviation>(
      *body, importing::Limits{},
      [](const importing::Field& root, Deviation& read) { read_deviation(root, read); },
      [](const Deviation&) { return Findings{}; });
  if (!deviation) return failure_answer(deviation.error());
  const auto stored = record_deviation(service, actor_of(request), tender, *deviation);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "deviations"}), deviation_json(*stored));
}

}  // namespace

void add_agreement_routes(Router& router, Service& service) {
  const auto list = api_pattern("/agreements");
  const auto one = list + "/{agreement}";
  router.add({Method::get, list, "api.agreements.list", with(service, list_agreements)});
  router.add({Method::post, list, "api.agreements.create", with(service, post_agreement)});
  router.add({Method::get, one, "api.agreements.get", with(service, get_agreement)});
  router.add({Method::put, one, "api.agreements.replace", with(service, put_agreement)});
  router.add({Method::post, one + "/undos", "api.agreements.undo", with(service, post_undo)});
  router.add(
      {Method::get, one + "/deviations", "api.agreements.deviations", with(service, list_shared_deviations)});
  const auto tender = api_pattern("/tenders/{tender}");
  router.add({Method::get, tender + "/agreement-checks", "api.agreementChecks.list",
              with_tender(service, list_checks)});
  router.add(
      {Method::get, tender + "/deviations", "api.deviations.list", with_tender(service, list_deviations)});
  router.add(
      {Method::post, tender + "/deviations", "api.deviations.create", with_tender(service, post_deviation)});
}

}  // namespace server
