// Clerical errors in opened bids on a page: what can be mended, and what was.
#pragma once

#include "criteria/dossier.hpp"
#include "server/app/take_step.hpp"
#include "templates/labels.hpp"

#include <string>
#include <vector>

namespace server {

// An answer of one value that the step `correct-bid` may replace at that stage.
struct CorrectableAnswer {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  std::string title;  // "I2 Bouwer · K3 Aandeel · 60"
};
// Of the bids as they may be read now.
std::vector<CorrectableAnswer> correctable_answers(const criteria::Dossier& dossier,
                                                   criteria::TenderStage stage, templates::Language language);

// "I2, K3: 60 → 80"
std::vector<std::string> correction_lines(const MadeCorrection& correction, templates::Language language);
// The same of a proposal: "I2, K3: 80".
std::vector<std::string> proposed_lines(const BidCorrection& correction, templates::Language language);

}  // namespace server
