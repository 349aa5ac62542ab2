// What lies before one member of the panel: the assigned criteria, the bids by the names that the member may
// know, and the member's own grades. Never a grade of another.
#pragma once

#include "server/app/panel.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/grade_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace server {

struct Desk {
  criteria::PanelMember member;
  AssessmentRecord record;
  ProcessState state;
  LoadedDossierPtr dossier;  // what may be read of it by anybody at this stage

  const DeclaredInterestOf* declared() const { return record.declared_by(member.person); }
  bool is_declared() const { return declared() != nullptr; }
  // Before grading has begun, and before the member has declared their interests, nothing of a bid is shown.
  bool shows_bids() const;
  bool is_blind() const;  // bids are letters now
  // The name of a bid in everything that is shown to the member, and in what they send: its letter, or its
  // id.
  std::string handle(const criteria::Bid& bid) const;
  // The bidder, or nothing while bids are letters.
  std::string bidder(const criteria::Bid& bid) const;
  // The bids of a lot that are graded and that the member has no interest in, in the order of their handles.
  std::vector<const criteria::Bid*> bids(std::string_view lot) const;
  // Of all lots; null when there is none that the member may see.
  const criteria::Bid* find_bid(std::string_view name) const;
};

// Within one unit of work; `dossier` is what `load_dossier` gave. The findings and conflicts of `panel_seat`,
// and `assessment.outsideProcess` for a tender that was not published here.
Result<Desk> desk_of(Unit& unit, const Actor& actor, TenderId tender, const LoadedDossierPtr& dossier,
                     const std::string& person, const std::string& now);
// The conflict `assessment.notDeclared` before the member has declared their interests.
Result<void> must_be_declared(const Desk& desk, TenderId tender);

// Writes as a member of the panel: `write` gets the change and the desk, once the stage lets that kind be
// written; again when somebody else changed the tender meanwhile.
template <typename Write>
auto write_at_desk(Service& service, const Actor& actor, TenderId tender, const std::string& person,
                   criteria::WriteKind kind, Write write) {
  using Written = std::invoke_result_t<Write, const Change&, Desk>;
  return again_if_changed([&]() -> Written {
    const auto loaded = load_dossier(service, tender);
    if (!loaded) return failed(loaded.error());
    const auto now = service.clock();
    return service.database.write([&](Unit& unit) -> Written {
      const Change change{unit, actor, tender, now};
      auto desk = desk_of(unit, actor, tender, *loaded, person, now);
      if (!desk) return failed(std::move(desk.error()));
      if (auto gate = may_write(change, kind); !gate) return failed(std::move(gate.error()));
      if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(std::move(guard.error()));
      return write(change, std::move(*desk));
    });
  });
}

struct OwnGrade {
  std::string level, motivation;
  std::string given_at;
  std::int64_t version = 1;
};
struct AssessedBid {
  std::string handle, bidder;  // no bidder while bids are letters
};
struct AssessedCriterion {
  criteria::Criterion leaf;
  std::vector<std::optional<OwnGrade>> grades;  // one for each bid of the lot
  std::vector<std::string> remarks;             // likewise; empty while bids are letters, for a name may tell
};
struct AssessedLot {
  criteria::LotId id;
  std::optional<std::string> title;
  std::vector<AssessedBid> bids;
  std::vector<AssessedCriterion> criteria;  // those that are assigned
};
struct Assessment {
  std::string title;  // of the tender
  Desk desk;
  std::vector<AssessedLot> lots;  // with something that is assigned; no bids before they are shown
  std::size_t assigned = 0, given = 0;
  bool is_open = false;  // grades can be given now
};

Result<Assessment> my_assessment(Service& service, const Actor& actor, TenderId tender,
                                 const std::string& person);

// The own grades of the member, by bid and criterion; those of somebody who sat there before are not among
// them.
std::vector<std::pair<StoredGrade, criteria::Grade>> own_grades(Unit& unit, TenderId tender,
                                                                const Desk& desk);

}  // namespace server
