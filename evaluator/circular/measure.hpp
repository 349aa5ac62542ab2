// The derived quantities: what a bid's inputs amount to under the dated method that was announced.
#pragma once

#include "evaluator/circular/detachability.hpp"
#include "evaluator/circular/lcc.hpp"
#include "evaluator/circular/mci.hpp"
#include "evaluator/circular/mki.hpp"

#include <variant>

namespace evaluator {

// With every intermediate quantity.
using Measure = std::variant<Lcc, Mci, Detachability, Mki>;

// The findings of the measure's own function. Throws std::logic_error when the inputs are not those of the
// type, which criteria::validate refuses.
criteria::Checked<Measure> measure(const criteria::AnswerType& asked, const criteria::DerivedInputs& given);

// The quantity that goes into the scoring rule; never rounded.
const Number& result(const Measure& measure);

}  // namespace evaluator
