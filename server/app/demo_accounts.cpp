#include "server/app/demo_accounts.hpp"

#include "criteria/party.hpp"
#include "server/accounts/password_rules.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/person_name.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_store.hpp"

#include <array>

namespace server {
namespace {

using criteria::Role;

constexpr std::string_view group = criteria::working_group_id;

// Fictitious people; the passwords are no secret and follow the rules all the same.
constexpr std::array<DemoAccount, 8> accounts{{
    {"inkoper@gouda.example", "vlonder-kruimel-oever-87", "Noor de Bruijn", "gouda", Role::buyer},
    {"inkoper2@gouda.example", "karwats-lommer-tegel-52", "Bas van Vliet", "gouda", Role::buyer},
    {"inkoper@alphen.example", "pluksel-dobber-vaart-31", "Hanna Mulder", "alphen-aan-den-rijn", Role::buyer},
    {"beoordelaar@gouda.example", "sleutel-wilg-mozaiek-64", "Youssef Amrani", "gouda", Role::assessor},
    {"voorzitter@gouda.example", "trapgevel-mist-anker-19", "Ineke Postma", "gouda", Role::panel_chair},
    {"controller@gouda.example", "kompas-rietveld-zegel-75", "Ruud Kuipers", "gouda", Role::controller},
    {"redacteur@werkgroep.example", "wervel-akker-inkt-4408", "Marit Jonker", group,
     Role::working_group_editor},
    {"beheerder@werkgroep.example", "grendel-polder-lamp-26", "Sjoerd Haan", group, Role::administrator},
}};

const Actor demo_actor{"demo", "", nullptr};

bool is_there(Service& service, const DemoAccount& account) {
  return service.database.read([&](Unit& unit) {
    return AccountStore(unit).find_email(name_key(account.email)) ||
           AccountStore(unit).has_name(name_key(account.name));
  });
}

}  // namespace

std::span<const DemoAccount> demo_accounts() { return accounts; }

void load_demo_accounts(Service& service) {
  for (const DemoAccount& account : accounts) {
    if (is_there(service, account)) continue;
    const auto hash =
        hash_password(normalized_password(account.password).value(), service.accounts.password_cost);
    const auto now = service.clock();
    service.database.write([&](Unit& unit) {
      StoredAccount stored;
      stored.handle = make_secret();
      stored.name = account.name;
      stored.email = account.email;
      stored.created_at = now;
      const auto id = AccountStore(unit).insert(stored, name_key(account.name), name_key(account.email));
      AccountStore(unit).set_password(id, {hash, true}, now);
      const PartyRole role{std::string(account.party), account.role};
      AccountRoleStore(unit).give(id, role, demo_actor.name, now);
      note_account(unit, demo_actor, "account.made", id, now, account.email);
      note_role({unit, demo_actor, now}, "account.roleGiven", id, role);
    });
  }
}

}  // namespace server
