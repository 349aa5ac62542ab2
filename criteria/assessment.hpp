// Who assesses a tender: the panel of assessors, the interests that its members declare before they see a
// bid, and the names by which they know the bids.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "criteria/names.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

struct PanelMember {
  std::string person;
  std::optional<AssessorId> assessor;  // as the definition names who grades; none: grades nothing
  bool is_chair = false;
  bool operator==(const PanelMember&) const = default;
};

// The people behind the assessors that the definition names (beoordelingscommissie).
struct AssessmentPanel {
  bool is_blind = true;  // members know bids by a letter until the prices are opened
  std::vector<PanelMember> members;

  const PanelMember* chair() const;
  const PanelMember* of_assessor(std::string_view assessor) const;
  bool operator==(const AssessmentPanel&) const = default;
};

// Findings: `panel.person` (no name, or one above 200 bytes), `panel.personTwice`, `panel.assessorUnknown`,
// `panel.assessorTwice`, `panel.assessorMissing` (the definition names one that nobody is), `panel.seatEmpty`
// (neither assessor nor chair), `panel.chair` (not exactly one).
Findings validate(const AssessmentPanel& panel, const Tender& tender);

// The assessors that the panels of a tender's criteria name, each once, in the order of the definition.
std::vector<AssessorId> assessors_of(const Tender& tender);
std::vector<AssessorId> assessors_of(const Lot& lot);
// Whether that assessor grades the criterion.
bool is_assigned(const Criterion& leaf, std::string_view assessor);

enum class DeclaredInterest {
  none,
  bidders,  // in some firms: their bids are not graded by who declares it
  tender    // in the tender as a whole: nothing of it is
};

// What a member of the panel declares about their interests (belangenverklaring), before anything of a bid is
// shown.
struct InterestDeclaration {
  DeclaredInterest interest = DeclaredInterest::none;
  std::vector<std::string> firms;  // of `bidders`, as the person calls them
  std::string explanation;         // of an interest; else empty
  bool operator==(const InterestDeclaration&) const = default;
};

// Findings: `interest.firms` (none, more than 50, an empty name or one above 200 bytes, or firms where none
// are meant), `interest.explanation` (an interest without one, or one above 4,000 bytes).
Findings validate(const InterestDeclaration& declaration);

// Whether both may be names of the same firm: letters and digits are the same, whatever the capitals, and the
// legal form (B.V., N.V., V.O.F.) does not count; or one is the beginning of the other, of two words or more.
// Rather once too often: who has an interest may not grade.
bool is_same_firm(std::string_view one, std::string_view other);

// The letter by which assessors know a bid.
struct BlindName {
  BidId bid;
  std::string name;  // "A", …, "Z", "AA", …
  bool operator==(const BlindName&) const = default;
};

// Names for all of `bids`, which must be different: those that have one keep it, the others get the next
// letters in an order that `below` decides, which gives a number below its argument and must not be
// predictable.
std::vector<BlindName> with_blind_names(std::vector<BlindName> known, const std::vector<BidId>& bids,
                                        const std::function<std::size_t(std::size_t)>& below);

template <>
struct NameTable<DeclaredInterest> {
  static constexpr std::array<std::pair<DeclaredInterest, std::string_view>, 3> names{
      {{DeclaredInterest::none, "none"},
       {DeclaredInterest::bidders, "bidders"},
       {DeclaredInterest::tender, "tender"}}};
};

}  // namespace criteria
