#include "server/app/check_dossier.hpp"
#include "server/app/import_part.hpp"
#include "server/cli_commands.hpp"
#include "server/files.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

constexpr std::array<std::string_view, 5> kinds{"bid", "grades", "criteria", "template", "tender"};
// The id of a bid from a form, which has none, when nothing else is asked for.
constexpr std::string_view first_id = "I1";

}  // namespace

Exit run_import(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--as", "-o", "--dossier", "--id", "--details"}, {}, 1});
  const auto kind = arguments.value("--as");
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw UsageError("--as must be bid, grades, criteria, template or tender");
  const auto bytes = read_input(arguments.operand(0));
  const auto id = arguments.has("--id") ? arguments.value("--id") : std::string(first_id);
  std::optional<criteria::Dossier> dossier;
  if (arguments.has("--dossier")) {
    auto check = check_dossier(read_input(arguments.value("--dossier")));
    if (!check.dossier) {
      write_findings(console, check.findings);
      return Exit::findings;
    }
    dossier = std::move(check.dossier);
  }
  if (kind == "bid" && !dossier && is_document(bytes))
    throw UsageError("a bid in JSON or XML needs --dossier DOSSIER.json with what the tender asks");
  const auto imported = import_part(kind, bytes, {dossier ? &*dossier : nullptr, id});
  write_findings(console, imported ? imported->notes : imported.error());
  if (!imported) return Exit::findings;
  if (arguments.has("--details") && !imported->details.empty())
    write_file(arguments.value("--details"), imported->details);
  write_output(arguments, console, imported->json);
  return Exit::fine;
}

}  // namespace server
