#include "evaluator/circular/detachability.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

namespace evaluator {
namespace {

using criteria::Decimal;
using criteria::DetachableElement;
using criteria::Findings;

Number harmonic_mean(const Number& a, const Number& b) { return Number(2) * a * b / (a + b); }

void check_positive(const DetachableElement& element, std::size_t index, Findings& findings) {
  const std::array<std::pair<std::string_view, const Decimal*>, 4> factors{
      {{"TV", &element.TV}, {"ToV", &element.ToV}, {"DK", &element.DK}, {"VI", &element.VI}}};
  for (const auto& [field, factor] : factors)
    if (factor->value().sign() <= 0)
      findings.push_back(criteria::error("detachability.undefined",
                                         "elements[" + std::to_string(index) + "]." + std::string(field),
                                         {{"given", factor->text()}}));
}

ElementDetachability harmonic(const DetachableElement& element) {
  ElementDetachability found;
  found.connection = harmonic_mean(element.TV.value(), element.ToV.value());
  found.assembly = harmonic_mean(element.DK.value(), element.VI.value());
  found.index = harmonic_mean(*found.connection, *found.assembly);
  return found;
}

ElementDetachability plain_mean(const DetachableElement& element) {
  ElementDetachability found;
  found.index =
      (element.TV.value() + element.ToV.value() + element.DK.value() + element.VI.value()) / Number(4);
  return found;
}

}  // namespace

criteria::Checked<Detachability> detachability(const criteria::AnswerType& asked,
                                               const criteria::DetachabilityInputs& given) {
  const std::string method = criteria::effective_method(asked);
  const bool second_version = method == "detachability-2.0";
  if (!second_version && method != "detachability-1.0")
    throw std::invalid_argument("no such method: " + method);
  Findings findings;
  if (second_version)
    for (std::size_t i = 0; i < given.elements.size(); ++i) check_positive(given.elements[i], i, findings);
  if (!findings.empty()) return tl::unexpected(findings);

  Detachability found{given, {}, {}, {}, {}};
  for (const DetachableElement& element : given.elements) {
    found.elements.push_back(second_version ? harmonic(element) : plain_mean(element));
    found.weighted += found.elements.back().index * element.mki.value();
    found.mki += element.mki.value();
  }
  if (found.mki.sign() <= 0)
    return tl::unexpected(Findings{
        criteria::error("detachability.undefined", "elements", {{"given", found.mki.to_truncated(12)}})});
  found.result = found.weighted / found.mki;
  return found;
}

}  // namespace evaluator
