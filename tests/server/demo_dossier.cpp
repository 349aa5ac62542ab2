#include "tests/server/demo_dossier.hpp"

#include "import/dossier_json.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace server_test {

criteria::Dossier demo_dossier(const std::string& name) {
  std::ifstream file(WEDERWAARDE_SOURCE_DIR "/server/demo/" + name + ".json", std::ios::binary);
  if (!file) throw std::runtime_error("no demo dossier " + name);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  auto dossier = importing::read_dossier(json, importing::Limits{});
  if (!dossier) throw std::runtime_error("demo dossier " + name + ": " + dossier.error().front().code);
  return std::move(*dossier);
}

}  // namespace server_test
