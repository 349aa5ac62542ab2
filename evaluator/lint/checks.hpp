// The checks of the lint, by subject. Each adds its findings in the order of the document.
#pragma once

#include "evaluator/lint/lint.hpp"

#include <string>
#include <vector>

namespace evaluator::lint {

using Findings = std::vector<LintFinding>;

// A text of the tender with its place, and what it belongs to.
struct PlacedText {
  enum class Part { description, criterion, provision };
  Part part = Part::description;
  std::string id;     // of the criterion or provision; of the lot, or empty, for a description
  std::string place;  // of the criterion or provision, or of the description itself
  std::string text;   // title and text, as sentences
};
// The tender's and lots' descriptions, then criteria and provisions.
std::vector<PlacedText> texts_of(const criteria::Tender& tender);

void check_wording(const criteria::Tender& tender, Findings& findings);
void check_award(const criteria::Tender& tender, const LintSettings& settings, Findings& findings);
void check_descriptions(const criteria::Tender& tender, Findings& findings);
void check_circularity(const criteria::Tender& tender, Findings& findings);
void check_proportionality(const criteria::Tender& tender, const LintSettings& settings, Findings& findings);
void check_panels(const criteria::Tender& tender, Findings& findings);
void check_placeholders(const criteria::Tender& tender, Findings& findings);
void check_estimate(const criteria::Tender& tender, Findings& findings);
void check_thresholds(const criteria::Tender& tender, const LintQuestion& question, Findings& findings);

}  // namespace evaluator::lint
