// The parts of a dossier as JSON texts of the exchange contract: as they are stored, and as clients send
// them.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "server/storage/document_history.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

Document tender_document(const criteria::Tender& tender);
Document bid_document(const criteria::Bid& bid);
Document grade_document(const criteria::Grade& grade);
Document draw_document(const criteria::Draw& draw);

// What a client sent, checked as far as it can be on its own. Places are paths in the text; members that the
// service itself adds to its answers (`version`, `createdAt`, …) are passed over.
criteria::Checked<criteria::Tender> read_tender(std::string_view json);
criteria::Checked<criteria::Bid> read_bid(std::string_view json, const criteria::Tender& tender);
criteria::Checked<criteria::Grade> read_grade(std::string_view json);
criteria::Checked<std::vector<criteria::Grade>> read_grades(std::string_view json);
criteria::Checked<criteria::Draw> read_draw(std::string_view json);

// What is wrong with a bid on its own; places are counted from the bid.
criteria::Findings check_bid(const criteria::Bid& bid, const criteria::Tender& tender);
// What is wrong with a grade of a bid for `lot`; no lot: there is no such bid.
criteria::Findings check_grade(const criteria::Grade& grade, const criteria::Tender& tender,
                               const std::optional<criteria::LotId>& lot);
// The same for each of them, by the bids of the dossier; places are "grades[2].level".
criteria::Findings check_grades(const std::vector<criteria::Grade>& grades, const criteria::Dossier& dossier);

// Stored parts put together.
struct DossierParts {
  std::string tender;
  std::vector<std::string> bids;
  std::optional<std::vector<std::string>> grades;
  std::optional<std::vector<std::string>> draws;
};
// Throws std::logic_error when the parts do not make a dossier: they were checked before they were stored.
criteria::Dossier dossier_of(const DossierParts& parts);
criteria::Tender tender_of(std::string_view document);

// The findings, their places counted from the part at `place` ("bids[0]") instead of from the dossier.
criteria::Findings relative_to(std::string_view place, criteria::Findings findings);

}  // namespace server
