// Adding to and removing from the criteria and provisions of a draft.
#include "criteria/library_names.hpp"
#include "import/dossier_parts.hpp"
#include "server/app/draft_structure.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/conditional.hpp"
#include "server/http/read_body.hpp"
#include "server/http/tender_answers.hpp"
#include "server/http/tender_forms.hpp"

namespace server {
namespace {

void read_language(const importing::Field& field, criteria::TextIn& language) {
  if (!field.expect(criteria::DataKind::text)) return;
  const auto code = field.value.text();
  if (code == "en")
    language = &criteria::LocalizedText::en;
  else if (code != "nl")
    importing::refuse_word(field, "nl, en");
}

void read_choice(importing::ObjectReader& object, LibraryChoice& choice) {
  object.required_id("library", choice.id);
  object.required("level", choice.level);
  if (const auto language = object.member("language")) read_language(*language, choice.language);
}

void read_criterion(importing::ObjectReader& object, AddedCriterion& order) {
  object.required_id("lot", order.lot);
  read_choice(object, order.choice);
  if (const auto group = object.member("group")) importing::read_id(*group, order.addition.group.emplace());
  object.optional("weight", order.addition.weight);
  object.optional("value", order.addition.value);
  if (const auto locked = object.member("locked")) importing::read_ids(*locked, order.addition.locked);
}

// From the library by its members `library` and `level`, else as it is worded.
void read_provision(importing::ObjectReader& object, AddedProvision& order) {
  if (object.member("library")) return read_choice(object, order.choice.emplace());
  object.required_id("id", order.provision.id);
  object.required("kind", order.provision.kind);
  object.required("title", order.provision.title);
  object.optional("text", order.provision.text);
}

// 201 with the tender as it is now.
Response added_answer(Service& service, TenderId id, const Result<std::int64_t>& stored) {
  if (!stored) return failure_answer(stored.error());
  const auto tender = find_tender(service, id);
  if (!tender) return failure_answer(tender.error());
  auto answer = created_answer(api_path({"tenders", std::to_string(id)}), tender_json(*tender));
  set_header(answer, "ETag", version_etag(tender->version));
  return answer;
}

// Reads the body and stores it with `add`; If-Match names the version of the tender.
template <typename Order, typename Add>
Response add(Service& service, const Request& request, TenderId id,
             void (*read)(importing::ObjectReader&, Order&), const Add& add) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  auto order = read_body<Order>(*body, read);
  if (!order) return failure_answer(order.error());
  order->expected_version = *version;
  return added_answer(service, id, add(service, actor_of(request), id, *order));
}

Response post_criterion(Service& service, const Request& request, TenderId id) {
  return add(service, request, id, read_criterion, add_criterion);
}

Response post_provision(Service& service, const Request& request, TenderId id) {
  return add(service, request, id, read_provision, add_provision);
}

Response delete_criterion(Service& service, const Request& request, TenderId id) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const RemovedCriterion order{std::string(query_value(request, "lot")),
                               {request.parameter("criterion"), all_of(request.query, "locked")},
                               *version};
  const auto stored = remove_criterion(service, actor_of(request), id, order);
  return stored ? changed_tender_answer(service, id) : failure_answer(stored.error());
}

Response delete_provision(Service& service, const Request& request, TenderId id) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto stored =
      remove_provision(service, actor_of(request), id, request.parameter("provision"), *version);
  return stored ? changed_tender_answer(service, id) : failure_answer(stored.error());
}

}  // namespace

void add_draft_structure_routes(Router& router, Service& service) {
  const auto criteria = api_pattern("/tenders/{tender}/criteria");
  const auto provisions = api_pattern("/tenders/{tender}/provisions");
  router.add({Method::post, criteria, "api.criteria.create", with_tender(service, post_criterion)});
  router.add({Method::remove, criteria + "/{criterion}", "api.criteria.remove",
              with_tender(service, delete_criterion)});
  router.add({Method::post, provisions, "api.provisions.create", with_tender(service, post_provision)});
  router.add({Method::remove, provisions + "/{provision}", "api.provisions.remove",
              with_tender(service, delete_provision)});
}

}  // namespace server
