#include "criteria/consultation_difference.hpp"

#include <algorithm>

namespace criteria {

Disclosure disclosure_of(const Consultation& consultation) {
  const auto all = leaves(consultation.criteria);
  Disclosure disclosure;
  disclosure.weights = consultation.weights_published;
  disclosure.price_bounds = std::any_of(all.begin(), all.end(), [](const Criterion* leaf) {
    return leaf->kind == Kind::price && (leaf->scoring || leaf->accept);
  });
  disclosure.withheld = consultation.withheld;
  return disclosure;
}

TemplateChanges changes_since(const Consultation& consultation, const std::vector<Criterion>& later) {
  const Disclosure disclosure = disclosure_of(consultation);
  CriteriaTemplate before, after;
  before.criteria = disclosed(consultation.criteria, disclosure);
  after.criteria = disclosed(later, disclosure);
  return differences(before, after);
}

}  // namespace criteria
