#include "server/config.hpp"

#include "criteria/date.hpp"
#include "server/cli_arguments.hpp"
#include "server/files.hpp"
#include "server/http/file_scanner.hpp"
#include "server/oidc/provider_documents.hpp"
#include "server/storage/database_address.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <iterator>
#include <sstream>

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/StringTokenizer.h>
#include <Poco/URI.h>
#include <Poco/Util/PropertyFileConfiguration.h>
#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;

unsigned parse_number(const std::string& name, const std::string& text, unsigned least, unsigned most) {
  unsigned number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < least || number > most)
    throw UsageError(fmt::format("{} must be a number from {} to {}, not \"{}\"", name, least, most, text));
  return number;
}

bool parse_switch(const std::string& name, const std::string& text) {
  if (text != "true" && text != "false")
    throw UsageError(fmt::format("{} must be true or false, not \"{}\"", name, text));
  return text == "true";
}

bool parse_on(const std::string& name, const std::string& text) {
  if (text != "on" && text != "off")
    throw UsageError(fmt::format("{} must be on or off, not \"{}\"", name, text));
  return text == "on";
}

// Names between commas or blanks.
std::vector<std::string> parse_names(const std::string& text) {
  const Poco::StringTokenizer names(text, ", ", Poco::StringTokenizer::TOK_IGNORE_EMPTY);
  return {names.begin(), names.end()};
}

std::string with_slash(const std::string& address) {
  return address.empty() || address.back() == '/' ? address : address + '/';
}

struct Setting {
  const std::string& key;
  const std::string& value;
  const std::filesystem::path& folder;  // of the file

  std::filesystem::path path() const { return folder / value; }
};

struct Known {
  std::string_view key;
  void (*set)(Config&, const Setting&);
};
constexpr Known settings_known[]{
    {"host", [](Config& config, const Setting& given) { config.host = given.value; }},
    {"port", [](Config& config, const Setting& given) { config.port = parse_port(given.value); }},
    {"data", [](Config& config, const Setting& given) { config.data = given.path(); }},
    {"database", [](Config& config, const Setting& given) { config.database = parse_database(given.value); }},
    {"host_names",
     [](Config& config, const Setting& given) { config.host_names = parse_names(given.value); }},
    {"workers", [](Config& config,
                   const Setting& given) { config.workers = parse_number(given.key, given.value, 1, 256); }},
    {"demo",
     [](Config& config, const Setting& given) { config.demo = parse_switch(given.key, given.value); }},
    {"accounts",
     [](Config& config, const Setting& given) { config.accounts = parse_on(given.key, given.value); }},
    {"https", [](Config& config, const Setting& given) { config.https = parse_on(given.key, given.value); }},
    {"tls_certificate_file",
     [](Config& config, const Setting& given) { config.tls_certificate_file = given.path(); }},
    {"tls_key_file", [](Config& config, const Setting& given) { config.tls_key_file = given.path(); }},
    {"scan_socket", [](Config& config, const Setting& given) { config.scan_socket = given.value; }},
    {"theme_file", [](Config& config, const Setting& given) { config.theme_file = given.path(); }},
    {"party_themes", [](Config& config, const Setting& given) { config.party_themes = given.path(); }},
    {"slow_query_ms",
     [](Config& config, const Setting& given) {
       config.slow_query = std::chrono::milliseconds(parse_number(given.key, given.value, 0, 3'600'000));
     }},
    {"metrics_token_file",
     [](Config& config, const Setting& given) { config.metrics_token_file = given.path(); }},
    {"security_contact",
     [](Config& config, const Setting& given) { config.security_contacts = parse_names(given.value); }},
    {"security_expires", [](Config& config, const Setting& given) { config.security_expires = given.value; }},
    {"security_policy", [](Config& config, const Setting& given) { config.security_policy = given.value; }},
    {"address", [](Config& config, const Setting& given) { config.address = with_slash(given.value); }},
    {"local_accounts",
     [](Config& config, const Setting& given) { config.local_accounts = parse_on(given.key, given.value); }},
    {"oidc_issuer", [](Config& config, const Setting& given) { config.oidc_issuer = given.value; }},
    {"oidc_client_id", [](Config& config, const Setting& given) { config.oidc_client_id = given.value; }},
    {"oidc_client_secret_file",
     [](Config& config, const Setting& given) { config.oidc_client_secret_file = given.path(); }},
    {"oidc_roles_file", [](Config& config, const Setting& given) { config.oidc_roles_file = given.path(); }},
    {"oidc_roles_claim", [](Config& config, const Setting& given) { config.oidc_roles_claim = given.value; }},
    {"oidc_name", [](Config& config, const Setting& given) { config.oidc_name = given.value; }},
    {"oidc_acr", [](Config& config, const Setting& given) { config.oidc_acr = given.value; }},
    {"oidc_ca_file", [](Config& config, const Setting& given) { config.oidc_ca_file = given.path(); }},
};

