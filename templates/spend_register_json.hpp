// A register of spend and contracts as JSON (docs/segments.md).
#pragma once

#include "criteria/spend_register.hpp"
#include "templates/field_writer.hpp"

#include <string>

namespace templates {

// Texts are not copied.
void write(const Slot& slot, const criteria::SpendLine& line);
void write(const Slot& slot, const criteria::ContractLine& line);

// Format wederwaarde-spend-register/1, canonical.
std::string canonical_spend_register_json(const criteria::SpendRegister& lines);

}  // namespace templates
