// The checks behind `validate`, one function for each concern; each adds everything that it finds.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"

#include <string>
#include <vector>

namespace criteria {

// A lot with its criteria, each at its place, parents before their children.
struct LotCheck {
  const Lot& lot;
  std::string place;
  std::vector<PlacedCriterion> criteria;
  Findings& findings;
};

void check_tree(const LotCheck& check);          // ids, kinds, what a leaf and a parent may carry, panels
void check_answer_types(const LotCheck& check);  // parameters of derived answers, `accept`
void check_weights(const LotCheck& check);       // weights and values, and their sums
void check_scoring(const LotCheck& check);       // rules, their parameters, minimum scores
void check_award(const LotCheck& check);         // rounding, the price, the method's parameters
void check_ties(const LotCheck& check);
void check_circularity(const LotCheck& check);

void check_tender_facts(const Tender& tender, Findings& findings);  // what stands beside the lots

void check_bids(const Dossier& dossier, Findings& findings);  // bids and their answers
void check_grades(const Dossier& dossier, Findings& findings);
void check_draws(const Dossier& dossier, Findings& findings);

// "bids[3]"
std::string at_index(const std::string& place, std::size_t index);
// `text.empty` for each language that it lacks.
void check_text(const LocalizedText& text, const std::string& place, Findings& findings);
// An amount in euro has at most two decimals (`amount.decimals`).
void check_amount(const Decimal& amount, const std::string& place, Findings& findings);

}  // namespace criteria