void set(Config& config, const Setting& given) {
  const auto* known = std::find_if(std::begin(settings_known), std::end(settings_known),
                                   [&](const Known& setting) { return setting.key == given.key; });
  if (known == std::end(settings_known)) throw UsageError(fmt::format("unknown setting \"{}\"", given.key));
  known->set(config, given);
}

bool is_uri(std::string_view text, std::initializer_list<std::string_view> schemes) {
  const bool is_one_word =
      std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
  return is_one_word && std::any_of(schemes.begin(), schemes.end(),
                                    [&](std::string_view scheme) { return text.starts_with(scheme); });
}

// RFC 9116: a contact, and until when it holds; all of it or nothing.
void check_security_txt(const Config& config) {
  const bool is_wanted = !config.security_contacts.empty() || !config.security_expires.empty() ||
                         !config.security_policy.empty();
  if (!is_wanted) return;
  if (config.security_contacts.empty() || !criteria::Date::parse(config.security_expires))
    throw UsageError("security.txt needs security_contact, and security_expires as a date like 2027-06-30");
  for (const auto& contact : config.security_contacts)
    if (!is_uri(contact, {"mailto:", "https://", "tel:"}))
      throw UsageError(fmt::format(
          "security_contact must be addresses that begin with mailto:, https:// or tel:, not \"{}\"",
          contact));
  if (!config.security_policy.empty() && !is_uri(config.security_policy, {"https://"}))
    throw UsageError("security_policy must be an address that begins with https://");
}

std::string host_of(const std::string& address) { return Poco::URI(address).getHost(); }

// Under which the service answers: see http/same_origin.
bool is_known_host(const Config& config, const std::string& host) {
  const bool is_number = host.find_first_not_of("0123456789.") == std::string::npos;
  return is_number || host == "localhost" || host.find(':') != std::string::npos ||
         std::find(config.host_names.begin(), config.host_names.end(), host) != config.host_names.end();
}

// https://aanbesteden.example.nl/ : the root of a host.
void check_address(const Config& config) {
  if (config.address.empty()) return;
  const auto scheme = config.address.find("://");
  const bool is_root = scheme != std::string::npos &&
                       config.address.find('/', scheme + 3) == config.address.size() - 1 &&
                       config.address.find_first_of("?#@") == std::string::npos;
  if (!is_root || !is_provider_address(config.address, !is_https(config)))
    throw UsageError(fmt::format(
        "address must be how browsers find the service, like https://aanbesteden.example.nl/, not \"{}\"",
        config.address));
}

void check_tls(const Config& config) {
  if (config.tls_certificate_file.empty() != config.tls_key_file.empty())
    throw UsageError("tls_certificate_file and tls_key_file need each other");
  if (config.https && has_tls(config))
    throw UsageError(
        "https = on is for a proxy that speaks HTTPS: leave it out where tls_certificate_file is");
}

