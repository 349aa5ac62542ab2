// The people of parties and of tenders.
#include "server/app/account_roles.hpp"
#include "server/app/accounts.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/manage_people.hpp"
#include "server/app/tender_party.hpp"
#include "server/http/account_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/people_pages.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

namespace server {
namespace {

// What is shown beside the people themselves.
struct Shown {
  std::optional<PeopleView::Link> link;
  Pairs sent;
  Findings findings;
};

std::string base_address(const Site& site, const Request& request) {
  return (site.service.accounts.https ? "https://" : "http://") +
         std::string(request.header("host").value_or("localhost"));
}

Response page_of_people(Site& site, const Request& request, PeopleView view, Shown shown) {
  view.link = std::move(shown.link);
  view.name = field_of(shown.sent, "name");
  view.email = field_of(shown.sent, "email");
  view.role = field_of(shown.sent, "role");
  view.findings = std::move(shown.findings);
  auto context = context_of(site, request);
  context.address = view.is_tender ? page_path::tender_people(view.id) : page_path::people(view.id);
  return page_answer(request, people_page(view, context), view.findings.empty() ? 200 : 422);
}

// ---- of a party -----------------------------------------------------------------------------------------

Response people_of_party(Site& site, const Request& request, Shown shown) {
  const auto& id = request.parameter("party");
  const auto stored = site.service.database.read([&](Unit& unit) { return PartyStore(unit).find(id); });
  if (!stored) return failure_page(site, request, NotFound{"party", id});
  PeopleView view;
  view.id = id;
  view.title = stored->party.name;
  view.roles = roles_in_party(id);
  view.people = accounts_of(site.service, std::string_view(id));
  view.invitations = open_invitations(site.service, std::string_view(id));
  return page_of_people(site, request, std::move(view), std::move(shown));
}

Response show_party_people(Site& site, const Request& request, const Principal&) {
  return people_of_party(site, request, {});
}

// ---- of a tender ----------------------------------------------------------------------------------------

Response people_of_tender(Site& site, const Request& request, TenderId tender, Shown shown) {
  const auto stored = site.service.database.read([&](Unit& unit) { return TenderStore(unit).find(tender); });
  if (!stored) return failure_page(site, request, NotFound{"tender", std::to_string(tender)});
  PeopleView view;
  view.is_tender = true;
  view.id = std::to_string(tender);
  view.title = stored->summary.title;
  view.roles = roles_in_tender();
  view.people = accounts_of(site.service, tender);
  view.invitations = open_invitations(site.service, tender);
  view.may_write = request.viewer->may(Method::post, page_path::tender_people(view.id));
  if (const auto party = party_of(site.service, tender); view.may_write && !party.empty())
    for (auto& account : accounts_of(site.service, std::string_view(party)))
      if (!account.is_disabled) view.others.push_back(std::move(account));
  return page_of_people(site, request, std::move(view), std::move(shown));
}

Response show_tender_people(Site& site, const Request& request, const Principal&) {
  const auto tender = tender_of(site, request);
  return tender ? people_of_tender(site, request, *tender, {}) : tender.error();
}

// ---- both -----------------------------------------------------------------------------------------------

Response again(Site& site, const Request& request, Shown shown) {
  if (value_of(request.parameters, "party")) return people_of_party(site, request, std::move(shown));
  const auto tender = tender_of(site, request);
  return tender ? people_of_tender(site, request, *tender, std::move(shown)) : tender.error();
}

Response outcome(Site& site, const Request& request, const Result<void>& result, std::string_view notice,
                 Pairs sent = {}) {
  if (!result) return again(site, request, {std::nullopt, std::move(sent), told(result.error())});
  const auto party = value_of(request.parameters, "party");
  return done(party ? page_path::people(*party) : page_path::tender_people(request.parameter("tender")),
              notice);
}

Response receive_people(Site& site, const Request& request, const Principal&) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto place = people_place(request);
  if (!field_of(*fields, "account").empty())
    return outcome(site, request,
                   change_role(site.service, actor_of(request), place,
                               {field_of(*fields, "account"), field_of(*fields, "given"), true}),
                   "people-changed");
  const auto made =
      invite_to(site.service, actor_of(request), place,
                {field_of(*fields, "name"), field_of(*fields, "email"), field_of(*fields, "role")});
  if (!made) return again(site, request, {std::nullopt, *fields, told(made.error())});
  const PeopleView::Link link{base_address(site, request) + page_path::invitation(made->secret),
                              field_of(*fields, "name"), false};
  return again(site, request, {link, {}, {}});
}

Response receive_role(Site& site, const Request& request, const Principal&) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const RoleChange change{request.parameter("account"), field_of(*fields, "role"),
                          field_of(*fields, "has") == "yes"};
  return outcome(site, request, change_role(site.service, actor_of(request), people_place(request), change),
                 "people-changed");
}

