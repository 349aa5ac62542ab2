#include "server/http/page_vault.hpp"

#include "import/limits.hpp"
#include "server/app/open_envelopes.hpp"
#include "server/app/receive_upload.hpp"
#include "server/app/vault_desk.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_vault.hpp"
#include "server/http/form.hpp"
#include "server/http/multipart.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/vault_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace server {
namespace {

using criteria::EnvelopeKind;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

std::int64_t number_in(const Pairs& fields, std::string_view name) {
  const auto text = field_of(fields, name);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<Release> releases_in(const Pairs& fields, bool by_sessions) {
  if (by_sessions) return {{0, field_of(fields, "code1")}};
  return {{number_in(fields, "holder1"), field_of(fields, "code1")},
          {number_in(fields, "holder2"), field_of(fields, "code2")}};
}

// From the places of the use case to the fields of the form.
Findings at_fields(Findings findings) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> names{
      {{"releases[0].holder", "holder1"},
       {"releases[0].code", "code1"},
       {"releases[1].holder", "holder2"},
       {"releases[1].code", "code2"}}};
  for (criteria::Finding& finding : findings) {
    if (finding.place.starts_with("keyHolders")) finding.place = "keyHolders";
    for (const auto& [place, name] : names)
      if (finding.place == place) finding.place = name;
  }
  return findings;
}

// A tender with its vault, for a page.
struct Shown {
  TenderId id;
  std::string key;
  std::shared_ptr<const Definition> definition;
  VaultState state;
  VaultTender of() const { return {key, definition->tender}; }
};

tl::expected<Shown, Response> shown(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return tl::make_unexpected(id.error());
  auto definition = load_definition(site.service, *id);
  if (!definition) return tl::make_unexpected(failure_page(site, request, definition.error()));
  return Shown{*id, std::to_string(*id), std::move(*definition),
               vault_state(site.service, *id).value_or(VaultState{})};
}

PageContext context_at(const Site& site, const Request& request, std::string address) {
  auto context = context_of(site, request);
  context.address = std::move(address);
  return context;
}

bool was_opened(Site& site, TenderId id, EnvelopeKind envelope) {
  return site.service.database.read(
      [&](Unit& unit) { return VaultStore(unit).opening(id, envelope).has_value(); });
}

// ---- the vault ------------------------------------------------------------------------------------------

struct Told {
  FilledForm withdrawal;
  FilledForm check;
  bool is_right = false;
};

Response vault_answer(Site& site, const Request& request, const Shown& at, Told told) {
  const auto bids = site.service.database.read([&](Unit& unit) { return VaultStore(unit).all(at.id); });
  const bool is_refused = !told.withdrawal.findings.empty() || !told.check.findings.empty();
  const VaultView view{at.of(),
                       at.state,
                       bids,
                       was_opened(site, at.id, EnvelopeKind::quality),
                       was_opened(site, at.id, EnvelopeKind::prices),
                       std::move(told.withdrawal),
                       std::move(told.check),
                       told.is_right};
  auto context = context_of(site, request);
  context.address = page_path::sealed_bids(at.key);
  return page_answer(request, vault_page(view, context), is_refused ? 422 : 200);
}

Response show_vault(Site& site, const Request& request) {
  const auto at = shown(site, request);
  return at ? vault_answer(site, request, *at, {}) : at.error();
}

Response receive_bid(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto file = received_file(request);
  if (!file) return file.error();
  std::optional<EarlierBid> replaces;
  if (const auto parts = parse_multipart(request)) {
    const auto* receipt = find_part(*parts, "replacesReceipt");
    const auto* code = find_part(*parts, "replacesCode");
    if (receipt && !receipt->content.empty())
      replaces = EarlierBid{std::string(receipt->content), code ? std::string(code->content) : ""};
  }
  return sealed_answer(site, request, at->id, *file, replaces);
}

Response receive_withdrawal(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto done_with = withdraw_bid(site.service, actor_of(request), at->id,
                                      {field_of(*fields, "receipt"), field_of(*fields, "codeOfReceipt")});
  if (done_with) return done(page_path::sealed_bids(at->key), "bid-withdrawn");
  auto told = told_in_form(done_with.error());
  if (!told) return failure_page(site, request, done_with.error());
  return vault_answer(site, request, *at, {{*fields, std::move(*told)}, {}, false});
}

Response receive_check(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto envelope = criteria::from_name<EnvelopeKind>(field_of(*fields, "envelope"));
  Findings findings;
  if (!envelope) {
    findings.push_back(criteria::error("opening.envelope", "envelope"));
  } else {
    const auto right = check_code(site.service, actor_of(request), at->id, *envelope,
                                  {number_in(*fields, "holder"), field_of(*fields, "code")});
    if (right) return vault_answer(site, request, *at, {{}, {}, true});
    auto told = told_in_form(right.error());
    if (!told) return failure_page(site, request, right.error());
    findings = std::move(*told);
  }
  return vault_answer(site, request, *at, {{}, {*fields, std::move(findings)}, false});
}

// ---- letters --------------------------------------------------------------------------------------------

bool has_bids(Site& site, TenderId id) {
  return site.service.database.read([&](Unit& unit) { return VaultStore(unit).count(id) > 0; });
}

Response renewing(Site& site, const Request& request, const Shown& at, FilledForm form) {
  const int status = form.findings.empty() ? 200 : 422;
  const NewLettersView view{at.of(), at.state, has_bids(site, at.id), std::move(form)};
  return page_answer(
      request, new_letters_page(view, context_at(site, request, page_path::key_letters(at.key))), status);
}

Response show_renewing(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  return at->state.sealed ? renewing(site, request, *at, {}) : see_other(page_path::sealed_bids(at->key));
}

Response receive_renewing(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  RenewalOrder order;
  order.key_holders = lines_of(field_of(*fields, "keyHolders"));
  if (has_bids(site, at->id)) {
    order.envelope =
        criteria::from_name<EnvelopeKind>(field_of(*fields, "envelope")).value_or(EnvelopeKind::quality);
    order.releases = releases_in(*fields, at->state.by_sessions);
  }
  const auto letters = renew_letters(site.service, actor_of(request), at->id, order);
  if (letters && letters->waits) return done(page_path::sealed_bids(at->key), "key-given");
  if (letters && at->state.by_sessions) return see_other(page_path::sealed_bids(at->key));
  if (letters) return letters_answer(site, request, at->id, letters->letters);
  auto told = told_in_form(letters.error());
  if (!told) return failure_page(site, request, letters.error());
  return renewing(site, request, *at, {*fields, at_fields(std::move(*told))});
}

Response receive_own_letter(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto letter = take_letter(site.service, actor_of(request), at->id);
  return letter ? letters_answer(site, request, at->id, {*letter})
                : failure_page(site, request, letter.error());
}

// ---- openings -------------------------------------------------------------------------------------------

std::optional<EnvelopeKind> envelope_of(const Request& request) {
  return criteria::from_name<EnvelopeKind>(request.parameter("envelope"));
}

std::string given_by(Site& site, const Shown& at, EnvelopeKind envelope) {
  const auto now = criteria::Timestamp::parse(site.service.clock()).value_or(criteria::Timestamp());
  return site.service.vault_desk->offered_by(at.id, envelope, opening_purpose, now);
}

Response opening_form(Site& site, const Request& request, const Shown& at, FilledForm form) {
  const int status = form.findings.empty() ? 200 : 422;
  const auto envelope = envelope_of(request).value();
  return page_answer(
      request,
      open_page({at.of(), envelope, at.state, std::move(form), given_by(site, at, envelope)},
                context_at(site, request, page_path::opening(at.key, criteria::name(envelope)))),
      status);
}

Response show_opening(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto envelope = envelope_of(request);
  if (!envelope) return failure_page(site, request, NotFound{"opening", request.parameter("envelope")});
  if (!at->state.sealed) return see_other(page_path::sealed_bids(at->key));
  const auto opening = find_opening(site.service, at->id, *envelope);
  if (!opening) return failure_page(site, request, opening.error());
  if (!*opening) return opening_form(site, request, *at, {});
  return page_answer(request, opening_page(at->of(), **opening, context_of(site, request)));
}

Response receive_opening(Site& site, const Request& request) {
  const auto at = shown(site, request);
  if (!at) return at.error();
  const auto envelope = envelope_of(request);
  if (!envelope) return failure_page(site, request, NotFound{"opening", request.parameter("envelope")});
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto opening = open_envelopes(site.service, actor_of(request), at->id, *envelope,
                                      releases_in(*fields, at->state.by_sessions));
  if (opening) return see_other(page_path::opening(at->key, criteria::name(*envelope)));
  auto told = told_in_form(opening.error());
  if (!told || std::holds_alternative<Conflict>(opening.error()))
    return failure_page(site, request, opening.error());
  return opening_form(site, request, *at, {*fields, at_fields(std::move(*told))});
}

}  // namespace

