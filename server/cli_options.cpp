#include "server/cli_options.hpp"

#include "server/app/verify_data.hpp"
#include "server/config.hpp"
#include "server/files.hpp"
#include "server/storage/database_file.hpp"

namespace server {

templates::Language language_option(const Arguments& arguments, std::string_view name) {
  if (!arguments.has(name)) return templates::Language::nl;
  const auto language = templates::language_from_name(arguments.value(name));
  if (!language) throw UsageError(std::string(name) + " must be nl or en");
  return *language;
}

std::optional<criteria::Date> day_option(const Arguments& arguments) {
  if (!arguments.has("--on")) return std::nullopt;
  auto day = criteria::Date::parse(arguments.value("--on"));
  if (!day) throw UsageError("--on must be a date like 2026-11-25");
  return day;
}

std::filesystem::path data_option(const Arguments& arguments) {
  if (!arguments.has("--data")) throw UsageError("--data must name the folder of the service's data");
  return arguments.value("--data");
}

DatabaseAddress database_address_option(const Arguments& arguments) {
  return {data_option(arguments),
          arguments.has("--database") ? parse_database(arguments.value("--database")) : std::string()};
}

DatabaseAddress database_option(const Arguments& arguments) {
  auto address = database_address_option(arguments);
  if (address.is_sqlite() && !std::filesystem::exists(address.folder / database_file_name))
    throw WorldError("there is no database in " + address.folder.string());
  if (!address.is_sqlite()) read_data(address, [](Unit&) {});
  return address;
}

}  // namespace server
