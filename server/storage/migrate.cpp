#include "server/storage/migrate.hpp"

#include "embedded/postgresql_migrations.hpp"
#include "embedded/sqlite_migrations.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace server {

std::vector<Migration> known_migrations(Engine engine) {
  const auto read = engine == Engine::sqlite ? embedded::sqlite_migrations : embedded::postgresql_migrations;
  std::vector<Migration> known;
  for (std::string_view files = WEDERWAARDE_MIGRATIONS; !files.empty();) {
    const auto file = files.substr(0, files.find(' '));
    files.remove_prefix(std::min(files.size(), file.size() + 1));
    const auto sql = read(file);
    known.push_back({std::string(file.substr(0, file.rfind('.'))), std::string(sql), sha256_hex(sql)});
  }
  return known;
}

bool migrate(Unit& unit, const std::vector<Migration>& known, const std::string& now) {
  unit.execute(
      "CREATE TABLE IF NOT EXISTS schema_migrations ("
      "name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)");
  const auto applied =
      unit.select<Migration>("SELECT name, sha256 FROM schema_migrations ORDER BY name", {},
                             [](Migration& migration) { return std::tie(migration.name, migration.sha256); });
  for (std::size_t at = 0; at < applied.size(); ++at) {
    const auto& name = applied[at].name;
    if (at >= known.size() || name != known[at].name)
      throw StorageError(
          fmt::format("the database was changed by {}, which this program does not know", name));
    if (applied[at].sha256 != known[at].sha256)
      throw StorageError(fmt::format("the database was changed by another text of {}", name));
  }
  for (std::size_t at = applied.size(); at < known.size(); ++at) {
    unit.execute(known[at].sql);
    unit.execute("INSERT INTO schema_migrations (name, sha256, applied_at) VALUES ($1, $2, $3)",
                 {known[at].name, known[at].sha256, now});
  }
  return applied.size() < known.size();
}

}  // namespace server
