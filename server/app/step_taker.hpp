// Who takes the steps of a tender.
#pragma once

#include "criteria/tender_process.hpp"
#include "server/app/principal.hpp"

#include <string_view>

namespace server {

// Whether the person has one of the step's roles for that tender, which is of that party.
bool is_taker(const Principal& person, criteria::ProcessStep step, TenderId tender, std::string_view party);

}  // namespace server
