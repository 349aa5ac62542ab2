// An evaluation as documents walk through it: each lot with its plan, and its bids with their answers.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/grade_book.hpp"
#include "evaluator/lot_plan.hpp"
#include "templates/labels.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

// A ranked bid, or a withdrawn one that still feeds relative formulas.
struct ShownBid {
  const criteria::Bid* bid = nullptr;
  std::size_t index = 0;                         // in the dossier
  const evaluator::RankedBid* result = nullptr;  // of a withdrawn bid: as if it were ranked
  bool withdrawn = false;
};

struct LotView {
  const criteria::Dossier& dossier;
  const evaluator::LotPlan& plan;
  const evaluator::LotEvaluation& evaluation;
  const evaluator::GradeBook& grades;
  std::vector<ShownBid> bids;  // by rank, then withdrawn ones
  Language language;
};

class EvaluationView {
 public:
  // Both must outlive the view; `evaluation` must be that of `dossier`.
  EvaluationView(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                 Language language);
  EvaluationView(const EvaluationView&) = delete;
  EvaluationView& operator=(const EvaluationView&) = delete;
  ~EvaluationView() = default;

  const std::deque<LotView>& lots() const { return lots_; }
  // Null for an unknown bid.
  const criteria::Bid* bid(std::string_view id) const;
  // The bidder's name, or empty.
  std::string bidder(std::string_view bid) const;

 private:
  std::vector<ShownBid> bids_of(std::size_t lot) const;

  const criteria::Dossier& dossier_;
  const evaluator::Evaluation& evaluation_;
  evaluator::GradeBook grades_;
  std::map<std::string_view, std::size_t> index_;  // of bids, by id
  std::optional<evaluator::Evaluation> with_withdrawn_;
  std::deque<evaluator::LotPlan> plans_;
  std::deque<LotView> lots_;
};

// Null for a leaf that is not scored.
const evaluator::LeafScore* score_of(const ShownBid& bid, const evaluator::Column& column);
// The answer to a leaf: given by the bidder, or the panel's consensus, or the grade of one assessor.
std::optional<criteria::AnswerValue> answer_of(const LotView& lot, const ShownBid& bid,
                                               const evaluator::Column& column,
                                               const criteria::AssessorId* assessor);
// The number of an answer that is one, computed where it is derived; the bid must be ranked.
criteria::Number quantity_of(const LotView& lot, const ShownBid& bid, const evaluator::Column& column,
                             const criteria::AnswerValue& answer);

// "winnaar: A – Bedrijf A", "gelijke stand, niet beslist: A, B".
std::string outcome_text(const EvaluationView& view, const LotView& lot);
// "hoogste kwaliteit → loting"; empty without tie rules.
std::string ties_text(const criteria::Award& award, Language language);
// "Perceel 1: Werkplekken".
std::string lot_title(const criteria::Lot& lot, Language language);

}  // namespace templates
