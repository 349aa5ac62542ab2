// The workbook in which an assessor, or the panel together, enters grades with their motivation.
// import/grade_sheet reads it back.
#pragma once

#include "criteria/dossier.hpp"
#include "templates/bid_form.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <vector>

namespace templates {

// What one bid is called in the form; prices never stand in it.
struct GradedBid {
  criteria::BidId id;  // or the letter by which the assessor knows it
  std::string name;    // the bidder's, or empty where assessors must not know it
};

// Who grades which bids.
struct Grading {
  std::vector<GradedBid> bids;
  std::optional<criteria::AssessorId> assessor;  // none: the panel together
  std::vector<criteria::Grade> given = {};       // stand in the form already; by the ids of `bids`
};

// A row for every bid and every criterion of the lot that the assessor judges: those whose panel names them,
// or without an assessor (the consensus of the panel) every criterion with a panel that decides by consensus.
// Equal arguments give equal bytes.
std::string grade_form(const criteria::Tender& tender, const criteria::Lot& lot, const Grading& grading,
                       const FormIssue& issue, Language language);

}  // namespace templates
