// The letters by which assessors know the bids: drawn by chance once the bids are fixed.
#pragma once

#include "server/app/assessment_record.hpp"
#include "server/app/change.hpp"

namespace server {

// Draws letters for those of the bids that have none yet, and records them; nothing when all have one.
void draw_blind_names(const Change& change, const AssessmentRecord& record,
                      const criteria::Dossier& admitted);

}  // namespace server
