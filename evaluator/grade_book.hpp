// The grades of a dossier, found by bid and criterion.
#pragma once

#include "criteria/dossier.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace evaluator {

class GradeBook {
 public:
  // Refers to the dossier, which must outlive it.
  explicit GradeBook(const criteria::Dossier& dossier);

  // All grades of one bid (its index in the dossier) on one criterion, in the order of the dossier.
  std::vector<const criteria::Grade*> grades(std::size_t bid, std::string_view criterion) const;
  // "grades[3].level": where a grade stands in the dossier.
  std::string place(const criteria::Grade& grade) const;

 private:
  const std::vector<criteria::Grade>* grades_ = nullptr;
  std::vector<std::uint32_t> begin_;  // per bid, where its grades begin in order_; one more at the end
  std::vector<std::uint32_t> order_;  // indices of grades, by bid and then by criterion
};

}  // namespace evaluator
