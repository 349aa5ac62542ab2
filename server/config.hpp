// Settings of the service: a file of `key = value` lines, overruled by the command line (docs/operations.md).
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace server {

struct Config {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: a free one
  std::filesystem::path data = "wederwaarde-data";
  std::string database;                 // PostgreSQL, as libpq takes it; empty: the SQLite file in `data`
  std::vector<std::string> host_names;  // under which browsers may know it, besides localhost and addresses
  unsigned workers = 32;                // requests handled at a time
  bool demo = false;                    // load the demo tenders that are not there yet
  bool accounts = true;                 // people sign in; off: one person on one machine
  bool https = false;                   // browsers reach it by HTTPS, through a proxy on this machine
  // HTTPS of its own: certificate and key (PEM), both or neither; never with `https`.
  std::filesystem::path tls_certificate_file, tls_key_file;
  std::string scan_socket;             // of clamd: a path, or host:port; empty: files are not scanned
  std::filesystem::path theme_file;    // own design tokens (CSS); empty: the built-in theme
  std::filesystem::path party_themes;  // a folder with PARTY.css; empty: all parties see the same
  // A statement of the database that takes this long is told in the log; 0: none is.
  std::chrono::milliseconds slow_query{1000};
  std::filesystem::path metrics_token_file;    // empty: metrics are read on this machine only
  std::vector<std::string> security_contacts;  // URIs to report a weakness to; none: no security.txt
  std::string security_expires;                // the day until which they hold
  std::string security_policy;                 // URI of what is asked of whoever reports
  std::string address;  // at which browsers find it, with a slash at its end; empty: only single sign-on asks
  bool local_accounts = true;  // passwords; off: people sign in at the provider of single sign-on only
  // Single sign-on by OpenID Connect; there is none without an issuer.
  std::string oidc_issuer, oidc_client_id;
  std::filesystem::path oidc_client_secret_file;  // empty: a public client
  std::filesystem::path oidc_roles_file;  // what values of the claim give; empty: roles are given here
  std::string oidc_roles_claim = "roles";
  std::string oidc_name;               // of the provider, on the button; empty: the host of the issuer
  std::string oidc_acr;                // that the provider must say it met; empty: any
  std::filesystem::path oidc_ca_file;  // certificates that are trusted in place of those of the system
  bool operator==(const Config&) const = default;
};

// Paths in the file are relative to its folder. Throws UsageError for an unknown key or a wrong value and
// WorldError for a file that cannot be read.
Config read_config(const std::filesystem::path& file);

// Whether it speaks HTTPS itself, and whether browsers reach it by HTTPS in any way.
bool has_tls(const Config& config);
bool is_https(const Config& config);
// Whether it listens to nobody else.
bool is_on_this_machine(const Config& config);

// "on" or "off"; throws UsageError for another text.
bool parse_accounts(const std::string& text);

// Settings that do not go together: without accounts, or with those of the demo, nobody else may reach the
// service, and single sign-on needs all that belongs to it. Throws UsageError.
void check_config(const Config& config);

// The address of a PostgreSQL database, without a password; throws UsageError for another text.
std::string parse_database(const std::string& text);

// A port number from 0 to 65535; throws UsageError for another text.
std::uint16_t parse_port(const std::string& text);

}  // namespace server