// ---- what others use ------------------------------------------------------------------------------------

std::optional<SealingOrder> sealing_in(const Pairs& fields) {
  const auto choice = field_of(fields, "sealing");
  if (choice == "open") return SealingOrder{false, {}};
  if (choice != "sealed") return std::nullopt;
  SealingOrder order{true, {}};
  for (const auto& typed : all_of(fields, "keyHolders"))
    for (auto& name : lines_of(typed)) order.key_holders.push_back(std::move(name));
  return order;
}

Response letters_answer(Site& site, const Request& request, TenderId tender,
                        const std::vector<KeyLetter>& letters) {
  const auto key = std::to_string(tender);
  const auto definition = load_definition(site.service, tender);
  const auto state = vault_state(site.service, tender);
  if (!definition || !state) return failure_page(site, request, NotFound{"tender", key});
  const auto context = context_at(site, request, page_path::sealed_bids(key));
  return unkept(
      page_answer(request, key_letters_page({{key, (*definition)->tender}, letters, *state}, context)));
}

Response sealed_answer(Site& site, const Request& request, TenderId tender, const Upload& upload,
                       const std::optional<EarlierBid>& replaces) {
  const auto key = std::to_string(tender);
  const auto receipt = seal_upload(site.service, actor_of(request), tender, upload, replaces);
  if (!receipt) {
    const auto subject = upload.kind == upload_kind::prices ? FindingsView::Subject::price_sheet
                                                            : FindingsView::Subject::bid_form;
    return unkept(failure_page(site, request, receipt.error(),
                               {subject, upload.name, {}, page_path::sealed_bids(key)}));
  }
  const auto definition = load_definition(site.service, tender);
  if (!definition) return failure_page(site, request, definition.error());
  const auto context = context_at(site, request, page_path::sealed_bids(key));
  return unkept(page_answer(request, receipt_page({key, (*definition)->tender}, *receipt, context)));
}

void add_vault_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, tender + "/sealed-bids", "page.vault", with(site, show_vault)});
  router.add(
      {Method::post, tender + "/sealed-bids", "page.sealedBids.receive", patient(site, receive_bid), limit});
  router.add({Method::post, tender + "/withdrawals", "page.withdrawals", with(site, receive_withdrawal)});
  router.add({Method::post, tender + "/code-checks", "page.codeChecks", with(site, receive_check)});
  router.add({Method::get, tender + "/key-letters", "page.renewing", with(site, show_renewing)});
  router.add({Method::post, tender + "/key-letters", "page.renew", with(site, receive_renewing)});
  router.add({Method::post, tender + "/own-key-letter", "page.ownKeyLetter", with(site, receive_own_letter)});
  router.add({Method::get, tender + "/openings/{envelope}", "page.opening", with(site, show_opening)});
  router.add({Method::post, tender + "/openings/{envelope}", "page.open", with(site, receive_opening)});
}

}  // namespace server
