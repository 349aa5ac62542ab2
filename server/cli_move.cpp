#include "server/app/clock.hpp"
#include "server/app/move_database.hpp"
#include "server/cli_commands.hpp"
#include "server/config.hpp"

#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

// A data folder, or a PostgreSQL database.
DatabaseAddress place_option(const Arguments& arguments, const char* option) {
  const auto text = arguments.value(option);
  if (text.empty())
    throw UsageError(
        fmt::format("{} must name a data folder or the address of a PostgreSQL database", option));
  const bool is_postgresql = text.find("://") != std::string::npos || text.find('=') != std::string::npos;
  if (is_postgresql) return {{}, parse_database(text)};
  return {text};
}

}  // namespace

Exit run_move_database(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--from", "--to"}, {}, 0});
  const auto from = place_option(arguments, "--from");
  const auto moved = move_database(from, place_option(arguments, "--to"), system_time());
  write_findings(console, moved.check.findings);
  console.out << fmt::format("{} rows\n{}\n", moved.rows, head_text(moved.check.head));
  return moved.check.findings.empty() ? Exit::fine : Exit::findings;
}

}  // namespace server
