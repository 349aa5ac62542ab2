// The parties (partijen) that buy, and their working group: what is shared belongs to one of them.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/names.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace criteria {

enum class PartyKind {
  municipality,
  province,
  water_board,          // waterschap
  environment_service,  // omgevingsdienst
  housing_corporation,  // woningcorporatie
  knowledge_centre,     // kenniscentrum, such as PIANOo
  platform,             // of parties and firms together
  working_group         // inkopers-werkgroep: parties together
};

struct Party {
  std::string id;
  std::string name;
  PartyKind kind = PartyKind::municipality;
  std::optional<std::string> website;
  bool operator==(const Party&) const = default;
};

inline constexpr std::string_view working_group_id = "inkopers-werkgroep";

// Findings: `party.id` (1 to 64 lower-case letters, digits and hyphens), `party.name` (1 to 200 bytes),
// `party.website` (an https address of at most 200 bytes).
Findings validate(const Party& party);

template <>
struct NameTable<PartyKind> {
  static constexpr std::array<std::pair<PartyKind, std::string_view>, 8> names{
      {{PartyKind::municipality, "municipality"},
       {PartyKind::province, "province"},
       {PartyKind::water_board, "water-board"},
       {PartyKind::environment_service, "environment-service"},
       {PartyKind::housing_corporation, "housing-corporation"},
       {PartyKind::knowledge_centre, "knowledge-centre"},
       {PartyKind::platform, "platform"},
       {PartyKind::working_group, "working-group"}}};
};

}  // namespace criteria
