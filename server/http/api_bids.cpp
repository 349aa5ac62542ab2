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

Result<StoredBid> find_bid(Service& service, TenderId tender, const std::string& id) {
  auto bid = service.database.read([&](Unit& unit) { return BidStore(unit).find(tender, id); });
  if (!bid) return failed(NotFound{"bid", id});
  return std::move(*bid);
}

Response list_bids(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = read_listed(service, tender, [&](Unit& unit) {
    return BidStore(unit).list(tender, query_value(request, "lot"), *page);
  });
  if (!listed) return failure_answer(listed.error());
  return list_answer(request, "bids", texts_of(listed->rows, bid_json), *page, listed->total);
}

Response get_bid(Service& service, const Request& request, TenderId tender) {
  const auto bid = find_bid(service, tender, request.parameter("bid"));
  return bid ? conditional_answer(request, bid_json(*bid), bid->version) : failure_answer(bid.error());
}

Response post_bid(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  if (is_sealed(service, tender))
    return receipt_answer(tender, seal_bid(service, actor_of(request), tender, *body, replaced_bid(request)));
  const auto id = submit_bid(service, actor_of(request), tender, *body);
  if (!id) return failure_answer(id.error());
  const auto bid = find_bid(service, tender, *id);
  if (!bid) return failure_answer(bid.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "bids", *id}), bid_json(*bid));
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
  return bid ? versioned_answer(bid_json(*bid), bid->version) : failure_answer(bid.error());
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