void check_scanner(const Config& config) {
  if (!config.scan_socket.empty() && !is_scanner_address(config.scan_socket))
    throw UsageError(
        fmt::format("scan_socket must be the path of a socket or host:port, not \"{}\"", config.scan_socket));
}

void check_single_sign_on(const Config& config) {
  if (config.oidc_issuer.empty()) {
    const Config none;
    const bool has_more = !config.oidc_client_id.empty() || !config.oidc_client_secret_file.empty() ||
                          !config.oidc_roles_file.empty() || !config.oidc_name.empty() ||
                          !config.oidc_acr.empty() || !config.oidc_ca_file.empty() ||
                          config.oidc_roles_claim != none.oidc_roles_claim;
    if (has_more) throw UsageError("the settings that begin with oidc_ need oidc_issuer");
    if (!config.local_accounts) throw UsageError("local_accounts can be off only with oidc_issuer");
    return;
  }
  if (!config.accounts) throw UsageError("oidc_issuer needs accounts = on");
  if (!is_provider_address(config.oidc_issuer, true) || config.oidc_issuer.find('?') != std::string::npos)
    throw UsageError(fmt::format(
        "oidc_issuer must be an https address (http only on this machine), not \"{}\"", config.oidc_issuer));
  if (config.oidc_client_id.empty()) throw UsageError("oidc_issuer needs oidc_client_id");
  if (config.oidc_roles_claim.empty()) throw UsageError("oidc_roles_claim must name a claim");
  if (config.address.empty())
    throw UsageError("oidc_issuer needs address, at which the provider sends browsers back");
  if (!is_known_host(config, host_of(config.address)))
    throw UsageError(fmt::format("address: host_names must have {}", host_of(config.address)));
  if (!config.local_accounts && config.oidc_roles_file.empty())
    throw UsageError("local_accounts = off needs oidc_roles_file: from where else would roles come");
}

}  // namespace

std::uint16_t parse_port(const std::string& text) {
  return static_cast<std::uint16_t>(parse_number("port", text, 0, 65535));
}

std::string parse_database(const std::string& text) {
  if (const auto fault = fault_of_postgres_address(text); !fault.empty())
    throw UsageError("database must be postgresql://… or key=value words of libpq: " + fault);
  return text;
}

bool has_tls(const Config& config) { return !config.tls_certificate_file.empty(); }

bool is_https(const Config& config) { return config.https || has_tls(config); }

bool is_on_this_machine(const Config& config) {
  return config.host == "localhost" || config.host == "::1" || config.host.starts_with("127.");
}

bool parse_accounts(const std::string& text) { return parse_on("accounts", text); }

void check_config(const Config& config) {
  check_security_txt(config);
  check_tls(config);
  check_scanner(config);
  check_address(config);
  check_single_sign_on(config);
  const bool has_demo_accounts = config.demo && config.accounts && config.local_accounts;
  if (has_demo_accounts && (is_https(config) || !is_on_this_machine(config)))
    throw UsageError(
        "demo = true makes accounts whose passwords everybody knows: only where nobody else comes");
  if (!config.accounts && !is_on_this_machine(config))
    throw UsageError(
        fmt::format("accounts can be off only where one person works on one machine: at 127.0.0.1, "
                    "not at {}",
                    config.host));
}

Config read_config(const std::filesystem::path& file) {
  std::istringstream text(read_file(file, most_bytes));
  const auto folder = file.parent_path();
  Config config;
  try {
    Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> settings(
        new Poco::Util::PropertyFileConfiguration(text));
    Poco::Util::AbstractConfiguration::Keys keys;
    settings->keys(keys);
    for (const auto& key : keys) {
      const auto value = settings->getRawString(key, "");
      set(config, {key, value, folder});
    }
  } catch (const Poco::Exception& wrong) {
    throw UsageError(fmt::format("{}: {}", file.string(), wrong.displayText()));
  } catch (const UsageError& wrong) {
    throw UsageError(fmt::format("{}: {}", file.string(), wrong.what()));
  }
  return config;
}

}  // namespace server
