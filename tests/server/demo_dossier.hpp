// The demo dossiers of server/demo, for tests that want realistic ones.
#pragma once

#include "criteria/dossier.hpp"

#include <string>

namespace server_test {

// "kantoormeubilair", "betonbestrating" or "schoolpaviljoen". Throws when the file has findings.
criteria::Dossier demo_dossier(const std::string& name);
// The file itself.
std::string demo_text(const std::string& name);

}  // namespace server_test
