#include "server/app/clock.hpp"
#include "server/app/export_party.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/files.hpp"

#include <filesystem>
#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

namespace fs = std::filesystem;

// For a folder that is new or empty: what stands in it is the export and nothing else.
fs::path new_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) throw WorldError(fmt::format("{}: {}", folder.string(), failed.message()));
  if (!fs::is_empty(folder)) throw UsageError("--to must name a folder that is empty or not there yet");
  fs::permissions(folder, fs::perms::owner_all);
  return folder;
}

}  // namespace

Exit run_export_party(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--data", "--database", "--to"}, {}, 1});
  if (!arguments.has("--to")) throw UsageError("--to must name the folder of the export");
  Service service(database_option(arguments), system_time);
  const fs::path into = new_folder(arguments.value("--to"));
  const auto made =
      export_party(service, arguments.operand(0), [&](const std::string& path, std::string_view content) {
        fs::create_directories((into / path).parent_path());
        write_file(into / path, content);
      });
  if (!made) throw UsageError("export-party must name a party that is registered");
  criteria::Findings findings;
  for (const std::string& reference : made->sealed)
    findings.push_back(criteria::error("export.sealed", "tenders", {{"reference", reference}}));
  write_findings(console, findings);
  console.out << fmt::format("{} files in {}\n", made->files, into.string());
  return findings.empty() ? Exit::fine : Exit::findings;
}

}  // namespace server
