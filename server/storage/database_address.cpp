#include "server/storage/database_address.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include <libpq-fe.h>

namespace server {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

// Empty: it was not given.
std::string_view option(const Options& options, std::string_view keyword) {
  for (const PQconninfoOption* each = options.get(); each != nullptr && each->keyword != nullptr; ++each)
    if (each->val != nullptr && keyword == each->keyword) return each->val;
  return {};
}

// A folder of sockets, or a loopback address.
bool is_on_this_machine(std::string_view host) {
  return host.empty() || host.front() == '/' || host == "localhost" || host == "::1" ||
         host.starts_with("127.");
}

bool are_on_this_machine(std::string_view hosts) {
  while (true) {
    const auto comma = std::min(hosts.find(','), hosts.size());
    if (!is_on_this_machine(hosts.substr(0, comma))) return false;
    if (comma == hosts.size()) return true;
    hosts.remove_prefix(comma + 1);
  }
}

}  // namespace

bool proves_its_server(const std::string& postgres_address) {
  const Options options(PQconninfoParse(postgres_address.c_str(), nullptr));
  return option(options, "sslmode") == "verify-full" ||
         (are_on_this_machine(option(options, "host")) && are_on_this_machine(option(options, "hostaddr")));
}

std::string fault_of_postgres_address(const std::string& text) {
  char* said = nullptr;
  const Options options(PQconninfoParse(text.c_str(), &said));
  if (!options) {
    std::string fault = said == nullptr ? "out of memory" : said;
    PQfreemem(said);
    while (!fault.empty() && fault.back() == '\n') fault.pop_back();
    return fault;
  }
  if (!option(options, "password").empty())
    return "the password of the database belongs in a file of its own: passfile=FILE, or PGPASSFILE";
  return {};
}

}  // namespace server
