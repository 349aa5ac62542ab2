#include "tests/server/sign_on_service.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server_test {

using criteria::Role;
using test_support::Browser;
using test_support::Page;

SignOnService::SignOnService() {
  on_.api.set_clock(server::system_time());
  settings_.client_id = "wederwaarde";
  settings_.client_secret = "geheim-van-de-dienst";
  settings_.name = "Gouda-inlog";
  settings_.address = address("/");
  settings_.roles.emplace();
  (*settings_.roles)["inkopers"] = {{"gouda", Role::buyer}};
  (*settings_.roles)["beoordelaars"] = {{"gouda", Role::assessor}};
  (*settings_.roles)["beheer"] = {{"inkopers-werkgroep", Role::administrator}, {"nergens", Role::buyer}};
}

void SignOnService::TearDown() {
  if (HasFailure())
    for (const auto& line : log_) ADD_FAILURE() << line;
}

std::string SignOnService::address(const std::string& path) const {
  return fmt::format("http://127.0.0.1:{}{}", on_.api.port(), path);
}

void SignOnService::start(const People& people, test_support::OidcProviderSettings provider) {
  provider.address = settings_.address;
  provider.client_secret = settings_.client_secret;
  provider_ = std::make_unique<test_support::OidcProvider>(provider);
  settings_.issuer = provider_->issuer();
  use_settings();
  set_people(people);
}

void SignOnService::use_settings() {
  service().identity_provider = std::make_shared<server::IdentityProvider>(settings_);
  service().identity_provider->log_to([this](std::string_view line) { log_.emplace_back(line); });
}

void SignOnService::set_people(const People& people) const {
  std::string json;
  for (const auto& [name, claims] : people)
    json += fmt::format(R"({}"{}":{{{}}})", json.empty() ? "" : ",", name, claims);
  provider_->set_people("{" + json + "}");
}

Page SignOnService::sign_in_there(Browser& browser, Page page, const std::string& who) {
  on_.api.set_clock(server::system_time());
  page = browser.send(page, "/interaction/", {{"login", who}, {"password", "x"}});
  // Somebody else was signed in there by this browser: the provider ends that first.
  if (page.body().find("/session/end/confirm") != std::string::npos)
    page = browser.send(page, "/session/end/confirm");
  // The provider asks once whether the service may know.
  const bool asks = page.body().find("value=\"consent\"") != std::string::npos;
  return asks ? browser.send(page, "/interaction/") : page;
}

Page SignOnService::to_provider(Browser& browser, const std::string& to) {
  const auto page = browser.open(address("/sign-in?to=" + to));
  return browser.open(page.link("Gouda-inlog"));
}

Page SignOnService::sign_in(Browser& browser, const std::string& who, const std::string& to) {
  return sign_in_there(browser, to_provider(browser, to), who);
}

std::string SignOnService::answer_for(Browser& browser, const std::string& who) {
  const auto page = sign_in(browser, who);
  for (const auto& passed : page.passed)
    if (passed.find("/sign-in/oidc/callback") != std::string::npos) return passed;
  throw std::runtime_error("no answer");
}

std::vector<std::string> SignOnService::reasons() const {
  constexpr std::string_view member = "\"reason\":\"";
  std::vector<std::string> found;
  for (const auto& line : log_) {
    const auto at = line.find(member) + member.size();
    found.push_back(line.substr(at, line.find('"', at) - at));
  }
  return found;
}

std::vector<std::string> SignOnService::audited(const std::string& action) {
  server::AuditFilter filter;
  filter.action = action;
  const auto entries = service().database.read([&](server::Unit& unit) {
    return server::audit_entries(unit, filter, {1, 1000});
  });
  std::vector<std::string> subjects;
  for (const auto& row : entries.rows) subjects.push_back(row.entry.subject);
  return subjects;
}

std::vector<server::PartyRole> SignOnService::roles_of(const std::string& email) {
  const auto account = server::find_account(service(), email);
  return account ? account->party_roles : std::vector<server::PartyRole>{};
}

}  // namespace server_test
