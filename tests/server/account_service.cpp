#include "tests/server/account_service.hpp"

#include "server/app/second_factors.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/tender_store.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include <liboath/oath.h>

namespace server_test {

using server::Unit;

AccountService::AccountService() { restart(); }

void AccountService::restart() {
  service_.reset();
  service_.emplace(server_test::test_database(folder_.path()), [this] { return now_; });
  service_->accounts.on = true;
  service_->accounts.password_cost = {1, 8192};
}

server::Principal AccountService::add(const std::string& name, const std::string& email,
                                      const server::PartyRole& role, std::string_view password) {
  const auto made = server::invite(*service_, operator_, {name, email, {role}, {}});
  if (!made) throw std::runtime_error(failures(made).at(0));
  const std::string typed(password);
  const auto accepted =
      server::accept_invitation(*service_, visitor_, {made->secret, "", "", typed, typed, "", ""});
  if (!accepted) throw std::runtime_error(failures(accepted).at(0));
  return server::session_principal(*service_, accepted->session.secret).value();
}

server::Actor AccountService::as(const server::Principal& person) {
  auto now =
      service_->database.read([&](Unit& unit) { return server::read_principal(unit, person.account); });
  return {person.name, "r-1", std::make_shared<const server::Principal>(std::move(now.value()))};
}

server::Result<server::OpenedSession> AccountService::sign_in(std::string_view email,
                                                              std::string_view password,
                                                              std::string_view address) {
  return server::sign_in(*service_, {std::string(address), "Firefox", "r-1"},
                         {std::string(email), std::string(password)});
}

AccountService::Authenticator AccountService::add_authenticator(const server::Principal& person) {
  const auto proposal = server::propose_totp(*service_, person);
  Authenticator made{secret_of(proposal), {}};
  made.codes = server::add_totp(*service_, visitor_, person, proposal.sealed, code(made.secret)).value();
  return made;
}

std::string AccountService::code(const std::string& secret) const {
  std::array<char, 7> text{};
  if (oath_totp_generate(secret.data(), secret.size(), server::seconds_between("1970-01-01T00:00:00Z", now_),
                         30, 0, 6, text.data()) != OATH_OK)
    throw std::runtime_error("no code");
  return text.data();
}

server::TenderId AccountService::add_tender(const std::string& reference, const std::string& buyer) {
  return service_->database.write([&](Unit& unit) {
    const auto id = server::TenderStore(unit).insert({reference, "Titel", buyer, "", 1, false, false, false},
                                                     server::document_of("{}"), now_);
    server::AccountRoleStore roles(unit);
    if (const auto party = roles.party_named(buyer)) roles.set_party(id, *party);
    return id;
  });
}

std::vector<std::string> AccountService::audited(std::string_view action) {
  server::AuditFilter filter;
  filter.action = std::string(action);
  std::vector<std::string> subjects;
  for (const auto& row :
       service_->database.read([&](Unit& unit) {
                           return server::audit_entries(unit, filter, {1, 1000});
                         })
           .rows)
    subjects.push_back(row.entry.subject);
  return subjects;
}

std::string secret_of(const server::TotpProposal& proposal) {
  std::string text;
  for (const char c : proposal.text)
    if (c != ' ') text += c;
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(text.data(), text.size(), &bytes, &size) != OATH_OK)
    throw std::runtime_error("no base 32");
  const std::unique_ptr<char, decltype(&std::free)> owned(bytes, std::free);
  return {bytes, size};
}

std::vector<std::string> failures(const server::Failure& failure) {
  if (const auto* findings = std::get_if<server::Findings>(&failure)) return test_support::codes(*findings);
  if (const auto* missing = std::get_if<server::NotFound>(&failure)) return {"notFound " + missing->kind};
  if (const auto* conflict = std::get_if<server::Conflict>(&failure)) return {"conflict " + conflict->code};
  return {"outdated"};
}

}  // namespace server_test
