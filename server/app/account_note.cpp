#include "server/app/account_note.hpp"

#include <map>

#include <fmt/format.h>

namespace server {
namespace {

void enter(const RoleNote& note, std::string_view action, std::optional<TenderId> tender,
           const std::string& subject) {
  record(note.unit,
         {note.now, note.actor.name, note.actor.request, std::string(action), tender, subject, ""});
}

std::string subject_of(AccountId account, std::string_view detail) {
  auto subject = fmt::format("account {}", account);
  if (!detail.empty()) subject.append(": ").append(detail);
  return subject;
}

}  // namespace

void note_account(Unit& unit, const Actor& actor, std::string_view action, AccountId account,
                  const std::string& now, std::string_view detail) {
  enter({unit, actor, now}, action, std::nullopt, subject_of(account, detail));
}

void note_role(const RoleNote& note, std::string_view action, AccountId account, const PartyRole& role) {
  enter(note, action, std::nullopt, subject_of(account, role_text(role)));
}

void note_role(const RoleNote& note, std::string_view action, AccountId account, const TenderRole& role) {
  enter(note, action, role.tender, subject_of(account, role_text(role)));
}

void note_roles(const RoleNote& note, std::string_view action, const std::string& whom,
                const StoredInvitation& invitation) {
  std::string in_parties;
  for (const PartyRole& role : invitation.party_roles) in_parties += ", " + role_text(role);
  if (!in_parties.empty() || invitation.tender_roles.empty())
    enter(note, action, std::nullopt, whom + in_parties);
  std::map<TenderId, std::string> in_tenders;
  for (const TenderRole& role : invitation.tender_roles) in_tenders[role.tender] += ", " + role_text(role);
  for (const auto& [tender, roles] : in_tenders) enter(note, action, tender, whom + roles);
}

std::string role_text(const PartyRole& role) {
  return fmt::format("{}@{}", criteria::name(role.role), role.party);
}

std::string role_text(const TenderRole& role) {
  return fmt::format("{}@tender {}", criteria::name(role.role), role.tender);
}

}  // namespace server
