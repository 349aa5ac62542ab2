#include "server/app/monitor.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/monitor_json.hpp"

#include <charconv>

namespace server {
namespace {

int year_option(const Arguments& arguments, std::string_view name, int usual) {
  if (!arguments.has(name)) return usual;
  const std::string text = arguments.value(name);
  int year = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (failed != std::errc() || end != text.data() + text.size() || year < 2000 || year > 2100)
    throw UsageError(std::string(name) + " must be a year from 2000 to 2100");
  return year;
}

}  // namespace

Exit run_monitor(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--from", "--to", "--party", "--segment",
                                     "--format", "--language", "-o"},
                                    {},
                                    0});
  const std::string format = arguments.has("--format") ? arguments.value("--format") : "json";
  if (format != "json" && format != "xlsx") throw UsageError("--format must be json or xlsx");
  Service service(database_option(arguments), system_time);
  MonitorFilter filter = usual_monitor(service);
  filter.from = year_option(arguments, "--from", filter.from);
  filter.to = year_option(arguments, "--to", filter.to);
  if (filter.from > filter.to) throw UsageError("--from must not be after --to");
  filter.party = arguments.value("--party");
  filter.segment = arguments.value("--segment");
  const auto report = make_monitor(service, filter);
  if (!report) throw UsageError("--party and --segment must name what is registered");
  write_output(arguments, console,
               format == "json" ? templates::monitor_json(*report)
                                : make_monitor_workbook(service, filter, language_option(arguments)).value());
  return Exit::fine;
}

}  // namespace server
