#include "server/cli_options.hpp"

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

std::filesystem::path database_option(const Arguments& arguments) {
  auto folder = data_option(arguments);
  if (!std::filesystem::exists(folder / database_file_name))
    throw WorldError("there is no database in " + folder.string());
  return folder;
}

}  // namespace server
