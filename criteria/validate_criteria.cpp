#include "criteria/validate_criteria.hpp"

#include "criteria/validate_parts.hpp"

namespace criteria {

Findings validate_criteria(const std::vector<Criterion>& criteria) {
  Findings findings;
  Lot alone;
  alone.criteria = criteria;
  const LotCheck check{alone, "", all_criteria(alone.criteria, ""), findings};
  check_tree(check);
  check_answer_types(check);
  check_circularity(check);
  return findings;
}

}  // namespace criteria
