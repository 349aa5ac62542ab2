#include "server/app/promises.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/promise_json.hpp"

namespace server {

Exit run_promises(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--on", "--party", "-o"}, {}, 1});
  if (arguments.operand(0) != "due") throw UsageError("promises has the command due");
  Service service(database_option(arguments), system_time);
  const auto on = day_option(arguments).value_or(today(service.clock));
  const std::string party = arguments.value("--party");
  const auto registers = promise_registers(service, party);
  if (!registers) throw UsageError("--party must name a party that is registered");
  write_output(arguments, console, templates::reminders_json(on, evaluator::reminders(*registers, on)));
  return Exit::fine;
}

}  // namespace server
