#include "server/app/first_start.hpp"

#include "criteria/timestamp.hpp"
#include "server/app/accounts.hpp"
#include "server/app/demo_accounts.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::string demo_lines() {
  std::string lines = bilingual_lines("start.demo", {});
  for (const DemoAccount& account : demo_accounts()) {
    const auto role = [&](templates::Language language) {
      return templates::label(fmt::format("role.{}", criteria::name(account.role)), language);
    };
    lines += fmt::format("  {}  {}  {} ({} / {}, {})\n", account.email, account.password, account.name,
                         role(templates::Language::nl), role(templates::Language::en), account.party);
  }
  return lines;
}

}  // namespace

std::string bilingual_lines(std::string_view key, const templates::TextParameters& parameters) {
  std::string lines;
  for (const auto language : {templates::Language::nl, templates::Language::en})
    lines += templates::label(key, language, parameters) + "\n";
  return lines;
}

std::string invitation_link(std::string_view address, std::string_view secret) {
  return fmt::format("{}invitation/{}", address, secret);
}

std::string account_announcement(Service& service, std::string_view address) {
  if (!service.accounts.on) return {};
  std::string lines;
  if (const auto first = invite_first_administrator(service))
    lines += bilingual_lines("start.first-administrator", {{"link", invitation_link(address, first->secret)},
                                                           {"until", first->expires_at}});
  if (service.accounts.demo) lines += demo_lines();
  return lines;
}

}  // namespace server
