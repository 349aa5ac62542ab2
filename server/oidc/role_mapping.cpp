#include "criteria/party.hpp"
#include "import/json_reader.hpp"
#include "server/app/account_roles.hpp"
#include "server/cli_arguments.hpp"
#include "server/oidc/provider_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataValue;

PartyRole parse_role(const DataValue& value, const std::string& file) {
  const auto text = value.text();
  const auto at = text.find('@');
  const auto role =
      at == std::string_view::npos ? std::nullopt : criteria::from_name<criteria::Role>(text.substr(0, at));
  if (!value.is(DataKind::text) || !role)
    throw UsageError(fmt::format("{}: \"{}\" must be a role and a party, like \"buyer@gouda\"", file, text));
  PartyRole given{std::string(text.substr(at + 1)), *role};
  if (given.party.empty() || !roles_in_party(given.party).has(*role))
    throw UsageError(fmt::format("{}: \"{}\" cannot be had there", file, text));
  return given;
}

}  // namespace

RoleMapping parse_role_mapping(std::string_view json, const std::string& file) {
  const auto tree = importing::read_json(json, importing::Limits{});
  if (!tree || !tree->root().is(DataKind::object) || tree->root().empty())
    throw UsageError(fmt::format(
        "{} must be a JSON object with, for each value of the claim, a list of roles like \"buyer@gouda\"",
        file));
  RoleMapping mapping;
  for (const auto& member : tree->root()) {
    if (!member.is(DataKind::array))
      throw UsageError(fmt::format("{}: \"{}\" must have a list of roles", file, member.key()));
    auto& roles = mapping[std::string(member.key())];
    for (const auto& each : member) roles.push_back(parse_role(each, file));
  }
  return mapping;
}

bool gives_administrator(const RoleMapping& mapping) {
  const PartyRole of_all{std::string(criteria::working_group_id), criteria::Role::administrator};
  return std::any_of(mapping.begin(), mapping.end(), [&](const auto& entry) {
    return std::find(entry.second.begin(), entry.second.end(), of_all) != entry.second.end();
  });
}

}  // namespace server
