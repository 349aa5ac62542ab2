#include "evaluator/circular/measure.hpp"

#include <stdexcept>

namespace evaluator {
namespace {

template <typename Inputs>
const Inputs& inputs(const criteria::DerivedInputs& given) {
  if (const auto* own = std::get_if<Inputs>(&given)) return *own;
  throw std::logic_error("an answer of another type than was asked");
}

template <typename Result>
criteria::Checked<Measure> as_measure(criteria::Checked<Result> found) {
  if (!found) return tl::unexpected(found.error());
  return Measure(std::move(*found));
}

}  // namespace

criteria::Checked<Measure> measure(const criteria::AnswerType& asked, const criteria::DerivedInputs& given) {
  if (const auto* lcc = std::get_if<criteria::LccAnswer>(&asked))
    return as_measure(life_cycle_cost(*lcc, inputs<criteria::LccInputs>(given)));
  if (const auto* mci = std::get_if<criteria::MciAnswer>(&asked))
    return as_measure(material_circularity(*mci, inputs<criteria::MciInputs>(given)));
  if (std::holds_alternative<criteria::DetachabilityAnswer>(asked))
    return as_measure(detachability(asked, inputs<criteria::DetachabilityInputs>(given)));
  return as_measure(environmental_cost(asked, inputs<criteria::MkiInputs>(given)));
}

const Number& result(const Measure& measure) {
  return std::visit([](const auto& found) -> const Number& { return found.result; }, measure);
}

}  // namespace evaluator
