#include "server/oidc/provider_documents.hpp"

#include "import/json_reader.hpp"
#include "server/http/loopback.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <Poco/Exception.h>
#include <Poco/URI.h>
#include <fmt/format.h>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataValue;

constexpr std::size_t most_address_bytes = 2000;

std::string text_in(const DataValue& object, std::string_view name) {
  const auto member = object.find(name);
  return member && member->is(DataKind::text) ? std::string(member->text()) : std::string();
}

bool has_text(const DataValue& object, std::string_view name, std::string_view text) {
  const auto list = object.find(name);
  if (!list || !list->is(DataKind::array)) return false;
  return std::any_of(list->begin(), list->end(),
                     [&](const DataValue& each) { return each.is(DataKind::text) && each.text() == text; });
}

std::optional<Poco::URI> parsed(std::string_view address) {
  const bool is_plain =
      !address.empty() && address.size() <= most_address_bytes &&
      std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '"'; });
  if (!is_plain) return std::nullopt;
  try {
    return Poco::URI(std::string(address));
  } catch (const Poco::Exception&) {
    return std::nullopt;
  }
}

// No name that begins as an address does.
bool is_loopback_name(const std::string& host) {
  return host == "localhost" || host == "::1" ||
         (is_loopback(host) && host.find_first_not_of("0123456789.") == std::string::npos);
}

}  // namespace

bool is_on_this_machine(std::string_view address) {
  const auto uri = parsed(address);
  return uri && uri->getScheme() == "http" && is_loopback_name(uri->getHost());
}

bool is_provider_address(std::string_view address, bool on_this_machine) {
  const auto uri = parsed(address);
  if (!uri || uri->getHost().empty() || !uri->getUserInfo().empty() || !uri->getFragment().empty())
    return false;
  return uri->getScheme() == "https" || (on_this_machine && is_on_this_machine(address));
}

ReadAnswer<ProviderAddresses> read_discovery(std::string_view json, std::string_view issuer) {
  const auto tree = importing::read_json(json, importing::Limits{});
  if (!tree || !tree->root().is(DataKind::object)) return tl::make_unexpected("discovery: no JSON object");
  const auto root = tree->root();
  if (text_in(root, "issuer") != issuer)
    return tl::make_unexpected(
        fmt::format("discovery: the issuer is \"{}\", not the one of the settings", text_in(root, "issuer")));
  ProviderAddresses read{text_in(root, "authorization_endpoint"),
                         text_in(root, "token_endpoint"),
                         text_in(root, "jwks_uri"),
                         text_in(root, "end_session_endpoint"),
                         false,
                         true};
  const bool here = is_on_this_machine(issuer);
  using Address = std::pair<const char*, const std::string*>;
  for (const auto& [name, address] : std::array<Address, 3>{{{"authorization_endpoint", &read.authorization},
                                                             {"token_endpoint", &read.token},
                                                             {"jwks_uri", &read.keys}}})
    if (!is_provider_address(*address, here))
      return tl::make_unexpected(fmt::format("discovery: {} is no https address", name));
  if (!read.end_session.empty() && !is_provider_address(read.end_session, here)) read.end_session.clear();
  if (root.find("code_challenge_methods_supported") &&
      !has_text(root, "code_challenge_methods_supported", "S256"))
    return tl::make_unexpected("discovery: the provider does not take PKCE with S256");
  const auto names_itself = root.find("authorization_response_iss_parameter_supported");
  read.names_itself = names_itself && names_itself->text() == "true";
  // Without the list it is the default.
  constexpr std::string_view methods = "token_endpoint_auth_methods_supported";
  read.takes_basic = !root.find(methods) || has_text(root, methods, "client_secret_basic");
  return read;
}

ReadAnswer<std::string> read_token_answer(std::string_view json) {
  const auto tree = importing::read_json(json, importing::Limits{});
  if (!tree || !tree->root().is(DataKind::object)) return tl::make_unexpected("token: no JSON object");
  auto token = text_in(tree->root(), "id_token");
  if (token.empty()) return tl::make_unexpected("token: no id_token");
  return token;
}

std::string error_of_answer(std::string_view json) {
  const auto tree = importing::read_json(json, importing::Limits{});
  return tree && tree->root().is(DataKind::object) ? text_in(tree->root(), "error") : std::string();
}

}  // namespace server
