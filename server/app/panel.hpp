// The panel that assesses a tender: who it is, and what its members declare about their interests.
#pragma once

#include "server/app/assessment_record.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// What is on record; without a panel its version is 0.
Result<AssessmentRecord> load_assessment(Service& service, TenderId tender);

// Stores the next version of the panel and gives it as it is on record. Without `expected_version` whatever
// it is now; 0: there is none yet. Until the quality is locked (`stage.locked`); what it may not change any
// more: whether names are hidden, once grading has begun (`panel.blindFixed`), and who the assessors are,
// once their grades are locked
// (`panel.assessorsFixed`). With accounts its members are people who can do the work (`settle_members`).
Result<AssessmentRecord> store_panel(Service& service, const Actor& actor, TenderId tender,
                                     std::string_view json, std::optional<std::int64_t> expected_version);

// The seat of whoever uses the service: the one place where the identity of an assessor is obtained. The
// finding `step.person`, or the conflicts `panel.missing` and `panel.notMember`.
Result<criteria::PanelMember> panel_seat(const Actor& actor, const AssessmentRecord& record, TenderId tender,
                                         std::string_view typed);

struct DeclarationOrder {
  std::string person;
  criteria::InterestDeclaration declaration;
};
// Records what a member of the panel declares; the newest counts. Once grading has begun it may only add to
// the one before (`interest.fixed`); once the quality is locked the conflict is `stage.locked`.
Result<DeclaredInterestOf> declare_interest(Service& service, const Actor& actor, TenderId tender,
                                            const DeclarationOrder& order);

struct RecusalOrder {
  std::string person;  // who decides it
  std::string member;  // of the panel
  std::string bid;
  std::string reason;
};
// Records that a member does not grade a bid, for an interest whose firm the service did not find among the
// bidders. Findings: `step.person`, `recusal.member`, `recusal.bid`, `recusal.reason`. The conflict
// `stage.sealed` while the bids are, and `stage.locked` once the quality is locked.
Result<StoredRecusal> recuse(Service& service, const Actor& actor, TenderId tender,
                             const RecusalOrder& order);

// The firms that somebody declared an interest in and that no bidder is called by.
std::vector<std::string> unmatched_firms(const DeclaredInterestOf& declared,
                                         const criteria::Dossier& dossier);

}  // namespace server
