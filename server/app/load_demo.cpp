#include "server/app/load_demo.hpp"

#include "embedded/demo.hpp"
#include "server/app/import_tender.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace server {

std::vector<std::string> load_demo(Service& service) {
  std::vector<std::string> stored;
  for (std::string_view files = WEDERWAARDE_DEMO; !files.empty();) {
    const auto file = files.substr(0, files.find(' '));
    files.remove_prefix(std::min(files.size(), file.size() + 1));
    const auto id = import_tender(service, {"demo", ""}, embedded::demo(file), true);
    if (id)
      stored.emplace_back(file);
    else if (const auto* findings = std::get_if<Findings>(&id.error()))
      throw std::logic_error("demo dossier " + std::string(file) + ": " + findings->front().code);
  }
  return stored;
}

}  // namespace server
