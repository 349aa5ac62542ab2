// Who of the panel of a tender finds their work where, as pages show it (pages/panel_work).
#pragma once

#include "criteria/tender.hpp"
#include "server/app/stage_gate.hpp"
#include "server/pages/panel_work.hpp"

#include <optional>

namespace server {

// Whether a panel grades is not looked at.
PanelWork panel_work(Unit& unit, TenderId tender, const std::optional<ProcessState>& state);
PanelWork panel_work(Service& service, TenderId tender, const criteria::Tender& definition);

}  // namespace server
