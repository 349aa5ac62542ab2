#include "server/app/load_demo.hpp"

#include "embedded/agreements.hpp"
#include "embedded/demo.hpp"
#include "server/app/agreements.hpp"
#include "server/app/import_tender.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace server {
namespace {

const Actor demo_actor{"demo", ""};

// Those that are not there yet.
void load_agreements(Service& service) {
  for (const std::string_view file : embedded::agreements_paths()) {
    constexpr std::int64_t none_yet = 0;
    const auto stored = publish_agreement(service, demo_actor, embedded::agreements(file), none_yet);
    if (stored || std::holds_alternative<Outdated>(stored.error())) continue;
    throw std::logic_error("agreement " + std::string(file) + ": " +
                           std::get<Findings>(stored.error()).front().code);
  }
}

}  // namespace

std::vector<std::string> load_demo(Service& service) {
  load_agreements(service);
  std::vector<std::string> stored;
  for (std::string_view files = WEDERWAARDE_DEMO; !files.empty();) {
    const auto file = files.substr(0, files.find(' '));
    files.remove_prefix(std::min(files.size(), file.size() + 1));
    const auto id = import_tender(service, demo_actor, embedded::demo(file), true);
    if (id)
      stored.emplace_back(file);
    else if (const auto* findings = std::get_if<Findings>(&id.error()))
      throw std::logic_error("demo dossier " + std::string(file) + ": " + findings->front().code);
  }
  return stored;
}

}  // namespace server
