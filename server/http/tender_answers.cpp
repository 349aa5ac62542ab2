#include "server/http/tender_answers.hpp"

#include "server/http/api_answers.hpp"

namespace server {

void write_times(templates::JsonWriter& json, const StoredTender& tender) {
  json.key("version")
      .number(tender.version)
      .member("createdAt", tender.created_at)
      .member("updatedAt", tender.updated_at);
}

std::string tender_json(const StoredTender& tender) {
  templates::JsonWriter json;
  json.open_object().member("id", std::to_string(tender.id));
  json.key("fictitious").boolean(tender.summary.fictitious);
  write_times(json, tender);
  return joined_json(json, tender.document.text);
}

Result<StoredTender> find_tender(Service& service, TenderId id) {
  auto tender = service.database.read([&](Unit& unit) { return TenderStore(unit).find(id); });
  if (!tender) return failed(NotFound{"tender", std::to_string(id)});
  return std::move(*tender);
}

Response changed_tender_answer(Service& service, TenderId id) {
  const auto tender = find_tender(service, id);
  return tender ? versioned_answer(tender_json(*tender), tender->version) : failure_answer(tender.error());
}

}  // namespace server
