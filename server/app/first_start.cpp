#include "server/app/first_start.hpp"

#include "criteria/timestamp.hpp"
#include "server/accounts/secret_box.hpp"
#include "server/app/accounts.hpp"
#include "server/app/demo_accounts.hpp"
#include "server/app/prove_factor.hpp"
#include "server/oidc/identity_provider.hpp"
#include "server/storage/second_factor_store.hpp"
#include "server/storage/storage_error.hpp"

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

void check_account_key(Service& service) {
  const auto with_secret = service.database.read([](Unit& unit) {
    return first(unit.column<AccountId>("SELECT account FROM totp_secrets ORDER BY account LIMIT 1"));
  });
  if (!with_secret) return;
  const bool is_ours = SecretBox::has_key(service.data) && service.database.read([&](Unit& unit) {
    const auto totp = SecondFactorStore(unit).totp(*with_secret);
    return !totp || SecretBox(service.data).open(totp->sealed.content, totp_place(*with_secret));
  });
  if (!is_ours)
    throw StorageError(fmt::format(
        "the database has secrets that need another account-secrets.key than {} has; copy it from "
        "where the service ran",
        service.data.string()));
}

std::string account_announcement(Service& service, std::string_view address) {
  if (!service.accounts.on) return {};
  std::string lines;
  if (const auto first = invite_first_administrator(service))
    lines += bilingual_lines("start.first-administrator", {{"link", invitation_link(address, first->secret)},
                                                           {"until", first->expires_at}});
  if (const auto& provider = service.identity_provider)
    lines += bilingual_lines("start.single-sign-on",
                             {{"name", provider->settings().name}, {"issuer", provider->settings().issuer}});
  if (service.accounts.demo) lines += demo_lines();
  return lines;
}

}  // namespace server
