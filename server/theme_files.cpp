#include "server/theme_files.hpp"

#include "server/files.hpp"

#include <filesystem>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t theme_bytes = std::size_t{1} << 20;

}  // namespace

Themes read_themes(const Config& config) {
  Themes themes;
  if (!config.theme_file.empty()) themes.own = read_file(config.theme_file, theme_bytes);
  if (config.party_themes.empty()) return themes;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(config.party_themes, failed))
    if (entry.path().extension() == ".css")
      themes.of_parties[entry.path().stem().string()] =
          with_theme_class(read_file(entry.path(), theme_bytes), themes.class_name());
  if (failed) throw WorldError(fmt::format("{}: {}", config.party_themes.string(), failed.message()));
  return themes;
}

}  // namespace server
