// Taking in a register of spend and contracts: first what would change, then the change itself.
#pragma once

#include "criteria/spend_register.hpp"
#include "server/app/cell_change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using SpendChange = LineChange<criteria::SpendLine>;
using ContractChange = LineChange<criteria::ContractLine>;

// What handing in these lines does. Replaced are the spend of every party and year that is handed in, and the
// contracts of every party that hands in contracts.
struct RegisterChange {
  criteria::SpendRegister lines;
  std::vector<SpendChange> spend;
  std::vector<ContractChange> contracts;
  std::size_t unchanged = 0;  // lines that are there already
  std::string state;          // of the register that it was held against
  criteria::Findings notes;   // warnings on the file
};

// A workbook (.xlsx) or comma-separated values, as importing::read_spend_sheet says; nothing is stored.
Result<RegisterChange> preview_register(Service& service, std::string_view file);

// Stores the lines of JSON (wederwaarde-spend-register/1) and gives what changed. With `state` only when the
// register is still what the preview was held against: the conflict `spend.changedMeanwhile` otherwise.
Result<RegisterChange> store_register(Service& service, const Actor& actor, std::string_view json,
                                      const std::optional<std::string>& state);

// The lines that are registered.
criteria::SpendRegister registered_lines(Unit& unit);

}  // namespace server
