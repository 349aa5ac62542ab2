#include "server/app/backup.hpp"
#include "server/app/clock.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"

#include <charconv>
#include <ostream>

namespace server {
namespace {

Exit tell(const CheckedBackup& checked, const Console& console) {
  write_findings(console, checked.findings);
  if (checked.is_there) console.out << checked.folder.string() << '\n' << head_text(checked.head) << '\n';
  return checked.findings.empty() ? Exit::fine : Exit::findings;
}

// How many backups stay; nothing: all.
std::optional<std::size_t> keep_option(const Arguments& arguments) {
  if (!arguments.has("--keep")) return std::nullopt;
  const auto text = arguments.value("--keep");
  std::size_t keep = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), keep);
  if (failed != std::errc() || end != text.data() + text.size() || keep < 1)
    throw UsageError("--keep must be a number of backups, at least 1");
  return keep;
}

}  // namespace

Exit run_backup(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--to", "--keep"}, {}, 0});
  if (!arguments.has("--to")) throw UsageError("--to must name the folder of the backups");
  const auto keep = keep_option(arguments);
  const std::filesystem::path into = arguments.value("--to");
  const auto exit = tell(make_backup(database_option(arguments).folder, into, system_time()), console);
  // With anything wrong the older ones may be needed.
  if (keep && exit == Exit::fine) remove_old_backups(into, *keep);
  return exit;
}

Exit run_restore(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data"}, {}, 1});
  return tell(restore_backup(arguments.operand(0), data_option(arguments)), console);
}

}  // namespace server
