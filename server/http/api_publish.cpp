// Drafting, publishing and correcting tenders.
#include "import/dossier_parts.hpp"
#include "import/json_reader.hpp"
#include "server/app/draft_tender.hpp"
#include "server/app/publish_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/api_vault.hpp"
#include "server/http/deviation_body.hpp"
#include "server/http/read_body.hpp"
#include "server/http/tender_answers.hpp"

namespace server {
namespace {

// ---- drafts ---------------------------------------------------------------------------------------------

void read_pinned(const importing::Field& field, DraftOrder& order) {
  importing::ObjectReader object(field);
  object.required_id("id", order.template_id);
  std::optional<int> version;
  object.optional("version", version);
  if (version) order.template_version = *version;
  object.finish();
}

void read_buyer(const importing::Field& field, criteria::Buyer& buyer) {
  importing::ObjectReader object(field);
  object.required("name", buyer.name);
  object.finish();
}

void read_draft(importing::ObjectReader& object, DraftOrder& order) {
  criteria::DraftFacts& facts = order.facts;
  if (const auto pinned = object.needed("template")) read_pinned(*pinned, order);
  object.required("reference", facts.reference);
  object.required("title", facts.title);
  object.optional("description", facts.description);
  if (const auto buyer = object.member("buyer")) read_buyer(*buyer, facts.buyer.emplace());
  if (const auto codes = object.member("cpvCodes")) importing::read_ids(*codes, facts.cpv_codes.emplace());
  object.optional("estimatedValue", facts.estimated_value);
  object.optional("procedure", facts.procedure);
  object.optional("deadline", facts.deadline);
}

Response post_draft(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<DraftOrder>(*body, read_draft);
  if (!order) return failure_answer(order.error());
  const auto id = draft_tender(service, actor_of(request), *order);
  if (!id) return failure_answer(id.error());
  const auto tender = find_tender(service, *id);
  if (!tender) return failure_answer(tender.error());
  return created_answer(api_path({"tenders", std::to_string(*id)}), tender_json(*tender));
}

void read_weight(importing::ObjectReader& object, WeightOrder& order) {
  object.required_id("lot", order.lot);
  object.required_id("criterion", order.edit.criterion);
  object.required("weight", order.edit.weight);
  if (const auto locked = object.member("locked")) importing::read_ids(*locked, order.edit.locked);
}

Response put_weights(Service& service, const Request& request, TenderId id) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  auto order = read_body<WeightOrder>(*body, read_weight);
  if (!order) return failure_answer(order.error());
  order->expected_version = *version;
  const auto changed = change_weight(service, actor_of(request), id, *order);
  return changed ? changed_tender_answer(service, id) : failure_answer(changed.error());
}

// ---- publications ---------------------------------------------------------------------------------------

void write_head(templates::JsonWriter& json, const StoredPublication& publication) {
  json.key("number").number(publication.number).member("sha256", publication.document.sha256);
  if (!publication.reason.empty()) json.member("reason", publication.reason);
  json.member("publishedBy", publication.published_by).member("publishedAt", publication.published_at);
}

std::string summary_json(const StoredPublication& publication) {
  templates::JsonWriter json;
  json.open_object();
  write_head(json, publication);
  return json.close_object().take();
}

// The stored texts are JSON already.
std::string publication_json(const PublicationWithBids& whole, const std::optional<bool>& sealed,
                             const std::vector<KeyLetter>& letters) {
  const StoredPublication& publication = whole.publication;
  templates::JsonWriter json;
  json.open_object();
  write_head(json, publication);
  json.key("bidsBefore").open_array();
  for (const std::string& bid : whole.bids_before) json.text(bid);
  json.close_array();
  if (sealed) json.key("sealed").boolean(*sealed);
  if (!letters.empty()) write_letters(json, letters);
  json.close_object();
  std::string text = json.take();
  text.pop_back();
  return text.append(",\"acknowledgedWarnings\":")
      .append(publication.acknowledged)
      .append(",\"changes\":")
      .append(publication.changes)
      .append(",\"agreements\":")
      .append(publication.agreements)
      .append(",\"tender\":")
      .append(publication.document.text)
      .append("}");
}

// The choice that publication 1 stated; nothing when the tender came in as a whole.
std::optional<bool> stated_sealing(Service& service, TenderId id) {
  const auto state = vault_state(service, id);
  return state ? std::optional(state->sealed) : std::nullopt;
}

Response list_all(Service& service, const Request& request, TenderId id) {
  const auto listed = list_publications(service, id);
  if (!listed) return failure_answer(listed.error());
  return whole_list_answer(request, "publications", texts_of(*listed, summary_json));
}

Response get_one(Service& service, const Request& request, TenderId id) {
  const auto number = id_of(request, "publication");
  if (!number) return number.error();
  const auto found = find_publication(service, id, *number);
  if (!found) return failure_answer(found.error());
  return json(publication_json(*found, stated_sealing(service, id), {}));
}

Response published_answer(Service& service, TenderId id, std::int64_t number,
                          const std::vector<KeyLetter>& letters) {
  const auto found = find_publication(service, id, number);
  if (!found) return failure_answer(found.error());
  return unkept(
      created_answer(api_path({"tenders", std::to_string(id), "publications", std::to_string(number)}),
                     publication_json(*found, stated_sealing(service, id), letters)));
}

void read_acknowledged(importing::ObjectReader& object, std::vector<std::string>& acknowledged) {
  if (const auto warnings = object.member("acknowledgedWarnings"))
    importing::read_ids(*warnings, acknowledged);
}

void read_sealing(const importing::Field& field, SealingOrder& order) {
  importing::ObjectReader object(field);
  object.required("sealed", order.sealed);
  if (const auto names = object.member("keyHolders")) importing::read_ids(*names, order.key_holders);
  object.finish();
}

void read_publication(importing::ObjectReader& object, PublicationOrder& order) {
  object.optional_filled("publishedBy", order.published_by);
  object.optional("publishedOn", order.published_on);
  read_acknowledged(object, order.acknowledged);
  if (const auto sealing = object.member("sealing")) read_sealing(*sealing, order.sealing.emplace());
}

Response post_publication(Service& service, const Request& request, TenderId id) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<PublicationOrder>(*body, read_publication);
  if (!order) return failure_answer(order.error());
  const auto done = publish_tender(service, actor_of(request), id, *order);
  if (!done) return failure_answer(done.error());
  return published_answer(service, id, done->publication.number, done->letters);
}

