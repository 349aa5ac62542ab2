// A regional agreement as JSON (docs/agreement.md), and what a check of a tender against it found.
#pragma once

#include "criteria/agreement.hpp"
#include "evaluator/agreement_check.hpp"
#include "templates/field_writer.hpp"

#include <string>
#include <vector>

namespace templates {

// Texts are not copied: the agreement must outlive the tree.
void write(const Slot& slot, const criteria::Agreement& agreement);

std::string agreement_json(const criteria::Agreement& agreement);            // to read
std::string canonical_agreement_json(const criteria::Agreement& agreement);  // RFC 8785

// The checks of one agreement, in order: {"agreement", "publishedOn", "level", "rules": […]}, with texts in
// both languages.
std::string agreement_check_json(const criteria::Agreement& agreement,
                                 const evaluator::AgreementQuestion& question,
                                 const std::vector<evaluator::RuleCheck>& checks);

}  // namespace templates
