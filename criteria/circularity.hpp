// What a criterion has to do with circularity: the strategy that it asks for and the quantity that it
// measures.
#pragma once

#include <optional>

namespace criteria {

// The R-ladder (Potting et al., PBL 2017), R0 to R9.
enum class Strategy {
  refuse,
  rethink,
  reduce,
  reuse,
  repair,
  refurbish,
  remanufacture,
  repurpose,
  recycle,
  recover
};

// What a number says. Shares are percents, and mean nothing without a basis.
enum class CircularQuantity {
  mki,              // environmental costs, euro
  mpg,              // environmental performance of a building, euro per m² and year
  mci,              // Material Circularity Indicator, 0..1
  detachability,    // losmaakbaarheidsindex, 0..1
  life_cycle_cost,  // euro
  secondary_share,  // recycled or reused material in the product
  reused_share,     // harvested: reused as it was
  refurbished_share,
  biobased_share,
  recyclable_share,  // fit for the next cycle
  co2_emission,      // kg CO2 equivalent
  co2_storage,       // kg CO2 equivalent held in the material
  co2_ladder_level,  // CO2-Prestatieladder
  service_life,      // years
  spare_parts,       // years that parts can be had
  take_back          // returned by agreement at the end of use
};

enum class Basis { mass, volume, items, impact, spend };

struct Circularity {
  std::optional<Strategy> strategy;
  std::optional<CircularQuantity> quantity;
  std::optional<Basis> basis;
  bool operator==(const Circularity&) const = default;
};

bool is_share(CircularQuantity quantity);

}  // namespace criteria
