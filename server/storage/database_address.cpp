#include "server/storage/database_address.hpp"

#include <memory>
#include <string_view>

#include <libpq-fe.h>

namespace server {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

}  // namespace

std::string fault_of_postgres_address(const std::string& text) {
  char* said = nullptr;
  const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(text.c_str(), &said));
  if (!options) {
    std::string fault = said == nullptr ? "out of memory" : said;
    PQfreemem(said);
    while (!fault.empty() && fault.back() == '\n') fault.pop_back();
    return fault;
  }
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option)
    if (option->val != nullptr && std::string_view(option->keyword) == "password")
      return "the password of the database belongs in a file of its own: passfile=FILE, or PGPASSFILE";
  return {};
}

}  // namespace server
