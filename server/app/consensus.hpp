// From the individual grades to that of the panel: how far they are apart, and the grade that its chair
// records.
#pragma once

#include "evaluator/grade_spread.hpp"
#include "server/app/assessment_desk.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace server {

// ---- progress -------------------------------------------------------------------------------------------

// How far a member is: that grades were given, never which.
struct MemberProgress {
  criteria::PanelMember member;
  bool is_declared = false;
  std::size_t assigned = 0, given = 0;  // none before grading has begun
  std::size_t recused = 0;              // bids that the member does not grade
};
// By the members of the panel, in their order; empty without a panel.
Result<std::vector<MemberProgress>> assessment_progress(Service& service, TenderId tender);

// ---- spread ---------------------------------------------------------------------------------------------

struct SpreadGrade {
  criteria::AssessorId assessor;
  std::string level, motivation;
};
struct PanelGrade {
  std::string level, motivation;
  std::string reason;  // of leaving the range
};
struct BidSpread {
  AssessedBid bid;
  std::vector<SpreadGrade> grades;  // in the order of the criterion's panel; only those that count
  std::optional<evaluator::GradeRange> range;
  std::optional<PanelGrade> consensus;
};
struct CriterionSpread {
  criteria::LotId lot;
  criteria::Criterion leaf;
  std::vector<BidSpread> bids;
};
struct Consensus {
  std::string title;  // of the tender
  Desk desk;
  std::vector<CriterionSpread> criteria;  // all that a panel grades
  bool is_open = false;                   // the chair, who asks, can record grades now
};
// For a member of the panel who declared their interests, without the bids in which they have one. The
// conflict `stage.sealed` before the individual grades are locked; those of `panel_seat` and
// `assessment.notDeclared`.
Result<Consensus> view_consensus(Service& service, const Actor& actor, TenderId tender,
                                 const std::string& person);

// ---- the grade of the panel -----------------------------------------------------------------------------

struct ConsensusOrder {
  std::string person;  // the chair
  std::string bid;     // its handle
  std::string criterion, level, motivation;
  std::string reason;  // needed outside the range of the individual grades, and kept only then
};
// Stores the grade of the panel, in place of the one before. Findings: `assessment.bidUnknown`,
// `assessment.noConsensus` (of a criterion without one), `assessment.motivation`, `assessment.reason`, and
// those of a grade. Conflicts: `assessment.notChair`, `assessment.notDeclared`, `stage.locked`, those of
// `panel_seat`.
Result<StoredGrade> record_consensus(Service& service, const Actor& actor, TenderId tender,
                                     const ConsensusOrder& order);

}  // namespace server
