// The people of parties and of tenders: accounts, roles, invitations.
#include "server/http/api_people.hpp"

#include "server/app/manage_people.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "server/storage/party_store.hpp"

namespace server {

using templates::JsonWriter;

void write_roles(JsonWriter& json, const std::vector<PartyRole>& party_roles,
                 const std::vector<TenderRole>& tender_roles) {
  json.key("partyRoles").open_array();
  for (const auto& role : party_roles)
    json.open_object().member("party", role.party).member("role", criteria::name(role.role)).close_object();
  json.close_array().key("tenderRoles").open_array();
  for (const auto& role : tender_roles)
    json.open_object()
        .member("tender", std::to_string(role.tender))
        .member("role", criteria::name(role.role))
        .close_object();
  json.close_array();
}

namespace {

// Of what an account is elsewhere nothing is told.
template <typename Row>
void write_roles_here(JsonWriter& json, const Row& row, const PeoplePlace& place) {
  auto party_roles = row.party_roles;
  auto tender_roles = row.tender_roles;
  std::erase_if(party_roles, [&](const auto& role) { return place.tender || role.party != place.party; });
  std::erase_if(tender_roles, [&](const auto& role) { return role.tender != place.tender; });
  write_roles(json, party_roles, tender_roles);
}

std::string person_json(const AccountRow& row, const PeoplePlace& place) {
  JsonWriter json;
  json.open_object().member("id", std::to_string(row.id)).member("name", row.name).member("email", row.email);
  write_roles_here(json, row, place);
  json.key("disabled").boolean(row.is_disabled).key("secondFactor").boolean(row.has_second_factor);
  json.key("singleSignOn").boolean(row.is_bound);
  json.member("createdAt", row.created_at);
  if (!row.signed_in_at.empty()) json.member("signedInAt", row.signed_in_at);
  return json.close_object().take();
}

std::string invitation_json(const InvitationRow& row, const PeoplePlace& place) {
  JsonWriter json;
  json.open_object().member("id", std::to_string(row.id)).member("name", row.name).member("email", row.email);
  write_roles_here(json, row, place);
  json.member("invitedBy", row.invited_by).member("invitedAt", row.invited_at);
  json.member("expiresAt", row.expires_at);
  return json.close_object().take();
}

// Nothing: the party is there; the tender is, or the request would not have been admitted.
std::optional<Response> missing(Service& service, const PeoplePlace& place) {
  if (place.tender) return std::nullopt;
  const bool is_there =
      service.database.read([&](Unit& unit) { return PartyStore(unit).find(place.party).has_value(); });
  if (is_there) return std::nullopt;
  return failure_answer(NotFound{"party", place.party});
}

Response list_people(Service& service, const Request& request) {
  const auto place = people_place(request);
  if (auto answer = missing(service, place)) return *answer;
  std::vector<std::string> items;
  const auto people = place.tender ? accounts_of(service, *place.tender)
                                   : accounts_of(service, std::string_view(place.party));
  for (const auto& row : people) items.push_back(person_json(row, place));
  return whole_list_answer(request, "people", items);
}

Response changed(Service& service, const Request& request, bool gives) {
  const auto result = change_role(service, actor_of(request), people_place(request),
                                  {request.parameter("account"), request.parameter("role"), gives});
  return result ? no_content() : failure_answer(result.error());
}

Response put_role(Service& service, const Request& request) { return changed(service, request, true); }

Response delete_role(Service& service, const Request& request) { return changed(service, request, false); }

Response list_invitations(Service& service, const Request& request) {
  const auto place = people_place(request);
  if (auto answer = missing(service, place)) return *answer;
  std::vector<std::string> items;
  const auto open = place.tender ? open_invitations(service, *place.tender)
                                 : open_invitations(service, std::string_view(place.party));
  for (const auto& row : open) items.push_back(invitation_json(row, place));
  return whole_list_answer(request, "invitations", items);
}

void read_invitation(importing::ObjectReader& object, PeopleInvitation& body) {
  object.required("name", body.name);
  object.required("email", body.email);
  object.required("role", body.role);
}

Response post_invitation(Service& service, const Request& request) {
  const auto place = people_place(request);
  if (auto answer = missing(service, place)) return *answer;
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto read = read_body<PeopleInvitation>(*body, read_invitation);
  if (!read) return failure_answer(read.error());
  const auto made = invite_to(service, actor_of(request), place, *read);
  if (!made) return failure_answer(made.error());
  JsonWriter json;
  json.open_object().member("id", std::to_string(made->id)).member("link", "/invitation/" + made->secret);
  json.member("expiresAt", made->expires_at);
  const auto of = place.tender ? std::vector<std::string>{"tenders", std::to_string(*place.tender)}
                               : std::vector<std::string>{"parties", place.party};
  return created_answer(api_path({of[0], of[1], "invitations"}), json.close_object().take());
}

}  // namespace

void add_people_routes(Router& router, Service& service) {
  for (const std::string of : {"party", "tender"}) {
    const auto base = api_pattern(of == "party" ? "/parties/{party}" : "/tenders/{tender}");
    const auto role = base + "/people/{account}/roles/{role}";
    const auto name = "api." + of;
    router.add({Method::get, base + "/people", name + "People.list", with(service, list_people)});
    router.add({Method::put, role, name + "Roles.give", with(service, put_role)});
    router.add({Method::remove, role, name + "Roles.take", with(service, delete_role)});
    router.add(
        {Method::get, base + "/invitations", name + "Invitations.list", with(service, list_invitations)});
    router.add(
        {Method::post, base + "/invitations", name + "Invitations.create", with(service, post_invitation)});
  }
}

}  // namespace server
