#include "server/app/account_roles.hpp"
#include "server/app/accounts.hpp"
#include "server/app/first_start.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/tender_party.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/json_writer.hpp"

#include <charconv>
#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

constexpr const char* commands =
    "account has the commands list, invite, reset, disable, enable, unbind and tender";

const Actor operator_actor{"wederwaarde account", "", nullptr};

// What was not done, on standard error.
Exit report(const Console& console, const Failure& failure) {
  Findings findings;
  if (const auto* found = std::get_if<Findings>(&failure)) findings = *found;
  if (const auto* missing = std::get_if<NotFound>(&failure))
    findings.push_back(criteria::error("account.unknown", missing->kind, {{"id", missing->id}}));
  if (const auto* conflict = std::get_if<Conflict>(&failure))
    findings.push_back(criteria::error(conflict->code, "", conflict->parameters));
  write_findings(console, findings);
  return Exit::findings;
}

std::string address_option(const Arguments& arguments) {
  std::string address = arguments.has("--url") ? arguments.value("--url") : "http://localhost:8080/";
  if (address.rfind("http://", 0) != 0 && address.rfind("https://", 0) != 0)
    throw UsageError("--url must be the address of the service, like https://wederwaarde.example.nl/");
  if (address.back() != '/') address += '/';
  return address;
}

Exit print_link(const Console& console, const Arguments& arguments, const Result<MadeInvitation>& made) {
  if (!made) return report(console, made.error());
  console.out << fmt::format("{}\n{}\n", invitation_link(address_option(arguments), made->secret),
                             made->expires_at);
  return Exit::fine;
}

void add_role(criteria::DataTree& tree, std::string_view place, std::string_view id, criteria::Role role) {
  tree.open_object();
  tree.add_text(tree.keep(id), place);
  tree.add_text(criteria::name(role), "role");
  tree.close();
}

void add_account(criteria::DataTree& tree, const AccountRow& account) {
  tree.open_object();
  tree.add_text(tree.keep(account.name), "name");
  tree.add_text(tree.keep(account.email), "email");
  tree.add_boolean(account.is_disabled, "disabled");
  tree.add_boolean(account.has_second_factor, "secondFactor");
  tree.add_boolean(account.is_bound, "singleSignOn");
  if (!account.signed_in_at.empty()) tree.add_text(tree.keep(account.signed_in_at), "signedInAt");
  tree.open_array("roles");
  for (const PartyRole& role : account.party_roles) add_role(tree, "party", role.party, role.role);
  for (const TenderRole& role : account.tender_roles)
    add_role(tree, "tender", std::to_string(role.tender), role.role);
  tree.close();
  tree.close();
}

Exit list_accounts(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "-o"}, {}, 0});
  Service service(database_option(arguments), system_time);
  criteria::DataTree tree;
  tree.open_array();
  for (const AccountRow& account : all_accounts(service)) add_account(tree, account);
  tree.close();
  write_output(arguments, console, templates::readable_json(tree.root()));
  return Exit::fine;
}

std::vector<PartyRole> role_options(const Arguments& arguments) {
  std::vector<PartyRole> roles;
  std::string names = arguments.value("--role");
  while (!names.empty()) {
    const auto name = names.substr(0, names.find(','));
    names.erase(0, name.size() + 1);
    const auto role = criteria::from_name<criteria::Role>(name);
    if (!role)
      throw UsageError(
          "--role must be buyer, assessor, panel-chair, controller, working-group-editor or administrator");
    roles.push_back({arguments.value("--party"), *role});
  }
  return roles;
}

Exit invite_person(const Words& words, const Console& console) {
  const Arguments arguments(
      words, {{"--data", "--database", "--name", "--email", "--role", "--party", "--url"}, {}, 0});
  for (const char* option : {"--name", "--email", "--role", "--party"})
    if (!arguments.has(option)) throw UsageError(fmt::format("{} is missing", option));
  const InvitationOrder order{
      arguments.value("--name"), arguments.value("--email"), role_options(arguments), {}};
  static_cast<void>(address_option(arguments));
  Service service(database_option(arguments), system_time);
  return print_link(console, arguments, invite(service, operator_actor, order));
}

Exit reset_person(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--url"}, {}, 1});
  static_cast<void>(address_option(arguments));
  Service service(database_option(arguments), system_time);
  const auto account = find_account(service, arguments.operand(0));
  if (!account) return report(console, NotFound{"account", arguments.operand(0)});
  return print_link(console, arguments, reset_account(service, operator_actor, account->id));
}

using AccountChange = Result<void> (*)(Service&, const Actor&, AccountId);

Exit change_account(const Words& words, const Console& console, AccountChange change) {
  const Arguments arguments(words, {{"--data", "--database"}, {}, 1});
  Service service(database_option(arguments), system_time);
  const auto account = find_account(service, arguments.operand(0));
  if (!account) return report(console, NotFound{"account", arguments.operand(0)});
  const auto changed = change(service, operator_actor, account->id);
  return changed ? Exit::fine : report(console, changed.error());
}

Exit give_tender(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--party"}, {}, 1});
  if (!arguments.has("--party")) throw UsageError("--party is missing");
  const auto& text = arguments.operand(0);
  TenderId tender = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), tender);
  if (wrong != std::errc() || end != text.data() + text.size())
    throw UsageError("a tender is named by its number");
  Service service(database_option(arguments), system_time);
  const auto moved = move_tender(service, operator_actor, tender, arguments.value("--party"));
  return moved ? Exit::fine : report(console, moved.error());
}

}  // namespace

Exit run_account(const Words& words, const Console& console) {
  if (words.empty()) throw UsageError(commands);
  const Words rest{words.begin() + 1, words.end()};
  if (words.front() == "list") return list_accounts(rest, console);
  if (words.front() == "invite") return invite_person(rest, console);
  if (words.front() == "reset") return reset_person(rest, console);
  if (words.front() == "disable") return change_account(rest, console, disable_account);
  if (words.front() == "enable") return change_account(rest, console, enable_account);
  if (words.front() == "unbind") return change_account(rest, console, unbind_account);
  if (words.front() == "tender") return give_tender(rest, console);
  throw UsageError(commands);
}

}  // namespace server
