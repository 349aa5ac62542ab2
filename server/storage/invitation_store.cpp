#include "server/storage/invitation_store.hpp"

#include <fmt/format.h>

namespace server {

void InvitationStore::read_roles(StoredInvitation& invitation) {
  struct Row {
    std::string party, role;
    TenderId tender = 0;
  };
  for (Row& row : unit_.select<Row>(
           "SELECT COALESCE(party, ''), COALESCE(tender, 0), role FROM invitation_roles "
           "WHERE invitation = $1 ORDER BY position",
           {invitation.id}, [](Row& each) { return std::tie(each.party, each.tender, each.role); })) {
    const auto role = criteria::from_name<criteria::Role>(row.role).value();
    if (row.party.empty())
      invitation.tender_roles.push_back({row.tender, role});
    else
      invitation.party_roles.push_back({std::move(row.party), role});
  }
}

std::vector<StoredInvitation> InvitationStore::select(std::string_view condition,
                                                      const Parameters& parameters) {
  auto invitations = unit_.select<StoredInvitation>(
      fmt::format("SELECT id, account, name, email, invited_by, invited_at, expires_at FROM invitations "
                  "WHERE outcome = '' AND expires_at > $1 {}",
                  condition),
      parameters, [](StoredInvitation& row) {
        return std::tie(row.id, row.account, row.name, row.email, row.invited_by, row.invited_at,
                        row.expires_at);
      });
  for (StoredInvitation& invitation : invitations) read_roles(invitation);
  return invitations;
}

std::optional<StoredInvitation> InvitationStore::find(std::string_view sha256, std::string_view now) {
  return first(select("AND sha256 = $2", {now, sha256}));
}

std::optional<StoredInvitation> InvitationStore::find(std::int64_t id, std::string_view now) {
  return first(select("AND id = $2", {now, id}));
}

std::vector<StoredInvitation> InvitationStore::open(std::string_view now) {
  return select("ORDER BY id DESC", {now});
}

std::int64_t InvitationStore::insert(std::string_view sha256, const StoredInvitation& invitation) {
  const auto id = unit_.number(
      "INSERT INTO invitations (sha256, account, name, email, invited_by, invited_at, expires_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
      {sha256, invitation.account, invitation.name, invitation.email, invitation.invited_by,
       invitation.invited_at, invitation.expires_at});
  for (const PartyRole& role : invitation.party_roles)
    unit_.execute("INSERT INTO invitation_roles (invitation, party, role) VALUES ($1, $2, $3)",
                  {id, role.party, criteria::name(role.role)});
  for (const TenderRole& role : invitation.tender_roles)
    unit_.execute("INSERT INTO invitation_roles (invitation, tender, role) VALUES ($1, $2, $3)",
                  {id, role.tender, criteria::name(role.role)});
  return id;
}

void InvitationStore::end(std::int64_t id, std::string_view outcome, std::string_view now) {
  unit_.execute("UPDATE invitations SET outcome = $1, ended_at = $2 WHERE id = $3", {outcome, now, id});
}

}  // namespace server
