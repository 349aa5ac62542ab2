#include "embedded/shared_templates.hpp"
#include "server/app/share_templates.hpp"

#include <stdexcept>

namespace server {
namespace {

const Actor program{"wederwaarde", ""};

void publish(Service& service, std::string_view file) {
  const auto proposed = propose_template(service, program, embedded::shared_templates(file),
                                         {std::string(shipped_author), "Eerste versie", 0});
  if (!proposed && !std::holds_alternative<Findings>(proposed.error())) return;
  if (!proposed)
    throw std::logic_error("template " + std::string(file) + ": " +
                           std::get<Findings>(proposed.error()).front().code);
  const ReviewNote installed{ReviewOutcome::publish, "Installatie van de dienst", ""};
  if (!review_template(service, program, proposed->id, proposed->number, installed))
    throw std::logic_error("template " + std::string(file) + " cannot be published");
}

}  // namespace

void publish_shipped_templates(Service& service) {
  for (const std::string_view file : embedded::shared_templates_paths()) publish(service, file);
}

}  // namespace server
