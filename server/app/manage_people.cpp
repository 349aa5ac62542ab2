#include "server/app/manage_people.hpp"

#include "server/app/account_roles.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using criteria::Role;

std::optional<AccountId> account_number(const std::string& text) {
  AccountId id = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (failed != std::errc() || end != text.data() + text.size() || id < 1) return std::nullopt;
  return id;
}

tl::unexpected<Failure> no_such_role(const std::string& name) {
  return failed(Findings{criteria::error("account.role", "role", {{"value", name}})});
}

}  // namespace

Result<void> change_role(Service& service, const Actor& actor, const PeoplePlace& place,
                         const RoleChange& change) {
  const auto role = criteria::from_name<Role>(change.role);
  if (!role) return no_such_role(change.role);
  const auto account = account_number(change.account);
  if (!account) return failed(NotFound{"account", change.account});
  if (place.tender) {
    const TenderRole of_tender{*place.tender, *role};
    return change.gives ? give_role(service, actor, *account, of_tender)
                        : take_role(service, actor, *account, of_tender);
  }
  const PartyRole of_party{place.party, *role};
  return change.gives ? give_role(service, actor, *account, of_party)
                      : take_role(service, actor, *account, of_party);
}

Result<MadeInvitation> invite_to(Service& service, const Actor& actor, const PeoplePlace& place,
                                 const PeopleInvitation& invitation) {
  const auto role = criteria::from_name<Role>(invitation.role);
  if (!role) return no_such_role(invitation.role);
  InvitationOrder order{invitation.name, invitation.email, {}, {}};
  if (place.tender)
    order.tender_roles.push_back({*place.tender, *role});
  else
    order.party_roles.push_back({place.party, *role});
  auto made = invite(service, actor, order);
  if (made) return made;
  if (auto* findings = std::get_if<Findings>(&made.error()))
    for (auto& finding : *findings)
      if (finding.place == "partyRoles[0]" || finding.place == "tenderRoles[0]") finding.place = "role";
  return made;
}

Result<void> withdraw_from(Service& service, const Actor& actor, const PeoplePlace& place, std::int64_t id) {
  const auto open = place.tender ? open_invitations(service, *place.tender)
                                 : open_invitations(service, std::string_view(place.party));
  const bool is_here = std::any_of(open.begin(), open.end(), [&](const auto& row) { return row.id == id; });
  if (!is_here) return failed(NotFound{"invitation", std::to_string(id)});
  return withdraw_invitation(service, actor, id);
}

Result<void> may_manage(Service& service, const Actor& actor, const PeoplePlace& place,
                        const AccountRow& account) {
  const auto& roles = account.party_roles;
  const bool is_here =
      std::any_of(roles.begin(), roles.end(), [&](const auto& role) { return role.party == place.party; });
  if (!is_here) return failed(NotFound{"account", std::to_string(account.id)});
  const bool may = service.database.read([&](Unit& unit) { return may_manage(unit, actor, account.id); });
  if (!may) return failed(Findings{criteria::error("account.notAllowed", "")});
  return {};
}

}  // namespace server
