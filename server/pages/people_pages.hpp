// The people of a party, of the working group and of a tender: their roles, invitations, whether they may
// sign in.
#pragma once

#include "criteria/name_set.hpp"
#include "server/app/accounts.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

struct PeopleView {
  bool is_tender = false;
  std::string id;                           // of the party or the tender
  std::string title;                        // its name
  criteria::NameSet<criteria::Role> roles;  // that can be had there
  std::vector<AccountRow> people;
  std::vector<InvitationRow> invitations;
  std::vector<AccountRow> others;  // of the tender's party, to be given a role in the tender
  bool may_write = true;
  // The one-time link that was just made, shown once.
  struct Link {
    std::string address;
    std::string name;
    bool is_reset = false;
  };
  std::optional<Link> link;
  std::string name, email, role;  // of an invitation that was refused
  criteria::Findings findings;
};
std::string people_page(const PeopleView& view, const PageContext& context);

struct PeopleParty {
  std::string id, name;
  std::size_t people = 0;
};
std::string people_parties_page(const std::vector<PeopleParty>& parties, const PageContext& context);

// "inkoper", in the language of the page.
std::string role_text(criteria::Role role, templates::Language language);

}  // namespace server
