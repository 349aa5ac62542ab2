#include "server/app/account_note.hpp"

#include <fmt/format.h>

namespace server {

void note_account(Unit& unit, const Actor& actor, std::string_view action, AccountId account,
                  const std::string& now, std::string_view detail) {
  auto subject = fmt::format("account {}", account);
  if (!detail.empty()) subject.append(": ").append(detail);
  record(unit, {now, actor.name, actor.request, std::string(action), std::nullopt, subject, ""});
}

std::string role_text(const PartyRole& role) {
  return fmt::format("{}@{}", criteria::name(role.role), role.party);
}

std::string role_text(const TenderRole& role) {
  return fmt::format("{}@tender {}", criteria::name(role.role), role.tender);
}

}  // namespace server
