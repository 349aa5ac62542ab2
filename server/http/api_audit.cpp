#include "criteria/party.hpp"
#include "server/app/audit_export.hpp"
#include "server/app/tender_party.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/audit_query.hpp"

#include <charconv>

namespace server {
namespace {

constexpr std::string_view text_type = "text/plain; charset=utf-8";

// The entry's canonical form with its hash before it.
std::string entry_json(const ChainedEntry& entry) {
  templates::JsonWriter json;
  json.open_object().member("hash", entry.hash);
  return joined_json(json, canonical_text(entry));
}

Response bad_query(std::string_view name) {
  return problem(400, "query.value", "Bad Request", std::string(name) + " has no such value.");
}

Response list_entries(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto filter = audit_filter(request);
  if (!filter) return bad_query("tender");
  const auto listed = service.database.read([&](Unit& unit) { return audit_entries(unit, *filter, *page); });
  return list_answer(request, "auditEntries", texts_of(listed.rows, entry_json), *page, listed.total);
}

Response list_of_tender(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return audit_entries(unit, tender, *page); });
  if (!listed) return failure_answer(listed.error());
  return list_answer(request, "auditEntries", texts_of(listed->rows, entry_json), *page, listed->total);
}

// A buyer or a controller, of the tender or of its party.
bool answers_for(Unit& unit, const Principal& person, TenderId tender) {
  const auto party = party_of(unit, tender);
  return person.has_for(criteria::Role::buyer, tender, party) ||
         person.has_for(criteria::Role::controller, tender, party);
}

// As the list says it: of a tender that the person answers for, or of none; of accounts by who manages all.
bool may_read_entry(Service& service, const Request& request, std::int64_t sequence) {
  const auto person = actor_of(request).person;
  if (!person) return true;
  return service.database.read([&](Unit& unit) {
    const auto found = find_audit_entry(unit, sequence);
    if (!found) return false;
    const auto& entry = found->entry;
    if (is_about_accounts(entry.action) && person->administers_all()) return true;
    return entry.tender ? answers_for(unit, *person, *entry.tender) : !is_about_accounts(entry.action);
  });
}

Response get_entry(Service& service, const Request& request) {
  const auto sequence = id_of(request, "entry");
  if (!sequence) return sequence.error();
  if (!may_read_entry(service, request, *sequence))
    return failure_answer(NotFound{"auditEntry", std::to_string(*sequence)});
  const auto proof = inclusion_proof_json(service, *sequence);
  if (!proof) return failure_answer(proof.error());
  const auto entry = service.database.read([&](Unit& unit) { return find_audit_entry(unit, *sequence); });
  return json("{\"entry\":" + entry_json(entry.value()) + ",\"proof\":" + *proof + "}");
}

std::optional<std::int64_t> size_of(const Request& request, std::string_view name) {
  const auto text = query_value(request, name);
  std::int64_t size = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return size;
}

Response get_proof(Service& service, const Request& request) {
  const auto first = size_of(request, "first");
  if (!first) return bad_query("first");
  const auto second = size_of(request, "second");
  if (!second && !query_value(request, "second").empty()) return bad_query("second");
  const auto proof = consistency_proof_json(service, *first, second);
  return proof ? json(*proof) : failure_answer(proof.error());
}

Response get_checkpoint(Service& service, const Request& request) {
  const auto& name = request.parameter("checkpoint");
  if (name != "newest") return failure_answer(NotFound{"checkpoint", name});
  return download(checkpoint_of(service), text_type, "wederwaarde-checkpoint.txt");
}

Response not_allowed() {
  return problem(403, "account.notAllowed", "Forbidden", "Your roles do not allow this.");
}

Response get_export(Service& service, const Request& request) {
  const auto filter = audit_filter(request);
  if (!filter) return bad_query("tender");
  const auto person = actor_of(request).person;
  if (person && filter->tender) {
    const auto [reads, answers] = service.database.read([&](Unit& unit) {
      return std::pair(may_read(unit, person->account, *filter->tender),
                       answers_for(unit, *person, *filter->tender));
    });
    if (!reads) return failure_answer(NotFound{"tender", std::to_string(*filter->tender)});
    if (!answers) return not_allowed();
  }
  // The whole log is read by who controls for the working group; what is left out of it proves nothing.
  if (person && !filter->tender && !person->has(criteria::Role::controller, criteria::working_group_id))
    return not_allowed();
  auto lines = service.database.read([&](Unit& unit) { return log_lines(unit, filter->tender); });
  return download(std::move(lines), text_type, "wederwaarde-log.jsonl");
}

}  // namespace

void add_audit_routes(Router& router, Service& service) {
  const auto list = api_pattern("/audit-entries");
  router.add({Method::get, list, "api.auditEntries.list", with(service, list_entries)});
  router.add({Method::get, list + "/{entry}", "api.auditEntries.get", with(service, get_entry)});
  router.add({Method::get, api_pattern("/tenders/{tender}/audit-entries"), "api.tenderAuditEntries.list",
              with_tender(service, list_of_tender)});
  router.add({Method::get, api_pattern("/audit-proofs"), "api.auditProofs.get", with(service, get_proof)});
  router.add({Method::get, api_pattern("/audit-checkpoints/{checkpoint}"), "api.auditCheckpoints.get",
              with(service, get_checkpoint)});
  router.add({Method::get, api_pattern("/audit-exports"), "api.auditExports.get", with(service, get_export)});
}

}  // namespace server
