#include "tests/server/demo_dossier.hpp"

#include "import/dossier_json.hpp"
#include "tests/support/source_text.hpp"

#include <stdexcept>

namespace server_test {

std::string demo_text(const std::string& name) {
  return test_support::source_text("server/demo/" + name + ".json");
}

criteria::Dossier demo_dossier(const std::string& name) {
  auto dossier = importing::read_dossier(demo_text(name), importing::Limits{});
  if (!dossier) throw std::runtime_error("demo dossier " + name + ": " + dossier.error().front().code);
  return std::move(*dossier);
}

}  // namespace server_test