Response receive_state(Site& site, const Request& request, const Principal&) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto id = id_of(request, "account");
  const auto account = id ? find_account(site.service, *id) : std::nullopt;
  if (!account) return failure_page(site, request, NotFound{"account", request.parameter("account")});
  const auto actor = actor_of(request);
  if (auto allowed = may_manage(site.service, actor, people_place(request), *account); !allowed)
    return outcome(site, request, allowed, "");
  const auto to = field_of(*fields, "to");
  if (to == "disabled")
    return outcome(site, request, disable_account(site.service, actor, *id), "people-changed");
  if (to == "enabled")
    return outcome(site, request, enable_account(site.service, actor, *id), "people-changed");
  const auto made = reset_account(site.service, actor, *id);
  if (!made) return again(site, request, {std::nullopt, {}, told(made.error())});
  const PeopleView::Link link{base_address(site, request) + page_path::invitation(made->secret),
                              account->name, true};
  return again(site, request, {link, {}, {}});
}

Response receive_withdrawal(Site& site, const Request& request, const Principal&) {
  const auto id = id_of(request, "invitation");
  if (!id) return failure_page(site, request, NotFound{"invitation", request.parameter("invitation")});
  return outcome(site, request, withdraw_from(site.service, actor_of(request), people_place(request), *id),
                 "invitation-withdrawn");
}

// ---- whose people one manages ---------------------------------------------------------------------------

Response show_parties(Site& site, const Request& request, const Principal& person) {
  std::vector<PeopleParty> parties;
  for (const StoredParty& stored :
       site.service.database.read([](Unit& unit) { return PartyStore(unit).all(); }))
    if (person.administers(stored.party.id))
      parties.push_back({stored.party.id, stored.party.name,
                         accounts_of(site.service, std::string_view(stored.party.id)).size()});
  if (parties.size() == 1) return see_other(page_path::people(parties.front().id));
  return page_answer(request, people_parties_page(parties, context_of(site, request)));
}

}  // namespace

void add_people_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/people", "page.people", with_person(site, show_parties)});
  const std::string party = "/parties/{party}", tender = "/tenders/{tender}";
  router.add({Method::get, party + "/people", "page.partyPeople", with_person(site, show_party_people)});
  router.add({Method::get, tender + "/people", "page.tenderPeople", with_person(site, show_tender_people)});
  for (const auto& of : {party, tender}) {
    const std::string name = of == party ? "page.partyPeople" : "page.tenderPeople";
    router.add({Method::post, of + "/people", name + ".invite", with_person(site, receive_people)});
    router.add(
        {Method::post, of + "/people/{account}/roles", name + ".role", with_person(site, receive_role)});
    router.add({Method::post, of + "/invitations/{invitation}/withdrawal", name + ".withdraw",
                with_person(site, receive_withdrawal)});
  }
  router.add({Method::post, party + "/people/{account}/state", "page.partyPeople.state",
              with_person(site, receive_state)});
}

}  // namespace server
