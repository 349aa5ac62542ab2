// The questions that a market consultation asks unless the buyer changes them.
#pragma once

#include "criteria/consultation.hpp"

#include <vector>

namespace templates {

// For each leaf but prices: what is feasible now (as the leaf is answered), how it is proved, what it does to
// the price; then, once: barriers for small firms, take-back, the award method, an open question. Ids are
// `K1.evidence`, and the topic alone for the latter.
std::vector<criteria::ConsultationQuestion> standard_questions(
    const std::vector<criteria::Criterion>& criteria);

}  // namespace templates
