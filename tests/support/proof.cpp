#include "support/proof.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

namespace test_support {

int proof_cases(int share, int full) {
  const char* wanted = std::getenv("WEDERWAARDE_PROOF");
  return wanted != nullptr && std::string_view(wanted) == "full" ? full : share;
}

Simulation simulation(unsigned usual_seed, int usual_steps) {
  const char* seed = std::getenv("WEDERWAARDE_SEED");
  const char* steps = std::getenv("WEDERWAARDE_STEPS");
  if (seed == nullptr || steps == nullptr) return {usual_seed, usual_steps, false};
  return {static_cast<unsigned>(std::stoul(seed)), std::stoi(steps), true};
}

}  // namespace test_support
