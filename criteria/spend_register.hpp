// The register of spend and contracts (contractenregister) as it is handed in: lines of any parties and
// segments.
#pragma once

#include "criteria/segment.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace criteria {

struct SpendLine {
  std::string segment;
  Spend spend;
  bool operator==(const SpendLine&) const = default;
};

struct ContractLine {
  std::string segment;
  Contract contract;
  bool operator==(const ContractLine&) const = default;
};

// What is absent is not handed in, and nothing changes about it.
struct SpendRegister {
  std::optional<std::vector<SpendLine>> spend;
  std::optional<std::vector<ContractLine>> contracts;
  bool operator==(const SpendRegister&) const = default;
};

// The ids that a line may name.
struct KnownIds {
  std::set<std::string, std::less<>> parties, segments;
};

inline constexpr std::string_view register_format = "wederwaarde-spend-register/1";

// Findings of each line as `validate` of spend and contracts, `spend.partyUnknown`, `spend.segmentUnknown`,
// `spend.twice` and `contract.twice`; places are "spend[3].year", "contracts[0].endsOn". `spend.nothing` when
// there is no line at all.
Findings validate(const SpendRegister& lines, const KnownIds& known);

// Whose spend of which year is handed in, and whose contracts: what is registered for these is replaced.
std::set<std::pair<std::string, int>> handed_in_years(const SpendRegister& lines);
std::set<std::string> handed_in_contracts(const SpendRegister& lines);

}  // namespace criteria
