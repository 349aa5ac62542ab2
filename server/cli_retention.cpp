#include "server/app/clock.hpp"
#include "server/app/delete_kept.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

// What became of an item: "proposed", in a dry run "due", or the code of why not.
std::string proposed(Service& service, const RetentionItem& item, const Arguments& arguments) {
  if (arguments.has("--dry-run")) {
    const auto findings = check_deletion(service, item.tender, item.kind);
    return findings.empty() ? "due" : findings.front().code;
  }
  const Actor actor{"wederwaarde retention", "", nullptr};
  const auto made = propose_deletion(
      service, actor, {item.tender, item.kind, arguments.value("--person"), arguments.value("--reason")});
  if (made) return "proposed";
  if (const auto* findings = std::get_if<Findings>(&made.error())) return findings->front().code;
  if (const auto* conflict = std::get_if<Conflict>(&made.error())) return conflict->code;
  return "deletion.notDue";
}

}  // namespace

Exit run_retention(const Words& words, const Console& console) {
  const Arguments arguments(words,
                            {{"--data", "--database", "--person", "--reason", "-o"}, {"--dry-run"}, 0});
  if (!arguments.has("--dry-run") && (!arguments.has("--person") || !arguments.has("--reason")))
    throw UsageError("retention needs --dry-run, or --person and --reason of the proposals");
  Service service(database_option(arguments), system_time);
  templates::JsonWriter json;
  bool is_refused = false;
  json.open_object().member("on", today(service.clock).text()).key("items").open_array();
  for (const RetentionItem& item : deletable_items(service)) {
    const auto outcome = proposed(service, item, arguments);
    is_refused = is_refused || (outcome != "proposed" && !arguments.has("--dry-run"));
    json.open_object().member("tender", std::to_string(item.tender)).member("reference", item.reference);
    json.member("kind", item.kind).key("count").number(item.count);
    json.member("due", item.due->text()).member("outcome", outcome).close_object();
  }
  write_output(arguments, console, json.close_array().close_object().take() + "\n");
  return is_refused ? Exit::findings : Exit::fine;
}

}  // namespace server
