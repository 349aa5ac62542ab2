// An obvious clerical error in a bid that was opened (kennelijke verschrijving), which two people mend with a
// reason by the step `correct-bid`. The answer of before stays: in the history of the bid and in the facts of
// the step.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "criteria/tender_stage.hpp"
#include "server/storage/document_history.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

struct BidCorrection {
  criteria::BidId bid;
  std::string answers;  // what they should be: a JSON object, by criterion
  bool operator==(const BidCorrection&) const = default;
};

struct CorrectedAnswer {
  criteria::CriterionId criterion;
  std::string before, after;  // compact JSON
};
struct CorrectedBid {
  criteria::Bid bid;  // as it will be
  std::vector<CorrectedAnswer> answers;
};

// What the correction comes to at that stage: at `opened` answers that are not about money, at
// `prices_opened` those that are. `bidCorrection.bid` (unknown or withdrawn), `bidCorrection.answers` (no
// object with members), and at `answers.CRITERION` `bidCorrection.otherStage`, `bidCorrection.noAnswer` (what
// was not offered is not added) and `bidCorrection.unchanged`; else what is wrong with the bid as it would
// be.
criteria::Checked<CorrectedBid> corrected_bid(const criteria::Dossier& whole, const BidCorrection& correction,
                                              criteria::TenderStage stage);

// What is kept with the proposal: canonical JSON.
std::string correction_text(const BidCorrection& correction);
BidCorrection read_correction(std::string_view text);

// The facts of the step: without a hash of the bid, which may hold prices that are still sealed.
Document correction_facts(const CorrectedBid& corrected);

// A correction that was carried out, from the facts of its step.
struct MadeCorrection {
  criteria::BidId bid;
  std::vector<CorrectedAnswer> answers;
};
MadeCorrection read_correction_facts(std::string_view facts);

// One answer, in compact JSON, in words; the inputs of a computed answer as they are.
std::string answer_words(const std::string& json, templates::Language language);

}  // namespace server
