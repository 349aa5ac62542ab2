// How the service knows the provider of single sign-on (docs/operations.md).
#pragma once

#include "server/storage/account.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// What a value of the roles claim gives.
using RoleMapping = std::map<std::string, std::vector<PartyRole>, std::less<>>;

// From JSON: `{"inkopers-gouda": ["buyer@gouda"], "beheer": ["administrator@inkopers-werkgroep"]}`. Throws
// UsageError, which names `file`, for anything else, and for a role that cannot be had in that place.
RoleMapping parse_role_mapping(std::string_view json, const std::string& file);
// Whether a value gives the role of administrator of the working group.
bool gives_administrator(const RoleMapping& mapping);

struct ProviderSettings {
  std::string issuer;  // exactly as the provider writes it
  std::string name;    // what people call it
  std::string client_id;
  std::string client_secret;  // empty: a public client
  std::string address;        // of this service as browsers see it, with a slash at its end
  std::string roles_claim = "roles";
  std::optional<RoleMapping> roles;  // nothing: roles are given here
  std::string acr;                   // that the provider must say it met; empty: any
  std::filesystem::path ca_file;     // certificates that are trusted; empty: those of the system

  std::string redirect_address() const { return address + "sign-in/oidc/callback"; }
  std::string signed_out_address() const { return address + "sign-in"; }
};

}  // namespace server
