// What is on record of the assessment of a tender beside its grades.
#pragma once

#include "criteria/assessment.hpp"
#include "server/storage/assessment_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct DeclaredInterestOf {
  std::string person;
  criteria::InterestDeclaration declaration;
  std::string declared_at;
  std::string person_key;  // `name_key`
};

struct AssessmentRecord {
  std::int64_t panel_version = 0;  // 0: there is no panel
  criteria::AssessmentPanel panel;
  std::vector<DeclaredInterestOf> declarations;  // in the order in which they were made
  std::vector<StoredRecusal> recusals;           // likewise
  std::int64_t names_version = 0;                // 0: none were drawn
  std::vector<criteria::BlindName> names;
  std::vector<GradeGiver> givers;  // of individual grades, by what they graded
  std::vector<ConsensusReason> reasons;

  bool has_panel() const { return panel_version > 0; }
  // That of the person, whatever the capitals and blanks of the name; null when it is none of the panel's.
  const criteria::PanelMember* member(std::string_view person) const;
  // The newest declaration of the person, or null.
  const DeclaredInterestOf* declared_by(std::string_view person) const;
  // Whether the person grades nothing of that bid: by what they declared, or as it was decided.
  bool is_recused(std::string_view person, const criteria::Bid& bid) const;
  // Whether the grade that is on record for that assessor was given by somebody else, who sat there before.
  bool is_of_another(const criteria::Grade& grade) const;
  // Whether an individual grade of that bid is one of the panel as it is now: given by who sits there and may
  // grade it.
  bool counts(const criteria::Grade& grade, const criteria::Bid& bid) const;
  // Why the consensus for a bid on a criterion is outside its range, or null.
  const ConsensusReason* reason_of(std::string_view bid, std::string_view criterion) const;
};

AssessmentRecord assessment_record(Unit& unit, TenderId tender);
// Its panel alone; nobody sits in it when there is none.
criteria::AssessmentPanel assessment_panel(Unit& unit, TenderId tender);

}  // namespace server
