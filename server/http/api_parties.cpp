#include "import/party_json.hpp"
#include "server/app/edit_parties.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "templates/party_json.hpp"

namespace server {
namespace {

std::string party_json(const StoredParty& stored) {
  criteria::DataTree tree;
  {
    templates::ObjectWriter object(templates::Slot{tree, {}});
    write_facts(object, stored.party);
    tree.add_number(stored.version, "version");
    object.member("createdAt", stored.created_at);
    object.member("updatedAt", stored.updated_at);
  }
  return templates::compact_json(tree.root());
}

Asked<criteria::Party> sent_party(const Request& request) {
  const auto body = json_body(request);
  if (!body) return tl::make_unexpected(body.error());
  auto party = importing::read_party(*body, importing::Limits{});
  if (!party) return tl::make_unexpected(failure_answer(std::move(party.error())));
  return std::move(*party);
}

Result<StoredParty> find_party(Service& service, const std::string& id) {
  auto stored = service.database.read([&](Unit& unit) { return PartyStore(unit).find(id); });
  if (!stored) return failed(NotFound{"party", id});
  return std::move(*stored);
}

Response list_parties(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = service.database.read([&](Unit& unit) { return PartyStore(unit).list(*page); });
  return list_answer(request, "parties", texts_of(listed.rows, party_json), *page, listed.total);
}

Response get_party(Service& service, const Request& request) {
  const auto stored = find_party(service, request.parameter("party"));
  if (!stored) return failure_answer(stored.error());
  return conditional_answer(request, party_json(*stored), stored->version);
}

Response post_party(Service& service, const Request& request) {
  const auto party = sent_party(request);
  if (!party) return party.error();
  if (const auto created = create_party(service, actor_of(request), *party); !created)
    return failure_answer(created.error());
  return created_answer(api_path({"parties", party->id}), party_json(*find_party(service, party->id)));
}

Response put_party(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto party = sent_party(request);
  if (!party) return party.error();
  if (party->id != request.parameter("party"))
    return failure_answer(
        Findings{criteria::error("party.idDiffers", "id", {{"id", request.parameter("party")}})});
  if (const auto edited = edit_party(service, actor_of(request), *party, *version); !edited)
    return failure_answer(edited.error());
  const auto stored = find_party(service, party->id);
  return stored ? versioned_answer(party_json(*stored), stored->version) : failure_answer(stored.error());
}

Response delete_party(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto removed = remove_party(service, actor_of(request), request.parameter("party"), *version);
  return removed ? no_content() : failure_answer(removed.error());
}

}  // namespace

void add_party_routes(Router& router, Service& service) {
  const auto list = api_pattern("/parties");
  const auto one = list + "/{party}";
  router.add({Method::get, list, "api.parties.list", with(service, list_parties)});
  router.add({Method::post, list, "api.parties.create", with(service, post_party)});
  router.add({Method::get, one, "api.parties.get", with(service, get_party)});
  router.add({Method::put, one, "api.parties.replace", with(service, put_party)});
  router.add({Method::remove, one, "api.parties.remove", with(service, delete_party)});
}

}  // namespace server
