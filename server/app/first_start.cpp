#include "server/app/first_start.hpp"

#include "criteria/timestamp.hpp"
#include "server/app/accounts.hpp"
#include "server/app/demo_accounts.hpp"
#include "templates/labels.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::string demo_lines() {
  std::string lines(templates::label("start.demo", templates::Language::nl));
  lines += '\n';
  for (const DemoAccount& account : demo_accounts())
    lines += fmt::format(
        "  {}  {}  {} ({}, {})\n", account.email, account.password, account.name,
        templates::label(fmt::format("role.{}", criteria::name(account.role)), templates::Language::nl),
        account.party);
  return lines;
}

}  // namespace

std::string invitation_link(std::string_view address, std::string_view secret) {
  return fmt::format("{}invitation/{}", address, secret);
}

std::string account_announcement(Service& service, std::string_view address) {
  if (!service.accounts.on) return {};
  std::string lines;
  if (const auto first = invite_first_administrator(service))
    lines +=
        templates::label("start.first-administrator", templates::Language::nl,
                         {{"link", invitation_link(address, first->secret)}, {"until", first->expires_at}}) +
        "\n";
  if (service.accounts.demo) lines += demo_lines();
  return lines;
}

}  // namespace server
