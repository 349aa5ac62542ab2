// Sealed bids: receipts, key holders and openings.
#include "server/http/api_vault.hpp"

#include "server/app/open_envelopes.hpp"
#include "server/app/seal_bid.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

using criteria::EnvelopeKind;

void write_receipt(templates::JsonWriter& json, const SealedBid& bid) {
  json.member("receipt", bid.receipt)
      .member("kind", bid.kind)
      .key("publication")
      .number(bid.publication)
      .member("receivedAt", bid.received_at)
      .key("late")
      .boolean(bid.late);
  if (!bid.quality_commitment.empty()) json.member("qualityCommitment", bid.quality_commitment);
  json.member("pricesCommitment", bid.prices_commitment);
  if (!bid.ended.empty()) json.member("ended", bid.ended).member("endedAt", bid.ended_at);
}

std::string sealed_bid_json(const SealedBid& bid) {
  templates::JsonWriter json;
  write_receipt(json.open_object(), bid);
  return json.close_object().take();
}

std::string receipt_path(TenderId tender, const std::string& receipt) {
  return api_path({"tenders", std::to_string(tender), "sealed-bids", receipt});
}

Response list_sealed(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return VaultStore(unit).list(tender, *page); });
  if (!listed) return failure_answer(listed.error());
  return list_answer(request, "sealedBids", texts_of(listed->rows, sealed_bid_json), *page, listed->total);
}

Response get_sealed(Service& service, const Request& request, TenderId tender) {
  const auto& receipt = request.parameter("receipt");
  const auto bid = service.database.read([&](Unit& unit) { return VaultStore(unit).find(tender, receipt); });
  return bid ? json(sealed_bid_json(*bid)) : failure_answer(NotFound{"sealedBid", receipt});
}

Response post_withdrawal(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto code = read_body<std::string>(
      *body, [](importing::ObjectReader& object, std::string& read) { object.required("code", read); });
  if (!code) return failure_answer(code.error());
  const auto& receipt = request.parameter("receipt");
  const auto bid = withdraw_bid(service, actor_of(request), tender, {receipt, *code});
  if (!bid) return failure_answer(bid.error());
  return created_answer(receipt_path(tender, bid->receipt), sealed_bid_json(*bid));
}

// ---- key holders ----------------------------------------------------------------------------------------

struct KeyHolder {
  EnvelopeKind envelope;
  std::int64_t number;
  std::string name;
  std::string key;
};

std::string key_holder_json(const KeyHolder& holder) {
  templates::JsonWriter json;
  json.open_object()
      .member("envelope", criteria::name(holder.envelope))
      .key("number")
      .number(holder.number)
      .member("name", holder.name)
      .member("keyFingerprint", holder.key)
      .close_object();
  return json.take();
}

Response list_holders(Service& service, const Request& request, TenderId tender) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failure_answer(definition.error());
  const auto state = vault_state(service, tender).value_or(VaultState{});
  std::vector<KeyHolder> holders;
  for (const EnvelopeKind envelope : {EnvelopeKind::quality, EnvelopeKind::prices})
    for (const std::string& name : state.of(envelope).holders) {
      const auto& known = state.of(envelope);
      holders.push_back({envelope, &name - known.holders.data() + 1, name, known.key});
    }
  return whole_list_answer(request, "keyHolders", texts_of(holders, key_holder_json));
}

void read_release(importing::ObjectReader& object, Release& release) {
  int holder = 0;
  if (const auto number = object.member("holder")) importing::read(*number, holder);
  release.holder = holder;
  object.required("code", release.code);
}

void read_releases(importing::ObjectReader& object, std::vector<Release>& releases) {
  if (const auto field = object.member("releases"))
    importing::read_items(*field, releases, [](const importing::Field& item, Release& release) {
      importing::ObjectReader each(item);
      read_release(each, release);
      each.finish();
    });
}

struct CodeCheck {
  EnvelopeKind envelope = EnvelopeKind::quality;
  Release release;
};

Response post_code_check(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto check = read_body<CodeCheck>(*body, [](importing::ObjectReader& object, CodeCheck& read) {
    object.required("envelope", read.envelope);
    read_release(object, read.release);
  });
  if (!check) return failure_answer(check.error());
  const auto right = check_code(service, actor_of(request), tender, check->envelope, check->release);
  if (!right) return failure_answer(right.error());
  templates::JsonWriter answer;
  answer.open_object().key("right").boolean(true).close_object();
  return created_answer(api_path({"tenders", std::to_string(tender), "key-holders"}), answer.take());
}

// The code was right; another holder gives theirs.
Response waiting_answer(EnvelopeKind envelope) {
  templates::JsonWriter answer;
  answer.open_object().member("envelope", criteria::name(envelope)).member("waitsFor", "key-holder");
  return json(answer.close_object().take(), 202);
}

Response post_own_letter(Service& service, const Request& request, TenderId tender) {
  const auto letter = take_letter(service, actor_of(request), tender);
  if (!letter) return failure_answer(letter.error());
  templates::JsonWriter answer;
  answer.open_object();
  write_letters(answer, {*letter});
  return unkept(created_answer(api_path({"tenders", std::to_string(tender), "key-holders"}),
                               answer.close_object().take()));
}

