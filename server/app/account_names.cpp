#include "server/app/account_names.hpp"

#include "server/accounts/name_characters.hpp"
#include "server/app/person_name.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/party_store.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t name_bytes = 200;
constexpr std::size_t email_bytes = 254;

bool is_email(std::string_view email) {
  const auto at = email.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
         email.find('@', at + 1) == std::string_view::npos && email.size() <= email_bytes &&
         std::all_of(email.begin(), email.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
}

// What the audit log and the pages call those who act without an account; the service's own name also with
// something before or behind it.
bool is_reserved(std::string_view name) {
  const auto skeleton = name_skeleton(name);
  constexpr std::array<std::string_view, 7> reserved{"clock",
                                                     "demo",
                                                     "anonymous",
                                                     "notsignedin",
                                                     "nietaangemeld",
                                                     "vanzelfopdeuiterstedatum",
                                                     "byitselfatthedeadline"};
  return std::find(reserved.begin(), reserved.end(), skeleton) != reserved.end() ||
         skeleton.find("wederwaarde") != std::string::npos;
}

void check_characters(const std::string& text, const std::string& place, Findings& findings) {
  const auto fault = name_fault(text);
  if (fault == NameFault::characters) findings.push_back(error("account.nameCharacters", place));
  if (fault == NameFault::scripts) findings.push_back(error("account.nameScripts", place));
}

}  // namespace

void check_names(std::string_view name, std::string_view email, Findings& findings) {
  const auto tidy = tidy_name(name);
  if (!is_text(tidy, name_bytes)) {
    findings.push_back(error("account.name", "name"));
  } else {
    check_characters(tidy, "name", findings);
    if (is_reserved(tidy)) findings.push_back(error("account.nameReserved", "name"));
  }
  const auto address = tidy_name(email);
  if (is_email(address))
    check_characters(address, "email", findings);
  else
    findings.push_back(error("account.email", "email"));
}

void check_names_free(Unit& unit, std::string_view name, std::string_view email, Findings& findings) {
  AccountStore accounts(unit);
  if (accounts.has_name(name_key(name))) findings.push_back(error("account.nameTaken", "name"));
  if (accounts.find_email(name_key(email))) findings.push_back(error("account.emailTaken", "email"));
}

std::vector<std::string> password_context(Unit& unit, std::string_view name, std::string_view email,
                                          const std::vector<std::string>& parties) {
  std::vector<std::string> words{"Wederwaarde", std::string(name), std::string(email)};
  for (const std::string& party : parties)
    if (const auto stored = PartyStore(unit).find(party)) words.push_back(stored->party.name);
  return words;
}

}  // namespace server
