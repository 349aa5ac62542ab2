#include "evaluator/evaluation.hpp"

namespace evaluator {

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::winner:
      return "winner";
    case Outcome::tie:
      return "tie";
    case Outcome::no_admissible_bid:
      return "no-admissible-bid";
    default:
      return "incomplete";
  }
}

}  // namespace evaluator
