// Whose tender it is: the party whose people see it.
#pragma once

#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <optional>
#include <string>

namespace server {

// Empty: of no party; then only those with a role in the tender itself see it. A new tender is of the party
// of its buyer in the register when nobody is signed in, and of the party for which its maker buys otherwise;
// another name of the buyer later does not move it.
std::string party_of(Unit& unit, TenderId tender);
std::string party_of(Service& service, TenderId tender);

// The party of a tender that `actor` has just made; `buyer` is the buyer's name in it. Who buys for several
// parties names one of them as the buyer: `tender.party` at `tender.buyer.name` otherwise. Who names another
// party of the register than the tender is of: `tender.otherParty` there.
criteria::Checked<void> give_to_party(Unit& unit, const Actor& actor, TenderId tender,
                                      std::string_view buyer);
// That finding, of a tender that is there.
criteria::Checked<void> names_its_party(Unit& unit, TenderId tender, std::string_view buyer);
// The same where the buyer gets another name; a tender of no party becomes that of the party it names, where
// the actor buys for that.
criteria::Checked<void> keep_party(const Change& change, std::string_view buyer);

// The conflict `tender.referenceTaken`; which tender has it is said to whoever may read that.
Conflict reference_taken(Unit& unit, const Actor& actor, TenderId by);

// By an administrator of the working group, for a tender of no party or of another. NotFound "tender",
// "party".
Result<void> move_tender(Service& service, const Actor& actor, TenderId tender, const std::string& party);

// May the person read it? Of one that is not there: no.
bool may_read_tender(Unit& unit, const Principal& principal, TenderId tender);

// A condition for a column with a tender's id, to be put into SQL behind WHERE: the view `readable_tenders`
// (account, tender) has a row for each tender that an account may read.
//   "tenders.id IN (SELECT tender FROM readable_tenders WHERE account = $1)"

}  // namespace server
