// A register of spend and contracts as JSON (docs/segments.md) as a value.
#pragma once

#include "criteria/spend_register.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// {"format": "wederwaarde-spend-register/1", "spend": […], "contracts": […]}; either may be absent. What is
// read is valid for the ids that are known.
criteria::Checked<criteria::SpendRegister> read_spend_register(std::string_view json,
                                                               const criteria::KnownIds& known,
                                                               const Limits& limits);

}  // namespace importing
