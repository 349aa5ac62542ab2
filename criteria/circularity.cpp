#include "criteria/circularity.hpp"

namespace criteria {

bool is_share(CircularQuantity quantity) {
  switch (quantity) {
    case CircularQuantity::secondary_share:
    case CircularQuantity::reused_share:
    case CircularQuantity::refurbished_share:
    case CircularQuantity::biobased_share:
    case CircularQuantity::recyclable_share:
      return true;
    default:
      return false;
  }
}

}  // namespace criteria