Response post_letters(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<RenewalOrder>(*body, [](importing::ObjectReader& object, RenewalOrder& read) {
    object.required("envelope", read.envelope);
    if (const auto names = object.needed("keyHolders")) importing::read_ids(*names, read.key_holders);
    read_releases(object, read.releases);
  });
  if (!order) return failure_answer(order.error());
  const auto letters = renew_letters(service, actor_of(request), tender, *order);
  if (!letters) return failure_answer(letters.error());
  if (letters->waits) return waiting_answer(order->envelope);
  templates::JsonWriter answer;
  answer.open_object();
  write_letters(answer, letters->letters);
  return unkept(created_answer(api_path({"tenders", std::to_string(tender), "key-holders"}),
                               answer.close_object().take()));
}

// ---- openings -------------------------------------------------------------------------------------------

std::string opening_json(const Opening& opening) {
  templates::JsonWriter json;
  json.open_object().member("sha256", opening.stored.document.sha256);
  return joined_json(json, opening.stored.document.text);
}

std::string opening_path(TenderId tender, EnvelopeKind envelope) {
  return api_path({"tenders", std::to_string(tender), "openings", std::string(criteria::name(envelope))});
}

Response list_openings(Service& service, const Request& request, TenderId tender) {
  std::vector<std::string> held;
  for (const EnvelopeKind envelope : {EnvelopeKind::quality, EnvelopeKind::prices}) {
    const auto opening = find_opening(service, tender, envelope);
    if (!opening) return failure_answer(opening.error());
    if (*opening) held.push_back(opening_json(**opening));
  }
  return whole_list_answer(request, "openings", held);
}

Response get_opening(Service& service, const Request& request, TenderId tender) {
  const auto& name = request.parameter("opening");
  const auto envelope = criteria::from_name<EnvelopeKind>(name);
  if (!envelope) return failure_answer(NotFound{"opening", name});
  const auto opening = find_opening(service, tender, *envelope);
  if (!opening) return failure_answer(opening.error());
  return *opening ? json(opening_json(**opening)) : failure_answer(NotFound{"opening", name});
}

struct OpeningOrder {
  EnvelopeKind envelope = EnvelopeKind::quality;
  std::vector<Release> releases;
};

Response post_opening(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<OpeningOrder>(*body, [](importing::ObjectReader& object, OpeningOrder& read) {
    object.required("envelope", read.envelope);
    read_releases(object, read.releases);
  });
  if (!order) return failure_answer(order.error());
  const auto opening = open_envelopes(service, actor_of(request), tender, order->envelope, order->releases);
  if (!opening) return failure_answer(opening.error());
  if (!*opening) return waiting_answer(order->envelope);
  return created_answer(opening_path(tender, order->envelope), opening_json(**opening));
}

}  // namespace

// ---- what others use ------------------------------------------------------------------------------------

Response unkept(Response answer) {
  set_header(answer, "Cache-Control", "no-store");
  return answer;
}

void write_letters(templates::JsonWriter& json, const std::vector<KeyLetter>& letters) {
  json.key("keyLetters").open_array();
  for (const KeyLetter& letter : letters) {
    json.open_object().key("number").number(letter.number).member("holder", letter.holder);
    if (!letter.quality_code.empty()) json.member("qualityCode", letter.quality_code);
    if (!letter.prices_code.empty()) json.member("pricesCode", letter.prices_code);
    json.close_object();
  }
  json.close_array();
}

Response receipt_answer(TenderId tender, const Result<BidReceipt>& receipt) {
  if (!receipt) return failure_answer(receipt.error());
  templates::JsonWriter writer;
  write_receipt(writer.open_object(), receipt->bid);
  writer.member("code", receipt->code);
  write_findings(writer, receipt->notes);
  auto answer = json(writer.close_object().take(), 202);
  set_header(answer, "Location", receipt_path(tender, receipt->bid.receipt));
  return unkept(std::move(answer));
}

std::optional<EarlierBid> replaced_bid(const Request& request) {
  const auto receipt = request.header("Replaces-Receipt");
  if (!receipt) return std::nullopt;
  return EarlierBid{std::string(*receipt), std::string(request.header("Receipt-Code").value_or(""))};
}

void add_vault_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  const auto bids = tender + "/sealed-bids";
  router.add({Method::get, bids, "api.sealedBids.list", with_tender(service, list_sealed)});
  router.add({Method::get, bids + "/{receipt}", "api.sealedBids.get", with_tender(service, get_sealed)});
  router.add({Method::post, bids + "/{receipt}/withdrawals", "api.withdrawals.create",
              with_tender(service, post_withdrawal)});
  router.add(
      {Method::get, tender + "/key-holders", "api.keyHolders.list", with_tender(service, list_holders)});
  router.add({Method::post, tender + "/code-checks", "api.codeChecks.create",
              with_tender(service, post_code_check)});
  router.add(
      {Method::post, tender + "/key-letters", "api.keyLetters.create", with_tender(service, post_letters)});
  router.add({Method::post, tender + "/own-key-letters", "api.ownKeyLetters.create",
              with_tender(service, post_own_letter)});
  router.add({Method::get, tender + "/openings", "api.openings.list", with_tender(service, list_openings)});
  router.add({Method::post, tender + "/openings", "api.openings.create", with_tender(service, post_opening)});
  router.add(
      {Method::get, tender + "/openings/{opening}", "api.openings.get", with_tender(service, get_opening)});
}

}  // namespace server
