#include "criteria/dossier.hpp"

#include <algorithm>

namespace criteria {

const AnswerValue* Bid::answer(std::string_view criterion) const {
  const auto found =
      std::lower_bound(answers.begin(), answers.end(), criterion,
                       [](const GivenAnswer& given, std::string_view key) { return given.criterion < key; });
  return found != answers.end() && found->criterion == criterion ? &found->value : nullptr;
}

std::string_view Bid::remark(std::string_view criterion) const {
  for (const BidRemark& each : remarks)
    if (each.criterion == criterion) return each.text;
  return {};
}

}  // namespace criteria