struct CorrectionBody {
  std::string tender;
  CorrectionOrder order;
};

void read_correction(importing::ObjectReader& object, CorrectionBody& body) {
  object.required("reason", body.order.reason);
  object.optional_filled("publishedBy", body.order.published_by);
  read_acknowledged(object, body.order.acknowledged);
  if (const auto deviations = object.member("deviations"))
    importing::read_items(*deviations, body.order.deviations, read_deviation);
  std::optional<int> based_on;
  object.optional("basedOn", based_on);
  if (based_on) body.order.expected_version = *based_on;
  if (const auto tender = object.needed("tender")) body.tender = templates::compact_json(tender->value);
}

Response post_correction(Service& service, const Request& request, TenderId id) {
  const auto body = json_body(request);
  if (!body) return body.error();
  auto correction = read_body<CorrectionBody>(*body, read_correction);
  if (!correction) return failure_answer(correction.error());
  correction->order.json = correction->tender;
  const auto stored = correct_tender(service, actor_of(request), id, correction->order);
  if (!stored) return failure_answer(stored.error());
  return published_answer(service, id, stored->number, {});
}

}  // namespace

void add_publish_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  const auto list = tender + "/publications";
  const auto file_limit = importing::Limits{}.file_bytes;
  router.add({Method::post, api_pattern("/drafts"), "api.drafts.create", with(service, post_draft)});
  router.add({Method::put, tender + "/weights", "api.weights.replace", with_tender(service, put_weights)});
  router.add({Method::get, list, "api.publications.list", with_tender(service, list_all)});
  router.add({Method::post, list, "api.publications.create", with_tender(service, post_publication)});
  router.add({Method::get, list + "/{publication}", "api.publications.get", with_tender(service, get_one)});
  router.add({Method::post, tender + "/corrections", "api.corrections.create",
              with_tender(service, post_correction), file_limit});
}

}  // namespace server
