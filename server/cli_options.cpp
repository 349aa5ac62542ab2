#include "server/cli_options.hpp"

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

}  // namespace server
