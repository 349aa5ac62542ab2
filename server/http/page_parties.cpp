#include "server/app/edit_parties.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/party_pages.hpp"

#include <charconv>

namespace server {
namespace {

Response show_list(Site& site, const Request& request) {
  const auto parties = site.service.database.read([](Unit& unit) { return PartyStore(unit).all(); });
  return page_answer(request, party_list_page(parties, context_of(site, request)));
}

Response show_party(Site& site, const Request& request) {
  const auto& id = request.parameter("party");
  const auto stored = site.service.database.read([&](Unit& unit) { return PartyStore(unit).find(id); });
  if (!stored) return failure_page(site, request, NotFound{"party", id});
  return page_answer(request, party_page(*stored, context_of(site, request)));
}

criteria::Checked<criteria::Party> party_in(const Pairs& fields, std::string id) {
  criteria::Party party;
  party.id = std::move(id);
  party.name = value_of(fields, "name").value_or("");
  const auto kind = value_of(fields, "kind").value_or("");
  const auto known = criteria::from_name<criteria::PartyKind>(kind);
  if (!known)
    return tl::make_unexpected(
        Findings{criteria::error("party.kind", "kind", {{"value", std::string(kind)}})});
  party.kind = *known;
  if (const auto website = value_of(fields, "website"); website && !website->empty())
    party.website = *website;
  return party;
}

// The version that the form was made from; one that is none of ours is never current.
std::int64_t version_in(const Pairs& fields) {
  const auto text = value_of(fields, "version").value_or("");
  std::int64_t version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

Response refused(Site& site, const Request& request, const Failure& failure, const std::string& back) {
  return failure_page(site, request, failure, {FindingsView::Subject::party, "", {}, back});
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto back = page_path::parties();
  const auto party = party_in(*fields, std::string(value_of(*fields, "id").value_or("")));
  if (!party) return refused(site, request, party.error(), back);
  const auto created = create_party(site.service, actor_of(request), *party);
  return created ? done(back, "party-stored") : refused(site, request, created.error(), back);
}

Response receive_change(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto back = page_path::party(request.parameter("party"));
  const auto party = party_in(*fields, request.parameter("party"));
  if (!party) return refused(site, request, party.error(), back);
  const auto edited = edit_party(site.service, actor_of(request), *party, version_in(*fields));
  return edited ? done(page_path::parties(), "party-stored") : refused(site, request, edited.error(), back);
}

Response receive_removal(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("party");
  const auto removed = remove_party(site.service, actor_of(request), id, version_in(*fields));
  return removed ? done(page_path::parties(), "party-removed")
                 : refused(site, request, removed.error(), page_path::party(id));
}

}  // namespace

void add_party_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/parties", "page.parties", with(site, show_list)});
  router.add({Method::post, "/parties", "page.parties.receive", with(site, receive_new)});
  router.add({Method::get, "/parties/{party}", "page.party", with(site, show_party)});
  router.add({Method::post, "/parties/{party}", "page.party.receive", with(site, receive_change)});
  router.add({Method::post, "/parties/{party}/removal", "page.party.remove", with(site, receive_removal)});
}

}  // namespace server
