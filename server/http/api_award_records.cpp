// What happens between opening and award, and from where on the advice warns.
#include "import/award_record_json.hpp"
#include "import/dossier_parts.hpp"
#include "server/app/award_records.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "templates/award_record_json.hpp"

#include <algorithm>

namespace server {
namespace {

std::string record_json(const KeptAwardRecord& kept) {
  templates::JsonWriter json;
  json.open_object()
      .member("id", std::to_string(kept.id))
      .member("sha256", kept.sha256)
      .member("createdAt", kept.created_at);
  return joined_json(json, templates::canonical_json(kept.record));
}

Response list_records(Service& service, const Request& request, TenderId tender) {
  const auto records = list_award_records(service, tender);
  if (!records) return failure_answer(records.error());
  return whole_list_answer(request, "awardRecords", texts_of(*records, record_json));
}

Result<KeptAwardRecord> find_record(Service& service, TenderId tender, AwardRecordId id) {
  const auto records = list_award_records(service, tender);
  if (!records) return failed(records.error());
  const auto found = std::find_if(records->begin(), records->end(),
                                  [&](const KeptAwardRecord& each) { return each.id == id; });
  if (found == records->end()) return failed(NotFound{"awardRecord", std::to_string(id)});
  return *found;
}

Response get_record(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "record");
  if (!id) return id.error();
  const auto found = find_record(service, tender, *id);
  return found ? json(record_json(*found)) : failure_answer(found.error());
}

Response post_record(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto record = read_body<criteria::AwardRecord>(
      *body, [](importing::ObjectReader& object, criteria::AwardRecord& value) {
        importing::read_members(object, value);
      });
  if (!record) return failure_answer(record.error());
  const auto stored = record_for_award(service, actor_of(request), tender, {*record});
  if (!stored) return failure_answer(stored.error());
  const auto found = find_record(service, tender, stored->front());
  if (!found) return failure_answer(found.error());
  return created_answer(
      api_path({"tenders", std::to_string(tender), "award-records", std::to_string(found->id)}),
      record_json(*found));
}

std::string thresholds_json(const KeptThresholds& kept) {
  templates::JsonWriter json;
  json.open_object().key("version").number(kept.version);
  if (kept.version > 0)
    json.member("person", kept.person).member("sha256", kept.sha256).member("createdAt", kept.created_at);
  return joined_json(json, templates::canonical_json(kept.thresholds));
}

Response get_thresholds(Service& service, const Request& request, TenderId tender) {
  const auto kept = advice_thresholds(service, tender);
  if (!kept) return failure_answer(kept.error());
  return conditional_answer(request, thresholds_json(*kept), kept->version);
}

struct ThresholdsBody {
  std::string person;
  criteria::AdviceThresholds thresholds;
};

void read_thresholds(importing::ObjectReader& object, ThresholdsBody& body) {
  object.optional_filled("person", body.person);
  importing::read_members(object, body.thresholds);
}

Response put_thresholds(Service& service, const Request& request, TenderId tender) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<ThresholdsBody>(*body, read_thresholds);
  if (!read) return failure_answer(read.error());
  const auto kept =
      set_advice_thresholds(service, actor_of(request), tender, read->thresholds, read->person, *version);
  return kept ? versioned_answer(thresholds_json(*kept), kept->version) : failure_answer(kept.error());
}

}  // namespace

void add_award_record_routes(Router& router, Service& service) {
  const auto records = api_pattern("/tenders/{tender}/award-records");
  router.add({Method::get, records, "api.awardRecords.list", with_tender(service, list_records)});
  router.add({Method::post, records, "api.awardRecords.create", with_tender(service, post_record)});
  router.add({Method::get, records + "/{record}", "api.awardRecords.get", with_tender(service, get_record)});
  const auto thresholds = api_pattern("/tenders/{tender}/advice-thresholds");
  router.add({Method::get, thresholds, "api.adviceThresholds.get", with_tender(service, get_thresholds)});
  router.add({Method::put, thresholds, "api.adviceThresholds.replace", with_tender(service, put_thresholds)});
}

}  // namespace server
