#include "evaluator/grade_book.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace evaluator {

GradeBook::GradeBook(const criteria::Dossier& dossier) : begin_(dossier.bids.size() + 1) {
  if (!dossier.grades) return;
  grades_ = &*dossier.grades;
  std::unordered_map<std::string_view, std::uint32_t> bids;
  for (const criteria::Bid& bid : dossier.bids) bids.emplace(bid.id, static_cast<std::uint32_t>(bids.size()));

  const auto bid_of = [&](const criteria::Grade& grade) { return bids.at(grade.bid); };
  for (const criteria::Grade& grade : *grades_) ++begin_[bid_of(grade) + 1];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  order_.resize(grades_->size());
  for (std::uint32_t i = 0; i < grades_->size(); ++i) order_[next[bid_of((*grades_)[i])]++] = i;
  for (std::size_t bid = 0; bid + 1 < begin_.size(); ++bid)
    std::stable_sort(
        order_.begin() + begin_[bid], order_.begin() + begin_[bid + 1],
        [&](std::uint32_t a, std::uint32_t b) { return (*grades_)[a].criterion < (*grades_)[b].criterion; });
}

std::vector<const criteria::Grade*> GradeBook::grades(std::size_t bid, std::string_view criterion) const {
  std::vector<const criteria::Grade*> found;
  if (grades_ == nullptr) return found;
  const auto end = order_.begin() + begin_[bid + 1];
  auto at = std::lower_bound(
      order_.begin() + begin_[bid], end, criterion,
      [&](std::uint32_t grade, std::string_view key) { return (*grades_)[grade].criterion < key; });
  for (; at != end && (*grades_)[*at].criterion == criterion; ++at) found.push_back(&(*grades_)[*at]);
  return found;
}

std::string GradeBook::place(const criteria::Grade& grade) const {
  return "grades[" + std::to_string(&grade - grades_->data()) + "].level";
}

}  // namespace evaluator
