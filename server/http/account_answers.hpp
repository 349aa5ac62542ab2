// What the handlers around accounts have in common.
#pragma once

#include "server/app/manage_people.hpp"
#include "server/app/sign_in.hpp"
#include "server/http/page_answers.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/pages/account_pages.hpp"

#include <optional>
#include <string>

namespace server {

// What somebody typed, or let the security key sign, to prove who it is; nothing when nothing was.
std::optional<Proof> proof_in(const Site& site, const Request& request, const Pairs& fields);

// Looks at the proof of who is signed in. Nothing when it holds: then the request is that of the session with
// its new secret, which goes along with the answer. Else what is wrong, at the names of the fields.
std::optional<Findings> show_proof(const Site& site, Request& request, const Proof& proof);

// The link to sign in at the provider and to go on to `to`, a path of ours; nothing: there is no single
// sign-on.
std::optional<ProviderLink> provider_link(const Site& site, std::string_view to);

// From now on the request is that of the session with that secret, which goes along with the answer.
void go_on_as(const Site& site, Request& request, const std::string& secret);

// The page that asks for a proof. What the account has beside its password is filled in; a security key is
// asked where the browser knows the service by a name.
Response proof_page(const Site& site, const Request& request, ReauthenticationView view, int status);

// The person of a request that was admitted; NotFound "account" while accounts are off.
Result<std::shared_ptr<const Principal>> person_of(const Request& request);

// The findings of a failure, as a form can tell them.
Findings told(const Failure& failure);

// A handler of a page for somebody who is signed in; 404 while accounts are off.
using PersonHandler = Response (*)(Site&, const Request&, const Principal&);
Handler with_person(Site& site, PersonHandler handle);

// The party or the tender of the path.
PeoplePlace people_place(const Request& request);

// Under which the browser sees the service; nothing for an address, which security keys do not take.
std::optional<WebAuthnSite> webauthn_site(const Request& request, bool https);

}  // namespace server
