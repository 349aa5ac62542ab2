// Who can sit on the panel of a tender, while accounts are on: whoever assesses, leads or buys there. Nobody
// else could ever declare an interest or give a grade.
#pragma once

#include "criteria/assessment.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/unit.hpp"

#include <string>
#include <vector>

namespace server {

struct PanelCandidate {
  std::string name;
  bool knows_bidders = false;  // reads the bids with their names: a buyer or controller of the tender
  bool operator==(const PanelCandidate&) const = default;
};

// By name; those who know the bidders last. Empty where accounts are off.
std::vector<PanelCandidate> panel_candidates(Unit& unit, TenderId tender);

// Gives each member the name of their account. Findings, at "members[N].person": `panel.personUnknown` (no
// candidate has that name), and of a blind panel `panel.knowsBidders`.
Findings settle_members(Unit& unit, TenderId tender, criteria::AssessmentPanel& panel);

}  // namespace server
