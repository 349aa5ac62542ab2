#include "criteria/library.hpp"

#include <algorithm>

namespace criteria {

const LibraryVariant* find_variant(const LibraryCriterion& criterion, LibraryLevel level) {
  const auto found = std::find_if(criterion.variants.begin(), criterion.variants.end(),
                                  [&](const LibraryVariant& variant) { return variant.level == level; });
  return found == criterion.variants.end() ? nullptr : &*found;
}

bool is_scored_or_required(LibraryKind kind) {
  return kind == LibraryKind::requirement || kind == LibraryKind::award_criterion;
}

Criterion criterion_of(const LibraryCriterion& criterion, const LibraryVariant& variant, TextIn language) {
  Criterion leaf;
  leaf.id = criterion.id;
  leaf.kind = criterion.kind == LibraryKind::requirement ? Kind::requirement : Kind::quality;
  leaf.title = criterion.title.*language;
  leaf.description = variant.text.*language;
  leaf.answer = criterion.answer;
  leaf.accept = variant.accept;
  leaf.scoring = variant.scoring;
  Circularity circular;
  circular.strategy = criterion.strategy;
  if (criterion.measure) {
    circular.quantity = criterion.measure->quantity;
    circular.basis = criterion.measure->basis;
  }
  if (circular != Circularity{}) leaf.circular = circular;
  leaf.library = criterion.id;
  return leaf;
}

Provision provision_of(const LibraryCriterion& criterion, const LibraryVariant& variant, TextIn language) {
  Provision provision;
  provision.id = criterion.id;
  provision.kind = criterion.kind == LibraryKind::suitability_requirement
                       ? ProvisionKind::suitability_requirement
                   : criterion.kind == LibraryKind::selection_criterion ? ProvisionKind::selection_criterion
                                                                        : ProvisionKind::contract_clause;
  provision.title = criterion.title.*language;
  provision.text = variant.text.*language;
  provision.library = criterion.id;
  return provision;
}

}  // namespace criteria
