#include "server/app/load_demo.hpp"

#include "embedded/agreements.hpp"
#include "embedded/consultations.hpp"
#include "embedded/demo.hpp"
#include "embedded/region.hpp"
#include "import/consultation_json.hpp"
#include "import/segment_json.hpp"
#include "server/app/agreements.hpp"
#include "server/app/edit_parties.hpp"
#include "server/app/edit_segments.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/import_register.hpp"
#include "server/app/import_tender.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/consultation_json.hpp"
#include "templates/spend_register_json.hpp"

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

criteria::SpendRegister lines_of(const std::vector<criteria::Segment>& segments) {
  criteria::SpendRegister lines{std::vector<criteria::SpendLine>{}, std::vector<criteria::ContractLine>{}};
  for (const auto& segment : segments) {
    for (const auto& spend : segment.spend) lines.spend->push_back({segment.id, spend});
    for (const auto& contract : segment.contracts) lines.contracts->push_back({segment.id, contract});
  }
  return lines;
}

// What is known of the segments, unless somebody has registered spend or changed a segment.
void load_region(Service& service) {
  const auto segments = importing::read_segments(embedded::region("segments.json"), importing::Limits{});
  if (!segments)
    throw std::logic_error("demo segments: " + segments.error()[0].code + " " + segments.error()[0].place);
  if (service.database.read([](Unit& unit) { return SpendStore(unit).last_year(); })) return;
  constexpr std::int64_t as_shipped = 1;
  for (const auto& segment : *segments)
    static_cast<void>(edit_segment(service, demo_actor, segment, as_shipped));
  static_cast<void>(create_party(service, demo_actor,
                                 {"wonen-in-het-veen", "Woningstichting Wonen in het Veen (fictief)",
                                  criteria::PartyKind::housing_corporation, std::nullopt}));
  const auto stored = store_register(
      service, demo_actor, templates::canonical_spend_register_json(lines_of(*segments)), std::nullopt);
  if (!stored && std::holds_alternative<Findings>(stored.error()))
    throw std::logic_error("demo register: " + std::get<Findings>(stored.error()).front().code);
}

// One consultation on a demo tender, with answers; nothing when it is there already.
void load_consultation(Service& service) {
  const std::string id = "kantoormeubilair-2027";
  const auto started = start_consultation(service, demo_actor,
                                          {criteria::ConsultationBasisKind::draft, "GOU-2026-014", {}, {}},
                                          {id, "2026-11-02", "2027-02-12", "inkoop@voorbeeld.example", {}});
  if (!started) return;
  const auto open = open_consultation(service, demo_actor, id);
  for (const std::string_view file : embedded::consultations_paths()) {
    auto response =
        importing::read_consultation_response(embedded::consultations(file), importing::Limits{}).value();
    response.sha256 = open->issue.sha256;
    const auto stored = receive_response(
        service, demo_actor, id,
        {"", std::string(file), "application/json", templates::consultation_response_json(response)}, false);
    if (!stored)
      throw std::logic_error("demo answer " + std::string(file) + ": " +
                             std::get<Findings>(stored.error()).front().code);
  }
}

}  // namespace

std::optional<TenderId> demo_tender(Service& service) {
  const auto ids = service.database.read([](Unit& unit) {
    return unit.column<std::int64_t>("SELECT id FROM tenders WHERE fictitious = 1 ORDER BY id LIMIT 1");
  });
  return ids.empty() ? std::nullopt : std::optional(ids.front());
}

std::vector<std::string> load_demo(Service& service) {
  load_agreements(service);
  load_region(service);
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
  load_consultation(service);
  return stored;
}

}  // namespace server
