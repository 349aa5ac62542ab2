#include "server/app/promises.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/files.hpp"
#include "server/storage/database_file.hpp"
#include "templates/promise_json.hpp"

#include <filesystem>

namespace server {

Exit run_promises(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--on", "--party", "-o"}, {}, 1});
  if (arguments.operand(0) != "due") throw UsageError("promises has the command due");
  if (!arguments.has("--data")) throw UsageError("--data must name the folder of the service's data");
  const std::filesystem::path folder = arguments.value("--data");
  // Opening makes a database where there is none.
  if (!std::filesystem::exists(folder / database_file_name))
    throw WorldError("there is no database in " + folder.string());
  Service service(folder, system_time);
  const auto on = day_option(arguments).value_or(today(service.clock));
  const std::string party = arguments.value("--party");
  const auto registers = promise_registers(service, party);
  if (!registers) throw UsageError("--party must name a party that is registered");
  write_output(arguments, console, templates::reminders_json(on, evaluator::reminders(*registers, on)));
  return Exit::fine;
}

}  // namespace server
