#include "server/config.hpp"

#include "server/cli_arguments.hpp"
#include "server/files.hpp"

#include <charconv>
#include <sstream>

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/StringTokenizer.h>
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

void set(Config& config, const std::string& key, const std::string& value,
         const std::filesystem::path& folder) {
  if (key == "host")
    config.host = value;
  else if (key == "port")
    config.port = parse_port(value);
  else if (key == "data")
    config.data = folder / value;
  else if (key == "host_names")
    config.host_names = parse_names(value);
  else if (key == "workers")
    config.workers = parse_number(key, value, 1, 256);
  else if (key == "demo")
    config.demo = parse_switch(key, value);
  else if (key == "accounts")
    config.accounts = parse_on(key, value);
  else if (key == "https")
    config.https = parse_on(key, value);
  else if (key == "theme_file")
    config.theme_file = folder / value;
  else
    throw UsageError(fmt::format("unknown setting \"{}\"", key));
}

}  // namespace

std::uint16_t parse_port(const std::string& text) {
  return static_cast<std::uint16_t>(parse_number("port", text, 0, 65535));
}

bool parse_accounts(const std::string& text) { return parse_on("accounts", text); }

void check_config(const Config& config) {
  const bool is_loopback =
      config.host == "localhost" || config.host == "::1" || config.host.rfind("127.", 0) == 0;
  if (!config.accounts && !is_loopback)
    throw UsageError(
        fmt::format("accounts can be off only where one person works on one machine: at 127.0.0.1, "
                    "not at {}",
                    config.host));
}

Config read_config(const std::filesystem::path& file) {
  std::istringstream text(read_file(file, most_bytes));
  Config config;
  try {
    Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> settings(
        new Poco::Util::PropertyFileConfiguration(text));
    Poco::Util::AbstractConfiguration::Keys keys;
    settings->keys(keys);
    for (const auto& key : keys) set(config, key, settings->getRawString(key, ""), file.parent_path());
  } catch (const Poco::Exception& wrong) {
    throw UsageError(fmt::format("{}: {}", file.string(), wrong.displayText()));
  } catch (const UsageError& wrong) {
    throw UsageError(fmt::format("{}: {}", file.string(), wrong.what()));
  }
  return config;
}

}  // namespace server
