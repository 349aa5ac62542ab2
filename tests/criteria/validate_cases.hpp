// Valid dossiers to damage, and what a damaged one must be found to be.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

#include <functional>
#include <string>
#include <vector>

namespace validate_cases {

// Lot "1": requirement E1, quality K (60) with K1 (35, linear) and K2 (25, levels, panel), price P (40); bid
// A, with a grade by each assessor and a consensus grade.
criteria::Dossier weighted_points();
// value-in-euros: quality V1 (10000) and group G (5000) with V2, MKI by factor, ladder by percent-discount.
criteria::Dossier value_in_euros();
// A method with one quality criterion Q and an unscored price P, with the parameters that the method needs.
criteria::Dossier with_unscored_price(criteria::AwardMethod method);

criteria::Lot& lot(criteria::Dossier& dossier);
criteria::Criterion& criterion(criteria::Dossier& dossier, const std::string& id);

// One way to damage a dossier, and the only error that it may give.
struct Damage {
  std::string what;
  std::function<void(criteria::Dossier&)> change;
  std::string code;
  std::string place;
};

criteria::Findings with_severity(const criteria::Findings& findings, criteria::Severity severity);
// "weight.sum at tender.lots[0].criteria"
std::vector<std::string> codes_and_places(const criteria::Findings& findings);
// Each damage to its own copy of `sound` gives exactly its error; `sound` itself gives none.
void expect_errors(const criteria::Dossier& sound, const std::vector<Damage>& damages);
// Each change gives its warning and no error.
void expect_warnings(const criteria::Dossier& sound, const std::vector<Damage>& changes);

}  // namespace validate_cases
