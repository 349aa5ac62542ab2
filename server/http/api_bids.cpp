#include "server/app/contract_json.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/submit_bid.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/api_vault.hpp"
#include "server/storage/bid_store.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t body_limit = std::size_t{4} << 20;  // a bid with 100,000 inputs of derived answers

// The bid as in a dossier, and what the service knows beside it.
std::string bid_json(const StoredBid& bid) {
  templates::JsonWriter json;
  json.open_object().key("version").number(bid.version);
  if (bid.upload) json.member("upload", std::to_string(*bid.upload));
  json.member("createdAt", bid.created_at).member("updatedAt", bid.updated_at);
  return joined_json(json, bid.document.text);
}

// What may be told of a bid that is sealed.
std::string receipt_json(const StoredBid& bid) {
  templates::JsonWriter json;
  json.open_object().member("id", bid.id).key("version").number(bid.version);
  if (bid.upload) json.member("upload", std::to_string(*bid.upload));
  json.key("size").number(static_cast<std::int64_t>(bid.document.text.size()));
  json.member("createdAt", bid.created_at).member("updatedAt", bid.updated_at);
  return json.close_object().take();
}

// Of a bid that came too late.
std::string late_receipt_json(const std::string& id) {
  templates::JsonWriter json;
  json.open_object().member("id", id).key("late").boolean(true);
  return json.close_object().take();
}

// Bids as far as the stage of their tender lets them be read.
class ReadableBids {
 public:
  ReadableBids(Service& service, TenderId tender)
      : state_(process_state(service, tender)), definition_(load_definition(service, tender)) {}

  std::string json(StoredBid bid) const {
    if (!may_read(state_, criteria::ReadKind::bids)) return receipt_json(bid);
    if (!may_read(state_, criteria::ReadKind::prices)) {
      const auto& tender = definition_.value()->tender;
      bid.document = bid_document(without_prices(read_bid(bid.document.text, tender).value(), tender));
    }
    return bid_json(bid);
  }
  // Which lot a bid is for is sealed with the bid.
  bool may_ask_lot() const { return may_read(state_, criteria::ReadKind::bids); }

 private:
  std::optional<ProcessState> state_;
  Result<std::shared_ptr<const Definition>> definition_;
};

Result<StoredBid> find_bid(Service& service, TenderId tender, const std::string& id) {
  auto bid = service.database.read([&](Unit& unit) { return BidStore(unit).find(tender, id); });
  if (!bid) return failed(NotFound{"bid", id});
  return std::move(*bid);
}

Response list_bids(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const ReadableBids bids(service, tender);
  const auto lot = query_value(request, "lot");
  if (!lot.empty() && !bids.may_ask_lot())
    return failure_answer(may_read(service, tender, criteria::ReadKind::bids).error());
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return BidStore(unit).list(tender, lot, *page); });
  if (!listed) return failure_answer(listed.error());
  std::vector<std::string> texts;
  for (const auto& bid : listed->rows) texts.push_back(bids.json(bid));
  return list_answer(request, "bids", texts, *page, listed->total);
}

Response get_bid(Service& service, const Request& request, TenderId tender) {
  const auto bid = find_bid(service, tender, request.parameter("bid"));
  return bid ? conditional_answer(request, ReadableBids(service, tender).json(*bid), bid->version)
             : failure_answer(bid.error());
}

Response post_bid(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  if (is_sealed(service, tender))
    return receipt_answer(tender, seal_bid(service, actor_of(request), tender, *body, replaced_bid(request)));
  const auto id = submit_bid(service, actor_of(request), tender, *body);
  if (!id) return failure_answer(id.error());
  const auto tender_id = std::to_string(tender);
  if (id->late_id) {
    const auto late = std::to_string(*id->late_id);
    return created_answer(api_path({"tenders", tender_id, "late-bids", late}), late_receipt_json(late));
  }
  const auto bid = find_bid(service, tender, id->id);
  if (!bid) return failure_answer(bid.error());
  return created_answer(api_path({"tenders", tender_id, "bids", id->id}),
                        ReadableBids(service, tender).json(*bid));
}

Response put_bid(Service& service, const Request& request, TenderId tender) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto& id = request.parameter("bid");
  const auto edited = edit_bid(service, actor_of(request), tender, id, {*body, *version});
  if (!edited) return failure_answer(edited.error());
  const auto bid = find_bid(service, tender, id);
  return bid ? versioned_answer(ReadableBids(service, tender).json(*bid), bid->version)
             : failure_answer(bid.error());
}

}  // namespace

void add_bid_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/bids");
  const auto one = list + "/{bid}";
  router.add({Method::get, list, "api.bids.list", with_tender(service, list_bids)});
  router.add({Method::post, list, "api.bids.create", with_tender(service, post_bid), body_limit});
  router.add({Method::get, one, "api.bids.get", with_tender(service, get_bid)});
  router.add({Method::put, one, "api.bids.replace", with_tender(service, put_bid), body_limit});
}

}  // namespace server
