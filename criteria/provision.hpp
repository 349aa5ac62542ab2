// What a tender asks beside its criteria: of the bidder, and in the contract.
#pragma once

#include <optional>
#include <string>

namespace criteria {

// Geschiktheidseis (art. 2.90 Aw 2012), selectiecriterium (art. 2.99) and contractbepaling (art. 2.80).
enum class ProvisionKind { suitability_requirement, selection_criterion, contract_clause };

struct Provision {
  std::string id;
  ProvisionKind kind = ProvisionKind::contract_clause;
  std::string title;
  std::optional<std::string> text;
  std::optional<std::string> library;  // id of the library criterion that it was taken from
  bool operator==(const Provision&) const = default;
};

}  // namespace criteria
